# SPDX-FileCopyrightText: 2026 JakOps contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the checks share: which files there are, and how a finding is told."""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
SKIPPED = {".git", "build", ".cache", "__pycache__", ".idea", ".vscode"}


def files(*suffixes, under=""):
    """Paths relative to the root, sorted; of the given endings, or of all."""
    found = []
    for path in (ROOT / under).rglob("*"):
        inside = path.relative_to(ROOT)
        if SKIPPED.isdisjoint(inside.parts) and path.is_file() and (not suffixes or path.name.endswith(suffixes)):
            found.append(inside)
    return sorted(found)


def read(path):
    return (ROOT / path).read_text(encoding="utf-8", errors="replace")


def code_only(text):
    """C++ or QML with comments and the insides of strings blanked; lines and columns stay where they are."""
    def blank(match):
        token = match.group(0)
        keep = token[0] if token[0] in "\"'" else " "
        return keep + re.sub(r"[^\n]", " ", token[1:-1]) + (keep if len(token) > 1 else "")
    return re.sub(r'R"(\w*)\((?:.|\n)*?\)\1"|"(?:\\.|[^"\\\n])*"|//[^\n]*|/\*(?:.|\n)*?\*/', blank, text)


def line_of(text, position):
    return text.count("\n", 0, position) + 1


def finish(findings, what):
    for path, line, message in findings:
        print(f"{path}:{line}: {message}")
    if findings:
        print(f"{len(findings)} findings: {what}")
    sys.exit(1 if findings else 0)
