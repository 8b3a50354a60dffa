// SPDX-License-Identifier: Apache-2.0
// The full matrix of a table whose columns are letters: the chosen tasks against everybody with a part in
// them. Only the rows and columns in view are drawn, so ten thousand tasks and a thousand people are no matter.
(() => {
  const { $, matrix, rows, people, state } = bunsho;
  const toggle = $("b-people");
  if (bunsho.isHolders || !toggle) return;
  toggle.hidden = false;
  const ROW = 36, COLUMN = 44, NAME = 300;
  const box = document.createElement("div");
  Object.assign(box, { id: "b-full", className: "full", hidden: true, tabIndex: 0 });
  box.setAttribute("role", "region");
  box.setAttribute("aria-labelledby", "b-people");
  matrix.before(box);
  const cell = (name, text = "", style = "") => {
    const element = document.createElement(name);
    if (style) element.className = style;
    if (text) element.textContent = text;
    return element;
  };

  let lines = [], columns = [], numbers = new Map(), drawn = "";
  function collect() {
    lines = [];
    const seen = new Set(), place = new Map(people().map((name, index) => [name, index]));
    for (const row of rows) {
      if (!row.shown) continue;
      lines.push(row);
      for (const part of bunsho.partsOf(row)) seen.add(part.name);
    }
    // People in the order of the organisation, then roles and units as they occur.
    const order = [...seen].map((name, index) => [place.get(name) ?? place.size + index, name]);
    columns = order.sort((left, right) => left[0] - right[0]).map((entry) => entry[1]);
    numbers = new Map(columns.map((name, index) => [name, index]));
    drawn = "";
  }
  function spacer(name, count) {
    const element = cell(name);
    element.colSpan = count;
    element.setAttribute("aria-hidden", "true");
    return element;
  }
  function line(row, index, from, to) {
    const element = cell("tr");
    element.setAttribute("aria-rowindex", index + 2);
    const head = cell("th"), link = cell("a", row.element.querySelector("th").firstChild.textContent);
    head.scope = "row";
    link.href = "#" + row.element.id;
    link.title = link.textContent;
    head.append(cell("small", row.element.cells[0].textContent), link);
    element.append(head);
    if (from) element.append(spacer("td", from));
    const cells = Array.from({ length: to - from }, (_, offset) => {
      const data = cell("td");
      data.setAttribute("aria-colindex", from + offset + 2);
      return data;
    });
    for (const part of bunsho.partsOf(row)) {
      const target = cells[(numbers.get(part.name) ?? -1) - from];
      if (!target) continue;
      const mark = cell("b", part.letter, "k " + part.kind + (part.node.classList.contains("lost") ? " lost" : ""));
      target.append(mark);
      if (part.sign) target.append(cell("small", part.sign));
    }
    element.append(...cells);
    if (to < columns.length) element.append(spacer("td", columns.length - to));
    return element;
  }
  function draw() {
    const width = box.clientWidth - NAME;
    const from = Math.max(0, Math.floor(box.scrollLeft / COLUMN) - 3);
    const to = Math.min(columns.length, Math.ceil((box.scrollLeft + width) / COLUMN) + 3);
    const first = Math.max(0, Math.floor(box.scrollTop / ROW) - 8);
    const last = Math.min(lines.length, Math.ceil((box.scrollTop + box.clientHeight) / ROW) + 8);
    const key = [from, to, first, last].join();
    if (key === drawn) return;
    drawn = key;
    const table = cell("table");
    table.setAttribute("aria-rowcount", lines.length + 1);
    table.setAttribute("aria-colcount", columns.length + 1);
    table.style.width = NAME + columns.length * COLUMN + "px";
    const widths = cell("colgroup");
    for (let index = 0; index <= columns.length; index += 1) {
      const column = cell("col");
      column.style.width = (index ? COLUMN : NAME) + "px";
      widths.append(column);
    }
    const head = cell("thead"), heads = cell("tr"), corner = cell("th", toggle.dataset.task);
    corner.scope = "col";
    heads.append(corner);
    if (from) heads.append(spacer("td", from));
    for (const name of columns.slice(from, to)) {
      const column = cell("th"), text = cell("span", name, "v");
      column.scope = "col";
      column.title = name;
      column.append(text);
      heads.append(column);
    }
    if (to < columns.length) heads.append(spacer("td", columns.length - to));
    head.append(heads);
    const body = cell("tbody"), above = cell("tr"), below = cell("tr");
    above.style.height = first * ROW + "px";
    below.style.height = (lines.length - last) * ROW + "px";
    for (const gap of [above, below]) gap.setAttribute("aria-hidden", "true");
    body.append(above, ...lines.slice(first, last).map((row, index) => line(row, first + index, from, to)), below);
    table.append(widths, head, body);
    box.replaceChildren(table);
  }
  let asked = false;
  box.addEventListener("scroll", () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => { asked = false; draw(); });
  }, { passive: true });
  addEventListener("resize", () => { if (state.v) draw(); });
  // A link out of the matrix leads to the row in the table, with all that is said of it.
  box.addEventListener("click", (event) => { if (event.target.closest("a")) bunsho.set({ v: "" }); });
  bunsho.changed.push(() => {
    const isOn = Boolean(state.v);
    toggle.setAttribute("aria-pressed", String(isOn));
    matrix.classList.toggle("asleep", isOn);
    box.hidden = !isOn;
    if (!isOn) { box.replaceChildren(); return; }
    collect();
    box.scrollTop = Math.min(box.scrollTop, lines.length * ROW);
    draw();
  });
  toggle.addEventListener("click", () => bunsho.set({ v: state.v ? "" : "people" }));
})();
