# SPDX-License-Identifier: Apache-2.0
"""write_table.py LIBRARY CSV FILE: the sheet 職務分掌表 of `bunsho build`, cell for cell, by XlsxWriter or openpyxl.

CSV holds the cells as bunsho draws them, made by `bunsho-bench writing`: a row a line, of cells that begin with the
kind (t text, n number, f formula with its value behind a TAB, b blank with a look, - nothing). Both libraries give
every cell a format, set frozen panes, filter, drop-down list, conditional formats, widths, print titles and heights
as bunsho does. Prints the seconds of the work without the start of Python and without reading the CSV.
"""

import csv
import sys
import time

library, source, target = sys.argv[1:]
csv.field_size_limit(1 << 30)
with open(source, encoding="utf-8", newline="") as file:
    rows = [[(cell[:1], cell[1:]) for cell in row] for row in csv.reader(file)]
rows = [
    [(kind, float(text) if kind == "n" else text.split("\t") if kind == "f" else text) for kind, text in row]
    for row in rows
]
width = max(len(row) for row in rows)
letters = range(4, width - 6)
LOOKS = [("A", "#FFFFFF", "#00118F"), ("R", "#FFFFFF", "#3460FB"), ("C", "#0017C1", "#E8F1FE"), ("I", "#4D4D4D", None)]


def by_xlsxwriter():
    import xlsxwriter
    from xlsxwriter.utility import xl_rowcol_to_cell

    begin = time.perf_counter()
    book = xlsxwriter.Workbook(target)
    sheet = book.add_worksheet("職務分掌表")
    base = {"font_name": "游ゴシック", "valign": "vcenter", "border": 1, "border_color": "#DCDEE3"}
    plain = book.add_format({**base, "text_wrap": True})
    letter = book.add_format({**base, "align": "center", "bold": True, "num_format": "@"})
    heading = book.add_format({**base, "bold": True, "bg_color": "#D9E6FF", "rotation": 270})
    for number, row in enumerate(rows):
        sheet.set_row(number, 20)
        for column, (kind, value) in enumerate(row):
            look = heading if number == 6 else letter if column in letters else plain
            if kind == "t":
                sheet.write_string(number, column, value, look)
            elif kind == "n":
                sheet.write_number(number, column, value, look)
            elif kind == "f":
                sheet.write_formula(number, column, "=" + value[0], look, float(value[1]))
            elif kind == "b":
                sheet.write_blank(number, column, None, look)
    last = len(rows) - 1
    sheet.freeze_panes(7, 4)
    sheet.autofilter(6, 0, last, width - 3)
    sheet.set_column(0, width - 3, 5.5)
    sheet.set_column(width - 2, width - 1, 12, None, {"hidden": True})
    sheet.data_validation(7, letters[0], last, letters[-1], {"validate": "list", "source": ["R", "A", "C", "I", "R/A"]})
    first = xl_rowcol_to_cell(7, letters[0])
    for text, color, ground in LOOKS:
        look = book.add_format({"font_color": color, **({"bg_color": ground} if ground else {})})
        sheet.conditional_format(
            7, letters[0], last, letters[-1],
            {"type": "formula", "criteria": f'=NOT(ISERROR(SEARCH("{text}",{first})))', "format": look})
    sheet.set_landscape()
    sheet.set_paper(8)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(6)
    book.close()
    return time.perf_counter() - begin


def by_openpyxl():
    import openpyxl
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.formatting.rule import FormulaRule
    from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    begin = time.perf_counter()
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("職務分掌表")
    side = Side(style="thin", color="DCDEE3")
    border = Border(left=side, right=side, top=side, bottom=side)

    def style(name, **rest):
        book.add_named_style(NamedStyle(name=name, border=border, **rest))
        return name

    plain = style("plain", font=Font(name="游ゴシック"), alignment=Alignment(vertical="center", wrap_text=True))
    letter = style("letter", font=Font(name="游ゴシック", bold=True), alignment=Alignment(horizontal="center"))
    heading = style("heading", font=Font(name="游ゴシック", bold=True), alignment=Alignment(textRotation=255))
    last, end = len(rows), get_column_letter(width - 2)
    sheet.freeze_panes = "E8"
    sheet.auto_filter.ref = f"A7:{end}{last}"
    area = f"{get_column_letter(letters[0] + 1)}8:{get_column_letter(letters[-1] + 1)}{last}"
    for column in range(1, width + 1):
        dimension = sheet.column_dimensions[get_column_letter(column)]
        dimension.width, dimension.hidden = 5.5, column > width - 2
    for number, row in enumerate(rows):
        sheet.row_dimensions[number + 1].height = 20
        cells = []
        for column, (kind, value) in enumerate(row):
            if kind == "-":
                cells.append(None)
                continue
            cell = WriteOnlyCell(sheet, "=" + value[0] if kind == "f" else None if kind == "b" else value)
            cell.style = heading if number == 6 else letter if column in letters else plain
            cells.append(cell)
        sheet.append(cells)
    validation = DataValidation(type="list", formula1='"R,A,C,I,R/A"')
    validation.add(area)
    sheet.data_validations.append(validation)
    for text, color, ground in LOOKS:
        fill = {"fill": PatternFill(bgColor=ground[1:])} if ground else {}
        sheet.conditional_formatting.add(
            area, FormulaRule([f'NOT(ISERROR(SEARCH("{text}",{area.split(":")[0]})))'], font=Font(color=color[1:]), **fill))
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 8
    sheet.print_title_rows = "7:7"
    book.save(target)
    return time.perf_counter() - begin


print(f"{by_xlsxwriter() if library == 'xlsxwriter' else by_openpyxl():.4f}")
