# SPDX-FileCopyrightText: 2026 JakOps contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The checks find what they are for, and let pass what is right."""
import pathlib
import unittest

import check_layers
import check_leftovers
import check_plaintext
import check_tests
import check_words
import lint

P = pathlib.Path


class Checks(unittest.TestCase):
    def test_comments_and_strings_are_not_code(self):
        self.assertNotIn("qWait", lint.code_only('f("qWait(1)"); // qWait(2)\n/* qWait(3) */'))
        self.assertIn("f(", lint.code_only('f("a\\"b"); g();'))

    def test_a_lower_layer_does_not_know_a_higher_one(self):
        self.assertTrue(check_layers.findings_in(P("models/domain/a.h"), '#include "storage/database.h"\n', set()))
        self.assertFalse(check_layers.findings_in(P("models/storage/a.h"), '#include "domain/ticket.h"\n', set()))

    def test_models_know_no_window(self):
        for line in ("#include <QWidget>", "#include <QtGui/QColor>"):
            self.assertTrue(check_layers.findings_in(P("models/geo/a.h"), line, {"QWidget"}), line)
        self.assertFalse(check_layers.findings_in(P("models/geo/a.h"), "#include <QtGui/QImage>", {"QWidget"}))

    def test_widgets_do_not_reach_into_the_store(self):
        self.assertTrue(check_layers.findings_in(P("widgets/a.cpp"), '#include "storage/database.h"', set()))
        self.assertFalse(check_layers.findings_in(P("widgets/a.cpp"), '#include "services/workspace.h"', set()))

    def test_labels_and_tooltips_are_plain(self):
        for line in ("auto* l = new QLabel(text);", "w->setToolTip(ticket.text);", "QMessageBox::warning(this, a, b);",
                     "QToolTip::showText(p, text);", 'w->setToolTip(on ? tr("On") : text);'):
            self.assertTrue(check_plaintext.cpp_findings(P("widgets/a.cpp"), line), line)
        for line in ("new PlainLabel(text);", 'w->setToolTip(tr("Fit"));', "w->setToolTip(plainToolTip(text));",
                     "w->setToolTip(text.toHtmlEscaped());", "w->setToolTip(on ? plainToolTip(a) : QString());",
                     ", m_icon(new QLabel(this)) // picture only"):
            self.assertFalse(check_plaintext.cpp_findings(P("widgets/a.cpp"), line), line)

    def test_qml_text_is_plain(self):
        self.assertTrue(check_plaintext.qml_findings(P("a.qml"), "Text { text: x }"))
        self.assertFalse(check_plaintext.qml_findings(P("a.qml"), "Text { text: x; textFormat: Text.PlainText }"))

    def test_tests_do_not_wait_for_time(self):
        self.assertTrue(check_tests.findings_in(P("tests/a.cpp"), "QTest::qWait(5);"))
        self.assertFalse(check_tests.findings_in(P("tests/a.cpp"), "QTRY_COMPARE(a, b);"))

    def test_every_text_is_seen_by_the_translator(self):
        for line in ('tr(QT_TRANSLATE_NOOP("A", "Save"));', "const auto tr = [](const char* t) { return t; };"):
            self.assertTrue(check_words.hidden_in(P("widgets/a.cpp"), line), line)
        self.assertFalse(check_words.hidden_in(P("widgets/a.cpp"), 'return Verb::tr("Save");'))

    def test_nothing_is_left_for_later(self):
        self.assertTrue(check_leftovers.findings_in(P("a.cpp"), "// TO" "DO later"))
        self.assertFalse(check_leftovers.findings_in(P("a.cpp"), "// done"))


if __name__ == "__main__":
    unittest.main()
