# SPDX-License-Identifier: Apache-2.0
"""make_xlsx.py FOLDER FILE: the CSV tables of a folder as one workbook, a sheet each."""

import csv
import datetime
import sys
from pathlib import Path

import xlsxwriter

folder, target = Path(sys.argv[1]), sys.argv[2]
book = xlsxwriter.Workbook(target, {"constant_memory": False})
book.set_properties({"created": datetime.datetime(2026, 4, 1)})
for name in ("業務一覧", "要員", "部門"):
    sheet = book.add_worksheet(name)
    with open(folder / f"{name}.csv", encoding="utf-8", newline="") as file:
        for row, line in enumerate(csv.reader(file)):
            for column, text in enumerate(line):
                # 所要時間 and 重要度 are numbers, as in the sheets of an office.
                if name == "業務一覧" and row > 0 and column >= 10:
                    sheet.write_number(row, column, int(text))
                elif text:
                    sheet.write_string(row, column, text)
    sheet.freeze_panes(1, 0)
book.close()
