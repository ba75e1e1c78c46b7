{
  // Choosing an itinerary sets it apart on the maps and in the tables of its consignment.
  const dress = () => {
    for (const route of document.querySelectorAll(".route")) {
      const choice = route.querySelector(".map-choice");
      if (choice) {
        choice.hidden = false;
        choice.addEventListener("change", (event) => {
          const chosen = event.target.value;
          for (const part of route.querySelectorAll("[data-itinerary]")) {
            const belongs = part.dataset.itinerary.split(" ").includes(chosen);
            part.classList.toggle("is-chosen", belongs);
            part.classList.toggle("is-other", chosen !== "" && !belongs);
          }
        });
      }
    }
  };
  document.addEventListener("dossier:replaced", dress);
  dress();
}
