// SPDX-License-Identifier: Apache-2.0
// The page is complete without scripts. This one filters, folds and keeps what is chosen in the fragment:
// #!q=…&d=2&c=1&p=…&f=any&x=absent&z=folded&r=row; #T013 leads to a row. The other scripts build on `bunsho`.
"use strict";
const bunsho = (() => {
  const $ = (id) => document.getElementById(id);
  const root = document.documentElement, matrix = $("b-matrix");
  const search = $("b-search"), department = $("b-department"), category = $("b-category"), person = $("b-person");
  const chips = [...$("b-chips").querySelectorAll("button")];
  const groups = [...matrix.querySelectorAll(".dep")];
  const isHolders = matrix.dataset.layout === "holders";
  // Width, case and kind of kana make no difference to a search.
  const fold = (text) => text.normalize("NFKC").toLowerCase().replace(/[\u30a1-\u30f6]+/g, (kana) =>
    String.fromCharCode(...Array.from(kana, (one) => one.charCodeAt(0) - 0x60))).replace(/\s+/g, "");

  const rows = [];
  for (const group of groups) {
    for (const element of group.querySelectorAll("tr[id]")) {
      rows.push({ element, group, block: element.parentNode.parentNode.parentNode, text: null, parts: null });
    }
  }
  const byID = new Map(rows.map((row) => [row.element.id, row]));
  const heads = [...(matrix.querySelector("thead tr")?.cells ?? [])].map((cell) => ({
    name: cell.querySelector(".v")?.textContent ?? "", mark: cell.querySelector(":scope > .k"),
  }));
  const kindOf = (mark) => /\b[arspci]\b/.exec(mark.className)?.[0] ?? "";
  const people = person ? [...person.options].slice(1).map((option) => option.value) : [];
  // Who is behind a role: taken from the people's own lists of roles.
  const holders = new Map();
  for (const option of person?.options ?? []) {
    for (const role of option.dataset.roles?.split("\n") ?? []) {
      if (role) holders.set(role, [...(holders.get(role) ?? []), option.value]);
    }
  }

  // Parts of a row: name, kind of letter, letter, sign; read when they are first asked for.
  function partsOf(row) {
    if (row.parts) return row.parts;
    const parts = [];
    for (const [index, cell] of [...row.element.cells].entries()) {
      const head = heads[index];
      if (isHolders && head?.name && cell.firstChild) {
        for (const mark of cell.querySelectorAll(".k, .kk > b:not(.z)")) {
          parts.push({ name: head.name, kind: kindOf(mark), letter: mark.textContent, sign: "", node: mark });
        }
      } else if (!isHolders && head?.mark) {
        for (const node of cell.querySelectorAll(":scope > i")) {
          const name = node.querySelector(":scope > span")?.textContent ?? "";
          parts.push({
            name, kind: kindOf(head.mark), letter: head.mark.textContent,
            sign: node.querySelector(":scope > b")?.textContent ?? "", node,
          });
        }
      }
    }
    return row.parts = parts;
  }
  // What a finding says is not searched: it names candidates, who have no part in the task.
  function textOf(row) {
    if (row.text !== null) return row.text;
    let text = "";
    for (const cell of row.element.cells) {
      if (cell.className !== "g") text += cell.textContent + " ";
      else for (const tag of cell.children) text += tag.firstChild.textContent + " ";
    }
    if (isHolders) {
      for (const part of partsOf(row)) text += part.name + " " + (holders.get(part.name)?.join(" ") ?? "") + " ";
    }
    return row.text = fold(text);
  }

  // What is chosen, and what it leaves.
  const empty = { q: "", d: "", c: "", p: "", f: "", s: "", r: "", v: "" };
  const state = { ...empty, x: new Set(), z: new Set() };
  const before = [], changed = [];
  function save() {
    const values = new URLSearchParams();
    for (const key of Object.keys(empty)) if (state[key]) values.set(key, state[key]);
    for (const name of state.x) values.append("x", name);
    if (state.z.size) values.set("z", [...state.z].join("."));
    const isRowOnly = [...values.keys()].join() === "r";
    const text = isRowOnly ? "#" + state.r : values.size ? "#!" + values : "";
    // A fragment that is none of ours, such as the one of the link to the table, stays.
    if (!text && location.hash && !location.hash.startsWith("#!") && !rowAt(location.hash)) return;
    if (text !== location.hash) history.replaceState(null, "", text || location.pathname + location.search);
  }
  function fits(row, words, names) {
    if (state.d && row.group.dataset.d !== state.d) return false;
    if (state.c && row.element.dataset.c !== state.c) return false;
    if (state.f) {
      const tags = row.element.querySelector(".g");
      if (!tags?.firstChild) return false;
      if (state.f[0] === "." ? !tags.querySelector(".tag." + CSS.escape(state.f.slice(1)))
        : state.f !== "any" && !tags.querySelector(`[data-f="${CSS.escape(state.f)}"]`)) return false;
    }
    if (state.s && state.x.size && !row.stops) return false;
    if (names && !(names.folded.some((name) => textOf(row).includes(name)) && partsOf(row).some((part) => names.has(part.name)))) return false;
    return words.every((word) => textOf(row).includes(word));
  }
  function filter() {
    for (const listener of before) listener();
    const words = state.q.split(/\s+/).map(fold).filter(Boolean);
    const option = person && state.p ? person.selectedOptions[0] : null;
    const names = option?.value ? new Set([option.value, ...option.dataset.roles.split("\n")]) : null;
    names?.delete("");
    // Reading parts is dear; a row that does not hold the name as text has no such part.
    if (names) names.folded = [...names].map(fold);
    const isFiltered = words.length || names || state.d || state.c || state.f || state.s;
    let shown = 0;
    const used = new Map();
    for (const row of rows) {
      const visible = !isFiltered || fits(row, words, names);
      if (row.element.hidden === visible) row.element.hidden = !visible;
      if (!visible) continue;
      shown += 1;
      used.set(row.group, 1);
      used.set(row.block, (used.get(row.block) ?? 0) + 1);
    }
    for (const group of groups) {
      group.hidden = !used.has(group);
      // A block that is not laid out yet takes the room of the rows that are left.
      for (const block of group.querySelectorAll(".block")) {
        block.hidden = !used.has(block);
        block.style.containIntrinsicHeight = isFiltered ? (used.get(block) ?? 0) * 44 + "px" : "";
      }
    }
    const count = $("b-shown"), number = (value) => value.toLocaleString("en");
    count.textContent = count.dataset.text.replace("{n}", number(shown)).replace("{m}", number(rows.length));
    $("b-nomatch").hidden = shown > 0;
    $("b-clear").hidden = !isFiltered;
    for (const chip of chips) chip.setAttribute("aria-pressed", String(chip.dataset.key === state.f));
    for (const listener of changed) listener();
    save();
  }
  function choose(select, key) {
    if (!select) { state[key] = ""; return; }
    select.value = state[key];
    if (select.selectedIndex < 0) { select.selectedIndex = 0; state[key] = ""; }
  }
  function set(values) {
    Object.assign(state, values);
    if (search.value.trim() !== state.q.trim()) search.value = state.q;
    choose(department, "d");
    choose(category, "c");
    choose(person, "p");
    if (state.f && !chips.some((chip) => chip.dataset.key === state.f)) state.f = "";
    filter();
  }
  const cleared = { q: "", d: "", c: "", p: "", f: "", s: "" };
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
  category?.addEventListener("change", () => set({ c: category.value }));
  person?.addEventListener("change", () => set({ p: person.value }));
  for (const chip of chips) chip.addEventListener("click", () => set({ f: chip.dataset.key }));
  $("b-clear").addEventListener("click", () => { search.value = ""; set(cleared); search.focus(); });

  // Folding: the title of a group becomes a button.
  const foldAll = $("b-fold");
  function foldGroup(group, folded) {
    group.classList.toggle("folded", folded);
    group.querySelector("button.gt").setAttribute("aria-expanded", String(!folded));
    state.z[folded ? "add" : "delete"](group.dataset.d);
    foldAll.textContent = state.z.size < groups.length ? foldAll.dataset.fold : foldAll.dataset.unfold;
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
    const folded = state.z.size < groups.length;
    for (const group of groups) foldGroup(group, folded);
    save();
  });

  // A link to a row shows the row, whatever is filtered or folded.
  function reveal(row) {
    if (row.element.hidden) set(cleared);
    if (row.group.classList.contains("folded")) foldGroup(row.group, false);
    matrix.querySelector("tr.here")?.classList.remove("here");
    row.element.classList.add("here");
    state.r = row.element.id;
    save();
    row.element.scrollIntoView({ block: "center", behavior: "instant" });
  }
  function rowAt(hash) {
    try { return byID.get(decodeURIComponent(hash.slice(1))); } catch { return undefined; }
  }
  function follow() {
    if (!location.hash.startsWith("#!")) {
      const row = rowAt(location.hash);
      if (row) reveal(row);
      return;
    }
    const values = new URLSearchParams(location.hash.slice(2)), folded = (values.get("z") ?? "").split(".");
    for (const group of groups) foldGroup(group, folded.includes(group.dataset.d));
    const row = byID.get(values.get("r"));
    const known = new Set(people);
    set({
      ...Object.fromEntries(Object.keys(empty).map((key) => [key, values.get(key) ?? ""])),
      x: new Set(values.getAll("x").filter((name) => known.has(name))), r: row?.element.id ?? "",
    });
    if (row) reveal(row);
  }
  addEventListener("hashchange", follow);

  // Theme and print.
  const remembered = (() => { try { return localStorage.getItem("bunsho-theme"); } catch { return null; } })();
  if (remembered === "light" || remembered === "dark") root.dataset.theme = remembered;
  $("b-theme").addEventListener("click", () => {
    const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
    try { localStorage.setItem("bunsho-theme", root.dataset.theme); } catch { /* A file may not remember. */ }
  });
  $("b-print").addEventListener("click", () => print());
  // Sizes of paper cannot be told apart by a style sheet: the smaller one is chosen here, for one print.
  $("b-print-a4")?.addEventListener("click", () => {
    const sheet = document.styleSheets[0], rule = sheet.insertRule("@page { size: A4 landscape; margin: 12mm 9mm 11mm }", sheet.cssRules.length);
    root.classList.add("a4");
    addEventListener("afterprint", () => { sheet.deleteRule(rule); root.classList.remove("a4"); }, { once: true });
    print();
  });

  function start() {
    root.classList.add("scripted");
    $("b-toolbar").hidden = false;
    $("b-buttons").hidden = false;
    if (!location.hash.startsWith("#!")) set({ r: rowAt(location.hash)?.element.id ?? "" });
    follow();
  }
  return { $, matrix, rows, groups, people, holders, state, before, changed, isHolders, partsOf, set, save, reveal, start };
})();
