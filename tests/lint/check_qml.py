# SPDX-FileCopyrightText: 2026 JakOps contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""qmllint finds nothing in any QML module. (Its target succeeds with warnings in Qt 6.8, so its words are read.)"""
import re
import subprocess
import sys

build = sys.argv[1]
targets = subprocess.run(["cmake", "--build", build, "--target", "help"], capture_output=True, text=True, check=True).stdout
if "all_qmllint" not in targets:
    sys.exit("There is no target all_qmllint: is the QML in a module (qt_add_qml_module)?")
done = subprocess.run(["cmake", "--build", build, "--target", "all_qmllint"], capture_output=True, text=True)
told = done.stdout + done.stderr
# Other tools speak in the same breath: only what is about a QML file counts.
if done.returncode or re.search(r"^(?:Warning|Error|Info): \S+\.qml:", told, re.M):
    sys.exit(told)
