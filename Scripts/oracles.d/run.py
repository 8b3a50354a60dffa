# SPDX-License-Identifier: Apache-2.0
"""Runs the oracles, one printed line each. See Scripts/oracles."""

import os
import shutil
import sys
import tempfile
import time
from pathlib import Path

import browser
import canonical
import determinism
import findings
import hooks
import office
import sarif
import schemas
import workbook
from bench import Bench, Failed, Missing

ORACLES = [
    ("findings-planted", findings.planted),
    ("findings-twins", findings.twins),
    ("findings-iki", findings.iki),
    ("findings-coverage", findings.coverage),
    ("findings-schema", findings.schema),
    ("sarif-schema", sarif.schema),
    ("sarif-fixes", sarif.fixes),
    ("hooks-readme", hooks.readme),
    ("schema-model", schemas.model),
    ("schema-configuration", schemas.configuration),
    ("canonical-openpyxl", canonical.openpyxl),
    ("canonical-office", canonical.office),
    ("xlsx-readers", workbook.readers_agree),
    ("xlsx-content", workbook.content),
    ("xlsx-furniture", workbook.furniture),
    ("xlsx-read-back", workbook.read_back),
    ("xlsx-audit", workbook.audit),
    ("xml-well-formed", workbook.well_formed),
    ("office-csv", office.same_csv),
    ("office-pdf", office.pdf),
    ("office-edit", office.follows_edits),
    ("html-browser", browser.page),
    ("html-without-script", browser.without_script),
    ("html-filters", browser.filters),
    ("html-full-matrix", browser.full_matrix),
    ("html-many-people", browser.many_people),
    ("html-axe", browser.accessible),
    ("html-hostile", browser.hostile),
    ("determinism", determinism.same_bytes),
]


def main(prefixes):
    chosen = [
        (name, oracle) for name, oracle in ORACLES
        if not prefixes or any(name.startswith(prefix) for prefix in prefixes)
    ]
    if not chosen:
        sys.exit("no such oracle; there are: " + ", ".join(name for name, _ in ORACLES))
    executable = Path(os.environ["BUNSHO"]).resolve()
    if not executable.is_file():
        sys.exit(f"{executable}: not built; run 'swift build' first, or name the executable with BUNSHO")
    required = os.environ.get("BUNSHO_ORACLES") == "required"
    counts = {"ok": 0, "FAILED": 0, "skipped": 0}
    # The folder's name carries a space: names of users' folders do.
    folder = Path(tempfile.mkdtemp(prefix="bunsho oracles "))
    try:
        bench = Bench(executable, folder)
        for name, oracle in chosen:
            begin = time.monotonic()
            try:
                word, text = "ok", oracle(bench)
            except Missing as error:
                word, text = ("FAILED" if required else "skipped"), f"{error} is not installed"
            except Failed as error:
                word, text = "FAILED", str(error)
            except Exception as error:  # an oracle that breaks must not hide the others
                word, text = "FAILED", f"{type(error).__name__}: {error}"
            counts[word] += 1
            if word == "skipped":
                print(f"skipped {name}: {text}", flush=True)
            else:
                print(f"{word} {name} ({time.monotonic() - begin:.1f} s): {text}", flush=True)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    print(f"oracles: {counts['ok']} passed, {counts['FAILED']} failed, {counts['skipped']} skipped")
    return 1 if counts["FAILED"] else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
