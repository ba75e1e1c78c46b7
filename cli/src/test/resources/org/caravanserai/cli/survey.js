/*
 * Looks at every text that a person can see on the page as it stands, and says what is wrong with its place: an array of
 * sentences, each naming the text. Given {paper: true} nothing may need scrolling.
 */
({ paper }) => {
  const TOLERANCE = 1;
  const SMALLEST = 10;
  const SILENT = new Set(["SCRIPT", "STYLE", "NOSCRIPT", "TITLE", "DESC", "TEMPLATE", "OPTION"]);
  const EVERYWHERE = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };
  const findings = new Map();
  /** Notes a fault once for all elements of one kind. */
  const note = (fault, element, text) => {
    const place = path(element);
    const kind = fault.replace(/[0-9.]+/g, "") + place.replace(/[0-9]+/g, "");
    const found = findings.get(kind) ?? { says: fault + ": " + (text ? text + " in " : "") + place, times: 0 };
    found.times++;
    findings.set(kind, found);
  };
  const width = document.documentElement.clientWidth;

  const quoted = text => "'" + text.trim().replace(/\s+/g, " ").slice(0, 60) + "'";
  const path = element => {
    const parts = [];
    for (let e = element; e && e !== document.body && parts.length < 5; e = e.parentElement) {
      const classes = [...e.classList].map(c => "." + c).join("");
      parts.unshift(e.id ? e.localName + "#" + e.id : e.localName + classes);
      if (e.id) break;
    }
    return parts.join(" > ");
  };
  const meet = (a, b) => ({
    left: Math.max(a.left, b.left), top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right), bottom: Math.min(a.bottom, b.bottom),
  });
  const scrolls = value => value === "auto" || value === "scroll";
  const cuts = value => value === "hidden" || value === "clip";

  /** What the boxes around an element's content cut off for good, and what they only scroll away. */
  const frames = new Map();
  const frame = element => {
    if (!element || element === document.documentElement || element === document.body) {
      return { cut: EVERYWHERE, scrolled: EVERYWHERE, concealed: false };
    }
    if (!frames.has(element)) {
      const around = frame(element.parentElement);
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      const tiny = box.width <= 2 && box.height <= 2 && cuts(style.overflowX);
      const own = { cut: { ...EVERYWHERE }, scrolled: { ...EVERYWHERE } };
      const inside = element.namespaceURI === "http://www.w3.org/2000/svg" && element.localName !== "svg";
      if (!inside && style.display !== "inline" && style.display !== "contents") {
        const x = cuts(style.overflowX) ? own.cut : scrolls(style.overflowX) ? own.scrolled : null;
        const y = cuts(style.overflowY) ? own.cut : scrolls(style.overflowY) ? own.scrolled : null;
        if (x) { x.left = box.left; x.right = box.right; }
        if (y) { y.top = box.top; y.bottom = box.bottom; }
      }
      frames.set(element, {
        cut: meet(around.cut, own.cut),
        scrolled: meet(around.scrolled, own.scrolled),
        concealed: around.concealed || tiny,
      });
    }
    return frames.get(element);
  };

  const figure = element => {
    let outer = null;
    for (let e = element.closest("svg"); e; e = e.parentElement?.closest("svg")) outer = e;
    return outer;
  };
  const size = element => {
    const declared = parseFloat(getComputedStyle(element).fontSize);
    const matrix = element.ownerSVGElement ? element.getScreenCTM() : null;
    return matrix ? declared * Math.sqrt(Math.abs(matrix.a * matrix.d - matrix.b * matrix.c)) : declared;
  };

  const boxes = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || SILENT.has(element.nodeName.toUpperCase())) continue;
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true })) continue;
    const { cut, scrolled, concealed } = frame(element);
    if (concealed) continue;
    const drawing = figure(element)?.getBoundingClientRect();
    const effective = size(element);
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) {
      if (rect.width < 0.5 || rect.height < 0.5) continue;
      if (rect.bottom + scrollY <= 0 || rect.right + scrollX <= 0) continue;
      // A line's box is as high as its font asks for; what is drawn fills about the middle em of it.
      const slack = Math.max(0, (rect.height - 0.9 * effective) / 2);
      const box = { left: rect.left, right: rect.right, top: rect.top + slack, bottom: rect.bottom - slack, node, element };
      const seen = meet(box, scrolled);
      if (seen.right - seen.left <= TOLERANCE || seen.bottom - seen.top <= TOLERANCE) continue;
      if (effective < SMALLEST) note(effective.toFixed(1) + " px small", element, quoted(node.data));
      if (box.left < cut.left - TOLERANCE || box.right > cut.right + TOLERANCE
          || box.top < cut.top - TOLERANCE || box.bottom > cut.bottom + TOLERANCE) note("cut off", element, quoted(node.data));
      if (seen.left < -TOLERANCE || seen.right > width + TOLERANCE) note("beside the page", element, quoted(node.data));
      if (drawing && (box.left < drawing.left - TOLERANCE || box.right > drawing.right + TOLERANCE
          || box.top < drawing.top - TOLERANCE || box.bottom > drawing.bottom + TOLERANCE)) {
        note("outside its figure", element, quoted(node.data));
      }
      boxes.push({ ...seen, node, element });
    }
  }

  boxes.sort((a, b) => a.top - b.top);
  let open = [];
  for (const box of boxes) {
    open = open.filter(other => other.bottom - TOLERANCE > box.top);
    for (const other of open) {
      const across = Math.min(box.right, other.right) - Math.max(box.left, other.left);
      const down = Math.min(box.bottom, other.bottom) - box.top;
      if (other.node !== box.node && across > TOLERANCE && down > TOLERANCE) {
        note("overlap by " + across.toFixed(0) + " x " + down.toFixed(0) + " px", box.element,
            quoted(other.node.data) + " and " + quoted(box.node.data));
      }
    }
    open.push(box);
  }

  for (const element of document.body.querySelectorAll("*")) {
    if (element.ownerSVGElement || element.localName === "svg" || frame(element).concealed) continue;
    if (element.scrollWidth <= element.clientWidth + TOLERANCE || element.clientWidth === 0) continue;
    const style = getComputedStyle(element);
    if (cuts(style.overflowX)) note("wider than its box, which cuts it", element);
    if (scrolls(style.overflowX)) {
      const named = element.hasAttribute("aria-label") || element.hasAttribute("aria-labelledby");
      if (paper) note("scrolls, which paper cannot", element);
      else if (element.tabIndex < 0 || !named) note("scrolls without a name or the keyboard", element);
    }
  }

  const page = document.scrollingElement;
  if (page.scrollWidth > page.clientWidth) {
    note("the page scrolls sideways by " + (page.scrollWidth - page.clientWidth) + " px", page);
  }
  return [...findings.values()].map(({ says, times }) => times + " times " + says);
}
