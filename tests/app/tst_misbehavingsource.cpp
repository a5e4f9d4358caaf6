// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "app/citydesk.h"
#include "services/indexservice.h"
#include "services/workspace.h"
#include "storage/readingstore.h"
#include "support/hostileserver.h"
#include "support/testmain.h"
#include "support/throwawaytls.h"
#include "widgets/common/wraptext.h"
#include "widgets/panels/flood/floodlist.h"
#include "widgets/panels/sources/sourcespanel.h"
#include "widgets/shell/mainwindow.h"
#include "widgets/shell/noticestrip.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPushButton>
#include <QSignalSpy>
#include <QSslConfiguration>
#include <QTemporaryDir>
#include <QTimer>
#include <QTreeView>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;
using Manner = HostileServer::Manner;

namespace {

const QString kFeed = u"dsda-levels"_s;
constexpr int kTurns = 25; // of the window's event loop, while a source is at its worst
constexpr qint64 kMostBytes = 64 * 1024;

QByteArray answer(const QByteArray& body, const QByteArray& type = "text/xml", const QByteArray& status = "200 OK",
    const QByteArray& headers = {})
{
    return "HTTP/1.1 " + status + "\r\nConnection: close\r\nContent-Type: " + type + "\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\n" + headers + "\r\n" + body;
}

QByteArray withoutLength(const QByteArray& body)
{
    return "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Type: text/xml\r\n\r\n" + body;
}

QByteArray gate(const QByteArray& millimetres, const QByteArray& at)
{
    return "<SP_GET_LAST_STATUS_PINTU_AIR><ID_PINTU_AIR>158</ID_PINTU_AIR><NAMA_PINTU_AIR>P.S. Angke Hulu 1</NAMA_PINTU_AIR>"
           "<LATITUDE>-6.1763</LATITUDE><LONGITUDE>106.8267</LONGITUDE><TANGGAL>"
        + at + "</TANGGAL><TINGGI_AIR>" + millimetres + "</TINGGI_AIR></SP_GET_LAST_STATUS_PINTU_AIR>";
}

QByteArray gates(const QByteArray& rows)
{
    return "<DocumentElement>" + rows + "</DocumentElement>";
}

QByteArray hoursAgo(double hours)
{
    return QDateTime::currentDateTimeUtc().addMSecs(-qint64(hours * 3'600'000)).toString(Qt::ISODate).toLatin1();
}

} // namespace

