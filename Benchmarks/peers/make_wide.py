# SPDX-License-Identifier: Apache-2.0
"""make_wide.py CSV XLSX: the same cells as a workbook with shared strings."""

import csv
import datetime
import sys

import xlsxwriter

book = xlsxwriter.Workbook(sys.argv[2])
book.set_properties({"created": datetime.datetime(2026, 4, 1)})
sheet = book.add_worksheet("表")
with open(sys.argv[1], encoding="utf-8", newline="") as file:
    for row, line in enumerate(csv.reader(file)):
        for column, text in enumerate(line):
            sheet.write_string(row, column, text)
book.close()
