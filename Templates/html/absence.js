// SPDX-License-Identifier: Apache-2.0
// What stops when people are away: a row without anybody left who does it, or who answers for it.
(() => {
  const { $, people, roles, holders, state, matrix } = bunsho;
  const select = $("b-absent"), banner = $("b-absence");
  if (!select) return;
  const isListed = select.tagName === "SELECT";
  if (isListed) for (const name of people()) select.append(new Option(name, name));
  const isDoer = (part) => part.kind === "r" || part.kind === "s", isDecider = (part) => part.kind === "a";

  // A role is away when all who hold it are.
  const isAway = (name) => state.x.has(name) || (holders.get(name)?.every((holder) => state.x.has(holder)) ?? false);

  let marked = [], before = "";
  function unmark() {
    for (const row of marked) {
      row.stops = "";
      row.element.classList.remove("stops");
      row.element.querySelector(".stopped")?.remove();
      for (const part of row.parts) part.node.classList.remove("lost");
    }
    marked = [];
  }
  function mark(row) {
    const parts = bunsho.partsOf(row), lost = parts.filter((part) => isAway(part.name));
    if (!lost.length) return;
    marked.push(row);
    for (const part of lost) part.node.classList.add("lost");
    const isGone = (test) => parts.some(test) && parts.filter(test).every((part) => isAway(part.name));
    const noDoer = isGone(isDoer), noDecider = isGone(isDecider);
    row.stops = (noDoer ? "r" : "") + (noDecider ? "a" : "");
    if (!row.stops) return;
    row.element.classList.add("stops");
    const note = document.createElement("small");
    note.className = "stopped";
    note.textContent = [noDoer && banner.dataset.doer, noDecider && banner.dataset.decider].filter(Boolean)
      .join(matrix.dataset.separator);
    row.element.querySelector("th").append(note);
  }
  function button(text, action) {
    const element = document.createElement("button");
    element.type = "button";
    element.textContent = text;
    element.addEventListener("click", action);
    return element;
  }
  function update() {
    select.value = "";
    banner.hidden = !state.x.size;
    if (!state.x.size) return;
    const stopped = marked.filter((row) => row.stops);
    const count = (letter) => stopped.filter((row) => row.stops.includes(letter)).length.toLocaleString("en");
    const text = document.createElement("p");
    text.textContent = banner.dataset.text.replace("{r}", count("r")).replace("{a}", count("a"));
    const only = button(banner.dataset.only, () => bunsho.set({ s: state.s ? "" : "1" }));
    only.setAttribute("aria-pressed", String(Boolean(state.s)));
    banner.replaceChildren(
      ...[...state.x].map((name) => {
        const remove = button(name + " ✕", () => { state.x.delete(name); judge(); });
        remove.setAttribute("aria-label", banner.dataset.remove.replace("{name}", name));
        return remove;
      }), text, only, button(banner.dataset.clear, () => { state.x.clear(); state.s = ""; judge(); }));
  }
  // Rows are marked before they are filtered, as the filter may ask which of them stop.
  function mend() {
    const now = [...state.x].sort().join("\n");
    if (now === before) return;
    before = now;
    unmark();
    // Only tasks of those who are away, or of roles that nobody is left in, can stop.
    const away = [...state.x].flatMap((name) => [name, ...(roles.get(name) ?? []).filter(isAway)]);
    if (state.x.size) for (const row of bunsho.rowsOf(away)) mark(row);
  }
  function judge() {
    mend();
    bunsho.set(state.x.size ? {} : { s: "" });
  }
  bunsho.before.push(mend);
  bunsho.changed.push(update);
  function add(name) {
    if (name) { state.x.add(name); judge(); }
  }
  if (isListed) select.addEventListener("change", () => add(select.value));
  bunsho.addAbsent = add;
})();
