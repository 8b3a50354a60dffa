// SPDX-License-Identifier: Apache-2.0
// The visible rows as text with tabs, for a spreadsheet. A cell that begins like a formula gets an apostrophe,
// or a pasted name could be run.
(() => {
  const { $, matrix, rows } = bunsho;
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
    return /^[=+@-]/.test(text) ? "'" + text : text;
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
})();
bunsho.start();
