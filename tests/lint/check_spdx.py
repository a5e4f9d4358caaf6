# SPDX-FileCopyrightText: 2026 JakOps contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every source file says who holds the rights and under which licence."""
import lint

NAMES = ("CMakeLists.txt", "run", "test", "lib.sh", "packages")
ENDINGS = (".cpp", ".h", ".qml", ".py", ".sh", ".cmake", ".sql", ".js", ".frag", ".vert")

if __name__ == "__main__":
    findings = []
    for path in lint.files():
        if path.name in NAMES or path.name.endswith(ENDINGS):
            head = "\n".join(lint.read(path).splitlines()[:5])
            for line in ("SPDX-FileCopyrightText:", "SPDX-License-Identifier: GPL-3.0-or-later"):
                if line not in head:
                    findings.append((path, 1, f"no line {line}"))
    lint.finish(findings, "licence lines")
