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

  // A block is what can be hidden at once: 50 rows of a long table. In a short one every row is hidden itself.
  const rows = [], blocks = [];
  for (const group of groups) {
    for (const part of group.matches("section") ? group.querySelectorAll(".block") : [group]) {
      const block = { element: part, group, rows: [], shown: 0 };
      blocks.push(block);
      for (const element of part.querySelectorAll("tr[id]")) {
        const row = { element, group, block, shown: true, text: null, parts: null };
        block.rows.push(row);
        rows.push(row);
      }
    }
  }
  const byID = new Map(rows.map((row) => [row.element.id, row]));
  const heads = [...(matrix.querySelector("thead tr")?.cells ?? [])].map((cell) => ({
    name: cell.querySelector(".v")?.textContent ?? "", mark: cell.querySelector(":scope > .k"), title: cell.title,
  }));
  const kindOf = (mark) => /\b[arspci]\b/.exec(mark.className)?.[0] ?? "";
  const entry = (map, key, empty) => { if (!map.has(key)) map.set(key, empty()); return map.get(key); };

  // Who is behind a role, and the roles of a person. The list to choose from tells it; where there are more people
  // than such a list can hold, the table does.
  const holders = new Map(), roles = new Map();
  function fills(role, name) {
    entry(holders, role, () => []).push(name);
    entry(roles, name, () => []).push(role);
  }
  const isListed = person?.tagName === "SELECT";
  for (const option of isListed ? person.options : []) {
    for (const role of option.dataset.roles?.split("\n") ?? []) if (role) fills(role, option.value);
  }
  if (person && !isListed) {
    for (const head of heads) {
      for (const name of head.title ? head.title.slice(head.name.length + 2).split(matrix.dataset.separator) : []) fills(head.name, name);
    }
  }

  // Parts of a row: name, kind of letter, letter, sign; read when they are first asked for.
  function nameOf(node) {
    const own = node.querySelector("span");
    if (own) return own.textContent;
    // A name that another one follows has the separator behind it.
    const text = node.lastChild?.textContent ?? "", separator = node.nextElementSibling ? matrix.dataset.separator : "";
    return separator && text.endsWith(separator) ? text.slice(0, -separator.length) : text;
  }
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
        const kind = kindOf(head.mark), letter = head.mark.textContent;
        for (const node of cell.getElementsByTagName("i")) {
          const name = nameOf(node), small = person && !isListed && !holders.has(name) && node.querySelector("small:not(.vacant)");
          if (small) {
            const more = node.nextElementSibling?.matches("details") && !node.nextElementSibling.querySelector("i")
              ? matrix.dataset.separator + node.nextElementSibling.lastChild.textContent : "";
            for (const holder of (small.textContent + more).split(matrix.dataset.separator)) fills(name, holder);
          }
          parts.push({ name, kind, letter, sign: node.querySelector("b")?.textContent ?? "", node });
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

  // The rows of each name. The first search or choice would have to read every row: they are read while nothing
  // else is to be done, and what is left when it is asked for.
  const named = new Map();
  let read = 0;
  function readRow() {
    const row = rows[read++];
    textOf(row);
    for (const part of partsOf(row)) entry(named, part.name, () => new Set()).add(row);
  }
  function readAhead(deadline) {
    while (read < rows.length && deadline.timeRemaining() > 2) readRow();
    if (read < rows.length) requestIdleCallback(readAhead);
  }
  window.requestIdleCallback?.(readAhead);
  function rowsOf(names) {
    while (read < rows.length) readRow();
    return new Set([...names].flatMap((name) => [...(named.get(name) ?? [])]));
  }
  // The rows by what is said of them: any finding, its severity, its family.
  let tagged;
  function rowsWith(key) {
    if (!tagged) {
      tagged = new Map();
      for (const tag of matrix.querySelectorAll("td.g > .tag")) {
        const row = byID.get(tag.parentNode.parentNode.id);
        for (const one of ["any", "." + /[ewo]$/.exec(tag.className)?.[0], tag.dataset.f]) entry(tagged, one, () => new Set()).add(row);
      }
    }
    return tagged.get(key) ?? new Set();
  }
  let listed;
  function people() {
    if (listed) return listed;
    if (isListed || !person) return listed = isListed ? [...person.options].slice(1).map((option) => option.value) : [];
    rowsOf([]);
    return listed = [...new Set([...[...named.keys()].filter((name) => !holders.has(name)), ...roles.keys()])];
  }

  // What is chosen, and what it leaves.
  const empty = { q: "", d: "", c: "", p: "", f: "", s: "", r: "", v: "" };
  const state = { ...empty, x: new Set(), z: new Set() };
  const before = [], changed = [];
  let saving;
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
  function filter(isTyping) {
    for (const listener of before) listener();
    const words = state.q.split(/\s+/).map(fold).filter(Boolean), sets = [];
    if (state.p) sets.push(rowsOf([state.p, ...(roles.get(state.p) ?? [])]));
    if (state.f) sets.push(rowsWith(state.f));
    const isStopping = state.s && state.x.size > 0;
    const isFiltered = words.length || sets.length || state.d || state.c || isStopping;
    const fits = (row) => (!state.d || row.group.dataset.d === state.d)
      && (!state.c || (row.category ??= row.element.dataset.c ?? "") === state.c)
      && sets.every((set) => set.has(row)) && (!isStopping || Boolean(row.stops)) && words.every((word) => textOf(row).includes(word));
    let shown = 0;
    const used = new Set();
    for (const block of blocks) {
      block.shown = 0;
      for (const row of block.rows) {
        row.shown = !isFiltered || fits(row);
        if (row.shown) block.shown += 1;
      }
      shown += block.shown;
      if (block.shown) used.add(block.group);
      if (block.element !== block.group) {
        block.element.hidden = !block.shown;
        // Nobody sees the rows of a hidden block: they are left as they are.
        if (!block.shown) continue;
        // A block that is not laid out yet takes the room of the rows that are left.
        block.element.style.containIntrinsicHeight = isFiltered ? block.shown * 44 + "px" : "";
      }
      for (const row of block.rows) if (row.element.hidden === row.shown) row.element.hidden = !row.shown;
    }
    for (const group of groups) group.hidden = !used.has(group);
    const count = $("b-shown"), number = (value) => value.toLocaleString("en");
    count.textContent = count.dataset.text.replace("{n}", number(shown)).replace("{m}", number(rows.length));
    $("b-nomatch").hidden = shown > 0;
    $("b-clear").hidden = !isFiltered;
    for (const chip of chips) chip.setAttribute("aria-pressed", String(chip.dataset.key === state.f));
    for (const listener of changed) listener();
    clearTimeout(saving);
    // Browsers do not like an address that changes with every letter.
    if (isTyping) saving = setTimeout(save, 300);
    else save();
  }
  function choose(select, key) {
    if (!select) { state[key] = ""; return; }
    select.value = state[key];
    if (select.tagName !== "SELECT") return;
    if (select.selectedIndex < 0) { select.selectedIndex = 0; state[key] = ""; }
  }
  function set(values, isTyping = false) {
    Object.assign(state, values);
    if (search.value.trim() !== state.q.trim()) search.value = state.q;
    choose(department, "d");
    choose(category, "c");
    choose(person, "p");
    if (state.f && !chips.some((chip) => chip.dataset.key === state.f)) state.f = "";
    filter(isTyping);
  }
  const cleared = { q: "", d: "", c: "", p: "", f: "", s: "" };
  let asked = 0;
  search.addEventListener("input", () => {
    cancelAnimationFrame(asked);
    asked = requestAnimationFrame(() => set({ q: search.value }, true));
  });
  department?.addEventListener("change", () => set({ d: department.value }));
  category?.addEventListener("change", () => set({ c: category.value }));
  if (isListed) person.addEventListener("change", () => set({ p: person.value }));
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
    if (!row.shown) set(cleared);
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
    const known = new Set(values.has("x") ? people() : []);
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
  return { $, matrix, rows, people, roles, holders, state, before, changed, isHolders, fold, nameOf, partsOf, rowsOf, set, reveal, start };
})();
