# SPDX-License-Identifier: Apache-2.0
"""The workbook as other readers see it, against what `import` and `check` say."""

import collections
import csv
import datetime
import functools
import re
import subprocess
import sys
import warnings
import xml.dom.minidom
from pathlib import Path

from bench import EXAMPLES, IKI, MARKETING, TABLE, Failed, expect, expect_equal, module

FINDINGS = "指摘一覧"
PEOPLE = "人別一覧"
ID = "業務ID"
RECORD = "関与の記録"
UNSETTLED = "未確定の記載"
PARTS = {
    "main": "主担当", "sub": "副担当", "support": "補助", "deputy": "代行", "draft": "起案", "review": "審査・確認",
    "consult": "相談先", "approve": "承認", "decide": "決裁・最終責任", "execute": "実行", "verify": "検収・検査",
    "inform": "報告先", "rotation": "輪番",
}
ATTRIBUTES = {"No.", "部門", "大分類", "中分類", "小分類", "業務", "頻度", "時間(h)", "重要度", "手順書", "備考", "指摘", UNSETTLED, ID, RECORD}
SEVERITIES = {"error": "要是正", "warning": "注意", "note": "参考"}


_warnings = {}


@functools.cache
def _openpyxl(path):
    openpyxl = module("openpyxl")
    with warnings.catch_warnings(record=True) as said:
        warnings.simplefilter("always")
        book = openpyxl.load_workbook(path, data_only=True)
    # What a strict reader warns of and drops, Excel may "repair".
    _warnings[path] = [str(warning.message) for warning in said]
    return book


