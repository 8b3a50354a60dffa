// SPDX-License-Identifier: Apache-2.0
// The visible rows as text with tabs, for a spreadsheet. A cell that begins like a formula gets an apostrophe,
// or a pasted name could be run.
(() => {
  const { $, matrix, rows, isHolders, nameOf } = bunsho;
  function cellText(cell) {
    const names = isHolders ? [] : cell.querySelectorAll("i");
    const plain = (node) => node?.textContent.trim() ?? "";
    let text;
    if (names.length) {
      text = [...names].map((node) => {
        const holders = plain(node.querySelector("small")), sign = plain(node.querySelector("b"));
        const more = node.nextElementSibling?.matches("details") && !node.nextElementSibling.querySelector("i")
          ? matrix.dataset.separator + plain(node.nextElementSibling.lastChild) : "";
        return (sign && sign + " ") + nameOf(node).trim() + (holders && ` (${holders}${more})`);
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
    const lines = [matrix.querySelector("thead tr"), ...rows.filter((row) => row.shown).map((row) => row.element)];
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
