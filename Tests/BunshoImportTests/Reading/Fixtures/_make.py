# SPDX-License-Identifier: Apache-2.0
"""Makes the fixtures of the reading tests: python _make.py (openpyxl, XlsxWriter; soffice for the .xls).

The text says the same in every encoding, so one expectation serves all text files. Names are invented.
"""
import datetime
import pathlib
import shutil
import subprocess

import openpyxl
import xlsxwriter

HERE = pathlib.Path(__file__).parent

TEXT = "No,業務,担当\r\n001,請求書①の発行～送付,髙橋㈱\r\n002,\"月次\r\n決算\",ｻﾄｳ\r\n"
# ISO-2022-JP and EUC-JP proper know neither ① nor ㈱ nor 髙.
PLAIN = "No,業務,担当\r\n001,請求書の発行と送付,高橋\r\n002,\"月次\r\n決算\",佐藤\r\n"


def text_files():
    (HERE / "cp932.csv").write_bytes(TEXT.encode("cp932"))
    (HERE / "utf8.csv").write_bytes(TEXT.encode("utf-8"))
    (HERE / "utf8-bom.csv").write_bytes(TEXT.encode("utf-8-sig"))
    (HERE / "utf16le.txt").write_bytes(TEXT.replace(",", "\t").encode("utf-16"))
    (HERE / "utf16be.txt").write_bytes(b"\xfe\xff" + TEXT.replace(",", "\t").encode("utf-16-be"))
    (HERE / "euc-jp.csv").write_bytes(PLAIN.encode("euc_jp"))
    (HERE / "iso-2022-jp.csv").write_bytes(PLAIN.encode("iso2022_jp"))


def excel_like():
    """Everything a cell can be, written by XlsxWriter."""
    book = xlsxwriter.Workbook(HERE / "cells.xlsx")
    book.set_properties({"created": datetime.datetime(2026, 4, 1)})
    sheet = book.add_worksheet("業務")
    formats = {
        code: book.add_format({"num_format": code})
        for code in ["0.00", "#,##0", "0%", "yyyy/m/d", "yyyy/m/d h:mm", "h:mm", "[h]:mm", "000",
                     '[$-411]ggge"年"m"月"d"日"', '0.0"h"', "#,##0;[Red]▲#,##0", "@"]
    }
    sheet.write_row(0, 0, ["業務", "値"])
    rows = [
        ("general integer", 45383, None),
        ("general fraction", 0.1 + 0.2, None),
        ("two places", 4.1, "0.00"),
        ("thousands", 1234567, "#,##0"),
        ("percent", 0.125, "0%"),
        ("date", datetime.date(2026, 4, 1), "yyyy/m/d"),
        ("moment", datetime.datetime(2026, 4, 1, 9, 30), "yyyy/m/d h:mm"),
        ("time", datetime.time(9, 30), "h:mm"),
        ("hours", 27.5 / 24, "[h]:mm"),
        ("leading zeros", 7, "000"),
        ("era", datetime.date(2024, 4, 1), '[$-411]ggge"年"m"月"d"日"'),
        ("unit", 1.5, '0.0"h"'),
        ("negative", -1200, "#,##0;[Red]▲#,##0"),
    ]
    for index, (label, value, code) in enumerate(rows, start=1):
        sheet.write_string(index, 0, label)
        if isinstance(value, (datetime.date, datetime.time)):
            sheet.write_datetime(index, 1, value, formats[code])
        else:
            sheet.write_number(index, 1, value, formats.get(code))
    next_row = len(rows) + 1
    sheet.write_string(next_row, 0, "boolean")
    sheet.write_boolean(next_row, 1, True)
    sheet.write_string(next_row + 1, 0, "formula")
    sheet.write_formula(next_row + 1, 1, "=1+2", None, 3)
    sheet.write_string(next_row + 2, 0, "text formula")
    sheet.write_formula(next_row + 2, 1, '="正"&"副"', None, "正副")
    sheet.write_string(next_row + 3, 0, "error")
    sheet.write_formula(next_row + 3, 1, "=1/0", None, "#DIV/0!")
    sheet.write_string(next_row + 4, 0, "number as text")
    sheet.write_string(next_row + 4, 1, "007")
    sheet.merge_range("D1:E2", "主担当／副担当")
    sheet.write_rich_string("D4", book.add_format({"bold": True}), "太字", "と並", " の字")
    sheet.write_comment("A1", "ここは見出し")
    sheet.insert_textbox("G1", "図形")
    sheet.write_string(30, 0, "  前後の空白  ")
    hidden = book.add_worksheet("マスタ")
    hidden.hide()
    hidden.write_string("B2", "隠し")
    very = book.add_worksheet("設定")
    very.very_hidden()
    very.write_string("A1", "もっと隠し")
    chart_sheet = book.add_chartsheet("グラフ")
    chart = book.add_chart({"type": "column"})
    chart.add_series({"values": "=業務!$B$2:$B$3"})
    chart_sheet.set_chart(chart)
    book.close()

    book = xlsxwriter.Workbook(HERE / "date1904.xlsx", {"date_1904": True})
    book.set_properties({"created": datetime.datetime(2026, 4, 1)})
    book.add_worksheet("1904").write_datetime(
        0, 0, datetime.date(2026, 4, 1), book.add_format({"num_format": 14}))
    book.close()

    book = openpyxl.Workbook()
    book.active["A1"] = "合計"
    book.active["B1"] = "=SUM(B2:B3)"
    book.save(HERE / "no-cached-value.xlsx")


