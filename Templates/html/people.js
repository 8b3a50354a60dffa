// SPDX-License-Identifier: Apache-2.0
// Choosing one of more people than a list can hold: a part of the name is typed; one who fits is taken, of several
// the reader chooses.
(() => {
  const { $, people, fold } = bunsho;
  const found = $("b-found"), LIMIT = 12;
  if (!found) return;
  let folded;
  function offer(input, take) {
    const text = fold(input.value);
    found.hidden = true;
    if (!text) { take(""); return; }
    folded ??= people().map((name) => [fold(name), name]);
    const exact = folded.filter((one) => one[0] === text);
    const fitting = (exact.length ? exact : folded.filter((one) => one[0].includes(text))).map((one) => one[1]);
    if (fitting.length === 1) { take(fitting[0]); return; }
    found.replaceChildren(...fitting.slice(0, LIMIT).map((name) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = name;
      button.addEventListener("click", () => { found.hidden = true; take(name); input.focus(); });
      return button;
    }), fitting.length > LIMIT ? found.dataset.more.replace("{n}", fitting.length - LIMIT) : fitting.length ? "" : found.dataset.none);
    found.hidden = false;
  }
  const person = $("b-person"), absent = $("b-absent");
  person.addEventListener("change", () => offer(person, (name) => bunsho.set({ p: name })));
  absent.addEventListener("change", () => offer(absent, (name) => { bunsho.addAbsent(name); absent.value = ""; }));
  // The cross of the field gives all rows back at once.
  person.addEventListener("search", () => { if (!person.value) bunsho.set({ p: "" }); });
})();
