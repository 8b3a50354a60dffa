# SPDX-License-Identifier: Apache-2.0
"""read.py READER FILE: reads all cells as text, and prints how long it took and what was there as JSON.

The time is of the reading alone: modules are loaded before, counting comes after.
"""

import json
import sys
import time

reader, path = sys.argv[1:3]
frame = rows = None
if reader == "csv":
    import csv

    start, cpu_start = time.perf_counter(), time.process_time()
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
elif reader == "polars":
    import polars

    start, cpu_start = time.perf_counter(), time.process_time()
    frame = polars.read_csv(path, has_header=False, infer_schema=False)
elif reader == "python-calamine":
    import python_calamine

    start, cpu_start = time.perf_counter(), time.process_time()
    rows = python_calamine.CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()
elif reader == "fastexcel":
    import fastexcel
    import polars

    start, cpu_start = time.perf_counter(), time.process_time()
    frame = fastexcel.read_excel(path).load_sheet(0, header_row=None).to_polars()
else:
    import openpyxl

    start, cpu_start = time.perf_counter(), time.process_time()
    sheet = openpyxl.load_workbook(path, read_only=True).worksheets[0]
    rows = list(sheet.iter_rows(values_only=True))
seconds, cpu_seconds = time.perf_counter() - start, time.process_time() - cpu_start

if frame is not None:
    # Whole columns at once: a list of two million texts would count into the peak of memory.
    sizes = [frame[name].str.len_bytes() for name in frame.columns]
    cells = sum(int((size > 0).sum()) for size in sizes)
    size = sum(int(size.sum()) for size in sizes)
else:
    cells = size = 0
    for row in rows:
        for text in row:
            if text:
                cells += 1
                size += len(text.encode())
print(json.dumps({"seconds": seconds, "cpuSeconds": cpu_seconds, "cells": cells, "bytes": size}))
