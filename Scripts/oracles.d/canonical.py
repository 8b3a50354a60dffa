# SPDX-License-Identifier: Apache-2.0
"""The canonical workbook survives other programs: opened and saved by them, it gives the same model."""

import json
import subprocess

from bench import EXAMPLES, expect, module, tool

RANDOM = 20


def _models(bench):
    """Canonical workbooks of the examples and of random models, each with its model."""
    developer = bench.executable.with_name("bunsho-dev")
    expect(developer.is_file(), f"{developer}: not built; run 'swift build'")
    lines = subprocess.run(
        [developer, "round-trips", "--count", str(RANDOM), "--print"], capture_output=True, check=True,
        timeout=180).stdout.splitlines()
    folder = bench.folder / "canonical"
    folder.mkdir(exist_ok=True)
    for index, example in enumerate(EXAMPLES):
        path = folder / f"example-{index}.xlsx"
        bench.run("import", example, "-o", path, "--force")
        yield path, json.loads(bench.run("import", example, "--format", "json"))
    for index, line in enumerate(lines):
        source = folder / f"random-{index}.json"
        source.write_bytes(line)
        path = folder / f"random-{index}.xlsx"
        bench.run("import", source, "-o", path, "--force")
        yield path, json.loads(line)


def _compare(bench, path, model, program):
    back = json.loads(bench.run("import", path, "--format", "json"))
    different = [key for key in model if back.get(key) != model[key]]
    expect(not different, f"{path.name} saved by {program}: other {', '.join(different)}")


def openpyxl(bench):
    """Loaded and saved by openpyxl."""
    library = module("openpyxl")
    count = 0
    for path, model in _models(bench):
        copy = path.with_name("openpyxl-" + path.name)
        library.load_workbook(path).save(copy)
        _compare(bench, copy, model, "openpyxl")
        count += 1
    return f"{count} workbooks give the same model after openpyxl saved them"


def office(bench):
    """Loaded and saved by LibreOffice."""
    program = tool("soffice", "libreoffice")
    models = list(_models(bench))
    folder = bench.folder / "canonical-office"
    subprocess.run(
        [program, "--headless", f"-env:UserInstallation=file://{str(bench.folder).replace(' ', '%20')}/office",
         "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", folder, *[path for path, _ in models]],
        capture_output=True, check=True, timeout=180)
    for path, model in models:
        _compare(bench, folder / path.name, model, "LibreOffice")
    return f"{len(models)} workbooks give the same model after LibreOffice saved them"
