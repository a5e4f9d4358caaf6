// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"
#include "support/testmain.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

// `jakops feeds` as scripts see it.
class TestFeedsCommand final : public QObject
{
    Q_OBJECT

    struct Run
    {
        int code = -1;
        QByteArray out, err;
        [[nodiscard]] QJsonObject json() const
        {
            return QJsonDocument::fromJson(out.trimmed().split('\n').last()).object();
        }
    };
    std::unique_ptr<QTemporaryDir> m_dir;

    Run run(const QStringList& arguments) const
    {
        QProcess process;
        process.start(QStringLiteral(JAKOPS_BINARY),
            QStringList{u"--language"_s, u"en"_s, u"--profile"_s, m_dir->path()} + arguments);
        if (!process.waitForFinished(100'000))
            process.kill();
        Run result;
        result.code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
        result.out = process.readAllStandardOutput();
        result.err = process.readAllStandardError();
        return result;
    }
    QString file(const QString& name, const QByteArray& content) const
    {
        QFile f(m_dir->filePath(name));
        if (!f.open(QIODevice::WriteOnly) || f.write(content) != content.size())
            qFatal("cannot write");
        return f.fileName();
    }

private Q_SLOTS:
    void init()
    {
        pinEnvironment();
        m_dir = std::make_unique<QTemporaryDir>();
    }

    void listsTheSourcesWithoutAStore()
    {
        const Run done = run({u"feeds"_s, u"list"_s, u"--json"_s});
        QCOMPARE(done.code, int(ExitDone));
        const QByteArrayList lines = done.out.trimmed().split('\n');
        QVERIFY(lines.size() > 20);
        const QJsonObject first = QJsonDocument::fromJson(lines.first()).object();
        for (const char* key :
            {"name", "title", "group", "adapter", "address", "every", "chosen", "paused", "ok_at", "newest_at"})
            QVERIFY2(first.contains(QLatin1StringView(key)), key);
        QVERIFY(!first[u"chosen"_s].toBool());
        QVERIFY(!QFile::exists(m_dir->filePath(u"store.db"_s)));
        QVERIFY(run({u"feeds"_s, u"list"_s}).out.contains("dsda-levels"));
    }

    void readsEveryRecording_data()
    {
        QTest::addColumn<QString>("feed");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QStringList>("more");
        QTest::addColumn<int>("values");
        const auto row = [](const char* feed, const char* path, const QStringList& more, int values) {
            QTest::newRow(path) << QString::fromLatin1(feed) << QString::fromLatin1(path) << more << values;
        };
        row("bmkg-quake", "bmkg/autogempa.json", {}, 1);
        row("bmkg-quakes-felt", "bmkg/gempadirasakan.json", {}, 2);
        row("bmkg-quakes-strong", "bmkg/gempaterkini.json", {}, 2);
        row("bmkg-nowcast", "bmkg/nowcast-rss-id_trimmed.xml", {}, 0); // other provinces
        row("bmkg-warning", "bmkg/cap-id-CGT20260924002_alert.xml", {}, 1);
        row("bmkg-forecast", "bmkg/prakiraan-31.71.01.1001_two_slots.json", {}, 2);
        row("dsda-levels", "shapes/dsda_xmldata.xml", {}, 3);
        row("dsda-history", "shapes/dsda_history.txt", {u"--station"_s, u"160"_s}, 3);
        row("infopangan-markets", "shapes/markets_v1.json", {}, 0); // markets are no values
        row("infopangan-prices", "shapes/commodity_markets_v2.json", {u"--station"_s, u"3"_s}, 1);
        row("infopangan-report", "shapes/report_v1.json", {u"--station"_s, u"12"_s}, 2);
        row("pihps", "shapes/pihps_grid.json", {}, 2);
        row("ckan", "shapes/datastore_search_shape.json", {}, 3);
        row("satudata", "shapes/satudata_gateway_shape.json", {}, 1);
    }
    void readsEveryRecording()
    {
        QFETCH(const QString, feed);
        QFETCH(const QString, path);
        QFETCH(const QStringList, more);
        QFETCH(const int, values);
        const QStringList arguments = QStringList{u"feeds"_s, u"import"_s, feed, sharedFile(path), u"--json"_s} + more;
        const Run done = run(arguments);
        QVERIFY2(done.code == ExitDone, done.err.constData());
        QCOMPARE(done.json()[u"values"_s].toInt(), values);
        QCOMPARE(done.json()[u"written"_s].toInt(), values);
        QCOMPARE(done.json()[u"rejected"_s].toInt(), 0);
        QCOMPARE(run(arguments).json()[u"written"_s].toInt(), 0); // twice changes nothing
    }

    void anErrorObjectIsToldAsOne()
    {
        const Run done
            = run({u"feeds"_s, u"import"_s, u"bmkg-forecast"_s, sharedFile(u"bmkg/prakiraan-404.json"_s), u"--json"_s});
        QCOMPARE(done.code, int(ExitFailed));
        QVERIFY2(done.err.contains("Data not found"), done.err.constData());
        QCOMPARE(done.json()[u"error"_s].toString(), u"NotFound"_s);
    }

    void keepsTheGoodRowsAndTellsOfTheBad()
    {
        const QString table = file(u"tinggi.csv"_s,
            "Pos;Tanggal;Jam;Tinggi\nKaret;20/11/2026;10.42;2600\nKaret;kemarin;10.52;2610\nKaret;20/11/"
            "2026;11.02;banjir\n");
        const QString mapping = file(u"map.json"_s,
            "{\"station\":\"Pos\",\"time\":[\"Tanggal\",\"Jam\"],\"kind\":\"flood_post\",\"values\":[{\"column\":"
            "\"Tinggi\",\"quantity\":\"water_level\",\"unit\":\"mm\"}]}");
        const Run done = run({u"feeds"_s, u"import"_s, u"csv"_s, table, u"--mapping"_s, mapping, u"--json"_s});
        QCOMPARE(done.code, int(ExitWithRejects));
        QCOMPARE(done.json()[u"values"_s].toInt(), 1);
        QCOMPARE(done.json()[u"rejected"_s].toInt(), 2);
        QVERIFY2(done.err.contains("tinggi.csv") && done.err.contains("row 2") && done.err.contains("kemarin"),
            done.err.constData());
        QCOMPARE(done.json()[u"newest_at"_s].toString(), u"2026-11-20T03:42:00.000Z"_s);
    }

    void nothingIsAskedOffline()
    {
        const Run done = run({u"--offline"_s, u"feeds"_s, u"run"_s, u"dsda-levels"_s});
        QCOMPARE(done.code, int(ExitFailed));
        QCOMPARE(run({u"feeds"_s, u"run"_s, u"csv"_s}).code, int(ExitFailed)); // it has no address
        QCOMPARE(run({u"feeds"_s, u"run"_s, u"nobody"_s}).code, int(ExitFailed));
    }

    void tellsWrongUsage()
    {
        for (const QStringList& arguments : {QStringList{u"feeds"_s}, {u"feeds"_s, u"eat"_s}, {u"feeds"_s, u"run"_s},
                 {u"feeds"_s, u"import"_s, u"csv"_s}, {u"feeds"_s, u"list"_s, u"x"_s},
                 {u"feeds"_s, u"list"_s, u"--station"_s, u"1"_s}, {u"feeds"_s, u"import"_s, u"nobody"_s, u"x"_s}})
            QCOMPARE(run(arguments).code, int(ExitUsage));
        QVERIFY(run({u"feeds"_s, u"--help"_s}).out.contains("--mapping"));
    }

    void tellsOfMistakesInTheProfilesFile()
    {
        static_cast<void>(file(u"feeds.json"_s,
            "{\"feeds\":[{\"name\":\"dsda-levels\",\"evry\":60},{\"name\":\"klh\",\"chosen\":true}]}"));
        const Run done = run({u"feeds"_s, u"list"_s, u"--json"_s});
        QCOMPARE(done.code, int(ExitDone));
        QVERIFY2(done.err.contains("evry"), done.err.constData());
        QVERIFY(done.out.contains("\"klh\""));
    }

    void theDemoCityHasLevelsAirAndPrices()
    {
        QCOMPARE(run({u"seed"_s, u"--tickets"_s, u"20"_s}).code, int(ExitDone));
        const Run done = run({u"--offline"_s, u"feeds"_s, u"run"_s, u"demo"_s, u"--json"_s});
        QVERIFY2(done.code == ExitDone, done.err.constData());
        QVERIFY(done.json()[u"values"_s].toInt() > 5'000);
    }
};

QTEST_GUILESS_MAIN(TestFeedsCommand)
#include "tst_feedscommand.moc"
