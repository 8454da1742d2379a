
"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const notes = new Map(all(".note").map((note) => [note.id.slice(1), note]));
  const marks = new Map([...notes.keys()].map((key) => [key, []]));
  for (const mark of all("mark")) for (const key of keysOf(mark)) marks.get(key).push(mark);
  const order = [...notes.keys()];
  const tip = document.getElementById("tip");
  const place = document.getElementById("place");
  const controls = document.querySelector(".controls");
  const grave = ["error", "warning", "note"];
  let current = null, leaving = 0;

  function keysOf(mark) { return mark.dataset.f.split(" "); }
  function isShown(key) { return !notes.get(key).hidden; }
  function linkOf(key) {
    const spot = document.getElementById("m" + key);
    return spot.matches("a") ? spot : spot.parentNode.querySelector(`mark[data-f~="${key}"] a`) || spot;
  }

  /* Filters */
  function filter() {
    const off = new Set(all("input[value]:not(:checked)", controls).map((box) => box.name + " " + box.value));
    for (const note of notes.values())
      note.hidden = off.has("severity " + note.dataset.severity) || off.has("family " + note.dataset.family);
    for (const mark of all("mark")) {
      const keys = keysOf(mark).filter(isShown);
      const found = keys.map((key) => notes.get(key).dataset.severity);
      mark.classList.toggle("off", !keys.length);
      if (keys.length) mark.dataset.severity = grave.find((one) => found.includes(one)) || found[0];
      const link = mark.querySelector("a");
      if (link && keys.length) link.setAttribute("href", "#n" + keys[0]);
      else if (link) link.removeAttribute("href");
    }
    for (const sheet of all(".sheet")) {
      const shown = all(".note", sheet).filter((note) => !note.hidden).length;
      const none = sheet.querySelector(".none");
      none.hidden = shown > 0;
      none.textContent = "Nothing of what is chosen";
      const count = document.querySelector(`[data-file="${sheet.id.slice(1)}"]`);
      if (count) count.textContent = shown;
    }
    hide();
    count();
  }
  function count() {
    const shown = order.filter(isShown);
    const at = shown.indexOf(current);
    place.textContent = at < 0 ? shown.length + " shown" : at + 1 + " of " + shown.length;
  }

  /* The finding that is looked at */
  function choose(keys) {
    for (const one of all(".on")) one.classList.remove("on");
    for (const key of keys) {
      notes.get(key).classList.add("on");
      for (const mark of marks.get(key)) mark.classList.add("on");
    }
    if (!keys.length) return;
    const note = notes.get(keys[0]), list = note.closest(".notes");
    if (list.scrollHeight > list.clientHeight) {
      const top = note.offsetTop - list.offsetTop;
      if (top < list.scrollTop || top + note.offsetHeight > list.scrollTop + list.clientHeight)
        list.scrollTop = top - list.clientHeight / 3;
    }
  }
  function show(mark) {
    clearTimeout(leaving);
    const keys = keysOf(mark).filter(isShown);
    if (!keys.length) return hide();
    choose(keys);
    tip.replaceChildren(...keys.map(told));
    tip.hidden = false;
    const spot = mark.getClientRects()[0] || mark.getBoundingClientRect();
    const edge = Math.min(mark.closest(".copy").getBoundingClientRect().right, document.documentElement.clientWidth - 8);
    const left = Math.max(8, Math.min(spot.left, edge - tip.offsetWidth));
    const below = spot.bottom + 8 + tip.offsetHeight < document.documentElement.clientHeight;
    tip.style.left = left + window.scrollX + "px";
    tip.style.top = (below ? spot.bottom + 8 : spot.top - tip.offsetHeight - 8) + window.scrollY + "px";
  }
  function told(key) {
    const note = notes.get(key), box = document.createElement("div");
    box.dataset.severity = note.dataset.severity;
    for (const part of all(".told, .offer", note)) {
      const line = part.cloneNode(true);
      line.removeAttribute("id");
      box.append(line);
    }
    return box;
  }
  function hide() {
    clearTimeout(leaving);
    tip.hidden = true;
  }
  function leave() { leaving = setTimeout(() => { hide(); choose([]); }, 200); }

  /* Going from one to the next */
  function go(element) {
    element.scrollIntoView({ block: "center" });
    element.focus({ preventScroll: true });
  }
  function step(from, by, way) {
    const shown = order.filter(isShown);
    if (!shown.length) return;
    const at = shown.indexOf(from);
    const next = shown[at < 0 ? (by > 0 ? 0 : shown.length - 1) : (at + by + shown.length) % shown.length];
    current = next;
    go(way(next));
    choose([next]);
    count();
  }
  const noteOf = (key) => notes.get(key).querySelector(".jump");

  document.addEventListener("mouseover", (event) => {
    const mark = event.target.closest("mark");
    if (mark) show(mark);
    else if (event.target.closest("#tip")) clearTimeout(leaving);
    else {
      const note = event.target.closest(".note");
      if (note) { clearTimeout(leaving); hide(); choose([note.id.slice(1)]); }
    }
  });
  document.addEventListener("mouseout", (event) => {
    if (event.target.closest("mark, #tip, .note") && !document.activeElement.closest("mark")) leave();
  });
  document.addEventListener("focusin", (event) => {
    const mark = event.target.closest("mark"), note = event.target.closest(".note");
    if (mark) { current = keysOf(mark).find(isShown) || current; show(mark); count(); }
    else if (note) { current = note.id.slice(1); hide(); choose([current]); count(); }
    else { hide(); choose([]); }
  });
  document.addEventListener("click", (event) => {
    if (event.target.closest(".jump")) {
      event.preventDefault();
      go(linkOf(event.target.closest(".note").id.slice(1)));
      return;
    }
    const mark = event.target.closest("mark");
    if (mark) {
      event.preventDefault();
      const key = keysOf(mark).find(isShown);
      if (!key) return;
      if (event.detail === 0) go(noteOf(key)); /* by the keyboard: to the note and back */
      else { const link = linkOf(key); link.focus({ preventScroll: true }); show(mark); }
      return;
    }
    const link = event.target.closest("a[href^='#r-']");
    const page = link && document.getElementById(link.getAttribute("href").slice(1));
    if (page) page.open = true;
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") { hide(); return; }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const by = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key];
    const mark = event.target.closest("mark"), jump = event.target.closest(".jump");
    if (!by || !(mark || jump)) return;
    event.preventDefault();
    if (mark) step(keysOf(mark).find((key) => key === current) || keysOf(mark).find(isShown), by, linkOf);
    else step(jump.closest(".note").id.slice(1), by, noteOf);
  });
  if (controls) {
    const markup = controls.elements.markup, entities = all(".entity");
    const read = () => {
      document.body.classList.toggle("readable", !markup.checked);
      for (const one of entities) [one.textContent, one.dataset.other] = [one.dataset.other, one.textContent];
    };
    document.getElementById("show").hidden = !document.querySelector(".tag, .entity");
    controls.hidden = false;
    const root = document.documentElement;
    new ResizeObserver(() => root.style.setProperty("--bar", controls.offsetHeight + "px")).observe(controls);
    controls.addEventListener("change", (event) => event.target === markup ? read() : filter());
    read();
    controls.addEventListener("submit", (event) => event.preventDefault());
    document.getElementById("previous").addEventListener("click", () => step(current, -1, linkOf));
    document.getElementById("next").addEventListener("click", () => step(current, 1, linkOf));
    filter();
  }
})();