def by_libreoffice(book, name):
    """Saves a workbook as LibreOffice writes it, where there is one."""
    if not shutil.which("soffice"):
        print(f"skipped {name}: no soffice")
        return
    target = HERE / name
    source = target.with_suffix(".xlsx.tmp.xlsx")
    book.save(source)
    subprocess.run(
        ["soffice", "--headless", "--convert-to", target.suffix[1:], "--outdir", HERE, source], check=True)
    source.unlink()
    (HERE / f"{source.stem}{target.suffix}").rename(target)


def old_excel():
    book = openpyxl.Workbook()
    book.active["A1"] = "業務"
    by_libreoffice(book, "old.xls")


def open_document():
    """Everything a cell can be, written by LibreOffice."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "業務"
    rows = [
        ("leading zeros", 1, "000"),
        ("percent", 0.125, "0%"),
        ("negative", -1200, "#,##0;[Red]▲#,##0"),
        ("general fraction", 0.1 + 0.2, "General"),
        ("date", datetime.date(2026, 4, 1), "yyyy/m/d"),
        ("moment", datetime.datetime(2026, 4, 1, 9, 30), "yyyy/m/d h:mm"),
        ("era", datetime.date(2024, 4, 1), '[$-411]ggge"年"m"月"d"日"'),
        ("time", datetime.time(9, 30), "h:mm"),
        ("hours", datetime.timedelta(hours=27.5), "[h]:mm"),
        ("lines", "一\n二", "General"),
        ("blanks", "  前後  空白  ", "General"),
        ("formula", "=1+2", "General"),
        ("error", "=1/0", "General"),
    ]
    for index, (label, value, code) in enumerate(rows, start=1):
        sheet.cell(index, 1, label)
        sheet.cell(index, 2, value).number_format = code
    sheet["D1"] = "結合"
    sheet.merge_cells("D1:E2")
    sheet["A1"].comment = openpyxl.comments.Comment("ここは見出し", "x")
    for row in range(20, 25):
        sheet.cell(row, 2, "同じ")
    hidden = book.create_sheet("マスタ")
    hidden.sheet_state = "hidden"
    hidden["B2"] = "隠し"
    by_libreoffice(book, "cells.ods")


text_files()
excel_like()
old_excel()
open_document()
