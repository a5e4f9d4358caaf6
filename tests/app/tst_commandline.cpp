// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"
#include "support/testmain.h"

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestCommandLine final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }
    void opensTheWindowWithoutACommand();
    void takesGlobalOptionsBeforeAndAfterTheCommand();
    void readsImportWithMapping();
    void readsUndoOfAnImport();
    void readsBulletins();
    void readsResultsOfTheSurvey();
    void readsBoundaries();
    void readsFilters();
    void takesADayAsADayInWib();
    void readsActWithEverything();
    void readsActForManyReports();
    void readsNegativeCoordinates();
    void refusesWrongUsage_data();
    void refusesWrongUsage();
    void showsHelpEvenForIncompleteCommands();
    void findsTheLanguageBeforeParsing();
};

namespace {
Result<CommandLine> parse(const QString& line)
{
    return parseCommandLine(line.split(u' ', Qt::SkipEmptyParts));
}
} // namespace

void TestCommandLine::opensTheWindowWithoutACommand()
{
    const auto line = parse(u"--profile /tmp/p --demo"_s);
    VERIFY_RESULT(line);
    QCOMPARE(line->command, CommandName::Window);
    QVERIFY(line->hasWindow());
    QVERIFY(line->demo);
    QCOMPARE(line->profile, u"/tmp/p"_s);
}

void TestCommandLine::takesGlobalOptionsBeforeAndAfterTheCommand()
{
    for (const QString& text : {u"--profile p --json check --rebuild"_s, u"check --rebuild --profile p --json"_s}) {
        const auto line = parse(text);
        VERIFY_RESULT(line);
        QCOMPARE(line->command, CommandName::Check);
        QCOMPARE(line->profile, u"p"_s);
        QVERIFY(line->json && line->rebuild);
        QVERIFY(!line->hasWindow());
    }
}

void TestCommandLine::readsImportWithMapping()
{
    const auto line
        = parseCommandLine({u"import"_s, u"a b.csv"_s, u"--map"_s, u"number=No. Tiket = x"_s, u"--source"_s, u"rw5"_s});
    VERIFY_RESULT(line);
    QCOMPARE(line->source, u"a b.csv"_s);
    QCOMPARE(line->sourceKey, u"rw5"_s);
    QCOMPARE(line->mapping, QStringList{u"number=No. Tiket = x"_s});
}

void TestCommandLine::readsUndoOfAnImport()
{
    const auto line = parse(u"import --undo 7"_s);
    VERIFY_RESULT(line);
    QCOMPARE(line->undoBatch, 7);
}

void TestCommandLine::readsResultsOfTheSurvey()
{
    const auto line = parse(u"import --survey hasil.csv"_s);
    VERIFY_RESULT(line);
    QVERIFY(line->survey);
    QCOMPARE(line->source, u"hasil.csv"_s);
    VERIFY_ERROR(parse(u"import --survey"_s), ErrorCode::InvalidInput);
    VERIFY_ERROR(parse(u"import --survey --undo 3"_s), ErrorCode::InvalidInput);
    const auto tells = parse(u"import https://a.example/requests.xml --tell --jurisdiction jakarta.go.id --plain-status"_s);
    VERIFY_RESULT(tells);
    QVERIFY(tells->outlet.tells && tells->outlet.plainStatus);
    QCOMPARE(tells->outlet.jurisdiction, u"jakarta.go.id"_s);
    VERIFY_ERROR(parse(u"import laporan.csv --tell"_s), ErrorCode::InvalidInput);
    VERIFY_ERROR(parse(u"import https://a.example/requests.xml --plain-status"_s), ErrorCode::InvalidInput);
    VERIFY_ERROR(parse(u"import https://a.example/requests.xml --tell --tell-address file:///etc"_s), ErrorCode::InvalidInput);
    VERIFY_ERROR(parse(u"import --survey --source x hasil.csv"_s), ErrorCode::InvalidInput);
}

