"""Writes 部門.csv and 業務一覧.csv from the tables of ikilab-org/iki-seido.

    python3 _make.py FOLDER [OUTPUT-FOLDER]

FOLDER holds org_units.csv and duties.csv (UTF-8 with BOM).
"""

import csv
import sys
from pathlib import Path

SOURCE = Path(sys.argv[1])
OUTPUT = Path(sys.argv[2]) if len(sys.argv) > 2 else Path(__file__).resolve().parent


def read(name):
    with open(SOURCE / name, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def write(name, head, rows):
    with open(OUTPUT / name, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(head)
        writer.writerows(rows)


units = read("org_units.csv")
duties = read("duties.csv")
by_id = {unit["id"]: unit for unit in units}
assert len(by_id) == len(units)


def path(unit_id):
    """The readable name with those above it: 総務部 総務課 総務班."""
    unit = by_id[unit_id]
    above = unit["parent_id"]
    return f"{path(above)} {unit['name']}" if above else unit["name"]


assert all(duty["unit_name"] == by_id[duty["unit_id"]]["name"] for duty in duties)

write("部門.csv", ["部門ID", "部門名", "上位部門", "階層", "備考"],
      [[u["id"], u["name"], u["parent_id"], u["level"], u["note"]] for u in units])
# 部門 holds the id, because 96 units have only 89 names; the name stands in 備考.
write("業務一覧.csv", ["業務ID", "部門", "業務名", "根拠規程", "備考"],
      [[d["id"], d["unit_id"], d["text"], d["article"], path(d["unit_id"])] for d in duties])
