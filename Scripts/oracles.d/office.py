# SPDX-License-Identifier: Apache-2.0
"""LibreOffice opens the outputs."""

import html.parser
import re
import shutil
import subprocess
import warnings
from pathlib import Path

from bench import IKI, MARKETING, TABLE, Failed, expect, module, tool

# Comma, double quote, UTF-8, from line 1, as shown, every sheet to a file of its own.
CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"


def _convert(bench, to, folder, files):
    """Converts files with a profile of our own, so that no running LibreOffice is disturbed."""
    office = tool("soffice", "libreoffice")
    profile = bench.folder / "office-profile"
    done = subprocess.run(
        [office, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore", "--convert-to", to,
         "--outdir", str(folder), *map(str, files)],
        capture_output=True, text=True, timeout=150)
    if done.returncode != 0:
        raise Failed(f"soffice: status {done.returncode}: {done.stderr.strip()}")


def same_csv(bench):
    """Workbook and XML file are the same table to LibreOffice, sheet by sheet."""
    tool("soffice", "libreoffice")
    folder = bench.folder / "office-csv"
    folder.mkdir()
    files = []
    for example in (MARKETING, IKI):
        for ending in ("xlsx", "xml"):
            copy = folder / f"{Path(example).name}-from-{ending}.{ending}"
            shutil.copyfile(bench.output(example, ending), copy)
            files.append(copy)
    _convert(bench, CSV, folder, files)
    sheets = lines = 0
    for example in (MARKETING, IKI):
        made = {}
        for ending in ("xlsx", "xml"):
            start = f"{Path(example).name}-from-{ending}-"
            made[ending] = {
                path.name.removeprefix(start): path.read_text(encoding="utf-8").splitlines()
                for path in sorted(folder.glob(f"{start}*.csv"))
            }
        expect(f"{TABLE}.csv" in made["xlsx"], f"{example}: LibreOffice found the sheets {sorted(made['xlsx'])}")
        expect(
            made["xlsx"].keys() == made["xml"].keys(),
            f"{example}: sheets of one file only: {sorted(made['xlsx'].keys() ^ made['xml'].keys())}")
        for name, left in made["xlsx"].items():
            right = made["xml"][name]
            for number, (one, other) in enumerate(zip(left, right), 1):
                expect(one == other, f"{example} [{name}] line {number}: xlsx {one!r} ≠ xml {other!r}")
            expect(len(left) == len(right), f"{example} [{name}]: {len(left)} lines of xlsx ≠ {len(right)} of xml")
            sheets, lines = sheets + 1, lines + len(left)
    return f"xlsx = xml in {sheets} sheets, {lines} lines"


def _squeezed(text):
    return re.sub(r"\s+", "", text)


def pdf(bench):
    """The printed workbook: paper and orientation, and the header on every page of the table."""
    tool("soffice", "libreoffice")
    info, to_text = tool("pdfinfo"), tool("pdftotext")
    openpyxl = module("openpyxl")
    path = bench.output(MARKETING, "xlsx")
    _convert(bench, "pdf", bench.folder, [path])
    made = bench.folder / f"{TABLE}.pdf"
    expect(made.is_file(), "LibreOffice made no PDF")
    # Without -l pdfinfo tells of the first page only.
    output = subprocess.run([info, "-f", "1", "-l", "9999", str(made)], capture_output=True, text=True, check=True).stdout
    sizes = [
        (float(width), float(height))
        for width, height in re.findall(r"^Page\s+\d+ size:\s+([\d.]+) x ([\d.]+)", output, re.MULTILINE)
    ]
    expect(sizes, "the PDF has no page")
    text = subprocess.run([to_text, "-layout", str(made), "-"], capture_output=True, text=True, check=True).stdout
    pages = [_squeezed(page) for page in text.split("\f")][:len(sizes)]
    # Each table begins with a line that says how much it holds: the first is the whole company's.
    begins = [index for index, page in enumerate(pages) if re.search(r"業務\d+件・指摘\d+件", page)]
    # The cover may say it, too; the table is the first that is printed on A3.
    begins = [index for index in begins if sizes[index][0] > 1000 or index > 0]
    expect(len(begins) > 1, f"the tables begin on pages {[index + 1 for index in begins]}")
    first = begins[0]
    table = range(first, begins[1])
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        sheet = openpyxl.load_workbook(path)[TABLE]
    header = int(re.search(r"\d+", sheet.freeze_panes)[0]) - 1
    # Upright headings are no lines of text, and those right of the titles may stand on the next page.
    titles = 1 + [cell.value for cell in sheet[header]].index("業務")
    headings = [_squeezed(str(cell.value)) for cell in sheet[header][:titles]]
    # Long headings wrap in their cells, so their beginnings are looked for.
    heads = [re.split(r"[(・]", heading)[0][:4] for heading in headings]
    for index in table:
        width, height = sizes[index]
        expect(
            abs(width - 1190.55) < 3 and abs(height - 841.89) < 3,
            f"page {index + 1} of {TABLE} is {width} × {height} points, not A3 landscape")
        missing = [head for head in heads if head not in pages[index]]
        expect(not missing, f"page {index + 1} of {TABLE} does not show the headings {missing}")
    expect(all(sizes[index][0] > sizes[index][1] for index in begins), "a table is printed upright")
    return f"{len(sizes)} pages; {TABLE} on {len(table)} of A3 landscape, {len(heads)} headings on each"


