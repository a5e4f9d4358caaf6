# SPDX-FileCopyrightText: 2026 JakOps contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Text from outside is never read as markup, and nothing is opened or trusted on its word.

Qt guesses rich text in labels, tooltips and message boxes. So labels are PlainLabel, a tooltip is our own words or goes through an
escaping helper, message boxes are not used, and every Text and Label of QML says Text.PlainText.
"""
import re

import lint

ALLOWED = {
    "widgets/common/plainlabel.h": {"QLabel"},
    "widgets/common/plainlabel.cpp": {"QLabel"},
    "widgets/importing/openfolder.cpp": {"openUrl"}, # a folder of the profile, on a click
}
CPP = [
    ("QLabel", r"\bnew\s+QLabel\b|\bQLabel\s+\w+\s*[({;]|make_unique<QLabel>", "use PlainLabel"),
    ("QMessageBox", r"\bQMessageBox\b", "no message boxes: they guess rich text and stop the work"),
    ("setHtml", r"(?:\.|->)(?:setHtml|insertHtml|setMarkdown|appendHtml)\s*\(", "no markup"),
    ("RichText", r"\bQt::(?:RichText|AutoText|MarkdownText)\b", "plain text only"),
    ("openUrl", r"\bQDesktopServices\b", "nothing opens an address from a report"),
    ("ignoreSslErrors", r"\bignoreSslErrors\b", "certificates are checked"),
    ("setContextProperty", r"\bsetContextProperty\b", "required properties instead"),
]
# What a tooltip may be made of: our own words, an escaped text, nothing.
PICTURE_ONLY = "// picture only"  # on the line of a QLabel that never gets a text
SAFE_TIP = re.compile(r'^\s*(?:(?:\w+::)*tr\s*\(|QCoreApplication::translate\s*\(|u?"|\{\}|QString\s*\(\s*\)|Words::\w+\s*\(|(?:\w+::)*plainToolTip\s*\('
                      r'|[\w.\->()]+\.toHtmlEscaped\s*\(\))')


def argument(code, opening):
    """The text between the bracket at `opening` and its partner."""
    depth = 0
    for i in range(opening, len(code)):
        depth += {"(": 1, ")": -1}.get(code[i], 0)
        if depth == 0:
            return code[opening + 1:i]
    return code[opening + 1:]


def is_safe_tip(expression):
    """Of a choice (a ? b : c) every outcome must be safe; the double colon is no choice."""
    if re.match(r"\s*(?:\w+::)*plainToolTip\s*\(", expression):
        return True
    outcomes = re.split(r"(?<!:):(?!:)", expression.split("?", 1)[1]) if "?" in expression else [expression]
    return all(SAFE_TIP.match(outcome.split("?")[-1]) for outcome in outcomes)


def cpp_findings(path, text):
    code = lint.code_only(text)
    allowed = ALLOWED.get(str(path), set())
    lines = text.splitlines()
    found = [(path, line, why)
             for name, pattern, why in CPP if name not in allowed for match in re.finditer(pattern, code)
             if PICTURE_ONLY not in lines[(line := lint.line_of(code, match.start())) - 1]]
    for match in re.finditer(r"(?:setToolTip|QToolTip::showText)\s*\(", code):
        inside = argument(code, match.end() - 1)
        if "showText" in match.group(0):
            inside = inside.split(",", 1)[-1]
        if not is_safe_tip(inside):
            found.append((path, lint.line_of(code, match.start()), "a tooltip guesses rich text: plainToolTip(…) or tr(…)"))
    return found


def block(code, opening):
    depth = 0
    for i in range(opening, len(code)):
        depth += {"{": 1, "}": -1}.get(code[i], 0)
        if depth == 0:
            return code[opening:i]
    return code[opening:]


def qml_findings(path, text):
    code = lint.code_only(text)
    found = []
    for match in re.finditer(r"\b(Text|Label|TextEdit|TextArea)\s*\{", code):
        if "textFormat: Text.PlainText" not in block(code, match.end() - 1) \
                and "textFormat: TextEdit.PlainText" not in block(code, match.end() - 1):
            found.append((path, lint.line_of(code, match.start()), f"{match.group(1)} without textFormat: Text.PlainText"))
    for match in re.finditer(r"\b(?:RichText|StyledText|AutoText|MarkdownText)\b|\bToolTip\.(?:text|show)\b", code):
        found.append((path, lint.line_of(code, match.start()), "plain text only (QML's ToolTip guesses markup)"))
    return found


if __name__ == "__main__":
    result = []
    for folder in ("models", "widgets", "app"):
        for source in lint.files(".h", ".cpp", under=folder):
            result += cpp_findings(source, lint.read(source))
        for source in lint.files(".qml", under=folder):
            result += qml_findings(source, lint.read(source))
    lint.finish(result, "text from outside")
