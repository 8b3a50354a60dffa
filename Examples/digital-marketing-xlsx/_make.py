"""Writes 職務分掌_2026.xlsx and _expected-findings.csv from ../digital-marketing.

    python3 _make.py [SOURCE-FOLDER [OUTPUT-FOLDER]]

Needs openpyxl. Two runs give the same bytes (fixed dates, fixed zip entries).
"""

import csv
import datetime
import re
import sys
import zipfile
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties

HERE = Path(__file__).resolve().parent
SOURCE = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE.parent / "digital-marketing"
OUTPUT = Path(sys.argv[2]) if len(sys.argv) > 2 else HERE
NAME = "職務分掌_2026.xlsx"
STAMP = datetime.datetime(2026, 4, 1, 9, 0, 0)

COMPANY = "株式会社あおばホームウェア"
LEGEND = "凡例: R=実行責任者 A=説明責任者 C=相談先 I=報告先"

GOTHIC = "游ゴシック"
thin = Side(style="thin", color="808080")
medium = Side(style="medium", color="000000")
GRID = Border(left=thin, right=thin, top=thin, bottom=thin)
HEAD = PatternFill("solid", fgColor="DDEBF7")
GROUP = PatternFill("solid", fgColor="F2F2F2")
CENTRE = Alignment(horizontal="center", vertical="center", wrap_text=True)
LEFT = Alignment(vertical="center", wrap_text=True)
VERTICAL = Alignment(horizontal="center", vertical="top", text_rotation=255, wrap_text=True)

# Header row of each sheet; data begin one row below. CSV row n stands at row n - 1 + header.
HEADER_ROW = {"業務一覧": 6, "業務分担表": 6, "部門": 4, "役割": 4, "要員": 4}
WIDTHS = {
    "業務一覧": [5, 16, 15, 32, 18, 22, 22, 22, 26, 22, 9, 11, 8, 10, 26],
    "業務分担表": [6, 32, 18, 10] + [6] * 14,
    "部門": [9, 24, 18, 8, 14],
    "役割": [26, 22, 24, 44],
    "要員": [10, 14, 18, 22, 22, 11, 10, 34],
}
TITLES = {"業務一覧": "職務分掌表", "業務分担表": "職務分掌表 (ECサイトリニューアル・新商品発売)",
          "部門": "部門一覧", "役割": "役割一覧", "要員": "要員一覧"}
NUMBERS = {"業務一覧": {"No", "所要時間(h)", "重要度"}}