void TestCommandLine::readsBulletins()
{
    const auto line = parse(u"bulletin add --title Siaga --text Pompa --area 31.74 --until 2026-11-21 --pin --as camat"_s);
    VERIFY_RESULT(line);
    QCOMPARE(line->command, CommandName::Bulletin);
    QCOMPARE(line->bulletin.action, u"add"_s);
    QCOMPARE(line->bulletin.title, u"Siaga"_s);
    QCOMPARE(line->text, u"Pompa"_s);
    QCOMPARE(line->bulletin.area, u"31.74"_s);
    QVERIFY(line->bulletin.pinned && !line->bulletin.fromMs);
    QCOMPARE(line->bulletin.untilMs, 1'795'280'400'000); // the end of the day in WIB
    QCOMPARE(line->officer, u"camat"_s);
    const auto all = parse(u"bulletin list --all"_s);
    VERIFY_RESULT(all);
    QVERIFY(all->bulletin.all);
    VERIFY_RESULT(parse(u"bulletin withdraw 00000000-0000-7000-8000-000000000001"_s));
    for (const QString& wrong : {u"bulletin"_s, u"bulletin burn"_s, u"bulletin withdraw"_s, u"bulletin withdraw 7"_s,
             u"bulletin add --title Siaga --text Pompa"_s, u"bulletin add --title Siaga --until 2026-11-21"_s,
             u"bulletin add x --title Siaga --text Pompa --until 2026-11-21"_s, u"bulletin list --pin"_s,
             u"bulletin add --all --title Siaga --text Pompa --until 2026-11-21"_s, u"bulletin add --title A --text B --until besok"_s})
        VERIFY_ERROR(parse(wrong), ErrorCode::InvalidInput);
}

void TestCommandLine::readsBoundaries()
{
    const auto line = parse(u"boundaries import k.geojson"_s);
    VERIFY_RESULT(line);
    QCOMPARE(line->command, CommandName::Boundaries);
    QCOMPARE(line->source, u"k.geojson"_s);
}

void TestCommandLine::readsFilters()
{
    const auto line = parse(u"list --status waiting --status done --area 31.74 --open --limit 5 --as bps"_s);
    VERIFY_RESULT(line);
    QCOMPARE(line->filter.statuses, (QStringList{u"waiting"_s, u"done"_s}));
    QCOMPARE(line->filter.areas, QStringList{u"31.74"_s});
    QVERIFY(line->filter.open && !line->filter.overdue);
    QCOMPARE(line->filter.limit, 5);
    QCOMPARE(line->officer, u"bps"_s);
}

void TestCommandLine::takesADayAsADayInWib()
{
    const auto line = parse(u"export csv --from 2026-11-20 --to 2026-11-20"_s);
    VERIFY_RESULT(line);
    QCOMPARE(line->filter.fromMs, QDateTime::fromString(u"2026-11-19T17:00:00Z"_s, Qt::ISODate).toMSecsSinceEpoch());
    QCOMPARE(*line->filter.toMs - *line->filter.fromMs, 86'400'000);
    const auto exact = parse(u"export csv --from 2026-11-20T03:42:00Z"_s);
    VERIFY_RESULT(exact);
    QCOMPARE(exact->filter.fromMs, QDateTime::fromString(u"2026-11-20T03:42:00Z"_s, Qt::ISODate).toMSecsSinceEpoch());
}

void TestCommandLine::readsActWithEverything()
{
    const auto line = parseCommandLine({u"act"_s, u"JK1"_s, u"follow-up"_s, u"--text"_s, u"sudah selesai"_s,
        u"--photo"_s, u"a.jpg"_s, u"--photo"_s, u"b.jpg"_s, u"--as"_s, u"o"_s, u"--version-seen"_s, u"3"_s});
    VERIFY_RESULT(line);
    QCOMPARE(line->number, u"JK1"_s);
    QCOMPARE(line->act, u"follow_up"_s);
    QCOMPARE(line->text, u"sudah selesai"_s);
    QCOMPARE(line->photos.size(), 2);
    QCOMPARE(line->baseVersion, 3);
    QVERIFY(!line->category && !line->agency);
}

