// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/alertrules.h"

#include "support/testmain.h"

#include <QFile>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kNow = 1'795'143'600'000;
constexpr qint64 kMinute = 60'000;

AlertRules rules()
{
    return {.siagaFrom = Siaga::Three, .risingCmPerHour = 30.0, .airAbove = 100.0, .priceWeek = 0.15, .staleTurns = 6};
}

FloodBoard postAt(double cm, std::optional<double> perHour = {}, Freshness freshness = Freshness::Fresh)
{
    FloodRow row;
    row.station = {.id = 7, .source = u"dsda"_s, .station = {.code = u"18"_s, .name = u"Manggarai"_s}};
    row.level = cm;
    row.measuredAt = kNow;
    row.thresholds = {950, 850, 750};
    row.siaga = siagaOf(cm, row.thresholds);
    row.freshness = freshness;
    row.trend.perHour = perHour;
    FloodBoard board;
    board.rows = {row};
    return board;
}

AirBoard airAt(double index, Freshness freshness = Freshness::Fresh)
{
    AirStation station;
    station.station = {.id = 9, .source = u"spku"_s, .station = {.code = u"DKI1"_s, .name = u"Bundaran HI"_s}};
    station.index = index;
    station.category = ispuCategory(index);
    station.freshness = freshness;
    AirBoard board;
    board.stations = {station};
    return board;
}

FoodBoard priceUp(std::optional<double> week, PriceTrouble trouble = PriceTrouble::None)
{
    FoodCommodity chilli;
    chilli.stored = {.id = 3, .source = u"infopangan"_s, .commodity = {.code = u"11"_s, .name = u"Cabai Rawit Merah"_s, .unit = u"kg"_s}};
    chilli.mean = 92'000;
    chilli.change.week = week;
    chilli.trouble = trouble;
    chilli.day = QDate(2026, 11, 20);
    FoodBoard board;
    board.commodities = {chilli};
    return board;
}

} // namespace

