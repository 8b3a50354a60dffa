# SPDX-License-Identifier: Apache-2.0
"""How the files of the corpus and what is expected of them are written.

openpyxl, XlsxWriter, pandas, polars, PyExcelerate, odfpy, msoffcrypto, LibreOffice (soffice) and bunsho itself
(BUNSHO=path) write the files; _make.py says what is in them.
"""
import csv
import datetime
import html
import io
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

import openpyxl
import pandas
import xlsxwriter
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill

HERE = pathlib.Path(__file__).parent
WANTED = sys.argv[1] if len(sys.argv) > 1 else ""
HEAD = ("work_item_id,category_1,category_2,category_3,work_item,department,assignee_kind,assignee,"
        "involvement,letters").split(",")
KINDS = {"p": "person", "r": "role", "d": "department", "e": "external", "l": "list"}
LETTERS = {"sub": "R", "deputy": "R", "draft": "R", "execute": "R", "rotation": "R", "decide": "A",
           "approve": "A", "review": "C", "consult": "C", "verify": "C", "inform": "I", "support": "S"}
MADE = []


def t(title, *holders, id="", c=(), dept=""):
    """A task and who holds it: `r:課長=decide`; without a prefix a person."""
    return (id, tuple(c) + ("",) * (3 - len(c)), title, dept, holders)


def expect(name, tasks, notes=(), people=None, main=None, encoding=None, letters=None):
    """Writes what is expected. The 主担当 answers (R/A) unless somebody decides or `main` says otherwise."""
    kinds = [h.rsplit("=", 1)[1] for task in tasks for h in task[4]]
    own = main or ("R" if {"decide", "approve"} & set(kinds) else "R/A")
    lines = []
    for code, categories, title, dept, holders in tasks:
        start = [code, *categories, title, dept]
        for holder in holders:
            who, kind = holder.rsplit("=", 1)
            prefix, name_ = who.split(":", 1) if who[:2] in {k + ":" for k in KINDS} else ("p", who)
            letter = (letters or {}).get(kind) or (own if kind == "main" else LETTERS[kind])
            lines.append(start + [KINDS[prefix], name_, kind, letter])
        if not holders:
            lines.append(start + [""] * 4)
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows([HEAD] + lines)
    (HERE / f"{name}.expected.csv").write_text(out.getvalue(), encoding="utf-8")
    for suffix, content in [("notes", sorted(notes)), ("people", people)]:
        if content:
            (HERE / f"{name}.expected-{suffix}.txt").write_text("\n".join(content) + "\n", encoding="utf-8")
    if encoding:
        (HERE / f"{name}.encoding.txt").write_text(encoding + "\n")


def expect_error(name, code):
    (HERE / f"{name}.expected-error.txt").write_text(code + "\n")


def wanted(name):
    if WANTED and WANTED not in name:
        return False
    for suffix in ["expected.csv", "expected-notes.txt", "expected-people.txt", "expected-error.txt", "encoding.txt"]:
        (HERE / f"{name}.{suffix}").unlink(missing_ok=True)
    return True


# Writers. Each takes sheets as {name: rows}; a row is a list of values, or a line of text parted by `|`.

def cells(rows):
    return [[v for v in row.split("|")] if isinstance(row, str) else row for row in rows]


def by_openpyxl(path, sheets, then=None):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in cells(rows):
            sheet.append([None if v == "" else v for v in row])
    if then:
        then(book)
    book.properties.created = book.properties.modified = datetime.datetime(2026, 4, 1)
    book.save(path)


def by_xlsxwriter(path, sheets, then=None, options=None):
    book = xlsxwriter.Workbook(path, options or {})
    book.set_properties({"created": datetime.datetime(2026, 4, 1)})
    for name, rows in sheets.items():
        sheet = book.add_worksheet(name)
        for r, row in enumerate(cells(rows)):
            for c, value in enumerate(row):
                if value != "" and value is not None:
                    (sheet.write_string if isinstance(value, str) else sheet.write)(r, c, value)
    if then:
        then(book)
    book.close()


def by_pandas(path, sheets, then=None):
    engine = "odf" if str(path).endswith(".ods") else None
    with pandas.ExcelWriter(path, engine=engine) as writer:
        for name, rows in sheets.items():
            head, *body = cells(rows)
            pandas.DataFrame(body, columns=head).replace("", None).to_excel(writer, sheet_name=name, index=False)


def by_polars(path, sheets, then=None):
    import polars
    (name, rows), = sheets.items()
    head, *body = cells(rows)
    polars.DataFrame([[v or None for v in row] for row in body], schema=head, orient="row").write_excel(path, name)


def by_pyexcelerate(path, sheets, then=None):
    import pyexcelerate
    book = pyexcelerate.Workbook()
    for name, rows in sheets.items():
        book.new_sheet(name, data=cells(rows))
    book.save(str(path))


SOFFICE_FILTERS = {"xlsx": "xlsx:Calc MS Excel 2007 XML", "ods": "ods",
                   "xls": "xls:MS Excel 97", "csv": "csv:Text - txt - csv (StarCalc):44,34,76,1"}


