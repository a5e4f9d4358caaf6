// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/duplicates/textlikeness.h"
#include "support/testmain.h"

#include <QTest>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestTextLikeness final : public QObject
{
    Q_OBJECT

    const QString m_hole = u"Jalan berlubang di Jl. Melati 4, cukup dalam dan berbahaya untuk pengendara motor."_s;
    const QString m_sameHole = u"Ada lubang besar di jl melati 4 dekat masjid, bahaya buat motor"_s;
    const QString m_tree = u"Dahan pohon menutupi lampu lalu lintas di Pasar Minggu."_s;

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void isOneForTheSameWordsAndSymmetric()
    {
        for (const TextMeasure measure : {TextMeasure::Cosine, TextMeasure::Words, TextMeasure::MinHash}) {
            QVERIFY(qAbs(textLikeness(m_hole, m_hole, measure) - 1.0) < 1e-5);
            QCOMPARE(textLikeness(m_hole, m_sameHole, measure), textLikeness(m_sameHole, m_hole, measure));
        }
        QVERIFY(textLikeness(m_hole, m_hole.toUpper()) > 0.99);
    }

    void isMoreForTheSameThingInOtherWordsThanForAnother()
    {
        QVERIFY(textLikeness(m_hole, m_sameHole) > textLikeness(m_hole, m_tree) + 0.1);
    }

    void forgivesTypingErrors()
    {
        const QString mistyped = u"Jaln berlobang di Jl Melatti 4, cukup dalm dan berbahya utk pengendara mtor"_s;
        QVERIFY(textLikeness(m_hole, mistyped) > 0.35);
        QVERIFY(textLikeness(m_hole, mistyped) > textLikeness(m_hole, mistyped, TextMeasure::Words));
    }

    void isNothingWithoutWords()
    {
        for (const TextMeasure measure : {TextMeasure::Cosine, TextMeasure::Words, TextMeasure::MinHash}) {
            QCOMPARE(textLikeness(m_hole, {}, measure), 0.0);
            QCOMPARE(textLikeness({}, {}, measure), 0.0);
            QCOMPARE(textLikeness(u"…!?"_s, u"--"_s, measure), 0.0);
        }
    }
};

QTEST_GUILESS_MAIN(TestTextLikeness)
#include "tst_textlikeness.moc"
