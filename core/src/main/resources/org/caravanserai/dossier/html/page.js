"use strict";
{
  const reveal = () => {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) {
      return;
    }
    for (let at = target; at; at = at.parentElement) {
      at.hidden = false;
      if (at.tagName === "DETAILS") {
        at.open = true;
      }
    }
    target.scrollIntoView();
  };

  const dressFilter = () => {
    const filter = document.querySelector(".filter");
    if (!filter) {
      return;
    }
    const group = filter.querySelector("#filter-group");
    const topic = filter.querySelector("#filter-topic");
    const count = filter.querySelector("#filter-count");
    const groups = [...document.querySelectorAll("#policies .group")];
    const apply = () => {
      let shown = 0;
      for (const one of groups) {
        const wanted = !group.value || one.id === group.value;
        one.hidden = !wanted;
        for (const card of one.querySelectorAll(".card")) {
          card.hidden = Boolean(topic.value) && card.dataset.topic !== topic.value;
          shown += wanted && !card.hidden ? 1 : 0;
        }
        for (const fold of one.querySelectorAll("details")) {
          fold.hidden = !fold.querySelector(".card:not([hidden])");
        }
      }
      count.textContent = count.dataset.says + " " + shown.toLocaleString(document.documentElement.lang);
    };
    group.addEventListener("change", apply);
    topic.addEventListener("change", apply);
    filter.hidden = false;
    apply();
  };

  const dressUnfold = () => {
    const unfold = document.querySelector(".unfold");
    if (!unfold) {
      return;
    }
    const folds = [...document.querySelectorAll("details.fold")];
    const all = unfold.querySelector("button");
    const show = () => {
      const open = folds.every((one) => one.open);
      all.textContent = open ? all.dataset.fold : all.dataset.unfold;
    };
    all.addEventListener("click", () => {
      const open = folds.some((one) => !one.open);
      folds.forEach((one) => { one.open = open; });
    });
    folds.forEach((one) => { one.addEventListener("toggle", show); });
    show();
    unfold.hidden = folds.length === 0;
  };

  const dress = () => {
    dressFilter();
    reveal();
    dressUnfold();
  };
  addEventListener("hashchange", reveal);
  document.addEventListener("dossier:replaced", dress);
  dress();
}
