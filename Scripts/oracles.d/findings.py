# SPDX-License-Identifier: Apache-2.0
"""Findings and counts against what the examples plant, and against an implementation of their own."""

import csv
import json
from collections import Counter
from pathlib import Path

from bench import (
    ACCOUNTABLE, EXAMPLES, IKI, MARKETING, MARKETING_XLSX, RESPONSIBLE, ROOT, expect, expect_equal, module)


def _expected(example):
    with open(ROOT / example / "_expected-findings.csv", encoding="utf-8", newline="") as file:
        return sorted(
            (row["code"], row["severity"], f"{example}/{row['file']}", row.get("sheet") or None, row["cell"],
             row["subject"])
            for row in csv.DictReader(file))


def _found(bench, example):
    return [
        (finding["code"], finding["severity"], finding["location"]["path"], finding["location"]["sheet"],
         finding["location"]["cell"], finding["subject"]["name"])
        for finding in bench.check(example)["findings"] if finding["severity"] != "note"
    ]


def planted(bench):
    """The findings above note level are the planted ones, exactly."""
    total = 0
    for example in (MARKETING, MARKETING_XLSX):
        expected, found = Counter(_expected(example)), Counter(_found(bench, example))
        missing, surplus = expected - found, found - expected
        expect(
            not missing and not surplus,
            f"{example}: not found: {sorted(missing, key=str)}; not planted: {sorted(surplus, key=str)}")
        total += expected.total()
    return f"{total} planted faults found at their cells, no other above note level"


def twins(bench):
    """CSV folder and workbook say the same: fingerprints, and import but for places."""
    # Notes on a sheet as such stay out: the workbook has a hidden sheet and one of examples.
    prints = [
        Counter(
            finding["fingerprint"] for finding in bench.check(example)["findings"]
            if (finding["subject"]["kind"], finding["severity"]) != ("sheet", "note"))
        for example in (MARKETING, MARKETING_XLSX)
    ]
    only = [sorted((prints[a] - prints[1 - a]).elements()) for a in (0, 1)]
    expect(
        not only[0] and not only[1], f"fingerprints of the CSV folder only {only[0]}, of the workbook only {only[1]}")
    places = ("path", "sheet", "row", "column")
    both = [
        sorted(tuple(value for key, value in line.items() if key not in places) for line in bench.lines(example))
        for example in (MARKETING, MARKETING_XLSX)
    ]
    expect_equal(both[0], both[1], "import of the twins")
    counts = [{k: v for k, v in bench.check(e)["counts"].items() if k != "findings"} for e in (MARKETING, MARKETING_XLSX)]
    expect(counts[0] == counts[1], f"counts of the twins: {counts[0]} ≠ {counts[1]}")
    covered = [bench.check(e)["coverage"] for e in (MARKETING, MARKETING_XLSX)]
    expect(covered[0] == covered[1], f"coverage of the twins: {covered[0]} ≠ {covered[1]}")
    return f"{prints[0].total()} fingerprints and {len(both[0])} import lines equal"


def iki(bench):
    """The city: every duty is held by its department."""
    counts = bench.check(IKI)["counts"]
    expected = {"departments": 96, "workItems": 597, "assignments": 597}
    found = {key: counts[key] for key in expected}
    expect(found == expected, f"{found} instead of {expected}")
    kinds = Counter(line["assignee_kind"] for line in bench.lines(IKI))
    expect(kinds == Counter(department=597), f"assignments by kind: {dict(kinds)}")
    # Read without bunsho: which department each duty names by its id.
    with open(ROOT / IKI / "部門.csv", encoding="utf-8", newline="") as file:
        names = {row["部門ID"]: row["部門名"] for row in csv.DictReader(file)}
    with open(ROOT / IKI / "業務一覧.csv", encoding="utf-8", newline="") as file:
        duties = [(row["業務ID"], row["業務名"], names[row["部門"]]) for row in csv.DictReader(file)]
    lines = [(line["work_item_id"], line["work_item"], line["assignee"]) for line in bench.lines(IKI)]
    expect_equal(lines, duties, "duties with their department")
    return "96 departments, 597 duties, each held by the department its row names"


def coverage(bench):
    """The counts that depend on no option, counted again from `import`."""
    said = []
    for example in EXAMPLES:
        counted = Counter(unassigned=0, withSeveralAccountable=0, withOneHolder=0)
        items = bench.items(example)
        for lines in items.values():
            active = [line for line in lines if line["involvement"] in RESPONSIBLE | ACCOUNTABLE]
            deciders = {
                (line["assignee_kind"], line["assignee"]) for line in active if line["involvement"] in ACCOUNTABLE}
            holders = {
                (line["assignee_kind"], line["assignee"]) for line in active if line["assignee_kind"] != "list"}
            counted["unassigned"] += not active
            counted["withSeveralAccountable"] += len(deciders) > 1
            counted["withOneHolder"] += len(holders) == 1
        document = bench.check(example)
        found = {key: document["coverage"][key] for key in counted}
        expect(found == dict(counted), f"{example}: check says {found}, counted from import {dict(counted)}")
        expect(
            document["counts"]["workItems"] == len(items),
            f"{example}: {document['counts']['workItems']} work items, import has {len(items)}")
        assignments = sum(1 for line in bench.lines(example) if line["assignee"])
        expect(
            document["counts"]["assignments"] == assignments,
            f"{example}: {document['counts']['assignments']} assignments, import has {assignments}")
        by_severity = Counter(finding["severity"] for finding in document["findings"])
        said_counts = {k: v for k, v in document["counts"]["findings"].items() if v}
        expect(said_counts == dict(by_severity), f"{example}: counts.findings {said_counts} ≠ {dict(by_severity)}")
        said.append("/".join(str(value) for value in counted.values()))
    return "unassigned/several accountable/one holder: " + ", ".join(said)


def schema(bench):
    """Keys, types and their order as the contract has them; findings in the contract's order."""
    jsonschema = module("jsonschema")
    with open(Path(__file__).parent / "check.schema.json", encoding="utf-8") as file:
        document_schema = json.load(file)
    validator = jsonschema.Draft202012Validator(document_schema)
    for example in EXAMPLES:
        document = bench.check(example)
        for error in validator.iter_errors(document):
            expect(False, f"{example}: {error.json_path}: {error.message}")
        _expect_key_order(document, document_schema, document_schema, "$", example)
        order = [
            (f["location"]["path"], f["location"]["sheet"] or "", f["location"]["row"],
             f["location"]["column"] or 0, f["code"])
            for f in document["findings"]
        ]
        # Python compares strings by Unicode scalars, as the contract asks for.
        expect_equal(order, sorted(order), f"{example}: order of findings")
    return f"bunsho.check/1, keys in order, findings in order, for {len(EXAMPLES)} examples"


def _expect_key_order(value, schema_node, document_schema, path, example):
    """The keys of the schema appear in its order; keys it does not know may stand behind."""
    if "$ref" in schema_node:
        schema_node = document_schema["$defs"][schema_node["$ref"].rsplit("/", 1)[1]]
    if isinstance(value, list):
        for index, item in enumerate(value):
            _expect_key_order(item, schema_node.get("items", {}), document_schema, f"{path}[{index}]", example)
    elif isinstance(value, dict):
        properties = schema_node.get("properties", {})
        known = [key for key in value if key in properties]
        expect_equal(known, [key for key in properties if key in value], f"{example}: keys at {path}")
        for key in known:
            _expect_key_order(value[key], properties[key], document_schema, f"{path}.{key}", example)
