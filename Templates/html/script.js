// SPDX-License-Identifier: Apache-2.0
// The page is complete without this script. It filters, folds, switches the theme, prints, copies the table,
// shows what a tag says, and keeps its state in the fragment: #!d=2&f=any&p=…&q=… ; #T013 leads to a row.
"use strict";
(() => {
  const $ = (id) => document.getElementById(id);
  const root = document.documentElement;
  const matrix = $("b-matrix");
  const search = $("b-search"), department = $("b-department"), person = $("b-person");
  const chips = [...$("b-chips").querySelectorAll("button")];
  const groups = [...matrix.querySelectorAll(".dep")];
  const fold = (text) => text.normalize("NFKC").toLowerCase().replace(/[\u30a1-\u30f6]/g,
    (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60)).replace(/\s+/g, "");

  // Rows, read once; their text and names only when they are asked for.
  const rows = [];
  for (const group of groups) {
    for (const element of group.querySelectorAll("tr[id]")) rows.push({ element, group, text: null, names: null });
  }
  const heads = [...matrix.querySelectorAll("thead tr")[0].cells].map((cell) => cell.querySelector(".v")?.textContent ?? "");
  const textOf = (row) => row.text ??= fold(row.element.textContent + " " + namesOf(row).join(" "));
  function namesOf(row) {
    if (row.names) return row.names;
    const cells = [...row.element.cells];
    row.names = matrix.dataset.layout === "holders"
      ? cells.flatMap((cell, index) => (heads[index] && cell.firstChild ? [heads[index]] : []))
      : [...row.element.querySelectorAll("td > i > span")].map((name) => name.textContent);
    return row.names;
  }

  // What is chosen.
  const state = { q: "", d: "", p: "", f: "", x: new Set() };
  const restored = location.hash.startsWith("#!") ? new URLSearchParams(location.hash.slice(2)) : null;
  function save() {
    const values = new URLSearchParams();
    for (const key of ["q", "d", "p", "f"]) if (state[key]) values.set(key, state[key]);
    if (state.x.size) values.set("x", [...state.x].join("."));
    const text = values.toString();
    if (!text && !location.hash.startsWith("#!")) return;
    history.replaceState(null, "", text ? "#!" + text : location.pathname + location.search);
  }

  function fits(row, words, names) {
    if (state.d && row.group.dataset.d !== state.d) return false;
    if (state.f) {
      const tags = row.element.querySelector(".g");
      if (!tags || !tags.firstChild) return false;
      if (state.f[0] === "." ? !tags.querySelector(".tag" + state.f)
        : state.f !== "any" && !tags.querySelector(`[data-f="${CSS.escape(state.f)}"]`)) return false;
    }
    if (names && !namesOf(row).some((name) => names.has(name))) return false;
    return words.every((word) => textOf(row).includes(word));
  }
  function filter() {
    const words = state.q.split(/\s+/).map(fold).filter(Boolean);
    const option = person && state.p ? person.selectedOptions[0] : null;
    const names = option && option.value ? new Set([option.value, ...option.dataset.roles.split("\n")]) : null;
    names?.delete("");
    let shown = 0;
    const used = new Set();
    for (const row of rows) {
      const visible = fits(row, words, names);
      if (row.element.hidden === visible) row.element.hidden = !visible;
      if (visible) { shown += 1; used.add(row.group); used.add(row.element.closest(".block")); }
    }
    // Blocks keep the height they had with all their rows; a short result is laid out at once instead.
    matrix.classList.toggle("few", shown <= 2000);
    for (const group of groups) {
      group.hidden = !used.has(group);
      for (const block of group.querySelectorAll(".block")) block.hidden = !used.has(block);
    }
    const count = $("b-shown"), number = (value) => value.toLocaleString("en");
    count.textContent = count.dataset.text.replace("{n}", number(shown)).replace("{m}", number(rows.length));
    $("b-nomatch").hidden = shown > 0;
    $("b-clear").hidden = !(state.q || state.d || state.p || state.f);
    for (const chip of chips) chip.setAttribute("aria-pressed", String(chip.dataset.key === state.f));
    save();
  }
  function set(values) {
    Object.assign(state, values);
    search.value = state.q;
    if (department) department.value = state.d;
    if (person) { person.value = state.p; if (person.selectedIndex < 0) { person.selectedIndex = 0; state.p = ""; } }
    filter();
  }
  // The first search would have to read every row: they are read while nothing else is to be done.
  let read = 0;
  function readAhead(deadline) {
    while (read < rows.length && deadline.timeRemaining() > 2) textOf(rows[read++]);
    if (read < rows.length) requestIdleCallback(readAhead);
  }
  window.requestIdleCallback?.(readAhead);
  let timer;
  search.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(() => set({ q: search.value }), 80); });
  department?.addEventListener("change", () => set({ d: department.value }));
  person?.addEventListener("change", () => set({ p: person.value }));
  for (const chip of chips) chip.addEventListener("click", () => set({ f: chip.dataset.key }));
  $("b-clear").addEventListener("click", () => set({ q: "", d: "", p: "", f: "" }));

  // Folding: the title of a group becomes a button.
  const foldAll = $("b-fold");
  function foldGroup(group, folded) {
    group.classList.toggle("folded", folded);
    group.querySelector("button.gt").setAttribute("aria-expanded", String(!folded));
    state.x[folded ? "add" : "delete"](group.dataset.d);
    foldAll.textContent = state.x.size < groups.length ? foldAll.dataset.fold : foldAll.dataset.unfold;
  }
  for (const group of groups) {
    const title = group.querySelector(".gt"), button = document.createElement("button");
    button.type = "button";
    button.className = "gt";
    button.append(...title.childNodes);
    title.replaceWith(button);
    button.addEventListener("click", () => { foldGroup(group, !group.classList.contains("folded")); save(); });
    button.setAttribute("aria-expanded", "true");
  }
  foldAll.hidden = groups.length < 2;
  foldAll.addEventListener("click", () => {
    const folded = state.x.size < groups.length;
    for (const group of groups) foldGroup(group, folded);
    save();
  });

  // A link to a row shows the row, whatever is filtered or folded.
  function reveal() {
    let id;
    try { id = decodeURIComponent(location.hash.slice(1)); } catch { return; }
    const element = id && !id.startsWith("!") && document.getElementById(id);
    const row = element && element.matches("tr") && rows.find((row) => row.element === element);
    if (!row) return;
    if (element.hidden) { Object.assign(state, { q: "", d: "", p: "", f: "" }); set({}); }
    if (row.group.classList.contains("folded")) foldGroup(row.group, false);
    element.scrollIntoView({ block: "center" });
  }
  addEventListener("hashchange", reveal);

  // Theme.
  const remembered = (() => { try { return localStorage.getItem("bunsho-theme"); } catch { return null; } })();
  if (remembered === "light" || remembered === "dark") root.dataset.theme = remembered;
  $("b-theme").addEventListener("click", () => {
    const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
    try { localStorage.setItem("bunsho-theme", root.dataset.theme); } catch { /* A file may not remember. */ }
  });
  $("b-print").addEventListener("click", () => print());

  // The visible rows as text with tabs. A cell that begins like a formula gets an apostrophe, or a pasted
  // name could be run by a spreadsheet.
  function cellText(cell) {
    const names = cell.querySelectorAll(":scope > i > span");
    const plain = (node) => node?.textContent.trim() ?? "";
    let text;
    if (names.length) {
      text = [...names].map((name) => {
        const holders = plain(name.parentNode.querySelector("small")), sign = plain(name.parentNode.querySelector("b"));
        return (sign && sign + " ") + plain(name) + (holders && ` (${holders})`);
      }).join(matrix.dataset.separator);
    } else if (cell.querySelector(".kk")) {
      text = [...cell.querySelectorAll(".kk b")].map(plain).join("/");
    } else {
      const copy = cell.cloneNode(true);
      const dropped = ".say, .corner, [aria-hidden]" + (cell.matches("tbody th, .h") ? ", small" : "");
      for (const part of copy.querySelectorAll(dropped)) part.remove();
      for (const part of copy.querySelectorAll("small, .tag, b")) { part.prepend(" "); part.append(" "); }
      text = copy.textContent;
    }
    text = text.replace(/\s+/g, " ").trim();
    return /^[=+@-]./.test(text) ? "'" + text : text;
  }
  $("b-copy").addEventListener("click", async (event) => {
    const lines = [matrix.querySelector("thead tr"), ...rows.filter((row) => !row.element.hidden).map((row) => row.element)];
    const text = lines.map((line) => [...line.cells].map(cellText).join("\t")).join("\n");
    const button = event.currentTarget, label = button.textContent;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const area = document.createElement("textarea");
      area.value = text;
      document.body.append(area);
      area.select();
      document.execCommand("copy");
      area.remove();
    }
    button.textContent = button.dataset.done;
    setTimeout(() => { button.textContent = label; }, 1600);
  });

  // What a tag says: at the pointer, or at a touch.
  const tip = document.createElement("div");
  tip.id = "b-tip";
  tip.hidden = true;
  document.body.append(tip);
  function show(tag) {
    if (tag.title) { tag.dataset.title = tag.title; tag.removeAttribute("title"); }
    tip.textContent = tag.dataset.title;
    tip.hidden = false;
    const place = tag.getBoundingClientRect(), size = tip.getBoundingClientRect();
    const above = place.top - size.height - 8;
    Object.assign(tip.style, {
      left: Math.max(8, Math.min(place.left, innerWidth - size.width - 8)) + "px",
      top: (above > 8 ? above : place.bottom + 8) + "px",
    });
  }
  const tagOf = (event) => event.target.closest?.("td.g .tag");
  for (const kind of ["pointerover", "click"]) {
    document.addEventListener(kind, (event) => { const tag = tagOf(event); if (tag) show(tag); else tip.hidden = true; });
  }
  document.addEventListener("scroll", () => { tip.hidden = true; }, { capture: true, passive: true });

  // Keys: / searches, n and p go to the next and the previous row with a finding.
  addEventListener("keydown", (event) => {
    if (event.key === "Escape") { tip.hidden = true; if (event.target === search && search.value) set({ q: "" }); }
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea")) return;
    if (event.key === "/") { event.preventDefault(); search.focus(); }
    if (event.key !== "n" && event.key !== "p") return;
    const marked = rows.filter((row) => !row.element.hidden && row.element.querySelector(".g .tag"));
    if (!marked.length) return;
    const at = marked.findIndex((row) => "#" + row.element.id === decodeURIComponent(location.hash));
    const next = marked[(at + (event.key === "n" ? 1 : at < 0 ? 0 : -1) + marked.length) % marked.length];
    location.hash = next.element.id;
  });

  $("b-toolbar").hidden = false;
  $("b-buttons").hidden = false;
  if (restored) {
    for (const group of groups) if ((restored.get("x") ?? "").split(".").includes(group.dataset.d)) foldGroup(group, true);
    set(Object.fromEntries(["q", "d", "p", "f"].map((key) => [key, restored.get(key) ?? ""])));
  } else {
    set({});
    reveal();
  }
})();
