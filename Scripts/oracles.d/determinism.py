# SPDX-License-Identifier: Apache-2.0
"""The same input gives the same bytes, whenever, wherever and in whatever environment."""

import shutil

from bench import AS_OF, EXAMPLES, MARKETING, ROOT, expect

FORMATS = "xlsx,xml,html,md,csv,json"
ENVIRONMENTS = [
    ("at home", ROOT, {"TZ": "Asia/Tokyo", "LANG": "ja_JP.UTF-8", "LC_ALL": ""}),
    ("with LANG=C in New York", ROOT, {"TZ": "America/New_York", "LANG": "C", "LC_ALL": "C"}),
    ("from another folder", "/", {"TZ": "UTC", "LANG": "C.UTF-8", "LC_ALL": ""}),
]


def _files(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def same_bytes(bench):
    """Builds again and again; every file is equal."""
    compared = 0
    has_packs = b"--by" in bench.run("build", "--help")
    for example in EXAMPLES:
        # The packs double the work, so one example stands for them.
        packs = ["--by", "department,person"] if has_packs and example == MARKETING else []
        made = []
        for index, (_, cwd, environment) in enumerate(ENVIRONMENTS):
            folder = bench.folder / f"again-{index}"
            arguments = ["--as-of", AS_OF, "--format", FORMATS, *packs]
            bench.run("build", ROOT / example, "-o", folder, *arguments, cwd=cwd, environment=environment)
            made.append(_files(folder))
            shutil.rmtree(folder)
        for (name, _, _), files in list(zip(ENVIRONMENTS, made))[1:]:
            expect(
                files.keys() == made[0].keys(),
                f"{example} {name}: other files: {sorted(files.keys() ^ made[0].keys())[:3]}")
            different = [path for path in files if files[path] != made[0][path]]
            expect(not different, f"{example} {name}: other bytes: {different[:3]}")
            compared += len(files)
        said = [
            bench.run(
                "check", ROOT / example, "--as-of", AS_OF, "--format", "json", statuses=(0, 1), cwd=cwd,
                environment=environment)
            for _, cwd, environment in ENVIRONMENTS
        ]
        expect(len(set(said)) == 1, f"{example}: check says something else in another environment")
    return f"{compared} files equal across time zones, languages and working folders"
