// Keys of the inbox; everything can be done without them.
"use strict";
{
  const KEPT = "serai.inbox.keys";
  const turns = [...document.querySelectorAll("#turns > li")];
  const keys = document.getElementById("keys");
  const on = document.getElementById("keys-on");
  if (keys && on) {
    keys.hidden = false;
    on.checked = localStorage.getItem(KEPT) !== "off";
    on.addEventListener("change", () => localStorage.setItem(KEPT, on.checked ? "on" : "off"));

    const here = () => turns.findIndex((turn) => turn.contains(document.activeElement));
    const go = (to) => {
      const link = turns[Math.min(Math.max(to, 0), turns.length - 1)]?.querySelector("a");
      link?.focus();
      link?.scrollIntoView({ block: "nearest" });
    };
    const acts = {
      j: () => go(here() + 1),
      ArrowDown: () => go(here() + 1),
      k: () => go(here() - 1),
      ArrowUp: () => go(here() - 1),
      a: () => turns[here()]?.querySelector("form.take")?.requestSubmit(),
      "?": () => {
        keys.open = !keys.open;
        keys.querySelector("summary").focus();
      },
    };
    document.addEventListener("keydown", (event) => {
      const typing = event.target.closest("input, select, textarea, [contenteditable]");
      if (event.ctrlKey || event.altKey || event.metaKey || typing || event.repeat) {
        return;
      }
      const arrow = event.key.startsWith("Arrow");
      if (acts[event.key] && (arrow ? here() >= 0 : on.checked)) {
        event.preventDefault();
        acts[event.key]();
      }
    });
  }
}