def read(name):
    with open(SOURCE / f"{name}.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    return rows[0], rows[1:]


def number(text):
    return float(text) if "." in text else int(text)


def put(sheet, row, column, value, **style):
    cell = sheet.cell(row, column, value)
    cell.font = style.get("font", Font(name=GOTHIC, size=10))
    if "alignment" in style:
        cell.alignment = style["alignment"]
    if "fill" in style:
        cell.fill = style["fill"]
    if "border" in style:
        cell.border = style["border"]
    if "format" in style:
        cell.number_format = style["format"]
    return cell


def titles(sheet, name, columns):
    put(sheet, 1, 1, COMPANY, font=Font(name=GOTHIC, size=11))
    put(sheet, 2, 1, TITLES[name], font=Font(name=GOTHIC, size=16, bold=True))
    put(sheet, 3, 1, "2026年4月1日現在", font=Font(name=GOTHIC, size=10))
    sheet.row_dimensions[2].height = 26


def stamps(sheet, first):
    """The 承認/確認/作成 box at the right of the title rows."""
    for offset, word in enumerate(["承認", "確認", "作成"]):
        column = first + offset
        put(sheet, 1, column, word, alignment=CENTRE, border=GRID, font=Font(name=GOTHIC, size=9))
        for row in (2, 3):
            put(sheet, row, column, None, border=GRID)
        sheet.merge_cells(start_row=2, end_row=3, start_column=column, end_column=column)


def table(sheet, name, head, rows, merged=(), upright=()):
    top = HEADER_ROW[name]
    for column, text in enumerate(head, 1):
        put(sheet, top, column, text, fill=HEAD, border=GRID,
            alignment=VERTICAL if column in upright else CENTRE,
            font=Font(name=GOTHIC, size=10, bold=True))
    for index, row in enumerate(rows):
        for column, text in enumerate(row, 1):
            numeric = text != "" and head[column - 1] in NUMBERS.get(name, ())
            value = None if text == "" else number(text) if numeric else text
            style = {"border": GRID, "alignment": CENTRE if numeric or column in upright else LEFT}
            if column in merged:
                style["fill"] = GROUP
            if not numeric:
                style["format"] = "@"
            put(sheet, top + 1 + index, column, value, **style)
    for depth, column in enumerate(merged):
        keys = [tuple(row[c - 1] for c in merged[: depth + 1]) for row in rows]
        start = 0
        for index in range(1, len(rows) + 1):
            if index == len(rows) or keys[index] != keys[start]:
                if index - start > 1:
                    for below in range(start + 1, index):
                        sheet.cell(top + 1 + below, column).value = None
                    sheet.merge_cells(start_row=top + 1 + start, end_row=top + index,
                                      start_column=column, end_column=column)
                start = index
    for column, width in enumerate(WIDTHS[name], 1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.print_title_rows = f"{top}:{top}"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 8 if name in ("業務一覧", "業務分担表") else 9
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.oddFooter.center.text = "&P / &N ページ"
    return top + len(rows)


book = Workbook()
book.remove(book.active)

# 業務一覧: header at row 6, merged 大分類 and 中分類, note below the table.
head, rows = read("業務一覧")
sheet = book.create_sheet("業務一覧")
titles(sheet, "業務一覧", len(head))
stamps(sheet, 13)
put(sheet, 4, 1, "改定日")
put(sheet, 4, 3, datetime.date(2026, 4, 1), format='yyyy"年"m"月"d"日"', alignment=Alignment(horizontal="left"))
last = table(sheet, "業務一覧", head, rows, merged=(2, 3))
put(sheet, last + 2, 1, "※ 所要時間は1回あたりの標準時間。", font=Font(name=GOTHIC, size=9))
sheet.freeze_panes = "E7"

# 業務分担表: legend above the header, upright role names.
head, rows = read("業務分担表")
sheet = book.create_sheet("業務分担表")
titles(sheet, "業務分担表", len(head))
stamps(sheet, len(head) - 2)
put(sheet, 4, 1, LEGEND)
table(sheet, "業務分担表", head, rows, upright=range(5, len(head) + 1))
sheet.row_dimensions[6].height = 200
sheet.freeze_panes = "E7"

for name in ("部門", "役割", "要員"):
    head, rows = read(name)
    sheet = book.create_sheet(name)
    titles(sheet, name, len(head))
    table(sheet, name, head, rows)
    sheet.freeze_panes = "C5" if name == "要員" else "A5"

# A sheet of examples that must not be read as data.
sheet = book.create_sheet("記入例")
put(sheet, 1, 1, "記入例 (この表は集計しません)", font=Font(name=GOTHIC, size=12, bold=True))
for row, line in enumerate([
    ["No", "大分類", "中分類", "業務名", "部門", "主担当", "副担当", "承認者"],
    ["例1", "総務", "庶務", "郵便物の仕分け", "総務部", "見本 太郎", "見本 花子", "見本 次郎"],
    ["例2", "総務", "庶務", "備品の補充", "総務部", "見本 花子", "見本 太郎", "見本 次郎"],
], 3):
    for column, text in enumerate(line, 1):
        put(sheet, row, column, text, border=GRID, alignment=LEFT)

# A hidden sheet with leftovers.
sheet = book.create_sheet("作業用")
for row, line in enumerate([
    ["書きかけの控え", None, None, "あとで消す"],
    ["旧サイトの更新", "退職者A", None, "2024年度で終了"],
    ["カタログ通販の受付", "担当者", "???", "要確認"],
    [None, None, 12345, "=仮"],
], 1):
    for column, value in enumerate(line, 1):
        if value is not None:
            put(sheet, row, column, value).data_type = "n" if isinstance(value, int) else "s"
sheet.sheet_state = "hidden"

properties = book.properties
properties.title = "職務分掌表"
properties.creator = properties.lastModifiedBy = "経営本部"
properties.created = properties.modified = STAMP

# openpyxl stamps the time of writing into the file; write it again with fixed times.
target = OUTPUT / NAME
raw = target.with_name("_raw.xlsx")
book.save(raw)
fixed = STAMP.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
with zipfile.ZipFile(raw) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
    for entry in old.infolist():
        data = old.read(entry.filename)
        if entry.filename == "docProps/core.xml":
            data = re.sub(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*", rb"\g<1>" + fixed, data)
        info = zipfile.ZipInfo(entry.filename, STAMP.timetuple()[:6])
        info.compress_type = zipfile.ZIP_DEFLATED
        info.external_attr = 0o644 << 16
        info.create_system = 3
        new.writestr(info, data)
raw.unlink()

# The expected findings of the CSV folder, with the places they have in the workbook.
with open(SOURCE / "_expected-findings.csv", encoding="utf-8", newline="") as file:
    findings = list(csv.DictReader(file))
with open(OUTPUT / "_expected-findings.csv", "w", encoding="utf-8", newline="") as file:
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(["code", "severity", "file", "sheet", "cell", "subject"])
    for finding in findings:
        name = finding["file"].removesuffix(".csv")
        letters, row = re.fullmatch(r"([A-Z]+)(\d+)", finding["cell"]).groups()
        cell = f"{letters}{int(row) - 1 + HEADER_ROW[name]}"
        writer.writerow([finding["code"], finding["severity"], NAME, name, cell, finding["subject"]])