def _plain(value):
    """A cell's value the way both readers give it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return value
    if isinstance(value, (int, float)):
        return float(value)
    if isinstance(value, (datetime.datetime, datetime.date)):
        return value.isoformat().removesuffix("T00:00:00")
    return str(value)


def readers_agree(bench):
    """openpyxl and calamine find the same sheets with the same cells."""
    calamine = module("python_calamine")
    module("openpyxl")
    sheets = cells = 0
    for example in EXAMPLES:
        path = bench.output(example, "xlsx")
        book = _openpyxl(path)
        other = calamine.CalamineWorkbook.from_path(str(path))
        expect_equal(book.sheetnames, other.sheet_names, f"{example}: sheets (openpyxl, calamine)")
        for name in book.sheetnames:
            sheets += 1
            ours = {
                (cell.row, cell.column): _plain(cell.value)
                for row in book[name].iter_rows() for cell in row if cell.value is not None
            }
            rows = other.get_sheet_by_name(name).to_python(skip_empty_area=False)
            theirs = {
                (r, c): _plain(value)
                for r, row in enumerate(rows, 1) for c, value in enumerate(row, 1) if value not in (None, "")
            }
            cells += len(ours)
            expect_equal(sorted(ours.items()), sorted(theirs.items()), f"{example} [{name}]: cells (openpyxl, calamine)")
    return f"openpyxl = calamine on {sheets} sheets, {cells} cells"


def _table(sheet, what):
    """Headings and rows of a table: everything below the rows that do not scroll."""
    frozen = re.fullmatch(r"[A-Z]+(\d+)", sheet.freeze_panes or "")
    expect(frozen, f"{what}: no frozen panes")
    header = int(frozen[1]) - 1
    headings = [str(cell.value or "") for cell in sheet[header]]
    rows = [
        [cell.value for cell in row] for row in sheet.iter_rows(min_row=header + 1)
        if any(cell.value is not None for cell in row)
    ]
    return header, headings, rows


def _text(value):
    return "" if value is None else str(value)


def content(bench):
    """Every row of the tables says what `import` says of its work item; findings what `check` says."""
    module("openpyxl")
    tables = total = 0
    for example in EXAMPLES:
        book = _openpyxl(bench.output(example, "xlsx"))
        items = {}
        for index, lines in enumerate(bench.items(example).values()):
            items[lines[0]["work_item_id"] or f"#{index + 1}"] = lines
        expect(TABLE in book.sheetnames, f"{example}: there is no sheet {TABLE}")
        names = book.sheetnames
        after = names.index(PEOPLE) if PEOPLE in names else names.index(FINDINGS)
        departments = names[names.index(TABLE) + 1:after]
        seen = collections.Counter()
        for name in [TABLE, *departments]:
            codes = _compare(book[name], items, f"{example} [{name}]")
            tables, total = tables + 1, total + len(codes)
            if name == TABLE:
                expect_equal(sorted(codes), sorted(items), f"{example} [{name}]: work items (sheet, import)")
            else:
                seen.update(codes)
        expect_equal(
            sorted(seen.elements()), sorted(items), f"{example}: work items (all sheets of departments, import)")
        _compare_findings(book[FINDINGS], bench.check(example), f"{example} [{FINDINGS}]")
        if PEOPLE in names:
            _compare_people(book[PEOPLE], items, f"{example} [{PEOPLE}]")
    return f"{total} rows in {tables} tables say what import says; {FINDINGS} = check; {PEOPLE} = import"


def _compare(sheet, items, what):
    """Compares a table with `import`; gives the codes of its rows."""
    header, headings, rows = _table(sheet, what)
    expect(headings[-2:] == [ID, RECORD], f"{what}: the last headings are {headings[-2:]}")
    hidden = set()
    for dimension in sheet.column_dimensions.values():
        if dimension.hidden:
            hidden.update(range(dimension.min, dimension.max + 1))
    expect(
        hidden == {len(headings) - 1, len(headings)}, f"{what}: the columns {ID} and {RECORD} are not those hidden: {hidden}")
    kinds, holders = {}, {}
    for column, heading in enumerate(headings):
        word = next((k for k, title in PARTS.items() if re.fullmatch(re.escape(title) + r"(\n\(.+\))?", heading)), None)
        if word:
            kinds[word] = column
        elif heading not in ATTRIBUTES and not heading.endswith("数"):
            expect(heading not in holders, f"{what}: two columns are called {heading}")
            holders[heading] = column
    place = {heading: column for column, heading in enumerate(headings)}
    codes = []
    for row in rows:
        code = _text(row[-2])
        expect(code in items, f"{what}: the work item {code!r} is not in import")
        codes.append(code)
        lines = items[code]
        where = f"{what}: {code} {lines[0]['work_item']}"
        for heading, field in [("業務", "work_item"), ("部門", "department"), ("大分類", "category_1"),
                               ("中分類", "category_2"), ("小分類", "category_3")]:
            if heading in place:
                expect_equal([_text(row[place[heading]])], [lines[0][field]], f"{where}: {heading} (sheet, import)")
        parts = [line for line in lines if line["assignee"]]
        for word, column in kinds.items():
            expected = [line["assignee"] for line in parts if line["involvement"] == word]
            # A word that names nobody (未定) is shown where a name should stand, with a finding; import has no line for it.
            if not expected and _text(row[column]) and _text(row[place["指摘"]]):
                continue
            expect_equal([_text(row[column])], ["\n".join(expected)], f"{where}: {headings[column]} (sheet, import)")
        for name, column in holders.items():
            letters = [s for line in parts if line["assignee"] == name for s in line["letters"].split("/")]
            expected = "/".join(dict.fromkeys(letters))
            # A mark nobody could read is shown as it stands; import has no line for it. Wide sheets name findings briefly.
            findings = _text(row[place["指摘"]])
            if not letters and _text(row[column]) and ("REF" in findings or "不明な記号" in findings):
                continue
            expect_equal([_text(row[column])], [expected], f"{where}: letters of {name} (sheet, import)")
        for line in parts:
            shown = line["assignee"] in holders if holders else line["involvement"] in kinds
            expect(shown, f"{where}: {line['assignee']} ({line['involvement']}) has no column")
    return codes


def _compare_findings(sheet, document, what):
    _, headings, rows = _table(sheet, what)
    place = {heading: column for column, heading in enumerate(headings)}
    expected = [
        (SEVERITIES[f["severity"]], f["code"], f["message"], f["remedy"], "\n".join(f["people"]))
        for f in document["findings"]
    ]
    if not expected:
        return
    wanted = ["重大度", "コード", "内容", "対応", "関係者"]
    expect(set(wanted) <= set(place), f"{what}: the headings are {headings}")
    expect({"種類", "部門", "責任者", "部門長の回答"} <= set(place), f"{what}: the headings are {headings}")
    columns = [place[heading] for heading in wanted]
    names = {f["rule"] for f in document["findings"]}
    shown = {_text(row[place["規則"]]) for row in rows}
    expect(not names & shown, f"{what}: rules by the words of machines: {names & shown}")
    expect_equal([tuple(_text(row[c]) for c in columns) for row in rows], expected, f"{what} (sheet, check)")


def _compare_people(sheet, items, what):
    _, headings, rows = _table(sheet, what)
    place = {heading: column for column, heading in enumerate(headings)}
    own, through = collections.Counter(), set()
    for row in rows:
        get = lambda heading: _text(row[place[heading]]) if heading in place else ""
        line = (get("No."), get("業務"), get("記号"), get("区分"))
        if get("役割"):
            through.add((get("役割"), *line))
        else:
            own[(get("担当"), *line)] += 1
    expected_own, expected_through = collections.Counter(), set()
    for code, lines in items.items():
        for line in lines:
            if not line["assignee"]:
                continue
            entry = (line["assignee"], code, line["work_item"], line["letters"], PARTS[line["involvement"]])
            # A role is replaced by those who fill it; one nobody fills stands itself.
            if line["assignee_kind"] == "role" and entry in through:
                expected_through.add(entry)
            else:
                expected_own[entry] += 1
    expect_equal(sorted(own.elements()), sorted(expected_own.elements()), f"{what} by name (sheet, import)")
    expect_equal(sorted(through), sorted(expected_through), f"{what} through roles (sheet, import)")


def furniture(bench):
    """What makes the table usable in Excel: frozen panes, filter, print set-up, comments, mark."""
    module("openpyxl")
    said = []
    for example in (MARKETING, IKI):
        path = bench.output(example, "xlsx")
        book = _openpyxl(path)
        expect(not _warnings[path], f"{example}: openpyxl warns: {_warnings[path]}")
        sheet = book[TABLE]
        header, _, rows = _table(sheet, f"{example} [{TABLE}]")
        what = f"{example} [{TABLE}]"
        expect(not sheet.freeze_panes.startswith("A"), f"{what}: the columns up to the title are not frozen")
        reach = re.fullmatch(r"A(\d+):[A-Z]+(\d+)", sheet.auto_filter.ref or "")
        expect(
            reach and (int(reach[1]), int(reach[2])) == (header, header + len(rows)),
            f"{what}: the filter is {sheet.auto_filter.ref}, the table is in rows {header} to {header + len(rows)}")
        repeated = (sheet.print_title_rows or "").replace("$", "")
        expect(repeated == f"{header}:{header}", f"{what}: rows {repeated!r} repeat in print, not the header row {header}")
        setup = sheet.page_setup
        expect((setup.paperSize, setup.orientation) == (8, "landscape"), f"{what}: {setup.paperSize}, {setup.orientation}")
        expect(
            sheet.sheet_properties.pageSetUpPr.fitToPage and setup.fitToHeight == 0, f"{what}: does not fit to pages")
        if setup.fitToWidth not in (None, 1):
            expect(sheet.print_title_cols, f"{what}: several pages wide, and no column repeats")
        for other in book:
            expect(other.page_setup.paperSize in (8, 9), f"{example} [{other.title}]: paper {other.page_setup.paperSize}")
        comments = [cell.comment.text for row in sheet.iter_rows() for cell in row if cell.comment]
        findings = bench.check(example)["findings"]
        in_comments = collections.Counter(re.findall(r"^【.+?】([A-Z]{3}\d{3})$", "\n".join(comments), re.MULTILINE))
        on_tasks = collections.Counter(f["code"] for f in findings if f["subject"]["kind"] == "workItem")
        expect(TABLE in book.defined_names, f"{example}: there is no name for the table but {list(book.defined_names)}")
        everywhere = collections.Counter(f["code"] for f in findings)
        expect(not on_tasks - in_comments, f"{what}: findings on tasks without a comment: {dict(on_tasks - in_comments)}")
        expect(not in_comments - everywhere, f"{what}: comments that check does not know: {dict(in_comments - everywhere)}")
        marks = [property.value for property in book.custom_doc_props.props if property.name == "bunsho"]
        expect(marks and re.match(r"bunsho \d", str(marks[0])), f"{example}: generator mark {marks}")
        said.append(f"{len(comments)} comments")
    return "frozen panes, filter, repeated header, A3 landscape, mark; " + ", ".join(said)


def read_back(bench):
    """The workbook says what it was made of, in the words of `import`, and an edited letter wins."""
    openpyxl = module("openpyxl")
    total = 0

    def lines(path):
        rows = bench.run("import", path, "--format", "csv").decode("utf-8").splitlines()
        return [row[:10] for row in csv.reader(rows)]

    for example in EXAMPLES:
        made = lines(bench.output(example, "xlsx"))
        expect_equal(
            sorted(made), sorted(lines(example)), f"{example}: lines (import of the workbook, import of the input)")
        total += len(made)
    path = bench.folder / "edited.xlsx"
    book = openpyxl.load_workbook(bench.output(MARKETING, "xlsx"))
    sheet = book[TABLE]
    header, headings, _ = _table(sheet, TABLE)
    first = next(
        (row, column)
        for row in range(header + 1, sheet.max_row + 1) for column in range(1, len(headings))
        if sheet.cell(row, column).value == "I" and sheet.cell(header, column).alignment.textRotation == 255)
    sheet.cell(*first).value = "C"
    holder, task = headings[first[1] - 1], _text(sheet.cell(first[0], headings.index("業務") + 1).value)
    book.save(path)
    known = lines(MARKETING)
    changed = [line for line in lines(path) if line not in known]
    expect(
        len(changed) == 1 and changed[0][4] == task and changed[0][7:10] == [holder, "consult", "C"],
        f"I to C of {holder} in {task}: {changed}")
    return f"{total} lines of {len(EXAMPLES)} workbooks are those of the input; an edited letter is the only change"


def audit(bench):
    """Open XML SDK checks: schema, semantics, relationships."""
    module("openxml_audit")
    program = Path(sys.executable).parent / "openxml-audit"
    command = [str(program)] if program.is_file() else [sys.executable, "-m", "openxml_audit"]
    for example in EXAMPLES:
        path = bench.output(example, "xlsx")
        done = subprocess.run([*command, str(path)], capture_output=True, text=True, timeout=120)
        text = done.stdout + done.stderr
        if done.returncode != 0:
            problem = next((line for line in text.splitlines() if "rror" in line), text.strip())
            raise Failed(f"{example}: {problem}")
    return f"openxml-audit: 0 errors in {len(EXAMPLES)} workbooks"


def well_formed(bench):
    """The XML file by a parser of its own, with what makes Excel open it and Bunsho know it."""
    cells = 0
    for example in EXAMPLES:
        path = bench.output(example, "xml")
        document = xml.dom.minidom.parse(str(path))
        instructions = {
            node.target: node.data for node in document.childNodes
            if node.nodeType == node.PROCESSING_INSTRUCTION_NODE
        }
        expect(
            instructions.get("mso-application") == 'progid="Excel.Sheet"',
            f"{example}: mso-application is {instructions.get('mso-application')}")
        expect(
            re.fullmatch(r'generator="bunsho \d[^"]*"', instructions.get("bunsho", "")),
            f"{example}: the generator instruction is {instructions.get('bunsho')}")
        expect(document.doctype is None, f"{example}: has a document type declaration")
        cells += len(document.getElementsByTagName("Cell"))
    return f"{len(EXAMPLES)} files parsed, {cells} cells"