class _Cells(html.parser.HTMLParser):
    """The ground of every cell of LibreOffice's HTML, by table, row and column from 0."""

    def __init__(self):
        super().__init__()
        self.tables = []

    def handle_starttag(self, tag, attributes):
        if tag == "table":
            self.tables.append([])
        elif tag == "tr":
            self.tables[-1].append([])
        elif tag == "td":
            attributes = dict(attributes)
            cells = self.tables[-1][-1]
            cells += [(attributes.get("bgcolor") or "").upper()] * int(attributes.get("colspan", 1))


def follows_edits(bench):
    """After an edit the counts in rows, over columns and of the load follow, and so do the colours."""
    tool("soffice", "libreoffice")
    openpyxl = module("openpyxl")
    folder = bench.folder / "office-edit"
    folder.mkdir()
    # openpyxl drops the values of formulas, so LibreOffice has to calculate all of them anew.
    book = openpyxl.load_workbook(bench.output(MARKETING, "xlsx"))
    before = openpyxl.load_workbook(bench.output(MARKETING, "xlsx"), data_only=True)
    sheet = book[TABLE]
    header = int(re.search(r"\d+", sheet.freeze_panes)[0]) - 1
    headings = [str(cell.value or "") for cell in sheet[header]]
    title, count = headings.index("業務") + 1, headings.index("A数") + 1
    holders = range(title + 1, headings.index("R数") + 1)
    deciders = [
        (row, column) for row in range(header + 1, sheet.max_row + 1) for column in holders
        if sheet.cell(row, column).value == "A" and before[TABLE].cell(row, count).value == 1
    ]
    gone, given = deciders[0], deciders[-1]
    sheet.cell(*gone).value = None
    empty = next(column for column in reversed(holders) if sheet.cell(given[0], column).value is None)
    sheet.cell(given[0], empty).value = "A"
    edited = folder / "edited.xlsx"
    book.save(edited)
    _convert(bench, "xlsx:Calc MS Excel 2007 XML", folder / "calculated", [edited])
    after = openpyxl.load_workbook(folder / "calculated" / "edited.xlsx", data_only=True)
    expect(after[TABLE].cell(gone[0], count).value == 0, "the count of a task whose A is gone does not follow")
    expect(after[TABLE].cell(given[0], count).value == 2, "the count of a task with a second A does not follow")
    over = next(
        row for row in range(1, header) if any(str(cell.value).startswith("Aの業務数") for cell in sheet[row]))
    for column, difference in [(gone[1], -1), (empty, 1)]:
        old, new = (b[TABLE].cell(over, column).value for b in (before, after))
        expect(new == old + difference, f"the count over {headings[column - 1]} is {new}, was {old}")
    load = {
        name: {row[0].value: row for row in b["負荷"].iter_rows(min_row=4)}
        for name, b in [("before", before), ("after", after)]
    }
    person = headings[gone[1] - 1]
    letter = [str(cell.value) for cell in before["負荷"][3]].index("Aの数")
    old, new = (load[name][person][letter].value for name in ("before", "after"))
    expect(new == old - 1, f"負荷 of {person}: A is {new}, was {old}")
    formulas = unchanged = 0
    for name in before.sheetnames:
        for row in book[name].iter_rows():
            for cell in row:
                if cell.data_type != "f":
                    continue
                formulas += 1
                values = [b[name].cell(cell.row, cell.column).value for b in (before, after)]
                values = [value or 0 if not isinstance(value, float) else round(value, 6) for value in values]
                unchanged += values[0] == values[1]
    # Two rows, two columns, at most two people with the sums of their letters.
    expect(formulas - unchanged <= 10, f"{formulas - unchanged} of {formulas} formulas have another value than written")
    _convert(bench, "html:HTML (StarCalc)", folder / "drawn", [edited])
    parser = _Cells()
    parser.feed((folder / "drawn" / "edited.html").read_text("utf-8", errors="replace"))
    cells = next(
        table for table in parser.tables[book.sheetnames.index(TABLE):] if len(table) >= sheet.max_row)
    expect(
        cells[gone[0] - 1][count - 1] == "#FDEEEE", f"the count without A has the ground {cells[gone[0] - 1][count - 1]!r}")
    ground = cells[given[0] - 1][empty - 1]
    expect(ground == "#00118F", f"the new A has the ground {ground!r}")
    expect(cells[gone[0] - 1][gone[1] - 1] != "#00118F", "the cell without A keeps its colour")
    return f"counts of a row, a column and the load, and the colours follow; {formulas} formulas calculate to what was written"
