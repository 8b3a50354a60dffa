# SPDX-License-Identifier: Apache-2.0
"""The hook and the workflow of both READMEs, run as printed."""

import os
import re
import shutil
import subprocess
import sys

from bench import MARKETING, ROOT, expect, module, tool


def _blocks(readme):
    text = (ROOT / readme).read_text(encoding="utf-8")
    return re.findall(r"```yaml\n# (\S+)\n(.*?)```", text, re.S)


def _repository(bench, name, folder_name):
    """A git repository with sheets whose findings are all known."""
    repository = bench.folder / name
    shutil.copytree(ROOT / MARKETING, repository / folder_name)
    binaries = bench.folder / f"{name}-bin"
    binaries.mkdir()
    (binaries / "bunsho").symlink_to(bench.executable)
    environment = {
        **os.environ, "PATH": f"{binaries}:{os.environ['PATH']}", "HOME": str(bench.folder), "LANG": "ja_JP.UTF-8",
        "PYTHONUTF8": "1", "GIT_AUTHOR_NAME": "x", "GIT_AUTHOR_EMAIL": "x@example.com", "GIT_COMMITTER_NAME": "x",
        "GIT_COMMITTER_EMAIL": "x@example.com"}

    def run(*command):
        return subprocess.run(
            command, cwd=repository, env=environment, capture_output=True, text=True, encoding="utf-8", timeout=300)

    run("git", "init", "-q")
    written = run("bunsho", "check", folder_name, "--write-baseline", "known.txt")
    expect(written.returncode == 0, written.stderr)
    return repository, run


def _worsen(repository, folder_name):
    """A task nobody owns."""
    file = repository / folder_name / "業務一覧.csv"
    lines = file.read_text(encoding="utf-8-sig").splitlines()
    title = lines[0].split(",").index("業務名")
    row = [""] * len(lines[0].split(","))
    row[title] = "誰のものでもない業務"
    file.write_text("\n".join([*lines, ",".join(row)]) + "\n", encoding="utf-8")


def readme(bench):
    """Both pass a table whose findings are known and stop one with a new finding."""
    yaml, git = module("yaml"), tool("git")
    module("pre_commit")
    ran = 0
    for name, folder_name in (("README.md", "duties"), ("README.ja.md", "分掌")):
        blocks = dict(_blocks(name))
        expect(len(blocks) == 2, f"{name} shows {list(blocks)}")
        repository, run = _repository(bench, "of " + name, folder_name)
        for path, text in blocks.items():
            yaml.safe_load(text)
            (repository / path).parent.mkdir(parents=True, exist_ok=True)
            (repository / path).write_text(text, encoding="utf-8")
        run(git, "add", "-A")
        hook = (sys.executable, "-m", "pre_commit", "run", "--all-files")
        workflow = yaml.safe_load(blocks[".github/workflows/bunsho.yml"])
        steps = [step["run"] for step in workflow["jobs"]["check"]["steps"] if "run" in step]
        expect(len(steps) == 2 and "swift build" in steps[0], f"steps {steps}")
        check = ("bash", "-c", steps[1].replace(".bunsho/.build/release/bunsho", "bunsho"))
        for command in (hook, check):
            done = run(*command)
            expect(done.returncode == 0, f"{name}: {command} stops known findings: {done.stdout}{done.stderr}")
        _worsen(repository, folder_name)
        run(git, "add", "-A")
        for command in (hook, check):
            done = run(*command)
            expect(done.returncode != 0 and "誰のものでもない業務" in done.stdout, f"{name}: {command} lets it pass")
            ran += 1
        expect("::error file=" + folder_name in done.stdout, f"no annotation: {done.stdout}")
    return f"{ran} hooks and workflows pass what is known and stop what is new"
