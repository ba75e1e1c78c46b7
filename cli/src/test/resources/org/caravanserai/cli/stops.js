/*
 * Notes in window.stops where the Tab key has to stop, in order, and how each stop looks without the focus. Then
 * window.wrongAt(n) says what is wrong when the n-th stop should have the focus: an array of sentences.
 */
() => {
  const looks = element => {
    const style = getComputedStyle(element);
    return [style.outline, style.boxShadow, style.border, style.backgroundColor, style.textDecoration].join();
  };
  /** Where the focus shows: on the element, or on the label of a control that is itself out of sight. */
  const shows = element => [element, ...(element.labels ?? [])];
  const named = element => element.outerHTML.replace(/\s+/g, " ").slice(0, 120);

  const groups = new Set();
  window.stops = [...document.querySelectorAll(
      "a[href], summary, button, input, select, textarea, [tabindex='0']")].filter(element => {
    if (element.disabled || element.tabIndex < 0) return false;
    if (!element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })) return false;
    if (element.type !== "radio") return true;
    const group = element.name;
    const checked = document.querySelector(`input[type=radio][name="${group}"]:checked`);
    if (checked ? checked !== element : groups.has(group)) return false;
    groups.add(group);
    return true;
  });
  const before = window.stops.map(stop => shows(stop).map(looks).join());

  window.wrongAt = n => {
    const stop = window.stops[n];
    const focused = document.activeElement;
    if (focused !== stop) return [`stop ${n} should be ${named(stop)} but is ${named(focused)}`];
    const wrong = [];
    if (shows(stop).map(looks).join() === before[n]) wrong.push("the focus does not show: " + named(stop));
    const boxes = shows(stop).map(element => element.getBoundingClientRect());
    const inSight = box => box.width > 2 && box.height > 2
        && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    if (!boxes.some(inSight)) wrong.push("the focus is out of sight: " + named(stop));
    return wrong;
  };
}
