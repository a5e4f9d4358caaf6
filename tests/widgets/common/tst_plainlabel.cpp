// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/plainlabel.h"

#include "support/testmain.h"
#include "widgets/common/plaintext.h"

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

    void toolTipIsEscaped()
    {
        QCOMPARE(plainToolTip(u"<img src=x>&\n2"_s), u"<span>&lt;img src=x&gt;&amp;<br/>2</span>"_s);
        QVERIFY(plainToolTip({}).isEmpty());
        QCOMPARE(plainMnemonic(u"A & B"_s), u"A && B"_s);
    }
};

QTEST_MAIN(TestPlainLabel)
#include "tst_plainlabel.moc"
