# SPDX-License-Identifier: Apache-2.0
"""The published JSON Schemas say what Bunsho writes and reads: looked at with Python's jsonschema."""

import copy
import json
import re
import subprocess

from bench import EXAMPLES, MARKETING, ROOT, expect, module

SCHEMAS = ROOT / "Documentation" / "schemas"
MATRICES = 200

# What the reader refuses the schema must refuse, and the other way round.
CONFIGURATIONS = [
    ("", True),
    ("schema: 1\nlanguage: ja\nscheme: rasci\n", True),
    ("marks: {◎: main, ×: none}\n", True),
    ("aliases: {people: {ケン: 鈴木 健}, マーケ部: マーケティング部}\n", True),
    ("rules: {idle-person: off, GAP101: {severity: warning}}\n".replace("off", '"off"'), True),
    ("output: {title: 表, formats: [xlsx, md]}\n", True),
    ("waivers: [{rule: GAP103, reason: 移管中, owner: 部長, until: 2027-03-31}]\n", True),
    ("vacancies: [{task: T1, part: sub}, {role: 通訳, reason: 採用中}]\n", True),
    ("custom: [{code: X1, name: one-main, summary: {ja: 主担当は1人}, require: {main: 1}}]\n", True),
    ("custom: [{code: X1, name: apart, summary: s, forbid: {pair: [a, b]}}]\n", True),
    ("custom: [{code: X1, name: few, summary: s, where: {tag: [決裁]}, limit: {kind: decide, at-most: 3}}]\n", True),
    ("output: {colors: {accent: '#00843d'}, templates: ひな形}\n", True),
    ("output: {colors: {accent: blue}}\n", False),
    ("output: {colors: {ink: '#000000'}}\n", False),
    ("output: {templates: ''}\n", False),
    ("waivers: [{reason: 移管中}]\n", False),
    ("waivers: [{rule: GAP103, until: 来月}]\n", False),
    ("vacancies: [{reason: 採用中}]\n", False),
    ("vacancies: [{task: T1, role: 通訳}]\n", False),
    ("custom: [{code: Y1, name: one-main, summary: s, require: {main: 1}}]\n", False),
    ("custom: [{code: X1, name: one-main, summary: s}]\n", False),
    ("custom: [{code: X1, name: one-main, summary: s, require: {boss: 1}}]\n", False),
    ("custom: [{code: X1, name: few, summary: s, limit: {kind: decide}}]\n", False),
    ("schema: 2\n", False),
    ("language: fr\n", False),
    ("scheme: racy\n", False),
    ("marks: {◎: boss}\n", False),
    ("sheets: {業務: {kind: table}}\n", False),
    ("sheets: {業務: {head: 3}}\n", False),
    ("rules: {idle-person: loud}\n", False),
    ("rules: {idle-person: {level: error}}\n", False),
    ("output: {formats: [pdf]}\n", False),
    ("output: {colour: red}\n", False),
    ("outputs: {}\n", False),
]


def _validator(name):
    jsonschema = module("jsonschema")
    with open(SCHEMAS / name, encoding="utf-8") as file:
        schema = json.load(file)
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def model(bench):
    """Models of the examples and random ones are valid; the same ones with a fault are not."""
    validator = _validator("model-1.schema.json")
    documents = [(name, json.loads(bench.run("import", name, "--format", "json"))) for name in EXAMPLES]
    developer = bench.executable.with_name("bunsho-dev")
    expect(developer.is_file(), f"{developer}: not built; run 'swift build'")
    lines = subprocess.run(
        [developer, "round-trips", "--count", str(MATRICES), "--print"], capture_output=True, check=True,
        timeout=180).stdout
    for number, line in enumerate(lines.splitlines()):
        documents.append((f"random model {number}", json.loads(line)))
    expect(len(documents) == len(EXAMPLES) + MATRICES, f"{len(documents)} models")
    for name, document in documents:
        for error in validator.iter_errors(document):
            expect(False, f"{name}: {error.json_path}: {error.message[:300]}")

    faults = [
        ("schema", lambda d: d.update(schema="bunsho.model/2")),
        ("a key nobody knows", lambda d: d.update(colour="red")),
        ("no people", lambda d: d["organization"].pop("people")),
        ("a kind of part nobody knows", lambda d: d["assignments"][0].update(involvement="boss")),
        ("a position below 0", lambda d: d["assignments"][0].update(item=-1)),
        ("a place without row", lambda d: d["workItems"][0].update(at=[0, 0, 1])),
        ("a field nobody knows", lambda d: d["workItems"][0].update(facts=[{"field": "x", "text": "", "at": [0, 1, 1]}])),
    ]
    for what, spoil in faults:
        document = copy.deepcopy(documents[0][1])
        spoil(document)
        expect(not validator.is_valid(document), f"the schema accepts {what}")
    return f"bunsho.model/1 for {len(EXAMPLES)} examples and {MATRICES} random models; {len(faults)} faults refused"


def configuration(bench):
    """Schema and reader accept and refuse the same configurations, the manual's among them."""
    yaml = module("yaml")
    validator = _validator("configuration.schema.json")

    class loader(yaml.SafeLoader):
        """Leaves days as the words they are written in, as JSON has them."""

    loader.yaml_implicit_resolvers = {
        first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }
    manual = (ROOT / "Documentation" / "Configuration.md").read_text(encoding="utf-8")
    blocks = re.findall(r"```yaml\n(.*?)```", manual, re.S)
    expect(blocks, "Configuration.md shows no YAML")
    # YAML 1.1 readers take a bare `off` for false; Bunsho reads the word.
    cases = [(re.sub(r"\boff\b(?=\s*$)", '"off"', block, flags=re.M), True) for block in blocks] + CONFIGURATIONS
    path = bench.folder / "configuration.yml"
    for text, is_good in cases:
        path.write_text(text, encoding="utf-8")
        statuses = (0, 1) if is_good else (2,)
        bench.run("check", MARKETING, "--config", path, statuses=statuses)
        errors = list(validator.iter_errors(yaml.load(text, Loader=loader)))
        expect(bool(errors) != is_good, f"the schema disagrees about {text!r}: {[e.message for e in errors][:2]}")
    return f"{len(cases)} configurations judged alike by schema and reader"
