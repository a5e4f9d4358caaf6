// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/alertepisodes.h"

#include "support/testmain.h"

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kNow = 1'795'143'600'000;
constexpr qint64 kMinute = 60'000;
constexpr qint64 kCalm = 120 * kMinute;

const AlertSubject kManggarai {AlertKind::Siaga, u"dsda:18"_s};

AlertSign sign(int level, const AlertSubject& subject = kManggarai)
{
    return {.subject = subject, .level = level, .name = u"Manggarai"_s, .value = 760.0 + 100.0 * (level - 1)};
}

// Carries the log on as the store does.
struct Log
{
    QList<AlertEntry> entries;
    int raised = 0;

    void look(const AlertView& view, qint64 now)
    {
        QList<AlertEntry> open;
        for (const AlertEntry& entry : std::as_const(entries)) {
            if (entry.isOpen())
                open += entry;
        }
        AlertStep step = alertStep(open, view, now, kCalm);
        for (const AlertEntry& changed : std::as_const(step.changed))
            entries[changed.id - 1] = changed;
        for (AlertEntry& entry : step.raised) {
            entry.id = entries.size() + 1;
            entries += entry;
        }
        raised = int(step.raised.size());
    }
};

} // namespace

class TestAlertEpisodes final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void oneCauseGivesOneAlert()
    {
        Log log;
        log.look({.signs = {sign(1)}}, kNow);
        QCOMPARE(log.raised, 1);
        for (int minute = 1; minute < 600; ++minute) {
            log.look({.signs = {sign(1)}}, kNow + minute * kMinute);
            QCOMPARE(log.raised, 0);
        }
        QCOMPARE(log.entries.size(), 1);
        QCOMPARE(log.entries[0].heldAt, kNow + 599 * kMinute);
        QVERIFY(log.entries[0].isOpen());
    }

    void whatSwingsAboutItsThresholdGivesOneAlert()
    {
        Log log;
        for (int minute = 0; minute < 300; minute += 10) {
            const bool holds = minute % 20 == 0;
            log.look(holds ? AlertView {.signs = {sign(1)}} : AlertView {.calm = {kManggarai}}, kNow + minute * kMinute);
        }
        QCOMPARE(log.entries.size(), 1);
    }

    void itIsOverWhenItHasBeenCalmForLongEnoughAndMayComeAgain()
    {
        Log log;
        log.look({.signs = {sign(1)}}, kNow);
        log.look({.calm = {kManggarai}}, kNow + kCalm - 1);
        QVERIFY(log.entries[0].isOpen());
        log.look({.calm = {kManggarai}}, kNow + kCalm);
        QCOMPARE(log.entries[0].endedAt, kNow + kCalm);
        log.look({.signs = {sign(1)}}, kNow + 2 * kCalm);
        QCOMPARE(log.raised, 1);
        QCOMPARE(log.entries.size(), 2);
    }

    void becomingWorseIsToldAndBecomingBetterIsNot()
    {
        Log log;
        log.look({.signs = {sign(1)}}, kNow);
        log.look({.signs = {sign(3)}}, kNow + kMinute);
        QCOMPARE(log.raised, 1);
        QCOMPARE(log.entries[0].endedAt, kNow + kMinute);
        QCOMPARE(log.entries[1].sign.level, 3);
        log.look({.signs = {sign(2)}}, kNow + 2 * kMinute);
        log.look({.signs = {sign(3)}}, kNow + 3 * kMinute);
        QCOMPARE(log.entries.size(), 2);
        QVERIFY(log.entries[1].isOpen());
    }

    void aSilentStationEndsNothing()
    {
        Log log;
        log.look({.signs = {sign(1)}}, kNow);
        log.look({}, kNow + 100 * kCalm);
        QVERIFY(log.entries[0].isOpen());
    }

    void kindsAndStationsAreCausesOfTheirOwn()
    {
        Log log;
        const AlertSubject rising {AlertKind::Rising, kManggarai.code};
        const AlertSubject karet {AlertKind::Siaga, u"dsda:21"_s};
        log.look({.signs = {sign(1), sign(1, rising), sign(1, karet)}}, kNow);
        QCOMPARE(log.raised, 3);
        log.look({.signs = {sign(1)}, .calm = {rising}}, kNow + kCalm);
        QVERIFY(log.entries[0].isOpen());
        QVERIFY(!log.entries[1].isOpen());
        QVERIFY(log.entries[2].isOpen());
    }

    void floodsPressBeforeAirAndAirBeforePrices()
    {
        const auto of = [](AlertKind kind, int level) { return pressure({.subject = {kind, u"x"_s}, .level = level}); };
        const QList<int> order {of(AlertKind::Siaga, 3), of(AlertKind::Air, 5), of(AlertKind::Siaga, 2), of(AlertKind::Air, 4),
            of(AlertKind::Rising, 1), of(AlertKind::Siaga, 1), of(AlertKind::Air, 3), of(AlertKind::Price, 1), of(AlertKind::Stale, 1)};
        QVERIFY(std::ranges::is_sorted(order, std::greater<>()));
    }

    void anAcknowledgedAlertIsStillTheOneOfItsCause()
    {
        Log log;
        log.look({.signs = {sign(1)}}, kNow);
        log.entries[0].acknowledgedAt = kNow + kMinute;
        log.look({.signs = {sign(1)}}, kNow + 5 * kMinute);
        QCOMPARE(log.raised, 0);
        QCOMPARE(log.entries[0].acknowledgedAt, kNow + kMinute);
    }
};

QTEST_APPLESS_MAIN(TestAlertEpisodes)
#include "tst_alertepisodes.moc"
