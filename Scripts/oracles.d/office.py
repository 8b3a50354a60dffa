# SPDX-License-Identifier: Apache-2.0
"""LibreOffice opens the outputs."""

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
    headings = [_squeezed(str(cell.value)) for cell in sheet[header] if cell.value][:-1]
    # Long headings wrap in their cells, so their beginnings are looked for.
    heads = [re.split(r"[(・]", heading)[0][:4] for heading in headings]
    for index in table:
        width, height = sizes[index]
        expect(
            abs(width - 1190.55) < 3 and abs(height - 841.89) < 3,
            f"page {index + 1} of {TABLE} is {width} × {height} points, not A3 landscape")
        missing = [head for head in heads if head not in pages[index]]
        expect(not missing, f"page {index + 1} of {TABLE} does not show the headings {missing}")
    expect(
        all(width > height for width, height in sizes[first:]), "a table is printed upright")
    return f"{len(sizes)} pages; {TABLE} on {len(table)} of A3 landscape, {len(heads)} headings on each"
