# SPDX-FileCopyrightText: 2026 JakOps contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every text of the window and the command line has its Indonesian words, with the same places for values.

check_words.py LUPDATE: reads the sources anew, so that a text added without its words is found.
"""
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml

import lint

PLACES = re.compile(r"%(?:L?\d+|n)|\{\d*\}")


def texts(path):
    """{(context, source, comment): [translations], or None where it is not finished}"""
    found = {}
    for context in xml.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            kind = translation.get("type", "") if translation is not None else "unfinished"
            if kind in ("vanished", "obsolete"):
                continue
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            key = (context.findtext("name"), message.findtext("source") or "", message.findtext("comment") or "")
            found[key] = None if kind == "unfinished" or not all(forms) else forms
    return found


def findings_in(path, words, wanted):
    found = []
    for key in wanted:
        if words.get(key) is None:
            found.append((path, 1, f"{key[0]}: no words for \"{key[1]}\""))
    for key, forms in words.items():
        for form in forms or []:
            if sorted(set(PLACES.findall(key[1]))) != sorted(set(PLACES.findall(form))):
                found.append((path, 1, f"{key[0]}: other places for values: \"{key[1]}\" – \"{form}\""))
            if ("&" in key[1].replace("&&", "")) != ("&" in form.replace("&&", "")):
                found.append((path, 1, f"{key[0]}: a key (&) on one side only: \"{key[1]}\" – \"{form}\""))
    return found


HIDDEN = re.compile(r"\b(?:tr|translate)\s*\(\s*QT_TR|\bauto\s+tr\s*=")


def hidden_in(path, text):
    """Texts that lupdate does not see, and that therefore nobody translates."""
    code = lint.code_only(text)
    return [(path, lint.line_of(code, match.start()), "lupdate does not find this text: a tr(\"...\") of a class")
            for match in HIDDEN.finditer(code)]


if __name__ == "__main__":
    words_file = pathlib.Path("translations/jakops_id.ts")
    with tempfile.TemporaryDirectory() as folder:
        fresh = pathlib.Path(folder, "fresh.ts")
        subprocess.run([sys.argv[1], "-silent", "-I", str(lint.ROOT), "-I", str(lint.ROOT / "models"), "-source-language", "en_US",
                        "-target-language", "id_ID", "-recursive", str(lint.ROOT / "widgets"), str(lint.ROOT / "app"),
                        "-ts", str(fresh)], check=True)
        wanted = texts(fresh)
    hidden = [finding for top in ("widgets", "app") for path in lint.files(".cpp", ".h", under=top)
              for finding in hidden_in(path, lint.read(path))]
    lint.finish(hidden + findings_in(words_file, texts(lint.ROOT / words_file), wanted), "words (cmake --build --preset dev --target update_words)")
