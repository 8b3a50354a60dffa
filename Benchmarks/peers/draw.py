# SPDX-License-Identifier: Apache-2.0
"""draw.py CSV FILE: the task list as one plain workbook, by pandas and XlsxWriter.

Less than `bunsho build` does (no findings, no sheets of departments, no XML, no HTML): a lower bound of what a
script needs.
"""

import sys

import pandas

frame = pandas.read_csv(sys.argv[1], dtype=str).fillna("")
with pandas.ExcelWriter(sys.argv[2], engine="xlsxwriter") as writer:
    frame.to_excel(writer, sheet_name="職務分掌表", index=False, freeze_panes=(1, 4))
    sheet = writer.sheets["職務分掌表"]
    sheet.autofilter(0, 0, len(frame), len(frame.columns) - 1)
    sheet.set_landscape()
    sheet.set_paper(8)
