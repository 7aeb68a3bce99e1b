// Moves between notes by keyboard and folds open what a link points into. Without it every link still works.
"use strict";
(() => {
  const order = [...document.querySelectorAll(".index a")];
  const pilot = document.querySelector(".pilot");
  const notes = document.querySelectorAll("[data-note]");
  let at = -1;

  const light = (number, name) => {
    for (const each of notes) each.classList.toggle(name, each.dataset.note === number);
  };

  const show = (target) => {
    for (let each = target; each; each = each.parentElement) if (each.tagName === "DETAILS") each.open = true;
    const focused = target.tagName === "DETAILS" ? target.querySelector("summary") : target;
    focused.focus({ preventScroll: true });
    const high = target.getBoundingClientRect().height > innerHeight * 0.7;
    target.scrollIntoView({ block: high ? "start" : "center" });
    const number = target.dataset.note;
    light(number, "here");
    const found = order.findIndex((each) => each.dataset.note === number);
    if (found < 0) return;
    at = found;
    pilot.querySelector("output").value = `${at + 1} / ${order.length}`;
    order.forEach((each, k) => (k === at ? each.setAttribute("aria-current", "true") : each.removeAttribute("aria-current")));
  };

  const open = (id) => {
    const target = document.getElementById(id);
    if (!target || !target.dataset.note) return false;
    history.replaceState(null, "", `#${id}`);
    show(target);
    return true;
  };

  const move = (step) => {
    if (!order.length) return;
    at = at < 0 && step < 0 ? order.length - 1 : (at + step + order.length) % order.length;
    open(order[at].hash.slice(1));
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey && open(link.hash.slice(1))) event.preventDefault();
  });

  // By the key's place, not its letter: with the Korean layout on, J is ㅓ
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.isComposing) return;
    const here = document.activeElement;
    const listed = order.indexOf(here);
    const code = event.code;
    if (code === "ArrowRight" || code === "KeyJ") move(1);
    else if (code === "ArrowLeft" || code === "KeyK") move(-1);
    else if (listed >= 0 && (code === "ArrowDown" || code === "ArrowUp")) {
      order[(listed + (code === "ArrowDown" ? 1 : -1) + order.length) % order.length].focus();
    } else if ((code === "Enter" || code === "NumpadEnter") && here.matches("article.note")) {
      const link = here.querySelector(".passage figcaption a");
      if (!link || !open(link.hash.slice(1))) return;
    } else if (code === "Escape" && order.length) order[Math.max(at, 0)].focus();
    else return;
    event.preventDefault();
  });

  for (const [enter, leave] of [["pointerover", "pointerout"], ["focusin", "focusout"]]) {
    document.addEventListener(enter, (event) => {
      const near = event.target.closest("[data-note]");
      if (near) light(near.dataset.note, "lit");
    });
    document.addEventListener(leave, () => light(null, "lit"));
  }

  addEventListener("hashchange", () => open(location.hash.slice(1)));
  if (pilot) {
    document.querySelector(".keys").hidden = false;
    pilot.hidden = false;
    pilot.querySelector(".back").addEventListener("click", () => move(-1));
    pilot.querySelector(".on").addEventListener("click", () => move(1));
  }
  if (location.hash) open(location.hash.slice(1));
})();
