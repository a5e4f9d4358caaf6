// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/themecolors.h"

#include "support/testmain.h"

#include <QSet>

using namespace JakOps;

class TestThemeColors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void everyStatusIsReadableOnItsColour()
    {
        for (const TicketStatus status : kAllStatuses) {
            const StatusLook& look = statusLook(status);
            QVERIFY2(contrastRatio(look.fill, look.ink) >= 4.5, qPrintable(statusCode(status)));
        }
    }

    void everyStatusHasItsOwnLetter()
    {
        QSet<QChar> letters;
        for (const TicketStatus status : kAllStatuses)
            letters << statusLook(status).letter;
        QCOMPARE(letters.size(), kTicketStatusCount);
    }

    void textIsReadableOnEveryGround_data()
    {
        QTest::addColumn<int>("scheme");
        QTest::addColumn<bool>("high");
        QTest::newRow("light") << int(Scheme::Light) << false;
        QTest::newRow("dark") << int(Scheme::Dark) << false;
        QTest::newRow("light, high contrast") << int(Scheme::Light) << true;
        QTest::newRow("dark, high contrast") << int(Scheme::Dark) << true;
    }
    void textIsReadableOnEveryGround()
    {
        QFETCH(const int, scheme);
        QFETCH(const bool, high);
        const ThemeColors& base = themeColors(Scheme(scheme));
        const ThemeColors c = high ? highContrast(base, Scheme(scheme)) : base;
        for (const QColor& ground : {c.window, c.surface, c.raised}) {
            QVERIFY(contrastRatio(c.text, ground) >= 7.0);
            QVERIFY(contrastRatio(c.secondary, ground) >= 4.5);
            QVERIFY(contrastRatio(c.accent, ground) >= 4.5);
            QVERIFY(contrastRatio(c.danger, ground) >= 4.5);
        }
        QVERIFY(contrastRatio(c.accentText, c.accent) >= 4.5);
    }

    void contrastOfBlackOnWhiteIs21() { QCOMPARE(qRound(contrastRatio(Qt::black, Qt::white) * 100), 2100); }

    void alertLevelsAreReadable()
    {
        for (int level = 1; level <= 4; ++level)
            QVERIFY(contrastRatio(alertFill(level), inkOn(alertFill(level))) >= 4.5);
    }

    void categoriesOfTheAirAreReadable()
    {
        for (int category = 0; category <= int(IspuCategory::Hazardous); ++category) {
            const QColor fill = ispuFill(IspuCategory(category));
            QVERIFY(contrastRatio(fill, inkOn(fill)) >= 4.5);
        }
    }
};

QTEST_APPLESS_MAIN(TestThemeColors)
#include "tst_themecolors.moc"