// The whole program with its window open, and a server on this machine that does what servers do on bad days.
class TestMisbehavingSource final : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_profile;
    std::unique_ptr<HostileServer> m_server;
    std::unique_ptr<Application> m_app;
    QTimer m_turns;
    int m_turned = 0;
    QSslConfiguration m_ssl;

    [[nodiscard]] MainWindow& window() const { return m_app->window(); }
    [[nodiscard]] FeedRunner& runner() const { return m_app->city()->runner(); }
    template<class T> [[nodiscard]] T* part(const QString& name) const { return window().findChild<T*>(name); }
    void click(const QString& name) const
    {
        window().showPage(PageId::Sources);
        QTest::mouseClick(part<QPushButton>(name), Qt::LeftButton);
    }
    // A cell of the row of a source: 1 is how it does.
    [[nodiscard]] QString cell(const QString& feed, int column) const
    {
        const QAbstractItemModel& model = *part<QTreeView>(u"sourcesTable"_s)->model();
        const QString title = runner().catalog().feed(feed)->title;
        for (int group = 0; group < model.rowCount(); ++group) {
            const QModelIndex parent = model.index(group, 0);
            for (int row = 0; row < model.rowCount(parent); ++row) {
                if (model.index(row, 0, parent).data().toString() == title)
                    return model.index(row, column, parent).data().toString();
            }
        }
        return {};
    }
    [[nodiscard]] QList<LatestReading> latest() const
    {
        return m_app->workspace()
            ->database()
            .read([](ReadSession& session) {
                return ReadingStore::latest(session, std::array{Quantity::WaterLevel}, QDateTime::currentMSecsSinceEpoch());
            })
            .result()
            .value_or(QList<LatestReading>());
    }
    // What a screen reader says of the posts: name, level and age.
    [[nodiscard]] QStringList posts() const
    {
        QStringList said;
        const QAbstractItemModel& model = *window().findChild<FloodList*>()->findChild<QAbstractItemView*>()->model();
        for (int row = 0; row < model.rowCount(); ++row)
            said += model.index(row, 0).data(Qt::AccessibleTextRole).toString();
        return said.filter(u"Angke"_s);
    }
    void choose(const QString& feed)
    {
        window().showPage(PageId::Sources);
        window().findChild<SourcesPanel*>()->showSource(feed);
        if (!runner().catalog().feed(feed)->chosen)
            click(u"sourceChoose"_s);
    }
    void writeCatalogue()
    {
        const auto feed = [this](const QString& name, const QString& path) {
            return QJsonObject {{u"name"_s, name}, {u"address"_s, m_server->url(path)}, {u"timeout"_s, 3}, {u"every"_s, 86'400},
                {u"max_bytes"_s, kMostBytes}};
        };
        QFile file(FeedCatalog::profileFile(m_profile->path()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(QJsonObject {{u"feeds"_s,
                                     QJsonArray {feed(kFeed, u"/x.xml"_s), feed(u"bmkg-forecast"_s, u"/f?adm4={area}"_s)}}})
                       .toJson());
    }

private Q_SLOTS:
    void init()
    {
        pinEnvironment();
        m_ssl = QSslConfiguration::defaultConfiguration();
        QSslConfiguration trusting = m_ssl; // whoever vouches for both: only the name differs
        trusting.addCaCertificates(QSslCertificate::fromData(
            QByteArray(ThrowAwayTls::kHereCertificate) + QByteArray(ThrowAwayTls::kElsewhereCertificate)));
        QSslConfiguration::setDefaultConfiguration(trusting);
        m_profile = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<HostileServer>();
        writeCatalogue();
        CommandLine line;
        line.profile = m_profile->path();
        line.language = u"en"_s;
        m_app = std::make_unique<Application>(line);
        m_app->start();
        QTRY_VERIFY_WITH_TIMEOUT(m_app->city() && m_app->city()->isReady(), 20'000);
        m_turned = 0;
        m_turns.setInterval(1);
        m_turns.callOnTimeout(this, [this] { ++m_turned; });
        m_turns.start();
    }
    void cleanup()
    {
        m_turns.stop();
        m_turns.disconnect();
        m_app.reset();
        m_server.reset();
        m_profile.reset();
        QSslConfiguration::setDefaultConfiguration(m_ssl);
    }

    void anOpenWindowBearsWhatASourceDoes_data()
    {
        QTest::addColumn<int>("manner");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("proof");
        QTest::addColumn<QString>("words"); // of the row; begins with "On" where it is no failure
        const auto add = [](const char* name, Manner manner, const QByteArray& bytes, const QString& words,
                             HostileServer::Proof proof = HostileServer::Proof::None) {
            QTest::newRow(name) << int(manner) << bytes << int(proof) << words;
        };
        const QByteArray now = hoursAgo(0.1);
        const QByteArray two = gates(gate("2700", now) + gate("9100", hoursAgo(0.05)));
        add("a page that refuses, with status 200", Manner::Gated,
            answer("<html><head><title>URL YANG DIMINTA DI TOLAK</title></head><body>" + QByteArray(2'000, ' ') + "</body></html>",
                "text/html"),
            u"Failing: it sends a web page instead of data"_s);
        add("a page that says it is data", Manner::Gated,
            answer("<!DOCTYPE html><html><h1>Login</h1></html>"), u"Failing: it sends a web page instead of data"_s);
        add("an error object with status 200", Manner::Gated,
            answer(R"({"success":false,"error":{"message":"resource_id tidak ada"}})", "application/json"),
            u"Failing: it sends an error message instead of data"_s);
        add("an endless body", Manner::Endless, withoutLength("<DocumentElement>"), u"Failing: it sends more than is accepted"_s);
        add("an announced flood", Manner::Gated,
            "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: 99999999999\r\n\r\n<DocumentElement>",
            u"Failing: it sends more than is accepted"_s);
        add("a slow drip", Manner::Drip, withoutLength("<DocumentElement>" + gate("2700", now)),
            u"Failing: the answer takes too long"_s);
        add("a head that never ends", Manner::Drip, "HTTP/1.1 200 OK\r\nX-Y: ", u"Failing: the answer takes too long"_s);
        add("silence", Manner::Gated, "", u"Failing: the answer broke off"_s);
        add("a body cut off, with its length told", Manner::Gated, answer(two).chopped(150), u"Failing: the answer broke off"_s);
        add("a body cut off within a number, no length told", Manner::Gated,
            withoutLength("<DocumentElement>" + gate("2700", now).chopped(45)), u"On"_s);
        add("a redirect loop", Manner::Gated, answer("", "text/xml", "302 Found", "Location: /x.xml\r\n"),
            u"Failing: the address only leads elsewhere"_s);
        add("a redirect to a file", Manner::Gated, answer("", "text/xml", "302 Found", "Location: file:///etc/passwd\r\n"),
            u"Failing: the address only leads elsewhere"_s);
        add("status 500", Manner::Gated, answer("<html>Internal Server Error</html>", "text/html", "500 Internal Server Error"),
            u"Failing: the server reports a fault of its own"_s);
        add("status 503 with values in it", Manner::Gated, answer(two, "text/xml", "503 Service Unavailable", "Retry-After: 60\r\n"),
            u"Failing: the server reports a fault of its own"_s);
        add("status 404", Manner::Gated, answer("", "text/xml", "404 Not Found"), u"Failing: nothing is at this address"_s);
        add("a certificate for another host", Manner::Whole, answer(two), u"Failing: the server cannot prove who it is"_s,
            HostileServer::Proof::Elsewhere);
        add("a picture", Manner::Gated, answer("\x89PNG\r\n", "image/png"), u"Failing: it sends something other than its data"_s);
        add("another document", Manner::Gated, answer("<rss><channel><title>Berita</title></channel></rss>"),
            u"Failing: it sends something other than its data"_s);
        add("nothing at all", Manner::Gated, answer(""), u"Failing: it sends something other than its data"_s);
        add("bytes of no meaning in a body", Manner::Gated, answer(QByteArray::fromHex("00ff13fe8090c1d2e3f4050607").repeated(400)),
            u"Failing: it sends something other than its data"_s);
        add("bytes of no meaning instead of an answer", Manner::Gated, QByteArray::fromHex("16030300ff13fe8090c1d2e3f4").repeated(50),
            u"Failing: the answer broke off"_s);
        add("a packed body that is not packed", Manner::Gated,
            answer(two, "text/xml", "200 OK", "Content-Encoding: gzip\r\n"), u"Failing: it sends something other than its data"_s);
        add("a bomb", Manner::Gated,
            answer(qCompress(QByteArray(64 * 1024 * 1024, ' '), 9).sliced(4), "text/xml", "200 OK", "Content-Encoding: deflate\r\n"),
            u"Failing: it sends something other than its data"_s);
        add("values that cannot be", Manner::Gated,
            answer(gates(gate("99999999", now) + gate("NaN", now) + gate("1e999", now) + gate("12abc", now)
                + gate("2700", "2099-01-01T00:00:00+07:00") + gate("2700", "kemarin"))),
            u"On"_s);
    }
    void anOpenWindowBearsWhatASourceDoes()
    {
        QFETCH(int, manner);
        QFETCH(QByteArray, bytes);
        QFETCH(int, proof);
        QFETCH(QString, words);
        m_server->answerWith(Manner::Whole, answer(gates(gate("2600", hoursAgo(2.5)))));
        QSignalSpy finished(&runner(), &FeedRunner::finished);
        choose(kFeed);
        click(u"sourceRun"_s);
        QTRY_COMPARE(finished.count(), 1);
        const QList<LatestReading> before = latest();
        QCOMPARE(before.size(), 1);
        QCOMPARE(before.first().value, 260.0);
        QTRY_COMPARE(posts().size(), 1);
        const QString post = posts().first();
        QVERIFY2(post.contains(u"260"), qPrintable(post));
        QCOMPARE(cell(kFeed, 1), u"On"_s);

        const HostileServer impostor(HostileServer::Proof::Elsewhere);
        const bool secure = HostileServer::Proof(proof) != HostileServer::Proof::None;
        if (secure)
            VERIFY_RESULT(runner().edit(kFeed, impostor.url(u"/x.xml"_s), 86'400));
        m_server->answerWith(Manner(manner), bytes);
        click(u"sourceRun"_s);
        if (Manner(manner) != Manner::Whole) {
            // The server holds its answer back, or never ends it: the window goes on meanwhile.
            QTRY_VERIFY(m_server->asked() > 0);
            const int turned = m_turned;
            window().showPage(PageId::Flood);
            QTRY_VERIFY(m_turned > turned + kTurns);
            QCOMPARE(window().page(), PageId::Flood);
            QCOMPARE(posts(), QStringList(post));
            m_server->open();
        }
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 2, 30'000);

        // What was known stays, with the age it has; nothing else came in.
        const QList<LatestReading> after = latest();
        QCOMPARE(after.size(), 1);
        QCOMPARE(after.first().value, before.first().value);
        QCOMPARE(after.first().measuredAt, before.first().measuredAt);
        window().showPage(PageId::Flood);
        QTRY_COMPARE(posts(), QStringList(post));
        window().showPage(PageId::Sources);
        QTRY_COMPARE(cell(kFeed, 1), words);
        QCOMPARE(cell(kFeed, 3), u"2 h"_s); // its newest measurement
        const auto& told = *part<WrapText>(u"sourceError"_s);
        QCOMPARE(told.isVisible(), words != u"On"_s);
        if (told.isVisible()) {
            QVERIFY(told.text().startsWith(words.sliced(9).first(1).toUpper() + words.sliced(10)));
            QVERIFY2(!told.text().contains(u"<html"), qPrintable(told.text()));
        }

        // And it is well again as soon as the source is.
        if (secure)
            VERIFY_RESULT(runner().edit(kFeed, m_server->url(u"/x.xml"_s), 86'400));
        m_server->answerWith(Manner::Whole, answer(gates(gate("2800", hoursAgo(1.5)))));
        click(u"sourceRun"_s);
        QTRY_COMPARE(finished.count(), 3);
        QTRY_COMPARE(cell(kFeed, 1), u"On"_s);
        QCOMPARE(latest().first().value, 280.0);
        QTRY_VERIFY(posts().size() == 1 && posts().first().contains(u"280"));
        QVERIFY(window().notices().text().isEmpty());
    }

    void aStormEndsAfterThreeOfManyRequests()
    {
        const QString feed = u"bmkg-forecast"_s;
        m_server->answerWith(Manner::Gated, answer("", "application/json", "503 Service Unavailable", "Retry-After: 7200\r\n"));
        m_server->open();
        QSignalSpy finished(&runner(), &FeedRunner::finished);
        choose(feed);
        const int turned = m_turned;
        click(u"sourceRun"_s);
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 30'000);
        QVERIFY(m_turned > turned);
        QCOMPARE(m_server->asked(), 3);
        QTRY_COMPARE(cell(feed, 1), u"Failing: the server reports a fault of its own"_s);
        QVERIFY(runner().state(feed).dueAt >= QDateTime::currentMSecsSinceEpoch() + 7'000'000);
    }

    void theWindowClosesWhileASourceDrips()
    {
        m_server->answerWith(Manner::Drip, withoutLength("<DocumentElement>"));
        choose(kFeed);
        click(u"sourceRun"_s);
        QTRY_VERIFY(m_server->asked() > 0);
        window().close();
        m_app.reset(); // waits for what is under way, and does not wait for the source
        QVERIFY(m_server->asked() == 1);
    }
};

QTEST_MAIN(TestMisbehavingSource)
#include "tst_misbehavingsource.moc"
