// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/plainlabel.h"

#include "support/testmain.h"
#include "widgets/common/plaintext.h"
#include "widgets/common/visibletext.h"
#include "widgets/common/wraptext.h"

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestPlainLabel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void showsMarkupAsWritten()
    {
        PlainLabel label(u"<img src=\"http://example.invalid/x.png\"><b>x</b>"_s);
        QCOMPARE(label.textFormat(), Qt::PlainText);
        QVERIFY(label.sizeHint().width() > label.fontMetrics().horizontalAdvance(u"<img src="_s));
    }

    void elidedLabelCanBeNarrow()
    {
        PlainLabel label(u"A very long line of words that does not fit anywhere at all"_s);
        label.setElide(Qt::ElideRight);
        QVERIFY(label.minimumSizeHint().width() < 80);
        QVERIFY(label.sizeHint().width() > 200);
        label.resize(100, 20);
        QVERIFY(!label.grab().isNull());
    }

    // "gpj.exe" behind a turned name looks like "exe.jpg": what turns it is seen instead.
    void showsWhatTurnsTheDirection()
    {
        QCOMPARE(visibleText(u"Budi"_s), u"Budi"_s);
        QCOMPARE(visibleText(u"a\u202egpj.exe"_s), u"a\u2039U+202E\u203Agpj.exe"_s);
        for (const char16_t c : u"\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c") {
            if (c != 0)
                QVERIFY(!visibleText(QString(QChar(c))).contains(QChar(c)));
        }
        for (const Qt::TextElideMode mode : {Qt::ElideNone, Qt::ElideRight}) {
            PlainLabel label(u"a\u202egpj.exe"_s);
            label.setElide(mode);
            label.resize(400, 20);
            QVERIFY(!label.grab().isNull());
            QCOMPARE(label.text(), u"a\u2039U+202E\u203Agpj.exe"_s);
            label.setText(u"b\u2067c"_s);
            QVERIFY(!label.grab().isNull());
            QCOMPARE(label.text(), u"b\u2039U+2067\u203Ac"_s);
        }
        QVERIFY(plainToolTip(u"a\u202eb"_s).contains(u"U+202E"_s));
        WrapText wrapped;
        wrapped.setText(u"a\u202eb"_s);
        QVERIFY(wrapped.accessibleName().contains(u"U+202E"_s));
    }

    void toolTipIsEscaped()
    {
        QCOMPARE(plainToolTip(u"<img src=x>&\n2"_s), u"<span>&lt;img src=x&gt;&amp;<br/>2</span>"_s);
        QVERIFY(plainToolTip({}).isEmpty());
        QCOMPARE(plainMnemonic(u"A & B"_s), u"A && B"_s);
    }
};

QTEST_MAIN(TestPlainLabel)
#include "tst_plainlabel.moc"