def convert(source, path, filter_=None):
    suffix = str(path).rsplit(".", 1)[1]
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            ["soffice", "-env:UserInstallation=file:///tmp/lo-corpus", "--headless", "--convert-to",
             filter_ or SOFFICE_FILTERS[suffix], "--outdir", folder, str(source)], check=True, capture_output=True)
        made, = pathlib.Path(folder).iterdir()
        shutil.copy(made, path)


def by_soffice(path, sheets, then=None):
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder) / "source.xlsx"
        by_openpyxl(source, sheets, then)
        convert(source, path)


def by_python(path, sheets, then=None):
    """SpreadsheetML 2003; the filter of LibreOffice 7.4 for it fails on merged cells."""
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder) / "source.xlsx"
        by_openpyxl(source, sheets, then)
        workbook = openpyxl.load_workbook(source)
    out = ['<?xml version="1.0" encoding="UTF-8"?>', '<?mso-application progid="Excel.Sheet"?>',
           '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"'
           ' xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">']
    for sheet in workbook:
        merged = {area.coord.split(":")[0]: area for area in sheet.merged_cells.ranges}
        out.append(f'<Worksheet ss:Name="{sheet.title}"><Table>')
        for row in sheet.iter_rows():
            line = f'<Row ss:Index="{row[0].row}">'
            for cell in row:
                if cell.value is None:
                    continue
                area = merged.get(cell.coordinate)
                span = (f' ss:MergeAcross="{area.size["columns"] - 1}" ss:MergeDown="{area.size["rows"] - 1}"'
                        if area else "")
                kind = "String" if isinstance(cell.value, str) else "Number"
                note = (f'<Comment ss:Author="{html.escape(cell.comment.author)}"><ss:Data '
                        f'xmlns="http://www.w3.org/TR/REC-html40">{html.escape(cell.comment.text)}</ss:Data></Comment>'
                        if cell.comment else "")
                line += (f'<Cell ss:Index="{cell.column}"{span}><Data ss:Type="{kind}">'
                         f'{html.escape(str(cell.value))}</Data>{note}</Cell>')
            out.append(line + "</Row>")
        out.append("</Table></Worksheet>")
    pathlib.Path(path).write_text("\n".join(out + ["</Workbook>"]) + "\n", encoding="utf-8")


def by_bunsho(path, sheets, then=None, command="import"):
    """Bunsho's own files, through libxlsxwriter where they are workbooks."""
    with tempfile.TemporaryDirectory() as folder:
        by_openpyxl(pathlib.Path(folder) / "source.xlsx", sheets, then)
        bunsho = os.environ.get("BUNSHO", "bunsho")
        if command == "build":
            subprocess.run([bunsho, "build", "--quiet", "source.xlsx", "-o", "out", "--format", "xlsx", "--fail-on", "never",
                            "--as-of", "2026-04-01"], check=True, capture_output=True, cwd=folder)
            made, = pathlib.Path(folder, "out").glob("*.xlsx")
            shutil.copy(made, path)
        else:
            subprocess.run([bunsho, "import", "--quiet", "--force", "source.xlsx", "-o", str(path)], check=True,
                           capture_output=True, cwd=folder)


WRITERS = {"bunsho": by_bunsho, "python": by_python, "openpyxl": by_openpyxl, "xlsxwriter": by_xlsxwriter, "pandas": by_pandas, "polars": by_polars,
           "pyexcelerate": by_pyexcelerate, "soffice": by_soffice, "odfpy": by_pandas}


def book(name, sheets, tasks, then=None, notes=(), people=None, main=None, letters=None, **options):
    """A workbook, written by the program its name ends in."""
    MADE.append(name)
    if not wanted(name):
        return
    if not isinstance(sheets, dict):
        sheets = {"業務": sheets}
    WRITERS[name.split(".")[-2]](HERE / name, sheets, then, **options)
    expect(name, tasks, notes, people, main, letters=letters)


def text(name, body, tasks, encoding="utf-8", newline="\n", notes=(), people=None, main=None, told=None, letters=None):
    """A text file; `told`: the encoding without whose name it is refused."""
    MADE.append(name)
    if not wanted(name):
        return
    data = body if isinstance(body, bytes) else body.replace("\n", newline).encode(encoding)
    (HERE / name).write_bytes(data)
    expect(name, tasks, notes, people, main, told, letters=letters)


def refused(name, code, make):
    MADE.append(name)
    if wanted(name):
        make(HERE / name)
        expect_error(name, code)


def readme():
    """The table of the README: row → files, program."""
    rows = {}
    for name in sorted(MADE):
        rows.setdefault(int(name.split("-")[0]), []).append(name)
    lines = ["| row | files |", "| --- | --- |"]
    lines += [f"| {row} | " + "<br>".join(f"`{n}`" for n in names) + " |" for row, names in sorted(rows.items())]
    path = HERE / "README.md"
    head = path.read_text(encoding="utf-8").split("<!-- table -->")[0]
    path.write_text(head + "<!-- table -->\n\n" + "\n".join(lines) + "\n", encoding="utf-8")


# The two tasks of the files whose oddity is not in the table.
TWO = [t("文書の管理", "大野 朝子=main", id="1"), t("支払", "西村 由美=main", id="2")]
