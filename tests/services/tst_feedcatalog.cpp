// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/feeds/feedcatalog.h"
#include "services/feeds/feedjob.h"
#include "services/feeds/feedschedule.h"
#include "support/testmain.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kNow = 1'795'143'600'000;

QJsonObject object(const QByteArray& json)
{
    return QJsonDocument::fromJson(json).object();
}

} // namespace

class TestFeedCatalog final : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_own;

    [[nodiscard]] QString write(const QString& name, const QByteArray& content) const
    {
        QFile file(m_dir->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write");
        return file.fileName();
    }

private Q_SLOTS:
    void init()
    {
        pinEnvironment();
        m_dir = std::make_unique<QTemporaryDir>();
        m_own = write(u"own.json"_s,
            "{\"feeds\":[{\"name\":\"a\",\"title\":\"A\",\"group\":\"flood\",\"adapter\":\"dsda-levels\",\"address\":"
            "\"https://a.invalid/x.xml\",\"every\":60},"
            "{\"name\":\"b\",\"group\":\"other\",\"adapter\":\"csv\"}]}");
    }

    void theProgramsOwnAreRightAndOff()
    {
        const auto catalog
            = FeedCatalog::load(QStringLiteral(JAKOPS_RESOURCES "/city/feeds.json"), m_dir->filePath(u"none.json"_s));
        VERIFY_RESULT(catalog);
        QVERIFY(catalog->problems().isEmpty());
        QVERIFY(catalog->feeds().size() > 20);
        for (const FeedDescription& feed : catalog->feeds()) {
            QVERIFY2(!feed.chosen, qPrintable(feed.name));
            QVERIFY(feed.headers.isEmpty()); // no keys in the program
            QVERIFY(feed.address.isEmpty() || feed.address.startsWith("https://"_L1));
            QVERIFY(feed.isDemo() || feed.group == "other"_L1 || !feed.title.isEmpty());
        }
        QVERIFY(catalog->feed(u"dsda-levels"));
        QVERIFY(!catalog->feed(u"nothing"));
    }

    void tellsWhatIsWrongWithADescription_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("told");
        const auto row = [](const char* name, const char* json, const QString& told) {
            QTest::newRow(name) << QByteArray(json) << told;
        };
        row("no name", "{\"group\":\"air\",\"adapter\":\"csv\"}", u"name"_s);
        row("a name with a path", "{\"name\":\"../x\",\"group\":\"air\",\"adapter\":\"csv\"}", u"../x"_s);
        row("unknown adapter", "{\"name\":\"x\",\"group\":\"air\",\"adapter\":\"soap\"}", u"soap"_s);
        row("unknown group", "{\"name\":\"x\",\"group\":\"sea\",\"adapter\":\"csv\"}", u"group"_s);
        row("a slip in a key", "{\"name\":\"x\",\"group\":\"air\",\"adapter\":\"csv\",\"evry\":60}", u"evry"_s);
        row("too often", "{\"name\":\"x\",\"group\":\"air\",\"adapter\":\"csv\",\"every\":1}", u"every"_s);
        row("words for a number", "{\"name\":\"x\",\"group\":\"air\",\"adapter\":\"csv\",\"every\":\"60\"}",
            u"every"_s);
        row("too large", "{\"name\":\"x\",\"group\":\"air\",\"adapter\":\"csv\",\"max_bytes\":1e12}", u"max_bytes"_s);
        row("a file", "{\"name\":\"x\",\"group\":\"air\",\"adapter\":\"csv\",\"address\":\"file:///etc/passwd\"}",
            u"address"_s);
        row("a password in it",
            "{\"name\":\"x\",\"group\":\"air\",\"adapter\":\"csv\",\"address\":\"https://u:p@a.invalid/\"}",
            u"address"_s);
        row("an unknown place",
            "{\"name\":\"x\",\"group\":\"air\",\"adapter\":\"csv\",\"address\":\"https://a.invalid/{week}\"}",
            u"address"_s);
        row("no stations",
            "{\"name\":\"x\",\"group\":\"air\",\"adapter\":\"csv\",\"address\":\"https://a.invalid/{station}\"}",
            u"stations"_s);
        row("a header with a line break",
            "{\"name\":\"x\",\"group\":\"air\",\"adapter\":\"csv\",\"headers\":{\"A\":\"b\\r\\nC: d\"}}", u"header"_s);
        row("follow", "{\"name\":\"x\",\"group\":\"air\",\"adapter\":\"csv\",\"follow\":\"soap\"}", u"follow"_s);
    }
    void tellsWhatIsWrongWithADescription()
    {
        QFETCH(const QByteArray, json);
        QFETCH(const QString, told);
        const auto feed = readFeedDescription(object(json));
        VERIFY_ERROR(feed, ErrorCode::InvalidInput);
        QVERIFY2(feed.error().detail.contains(told), qPrintable(feed.error().detail));
    }

    void theProfileGoesOverTheProgram()
    {
        const QString over = write(u"feeds.json"_s,
            "{\"feeds\":[{\"name\":\"a\",\"chosen\":true,\"every\":120},{\"name\":\"mine\",\"group\":\"air\","
            "\"adapter\":\"openaq\",\"address\":\"https://o.invalid/\","
            "\"headers\":{\"X-API-Key\":\"k\"}}]}");
        const auto catalog = FeedCatalog::load(m_own, over);
        VERIFY_RESULT(catalog);
        QVERIFY(catalog->problems().isEmpty());
        QCOMPARE(catalog->feeds().size(), 3);
        QVERIFY(catalog->feed(u"a")->chosen);
        QCOMPARE(catalog->feed(u"a")->everySeconds, 120);
        QCOMPARE(catalog->feed(u"a")->address, u"https://a.invalid/x.xml"_s);
        QCOMPARE(catalog->feed(u"mine")->headers.first().second, QByteArray("k"));
    }

    void sourcesAreNamedByTheirAttribution()
    {
        const QList<FeedDescription> feeds{
            {.name = u"markets"_s, .title = u"Daftar pasar"_s, .source = u"ipj"_s, .attribution = u"Info Pangan"_s},
            {.name = u"prices"_s, .title = u"Harga"_s, .source = u"ipj"_s, .attribution = u"Another"_s},
            {.name = u"own"_s, .title = u"Tabel harga (CSV)"_s},
            {.name = u"demo"_s, .title = u"Data contoh"_s, .adapter = u"demo"_s}};
        const SourceCredits credits = sourceCredits(feeds);
        QCOMPARE(credits.size(), 3);
        QCOMPARE(credits.value(u"ipj"_s).name, u"Info Pangan"_s);
        QCOMPARE(credits.value(u"own"_s).name, u"Tabel harga (CSV)"_s);
        QVERIFY(credits.value(u"demo"_s).demo);
        QVERIFY(!credits.value(u"ipj"_s).demo);
    }

    void aMistakeInTheProfileCostsOnlyItself()
    {
        const QString over = write(u"feeds.json"_s,
            "{\"feeds\":[{\"name\":\"a\",\"every\":1},{\"name\":\"b\",\"chosen\":true},{\"name\":\"b\"},{\"name\":"
            "\"new\"}]}");
        const auto catalog = FeedCatalog::load(m_own, over);
        VERIFY_RESULT(catalog);
        QCOMPARE(catalog->problems().size(), 3);
        QVERIFY(catalog->problems().first().contains("\"a\""_L1));
        QCOMPARE(catalog->feed(u"a")->everySeconds, 60);
        QVERIFY(catalog->feed(u"b")->chosen);
        const auto damaged = FeedCatalog::load(m_own, write(u"feeds.json"_s, "{\"feeds\":"));
        VERIFY_RESULT(damaged);
        QCOMPARE(damaged->problems().size(), 1);
        QCOMPARE(damaged->feeds().size(), 2);
    }

    void changesAreKeptAndNothingElseIsTouched()
    {
        const QString over = write(u"feeds.json"_s, "{\"feeds\":[{\"name\":\"b\",\"every\":999,\"paused\":false}]}");
        auto catalog = FeedCatalog::load(m_own, over);
        const QJsonObject address{{u"address"_s, u"https://b.invalid/"_s}, {u"every"_s, 300}};
        VERIFY_RESULT(catalog->change(u"a"_s, address));
        QCOMPARE(catalog->feed(u"a")->everySeconds, 300);
        VERIFY_RESULT(FeedCatalog::keep(over, u"a"_s, {{u"chosen"_s, true}}));
        VERIFY_RESULT(FeedCatalog::keep(over, u"a"_s, address));
        VERIFY_ERROR(catalog->change(u"a"_s, {{u"every"_s, 1}}), ErrorCode::InvalidInput);
        VERIFY_ERROR(catalog->change(u"a"_s, {{u"address"_s, u"ftp://b.invalid/"_s}}), ErrorCode::InvalidInput);
        VERIFY_ERROR(catalog->change(u"nobody"_s, {}), ErrorCode::NotFound);
        QCOMPARE(catalog->feed(u"a")->everySeconds, 300);
        const auto again = FeedCatalog::load(m_own, over);
        VERIFY_RESULT(again);
        QVERIFY(again->problems().isEmpty());
        QVERIFY(again->feed(u"a")->chosen);
        QCOMPARE(again->feed(u"a")->address, u"https://b.invalid/"_s);
        QCOMPARE(again->feed(u"a")->everySeconds, 300);
        QCOMPARE(again->feed(u"b")->everySeconds, 999);
    }

    void aDamagedFileIsNotWrittenOver()
    {
        const QString over = write(u"feeds.json"_s, "{ my own notes");
        VERIFY_ERROR(FeedCatalog::keep(over, u"a"_s, {{u"chosen"_s, true}}), ErrorCode::Unwritable);
        QFile file(over);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("{ my own notes"));
    }

    void addressesAreFilledIn()
    {
        FeedDescription feed{
            .name = u"x"_s, .adapter = u"csv"_s, .address = u"https://a.invalid/{date}/{month}?a={area}"_s};
        const auto areas = feedRequests(feed, kNow, {u"31.71.01.1001"_s, u"31.71.01.1002"_s});
        QCOMPARE(areas.size(), 2);
        QCOMPARE(areas[1].url.toString(), u"https://a.invalid/2026-11-20/2026-11?a=31.71.01.1002"_s);
        QCOMPARE(areas[1].station, u"31.71.01.1002"_s);
        feed.address = u"https://a.invalid/{station}"_s;
        feed.stations = {u"3"_s, u"21"_s};
        QCOMPARE(feedRequests(feed, kNow, {}).size(), 2);
        feed.address.clear();
        QVERIFY(feedRequests(feed, kNow, {}).isEmpty());
    }

    void turnsComeWithAJitter()
    {
        QCOMPARE(FeedSchedule::afterSuccess(kNow, 600, 0.5), kNow + 600'000);
        QCOMPARE(FeedSchedule::afterSuccess(kNow, 600, 0.0), kNow + 540'000);
        QCOMPARE(FeedSchedule::afterSuccess(kNow, 600, 1.0), kNow + 660'000);
    }

    void failuresBackOffUntilALimit()
    {
        QCOMPARE(FeedSchedule::afterFailure(kNow, 120, 1, 0, 0.5), kNow + 120'000);
        QCOMPARE(FeedSchedule::afterFailure(kNow, 120, 2, 0, 0.5), kNow + 240'000);
        QCOMPARE(FeedSchedule::afterFailure(kNow, 120, 4, 0, 0.5), kNow + 960'000);
        QCOMPARE(FeedSchedule::afterFailure(kNow, 120, 100, 0, 0.5), kNow + FeedSchedule::kMaxBackOffMs);
        QCOMPARE(FeedSchedule::afterFailure(kNow, 86'400, 5, 0, 0.5), kNow + 86'400'000LL); // never sooner than usual
        QCOMPARE(FeedSchedule::afterFailure(kNow, 30, 1, 0, 0.5), kNow + 60'000);
        QCOMPARE(FeedSchedule::afterFailure(kNow, 120, 1, 7200, 0.5), kNow + 7'200'000); // as the server asked
    }

    void aStartDoesNotAskEverybodyAtOnce()
    {
        QCOMPARE(FeedSchedule::atStart(kNow, 0, 600, 0.0), kNow);
        QCOMPARE(FeedSchedule::atStart(kNow, 0, 600, 1.0), kNow + 10'000);
        QCOMPARE(FeedSchedule::atStart(kNow, kNow - 100'000, 600, 0.0), kNow + 500'000);
        QCOMPARE(
            FeedSchedule::atStart(kNow, kNow + 1'000'000'000, 600, 0.0), kNow + 600'000); // a clock that was set back
    }

    void aHostBearsOnlySoMany()
    {
        HostBudget budget;
        for (int i = 0; i < HostBudget::kPerMinute; ++i)
            QVERIFY(budget.admit(u"a"_s, kNow + i));
        QVERIFY(!budget.admit(u"a"_s, kNow + 59'999));
        QVERIFY(budget.admit(u"b"_s, kNow + 59'999));
        QCOMPARE(budget.nextAt(u"a"_s, kNow + 59'999), kNow + 60'000);
        QVERIFY(budget.admit(u"a"_s, kNow + 60'000));
        QCOMPARE(budget.nextAt(u"c"_s, kNow), kNow);
        static_assert(HostBudget::kPerMinute < 60, "BMKG's limit");
    }
};

QTEST_GUILESS_MAIN(TestFeedCatalog)
#include "tst_feedcatalog.moc"
