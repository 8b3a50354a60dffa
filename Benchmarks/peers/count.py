# SPDX-License-Identifier: Apache-2.0
"""count.py csv|pandas|calamine|openpyxl FILE: what a script would count of a task list.

Tasks with nobody, with several deciders, with one person only, and titles that come twice in a department. Prints
JSON in the shape of `bunsho check --format json`, as far as it goes.
"""

import json
import re
import sys
import unicodedata

OWNERS = ("主担当", "副担当")
DECIDER = "承認者"
SEPARATORS = re.compile(r"[、,・/\n]")


def names(cell):
    return [name for name in (part.strip() for part in SEPARATORS.split(cell or "")) if name]


def folded(title):
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", title or ""))


def count_rows(rows):
    """Plain Python over rows, the header first."""
    rows = iter(rows)
    place = {name: index for index, name in enumerate(next(rows))}
    main, sub, decider = place[OWNERS[0]], place[OWNERS[1]], place[DECIDER]
    title, unit, large, middle = place["業務名"], place["部門"], place["大分類"], place["中分類"]
    unassigned = several = one = repeated = 0
    seen = set()
    for row in rows:
        deciders = set(names(row[decider]))
        holders = deciders.union(names(row[main]), names(row[sub]))
        unassigned += not holders
        several += len(deciders) > 1
        one += len(holders) == 1
        key = (row[unit], row[large], row[middle], folded(row[title]))
        repeated += key in seen
        seen.add(key)
    return unassigned, several, one, repeated


def count_frame(frame):
    """pandas over a frame of texts."""
    frame = frame.fillna("")
    split = {column: frame[column].map(names) for column in (*OWNERS, DECIDER)}
    deciders = split[DECIDER].map(lambda found: len(set(found)))
    holders = (split[OWNERS[0]] + split[OWNERS[1]] + split[DECIDER]).map(lambda found: len(set(found)))
    keys = frame[["部門", "大分類", "中分類"]].assign(title=frame["業務名"].map(folded))
    return (holders == 0).sum(), (deciders > 1).sum(), (holders == 1).sum(), keys.duplicated().sum()


def main(reader, path):
    if reader == "csv":
        import csv

        with open(path, encoding="utf-8", newline="") as file:
            counts = count_rows(csv.reader(file))
    elif reader == "calamine":
        import python_calamine

        counts = count_rows(python_calamine.CalamineWorkbook.from_path(path).get_sheet_by_name("業務一覧").to_python())
    elif reader == "pandas":
        import pandas

        counts = count_frame(pandas.read_csv(path, dtype=str))
    else:
        import openpyxl
        import pandas

        rows = openpyxl.load_workbook(path, read_only=True)["業務一覧"].iter_rows(values_only=True)
        header = next(rows)
        counts = count_frame(pandas.DataFrame(rows, columns=header))
    unassigned, several, one, repeated = map(int, counts)
    coverage = {
        "unassigned": unassigned, "withSeveralAccountable": several, "withOneHolder": one, "repeated": repeated}
    print(json.dumps({"coverage": coverage}))


main(*sys.argv[1:3])
