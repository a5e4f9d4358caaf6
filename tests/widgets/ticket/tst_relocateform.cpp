// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"
#include "widgets/ticket/relocateform.h"

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class RelocateFormTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void readsAPlaceAsPeopleWriteIt_data()
    {
        QTest::addColumn<QString>("words");
        QTest::newRow("as shown") << u"-6.175392, 106.827153"_s;
        QTest::newRow("without a comma") << u"-6.175392 106.827153"_s;
        QTest::newRow("decimal commas") << u"-6,175392 106,827153"_s;
        QTest::newRow("decimal commas and a comma") << u"-6,175392, 106,827153"_s;
        QTest::newRow("semicolon") << u"-6.175392;106.827153"_s;
        QTest::newRow("longitude first") << u"106.827153, -6.175392"_s;
        QTest::newRow("sides") << u"6.175392 S, 106.827153 E"_s;
        QTest::newRow("degrees") << u"6.175392\u00B0S 106.827153\u00B0E"_s;
        QTest::newRow("typographic minus") << u"\u22126.175392, 106.827153"_s;
        QTest::newRow("in words") << u"lat -6.175392 lon 106.827153"_s;
    }
    void readsAPlaceAsPeopleWriteIt()
    {
        QFETCH(QString, words);
        const auto point = pointFromWords(words);
        QVERIFY(point);
        QVERIFY2(qAbs(point->lat + 6.175392) < 1e-9, qPrintable(QString::number(point->lat)));
        QVERIFY2(qAbs(point->lon - 106.827153) < 1e-9, qPrintable(QString::number(point->lon)));
    }

    void refusesWhatIsNoPlace_data()
    {
        QTest::addColumn<QString>("words");
        for (const char* words : {"", "Monas", "-6.175392", "0, 0", "1 2 3", "-6.1, 206.8", "nan nan", "1e9 1e9"})
            QTest::newRow(words) << QString::fromLatin1(words);
    }
    void refusesWhatIsNoPlace()
    {
        QFETCH(QString, words);
        QVERIFY(!pointFromWords(words));
    }
};

QTEST_GUILESS_MAIN(RelocateFormTest)
#include "tst_relocateform.moc"
