# SPDX-FileCopyrightText: 2026 JakOps contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Includes go only towards the foundation: base <- domain <- ... <- tables <- widgets <- app; and models/ knows no window."""
import pathlib
import re
import sys

import lint

ORDER = ["base", "domain", "geo", "storage", "index", "feeds", "sync", "services", "tables"]
# A widget gets what it shows from services, index and tables, never from the store or a source itself.
HIDDEN_FROM_WIDGETS = {"storage", "feeds", "sync"}
ALLOWED_GUI = {"QImage", "QColorSpace", "QImageReader", "QImageWriter", "QImageIOHandler"}
WINDOW_MODULES = ["QtGui", "QtWidgets", "QtQuick", "QtQml", "QtQuickWidgets", "QtSvg", "QtLocation"]
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"]', re.M)


def qt_window_headers(qt_include):
    names = set()
    for module in WINDOW_MODULES:
        folder = pathlib.Path(qt_include, module)
        names |= {entry.name for entry in folder.iterdir()} if folder.is_dir() else set()
    return names - ALLOWED_GUI - {"QtGui"}


def room_of(path):
    parts = path.parts
    return parts[1] if parts[0] == "models" and len(parts) > 2 else parts[0]


def findings_in(path, text, window_headers):
    room = room_of(path)
    found = []
    for match in INCLUDE.finditer(text):
        quoted, target = match.group(1) == '"', match.group(2)
        head = target.split("/")[0]
        where = (path, lint.line_of(text, match.start()))
        if room in ORDER:
            if head in ORDER and quoted and ORDER.index(head) > ORDER.index(room):
                found.append((*where, f"{room} may not include {head}: {target}"))
            if head in ("widgets", "app", "tests", "support"):
                found.append((*where, f"models/ may not include {target}"))
            if head in WINDOW_MODULES and target.split("/")[-1] not in ALLOWED_GUI or target in window_headers:
                found.append((*where, f"models/ knows no window: <{target}>"))
        elif room == "widgets":
            if quoted and (head in HIDDEN_FROM_WIDGETS or head == "app"):
                found.append((*where, f"widgets may not include {target}"))
        if quoted and target.startswith(".."):
            found.append((*where, f"write includes from models/ or the root: {target}"))
    return found


if __name__ == "__main__":
    headers = qt_window_headers(sys.argv[1])
    assert "QWidget" in headers and "QColor" in headers, f"Qt's headers are not in {sys.argv[1]}"
    result = []
    for folder in ("models", "widgets", "app"):
        for source in lint.files(".h", ".cpp", under=folder):
            result += findings_in(source, lint.read(source), headers)
    lint.finish(result, "layers (docs/adr/0001-layers.md)")
