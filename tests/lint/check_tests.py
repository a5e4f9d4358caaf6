# SPDX-FileCopyrightText: 2026 JakOps contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests wait for what happens, not for time, and none is skipped."""
import re

import lint

FORBIDDEN = [
    (r"\bqWait\s*\(", "no fixed waits: QTRY_… or a signal"),
    (r"\bQThread::(?:m|u)?sleep\s*\(|\bsleep_for\s*\(", "no sleeping"),
    (r"\bQSKIP\s*\(", "a test that cannot run must fail and say what it misses"),
]


def findings_in(path, text):
    code = lint.code_only(text)
    return [(path, lint.line_of(code, match.start()), why)
            for pattern, why in FORBIDDEN for match in re.finditer(pattern, code)]


if __name__ == "__main__":
    result = []
    for source in lint.files(".h", ".cpp", ".qml", under="tests"):
        result += findings_in(source, lint.read(source))
    lint.finish(result, "tests")
