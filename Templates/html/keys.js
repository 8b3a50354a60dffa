// SPDX-License-Identifier: Apache-2.0
// Keys: / searches, n and p lead to the next and the previous row with a finding, arrows from cell to cell.
// What a tag says is shown at the pointer, at a touch and at the cell the keys have reached.
(() => {
  const { $, matrix, rows } = bunsho;
  const tip = document.createElement("div");
  tip.id = "b-tip";
  tip.hidden = true;
  document.body.append(tip);
  let leaving;
  function show(target, tags) {
    clearTimeout(leaving);
    tip.textContent = tags.map((tag) => (tag.querySelector(".say") ?? document.querySelector(tag.hash)).textContent.trim()).join("\n\n");
    tip.hidden = false;
    const place = target.getBoundingClientRect(), size = tip.getBoundingClientRect();
    const above = place.top - size.height - 4;
    Object.assign(tip.style, {
      left: Math.max(8, Math.min(place.left, innerWidth - size.width - 8)) + "px",
      top: (above > 8 ? above : place.bottom + 4) + "px",
    });
  }
  const hide = () => { clearTimeout(leaving); tip.hidden = true; };
  for (const kind of ["pointerover", "click"]) {
    document.addEventListener(kind, (event) => {
      const tag = event.target.closest?.("td.g .tag");
      // With script a tag shows what it says at its place; links are no stops of the Tab key beside the arrows.
      if (tag?.hash && kind === "click") event.preventDefault();
      if (tag) show(tag, [tag]);
      else if (tip.contains(event.target)) clearTimeout(leaving);
      else if (!tip.hidden && kind === "click") hide();
      else if (!tip.hidden) { clearTimeout(leaving); leaving = setTimeout(hide, 250); }
    });
  }
  for (const tag of matrix.querySelectorAll("a.tag")) tag.tabIndex = -1;
  document.addEventListener("scroll", hide, { capture: true, passive: true });

  // Single keys can be switched off: they get into the way of those who speak to their computer.
  const allowed = $("b-keys");
  allowed.checked = true;
  try { allowed.checked = localStorage.getItem("bunsho-keys") !== "off"; } catch { /* A file may not remember. */ }
  allowed.addEventListener("change", () => {
    try { localStorage.setItem("bunsho-keys", allowed.checked ? "on" : "off"); } catch { /* As above. */ }
  });

  const isSeen = (row) => row.shown && row.element.getClientRects().length > 0;
  function focus(cell) {
    cell.tabIndex = -1;
    cell.focus({ preventScroll: true });
    cell.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "instant" });
    const tags = [...cell.querySelectorAll(".tag")];
    // Scrolling hides the tip; what the cell says is shown when it has come to rest.
    requestAnimationFrame(() => requestAnimationFrame(() => {
      if (tags.length && document.activeElement === cell) show(cell, tags);
      else hide();
    }));
  }
  function nextFinding(step) {
    const marked = rows.filter((row) => row.shown && row.element.querySelector(".g .tag"));
    if (!marked.length) return;
    const at = marked.findIndex((row) => row.element.classList.contains("here"));
    const next = marked[(at + (step > 0 ? 1 : at < 0 ? 0 : -1) + marked.length) % marked.length];
    if (bunsho.state.v) bunsho.set({ v: "" });
    bunsho.reveal(next);
    const cell = next.element.querySelector("th");
    cell.tabIndex = -1;
    cell.focus({ preventScroll: true });
  }
  function move(event) {
    const cell = event.target.closest("#b-matrix tr[id] > *");
    if (!cell) {
      const first = event.target === matrix && event.key === "ArrowDown" && rows.find(isSeen);
      if (first) focus(first.element.querySelector("th"));
      return Boolean(first);
    }
    const line = cell.parentNode, cells = [...line.cells].filter((one) => one.getClientRects().length);
    const at = cells.indexOf(cell);
    if (event.key === "ArrowLeft" || event.key === "ArrowRight") {
      const next = cells[at + (event.key === "ArrowLeft" ? -1 : 1)];
      if (next) focus(next);
    } else if (event.key === "Home" || event.key === "End") {
      focus(event.key === "Home" ? cells[0] : cells.at(-1));
    } else {
      const step = event.key === "ArrowUp" ? -1 : 1;
      let index = rows.findIndex((row) => row.element === line) + step;
      while (rows[index] && (!rows[index].shown || rows[index].group.classList.contains("folded"))) index += step;
      if (rows[index]) focus(rows[index].element.cells[cell.cellIndex]);
    }
    return true;
  }
  addEventListener("keydown", (event) => {
    const search = $("b-search");
    if (event.key === "Escape") { hide(); if (event.target === search && search.value) { search.value = ""; bunsho.set({ q: "" }); } }
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea")) return;
    if (/^(Arrow(Up|Down|Left|Right)|Home|End)$/.test(event.key)) { if (move(event)) event.preventDefault(); return; }
    if (!allowed.checked) return;
    if (event.key === "/") { event.preventDefault(); search.focus(); }
    if (event.key === "n" || event.key === "p") nextFinding(event.key === "n" ? 1 : -1);
  });
})();
