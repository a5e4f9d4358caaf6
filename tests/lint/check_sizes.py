# SPDX-FileCopyrightText: 2026 JakOps contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A file has one job, and so few lines that it is read in one go."""
import lint

LIMITS = {".h": 200, ".cpp": 500, ".qml": 250}
# path: lines it may have. Say why beside it.
ALLOWED = {}

if __name__ == "__main__":
    findings = []
    for path in lint.files(*LIMITS):
        lines = lint.read(path).splitlines()
        limit = ALLOWED.get(str(path), LIMITS[path.suffix])
        if len(lines) > limit:
            findings.append((path, limit + 1, f"{len(lines)} lines, {limit} at most: split it by what it does"))
    lint.finish(findings, "sizes")
