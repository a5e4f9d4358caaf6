# SPDX-FileCopyrightText: 2026 JakOps contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Nothing is left for later in the tree, nothing is copied from the recordings beside it, no path of a machine is in it."""
import hashlib
import pathlib
import re
import sys

import lint

MARKS = re.compile(r"\b(TO" r"DO|FIX" r"ME|XX" r"X)\b")
MACHINE = re.compile(r"/(?:root|home/\w+|work)/\w")


def findings_in(path, text):
    found = [(path, lint.line_of(text, m.start()), f"{m.group(1)}: do it, or open an issue") for m in MARKS.finditer(text)]
    found += [(path, lint.line_of(text, m.start()), f"a path of one machine: {m.group(0)}…") for m in MACHINE.finditer(text)]
    if path.parts[0] in ("models", "widgets", "app", "resources"):
        found += [(path, lint.line_of(text, m.start()), "the program does not read ../shared")
                  for m in re.finditer(r"\.\./shared/", text)]
    return found


def copies(shared):
    """Files of the project that stand in the recordings too."""
    def digest(path):
        return hashlib.sha256(path.read_bytes()).digest()
    theirs = {digest(path): path for path in pathlib.Path(shared).rglob("*") if path.is_file() and path.stat().st_size > 64}
    return [(path, 1, f"a copy of {theirs[key]}: read it in place") for path in lint.files()
            if (key := digest(lint.ROOT / path)) in theirs]


if __name__ == "__main__":
    result = []
    for source in lint.files(".h", ".cpp", ".qml", ".py", ".sh", ".cmake", ".txt", ".md", ".sql", ".json", ".csv", "run", "test"):
        result += findings_in(source, lint.read(source))
    if not pathlib.Path(sys.argv[1]).is_dir():
        sys.exit(f"The recordings are expected in {sys.argv[1]} (beside the checkout).")
    result += copies(sys.argv[1])
    lint.finish(result, "leftovers")