class TestAlertRules final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void siagaIsToldFromItsThresholdOn_data()
    {
        QTest::addColumn<double>("cm");
        QTest::addColumn<int>("level"); // 0: calm
        QTest::newRow("just below Siaga 3") << 749.9 << 0;
        QTest::newRow("Siaga 3") << 750.0 << 1;
        QTest::newRow("just below Siaga 2") << 849.9 << 1;
        QTest::newRow("Siaga 2") << 850.0 << 2;
        QTest::newRow("Siaga 1") << 950.0 << 3;
    }
    void siagaIsToldFromItsThresholdOn()
    {
        QFETCH(double, cm);
        QFETCH(int, level);
        const AlertView view = floodSigns(rules(), postAt(cm));
        QCOMPARE(view.signs.size(), level > 0 ? 1 : 0);
        QCOMPARE(view.calm.size(), level > 0 ? 0 : 1);
        if (level > 0) {
            QCOMPARE(view.signs[0].level, level);
            QCOMPARE(view.signs[0].threshold, 650.0 + 100.0 * level);
            QCOMPARE(view.signs[0].subject, (AlertSubject {AlertKind::Siaga, u"dsda:18"_s}));
            QCOMPARE(view.signs[0].target, 7);
        }
    }

    void onlyTheStateAskedForOrAWorseOneIsTold()
    {
        AlertRules strict = rules();
        strict.siagaFrom = Siaga::Two;
        QVERIFY(floodSigns(strict, postAt(800)).signs.isEmpty());
        QCOMPARE(floodSigns(strict, postAt(860)).signs.size(), 1);
    }

    void aFastRiseIsToldFromItsLimitOn()
    {
        QVERIFY(floodSigns(rules(), postAt(300, 29.9)).signs.isEmpty());
        const AlertView view = floodSigns(rules(), postAt(300, 30.0));
        QCOMPARE(view.signs.size(), 1);
        QCOMPARE(view.signs[0].subject.kind, AlertKind::Rising);
        QCOMPARE(view.signs[0].value, 30.0);
        QCOMPARE(view.signs[0].detail, 300.0);
    }

    void whatIsTooOldSpeaksNeitherForNorAgainst()
    {
        for (const AlertView& view : {floodSigns(rules(), postAt(960, 90.0, Freshness::Stale)), airSigns(rules(), airAt(180, Freshness::Stale)),
                 foodSigns(rules(), priceUp(0.4, PriceTrouble::Stale)), foodSigns(rules(), priceUp({}))}) {
            QVERIFY(view.signs.isEmpty());
            QVERIFY(view.calm.isEmpty());
        }
    }

    void airIsToldAboveTheLimit()
    {
        QVERIFY(airSigns(rules(), airAt(100)).signs.isEmpty());
        QCOMPARE(airSigns(rules(), airAt(101)).signs.size(), 1);
        QVERIFY(airSigns(rules(), airAt(201)).signs[0].level > airSigns(rules(), airAt(200)).signs[0].level);
    }

    void badAirAtManyStationsIsOneAlertAtTheWorst()
    {
        AirBoard board = airAt(142);
        AirStation second = board.stations[0];
        second.station.id = 10;
        second.index = 120;
        AirStation good = second;
        good.index = 60;
        AirStation old = second;
        old.freshness = Freshness::Stale;
        board.stations += {second, good, old};
        const AlertView view = airSigns(rules(), board);
        QCOMPARE(view.signs.size(), 1);
        QCOMPARE(view.signs[0].value, 142.0);
        QCOMPARE(view.signs[0].detail, 2.0);
        QCOMPARE(view.signs[0].target, 9);
    }

    void aPriceIsToldFromItsWeeklyRiseOn()
    {
        QVERIFY(foodSigns(rules(), priceUp(0.149)).signs.isEmpty());
        const AlertView view = foodSigns(rules(), priceUp(0.15));
        QCOMPARE(view.signs.size(), 1);
        QCOMPARE(view.signs[0].detail, 92'000.0);
        QCOMPARE(view.signs[0].unit, u"kg"_s);
        QVERIFY(foodSigns(rules(), priceUp(-0.5)).signs.isEmpty());
    }

    void aSourceIsSilentAfterSoManyTurns()
    {
        SourceHealth source {.name = u"dsda-levels"_s, .title = u"Tinggi muka air"_s, .goodAt = kNow, .askedAt = kNow - 1, .everyMs = 2 * kMinute};
        QVERIFY(sourceSigns(rules(), {source}, kNow + 12 * kMinute).signs.isEmpty());
        QCOMPARE(sourceSigns(rules(), {source}, kNow + 12 * kMinute + 1).signs.size(), 1);
        // The console was off for two days: the source gets its turns first.
        source.askedAt = kNow + 48 * 60 * kMinute;
        QVERIFY(sourceSigns(rules(), {source}, source.askedAt + kMinute).signs.isEmpty());
    }

    void aRuleThatIsOffTellsNothing()
    {
        const AlertRules none;
        for (const AlertView& view : {floodSigns(none, postAt(960, 90.0)), airSigns(none, airAt(300)), foodSigns(none, priceUp(0.9)),
                 sourceSigns(none, {{.name = u"x"_s, .askedAt = 1, .everyMs = 1}}, kNow)}) {
            QVERIFY(view.signs.isEmpty());
            QVERIFY(view.calm.isEmpty());
        }
    }

    void rulesAreReadOverThoseBefore()
    {
        const auto read = readAlertRules(R"({"siaga_from": 2, "ispu_above": null, "calm_minutes": 30})", rules());
        VERIFY_RESULT(read);
        AlertRules expected = rules();
        expected.siagaFrom = Siaga::Two;
        expected.airAbove.reset();
        expected.calmMs = 30 * kMinute;
        QCOMPARE(*read, expected);
    }

    void theProgramsOwnRulesAreRead()
    {
        QFile file(QStringLiteral(JAKOPS_RESOURCES "/city/alerts.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto read = readAlertRules(file.readAll());
        VERIFY_RESULT(read);
        QVERIFY(read->siagaFrom && read->risingCmPerHour && read->airAbove && read->priceWeek && read->staleTurns);
    }

    void wrongRulesAreRefusedByName_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("name");
        QTest::newRow("not JSON") << QByteArray("{") << u""_s;
        QTest::newRow("a list") << QByteArray("[]") << u"object"_s;
        QTest::newRow("words") << QByteArray(R"({"ispu_above": "100"})") << u"ispu_above"_s;
        QTest::newRow("out of bounds") << QByteArray(R"({"siaga_from": 5})") << u"siaga_from"_s;
        QTest::newRow("a slip") << QByteArray(R"({"siaga_form": 2})") << u"siaga_form"_s;
    }
    void wrongRulesAreRefusedByName()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, name);
        const auto read = readAlertRules(json, rules());
        VERIFY_ERROR(read, ErrorCode::InvalidInput);
        QVERIFY(read.error().detail.contains(name));
    }
};

QTEST_APPLESS_MAIN(TestAlertRules)
#include "tst_alertrules.moc"
