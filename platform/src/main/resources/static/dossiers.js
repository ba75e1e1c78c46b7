// What the pages of dossiers do beyond plain forms; each works without it.
"use strict";
{
  const htmx = window.htmx;
  if (htmx) {
    // What is swapped in brings the scripts that run already.
    htmx.config.allowScriptTags = false;
  }

  // A refused answer is a page as any other.
  document.addEventListener("htmx:beforeSwap", (event) => {
    const type = event.detail.xhr.getResponseHeader("Content-Type") || "";
    if ([409, 422].includes(event.detail.xhr.status) && type.startsWith("text/html")) {
      event.detail.shouldSwap = true;
      event.detail.isError = false;
    }
  });
  // When the house cannot be reached, what was filled in stays, and the page says so.
  document.addEventListener("htmx:sendError", () => {
    const said = document.getElementById("unreached");
    if (said) {
      said.hidden = false;
      said.focus();
    }
  });
  // Any other refusal is shown by asking again the plain way.
  document.addEventListener("htmx:responseError", (event) => {
    if (event.target instanceof HTMLFormElement && event.target.method === "get") {
      event.target.submit();
    } else {
      location.reload();
    }
  });

  const STEP = 1.4;
  const MOST = 12;

  const button = (label, sign, act) => {
    const one = document.createElement("button");
    one.type = "button";
    one.className = "second";
    one.textContent = sign;
    one.setAttribute("aria-label", label);
    one.addEventListener("click", act);
    return one;
  };

  const dressMap = (figure, words) => {
    const maps = [...figure.querySelectorAll("svg.map")];
    if (maps.length === 0 || figure.querySelector(".map-tools")) {
      return;
    }
    const wholes = maps.map((map) => map.getAttribute("viewBox").split(" ").map(Number));
    const views = wholes.map((whole) => [...whole]);
    const show = () => maps.forEach((map, i) => { map.setAttribute("viewBox", views[i].join(" ")); });
    const clamp = (value, least, most) => Math.min(Math.max(value, least), most);
    const settle = (i) => {
      const [x, y, w, h] = wholes[i];
      views[i][0] = clamp(views[i][0], x, x + w - views[i][2]);
      views[i][1] = clamp(views[i][1], y, y + h - views[i][3]);
    };
    const zoom = (factor, at = [0.5, 0.5]) => {
      views.forEach((view, i) => {
        const width = clamp(view[2] / factor, wholes[i][2] / MOST, wholes[i][2]);
        const height = wholes[i][3] * width / wholes[i][2];
        view[0] += (view[2] - width) * at[0];
        view[1] += (view[3] - height) * at[1];
        view[2] = width;
        view[3] = height;
        settle(i);
      });
      show();
    };
    const move = (right, down) => {
      views.forEach((view, i) => {
        view[0] += right * view[2];
        view[1] += down * view[3];
        settle(i);
      });
      show();
    };
    const whole = () => {
      wholes.forEach((one, i) => { views[i] = [...one]; });
      show();
    };
    const tools = document.createElement("div");
    tools.className = "map-tools";
    tools.append(
      button(words.mapIn, "+", () => zoom(STEP)),
      button(words.mapOut, "−", () => zoom(1 / STEP)),
      button(words.mapWhole, "⤢", whole));
    figure.prepend(tools);
    for (const map of maps) {
      const frame = document.createElement("div");
      frame.className = "map-frame";
      frame.tabIndex = 0;
      frame.setAttribute("role", "group");
      frame.setAttribute("aria-label", words.mapMove);
      map.replaceWith(frame);
      frame.append(map);
      frame.addEventListener("keydown", (event) => {
        const moves = { ArrowLeft: [-0.2, 0], ArrowRight: [0.2, 0], ArrowUp: [0, -0.2], ArrowDown: [0, 0.2] };
        if (moves[event.key]) {
          move(...moves[event.key]);
        } else if (event.key === "+" || event.key === "=") {
          zoom(STEP);
        } else if (event.key === "-") {
          zoom(1 / STEP);
        } else if (event.key === "0") {
          whole();
        } else {
          return;
        }
        event.preventDefault();
      });
      // The wheel alone scrolls the page, as everywhere; with the control key it zooms.
      frame.addEventListener("wheel", (event) => {
        if (event.ctrlKey) {
          const box = map.getBoundingClientRect();
          zoom(event.deltaY < 0 ? STEP : 1 / STEP,
            [(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height]);
          event.preventDefault();
        }
      }, { passive: false });
      let held = null;
      map.addEventListener("pointerdown", (event) => {
        if (views[maps.indexOf(map)][2] < wholes[maps.indexOf(map)][2]) {
          held = [event.clientX, event.clientY];
          map.setPointerCapture(event.pointerId);
        }
      });
      map.addEventListener("pointermove", (event) => {
        if (held) {
          const box = map.getBoundingClientRect();
          move((held[0] - event.clientX) / box.width, (held[1] - event.clientY) / box.height);
          held = [event.clientX, event.clientY];
        }
      });
      for (const end of ["pointerup", "pointercancel"]) {
        map.addEventListener(end, () => { held = null; });
      }
    }
  };

  const dress = () => {
    const part = document.getElementById("dossier-part");
    if (part) {
      part.querySelectorAll(".map-figure").forEach((figure) => dressMap(figure, part.dataset));
    }
  };

  document.addEventListener("htmx:afterSettle", (event) => {
    if (event.target.id === "choices") {
      return;
    }
    document.dispatchEvent(new Event("dossier:replaced"));
    dress();
    if (document.activeElement === document.body || document.activeElement === null) {
      document.getElementById("main").focus();
    }
  });
  dress();
}
