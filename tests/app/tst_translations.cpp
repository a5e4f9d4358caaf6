// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/translations.h"

#include "support/fakeclock.h"
#include "support/testmain.h"
#include "widgets/common/format.h"
#include "widgets/common/words.h"

#include <QCoreApplication>
#include <QLocale>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void speaksIndonesianUnlessToldOtherwise()
    {
        Translations translations;
        translations.apply({});
        QCOMPARE(translations.language(), u"id"_s);
        QCOMPARE(Words::status(TicketStatus::AwaitingValidation), u"Menunggu Validasi"_s);
        QCOMPARE(Words::command(CommandKind::Start), u"Mulai kerjakan"_s);
        QCOMPARE(Format::number(1284), u"1.284"_s);
        QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), u"Batal"_s);
    }

    void changesWhileItRuns()
    {
        const FakeClock clock;
        Translations translations;
        translations.apply(u"id"_s);
        QCOMPARE(Format::duration(5 * 86'400'000), u"5 hr"_s);
        translations.apply(u"en"_s);
        QCOMPARE(Words::status(TicketStatus::Waiting), u"Waiting"_s);
        QCOMPARE(Format::duration(5 * 86'400'000), u"5 d"_s);
        QCOMPARE(Format::clock(clock.nowMs()), u"10:00\u00A0WIB"_s);
        translations.apply(u"id"_s);
        QCOMPARE(Format::clock(clock.nowMs()), u"10.00\u00A0WIB"_s);
    }

    void pluralsAreThoseOfTheLanguage()
    {
        Translations translations;
        const qint64 hour = 3'600'000;
        translations.apply(u"en"_s);
        QCOMPARE(Format::ago(hour, 2 * hour), u"1 hour ago"_s);
        QCOMPARE(Format::ago(hour, 3 * hour), u"2 hours ago"_s);
        translations.apply(u"id"_s);
        QCOMPARE(Format::ago(hour, 3 * hour), u"2 jam lalu"_s);
    }

    void statusNamesAreTheOnesOfTheCrm()
    {
        Translations translations;
        translations.apply(u"id"_s);
        for (const TicketStatus status : kAllStatuses)
            QCOMPARE(statusFromCrmName(Words::status(status)), std::optional(status));
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
