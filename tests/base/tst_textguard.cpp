// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/textguard.h"
#include "support/testmain.h"

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestTextGuard final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void keepsMarkupAsTheTextItIs()
    {
        QCOMPARE(guardText(u"<img src=x> <b>rusak</b>"_s), u"<img src=x> <b>rusak</b>"_s);
    }

    void removesControlsAndBidirectionalOverrides()
    {
        QCOMPARE(guardText(u"a\u202Eb\u2066c\u0007d\u0000e"_s), u"abcde"_s);
        QCOMPARE(guardText(u"satu\r\ndua\rtiga\n"_s), u"satu\ndua\ntiga"_s);
    }

    void replacesALoneSurrogateAndKeepsAPair()
    {
        const QString pair = u"🌊"_s;
        QCOMPARE(guardText(pair), pair);
        QCOMPARE(guardText(u"x"_s + pair.at(0) + u"y"_s), u"x\uFFFDy"_s);
    }

    void cutsWithoutSplittingACharacter()
    {
        const QString text = u"ab🌊"_s;
        QCOMPARE(guardText(text, 3), u"ab"_s);
        QCOMPARE(guardText(text, 4), text);
    }

    void putsALineOnOneLine() { QCOMPARE(guardLine(u"  Jl.\n Thamrin\t 1 "_s), u"Jl. Thamrin 1"_s); }
};

QTEST_APPLESS_MAIN(TestTextGuard)
#include "tst_textguard.moc"
