# SPDX-License-Identifier: Apache-2.0
"""What every oracle works with: the executable, its outputs, and ways to say what is wrong."""

import csv
import functools
import importlib
import io
import json
import os
import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
AS_OF = "2026-04-01"
MARKETING = "Examples/digital-marketing"
MARKETING_XLSX = "Examples/digital-marketing-xlsx"
IKI = "Examples/iki"
EXAMPLES = [MARKETING, MARKETING_XLSX, IKI]
TABLE = "職務分掌表"

# Kinds of part by what they are (contract: R kinds, and the A kind).
RESPONSIBLE = {"main", "sub", "draft", "execute", "rotation"}
ACCOUNTABLE = {"decide"}


class Failed(Exception):
    """What was looked at is wrong."""


class Missing(Exception):
    """A tool the oracle needs is not there."""


def module(name):
    """Imports a third-party module."""
    try:
        return importlib.import_module(name)
    except ImportError:
        raise Missing(f"Python module {name.split('.')[0]}") from None


def tool(*names):
    """The path of a program, by the first name that is there."""
    for name in names:
        if path := shutil.which(name):
            return path
    raise Missing(names[0])


def expect(condition, message):
    """Fails with a message unless the condition holds."""
    if not condition:
        raise Failed(message)


def expect_equal(left, right, what):
    """Fails with the first difference of two lists."""
    left, right = list(left), list(right)
    for index, (one, other) in enumerate(zip(left, right)):
        if one != other:
            raise Failed(f"{what}: entry {index + 1} differs: {one!r} ≠ {other!r}")
    if len(left) != len(right):
        longer = left if len(left) > len(right) else right
        extra = longer[min(len(left), len(right))]
        raise Failed(f"{what}: {len(left)} ≠ {len(right)} entries, the first without a partner is {extra!r}")


class Bench:
    """Runs the executable and keeps what it made."""

    def __init__(self, executable, folder):
        self.executable = executable
        self.folder = folder
        self.built = {}

    def run(self, *arguments, statuses=(0,), cwd=ROOT, environment=None):
        """Runs bunsho; gives its standard output as bytes."""
        done = subprocess.run(
            [self.executable, *arguments], cwd=cwd, env={**os.environ, **(environment or {})},
            capture_output=True, timeout=180)
        if done.returncode not in statuses:
            said = done.stderr.decode(errors="replace").strip().split("\n")[0]
            raise Failed(f"bunsho {' '.join(map(str, arguments))}: status {done.returncode}: {said}")
        return done.stdout

    @functools.cache
    def check(self, example):
        """The document of `check --format json`."""
        output = self.run("check", example, "--as-of", AS_OF, "--format", "json", statuses=(0, 1))
        return json.loads(output)

    @functools.cache
    def lines(self, example):
        """The lines of `import` as dictionaries."""
        text = self.run("import", example).decode("utf-8")
        return list(csv.DictReader(io.StringIO(text, newline="")))

    def build(self, example):
        """The folder with the outputs of `build`."""
        if example not in self.built:
            folder = self.folder / Path(example).name
            self.run("build", example, "-o", folder, "--as-of", AS_OF, "--lang", "ja")
            for ending in ("xlsx", "xml", "html"):
                expect((folder / f"{TABLE}.{ending}").is_file(), f"build {example} made no {TABLE}.{ending}")
            self.built[example] = folder
        return self.built[example]

    def output(self, example, ending):
        """One file of `build`."""
        return self.build(example) / f"{TABLE}.{ending}"

    def items(self, example):
        """The lines of `import` by work item, in source order."""
        items = {}
        for line in self.lines(example):
            key = (line["path"], line["sheet"], line["row"], line["work_item_id"], line["work_item"])
            items.setdefault(key, []).append(line)
        return items