void TestCommandLine::readsActForManyReports()
{
    const auto numbers = parse(u"act JK1 JK2 JK3 note --text x --dry-run"_s);
    VERIFY_RESULT(numbers);
    QVERIFY(numbers->isBulk() && numbers->dryRun && !numbers->byFilter);
    QCOMPARE(numbers->numbers, (QStringList {u"JK1"_s, u"JK2"_s, u"JK3"_s}));
    QCOMPARE(numbers->act, u"note"_s);
    // The filter's category is not the one of the triage.
    const auto filter = parse(u"act triage --filter category=jalan --filter status=waiting --filter open --category pohon"_s);
    VERIFY_RESULT(filter);
    QVERIFY(filter->isBulk() && filter->byFilter && filter->numbers.isEmpty());
    QCOMPARE(filter->filter.categories, QStringList {u"jalan"_s});
    QCOMPARE(filter->filter.statuses, QStringList {u"waiting"_s});
    QVERIFY(filter->filter.open);
    QCOMPARE(filter->category, u"pohon"_s);
    QVERIFY(!parse(u"act JK1 note"_s)->isBulk());
    for (const QString& wrong : {u"act JK1 note --filter open"_s, u"act note --filter colour=red"_s, u"act note --filter status=lost"_s,
             u"act JK1 note --dry-run"_s, u"act JK1 JK2 note --photo a.jpg"_s, u"act JK1 JK2"_s})
        VERIFY_ERROR(parse(wrong), ErrorCode::InvalidInput);
}

void TestCommandLine::readsNegativeCoordinates()
{
    const auto line = parse(u"act JK1 relocate --lat -6.2 --lon 106.8"_s);
    VERIFY_RESULT(line);
    QCOMPARE(line->lat, -6.2);
    QCOMPARE(line->lon, 106.8);
}

void TestCommandLine::refusesWrongUsage_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("unknown command") << u"dance"_s;
    QTest::newRow("unknown option") << u"--dance"_s;
    QTest::newRow("option of another command") << u"show JK1 --rebuild"_s;
    QTest::newRow("unknown language") << u"--language fr"_s;
    QTest::newRow("import of nothing") << u"import"_s;
    QTest::newRow("import and undo") << u"import a --undo 1"_s;
    QTest::newRow("mapping without column") << u"import a --map number="_s;
    QTest::newRow("tickets not a number") << u"seed --tickets many"_s;
    QTest::newRow("no rate") << u"seed --live 0"_s;
    QTest::newRow("rate too high") << u"seed --live 6001"_s;
    QTest::newRow("count alone") << u"seed --count 3"_s;
    QTest::newRow("live and filling") << u"seed --live 5 --tickets 3"_s;
    QTest::newRow("no tickets") << u"seed --tickets 0"_s;
    QTest::newRow("unknown status") << u"list --status lost"_s;
    QTest::newRow("unknown time") << u"list --from yesterday"_s;
    QTest::newRow("unknown act") << u"act JK1 report"_s;
    QTest::newRow("act without command") << u"act JK1"_s;
    QTest::newRow("lat alone") << u"act JK1 relocate --lat 1"_s;
    QTest::newRow("lat out of range") << u"act JK1 relocate --lat 91 --lon 1"_s;
    QTest::newRow("unknown format") << u"export pdf"_s;
    QTest::newRow("too many words") << u"show JK1 JK2"_s;
    QTest::newRow("profile missing") << u"--profile"_s;
}

void TestCommandLine::refusesWrongUsage()
{
    QFETCH(QString, line);
    const auto parsed = parse(line);
    VERIFY_ERROR(parsed, ErrorCode::InvalidInput);
    QVERIFY(!parsed.error().detail.isEmpty());
}

void TestCommandLine::showsHelpEvenForIncompleteCommands()
{
    const auto all = parse(u"--help"_s);
    VERIFY_RESULT(all);
    QCOMPARE(all->command, CommandName::Help);
    QVERIFY(all->helpText.contains("boundaries"_L1));
    const auto one = parse(u"act --help"_s);
    VERIFY_RESULT(one);
    QCOMPARE(one->command, CommandName::Help);
    QVERIFY(one->helpText.contains("--photo"_L1));
    QVERIFY(one->helpText.contains("follow_up"_L1));
}

void TestCommandLine::findsTheLanguageBeforeParsing()
{
    QCOMPARE(languageArgument({u"--language"_s, u"en"_s, u"nonsense"_s}), u"en"_s);
    QCOMPARE(languageArgument({u"list"_s, u"--language=id"_s}), u"id"_s);
    QCOMPARE(languageArgument({u"list"_s}), QString());
}

QTEST_APPLESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
