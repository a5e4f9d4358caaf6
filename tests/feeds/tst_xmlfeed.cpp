// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "feeds/feedreader.h"
#include "support/testmain.h"

#include <QFile>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

Result<RecordBatch> readPath(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Unreadable, path);
    return FeedReader::readSome(file, {}, -1);
}

} // namespace

class XmlFeedTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void readsTheRecordedTorontoRequests()
    {
        const auto batch = readPath(sharedFile(u"open311/requests_many.xml"_s));
        VERIFY_RESULT(batch);
        QCOMPARE(batch->records.size(), 2);
        QVERIFY(batch->problems.isEmpty());
        const ReportRecord& record = batch->records[0];
        QCOMPARE(record.externalId, u"101005420892"_s);
        QCOMPARE(record.number, u"101005420892"_s);
        QCOMPARE(record.status.status, TicketStatus::Waiting);
        QCOMPARE(record.category, u"Road - Pot hole"_s);
        QCOMPARE(record.address, u"Warden Ave / Freeman St, Scarborough"_s);
        QCOMPARE(isoUtc(*record.createdAt), u"2018-07-30T04:01:00.000Z"_s);
        QVERIFY(!record.updatedAt.has_value());
        QVERIFY(record.text.isEmpty());
        QVERIFY(record.media.isEmpty());
        QCOMPARE(record.place, GeoPoint(43.691104288, -79.272306875));
    }

    void readsOneRecordedRequest()
    {
        const auto batch = readPath(sharedFile(u"open311/requests_single.xml"_s));
        VERIFY_RESULT(batch);
        QCOMPARE(batch->records.size(), 1);
    }

    void readsTheRecordedGiessenServices()
    {
        const auto batch = readPath(sharedFile(u"open311/services_giessen.xml"_s));
        VERIFY_RESULT(batch);
        QCOMPARE(batch->services.size(), 8);
        QCOMPARE(batch->services[3].name, u"Verkehrsschild beschädigt"_s);
        QVERIFY(batch->problems.isEmpty());
    }

    void readsUpdatesUnderEitherRoot()
    {
        for (const QString& root : {u"service_request_updates"_s, u"service_requests_updates"_s}) {
            const QString document = u"<?xml version=\"1.0\" encoding=\"utf-8\"?><"_s + root
                + u"><request_update><update_id>5</update_id><service_request_id>JK1</"
                  u"service_request_id><status>IN_PROGRESS</status>"
                  "<updated_datetime>2026-11-20T10:42:00+07:00</updated_datetime><description>Dikerjakan</"
                  "description><media_url/>"
                  "</request_update></"_s
                + root + u'>';
            const auto batch = FeedReader::readAll(document.toUtf8());
            VERIFY_RESULT(batch);
            QCOMPARE(batch->records.size(), 1);
            QCOMPARE(batch->records[0].kind, RecordKind::Update);
            QCOMPARE(batch->records[0].updateId, u"5"_s);
            QCOMPARE(batch->records[0].status.status, TicketStatus::InProgress);
        }
    }

    void anEmptyListIsNoError()
    {
        for (const QByteArray& bytes : {QByteArray("<service_request_updates>\n \n</service_request_updates>"),
                 QByteArray("<service_requests/>")}) {
            const auto batch = FeedReader::readAll(bytes);
            VERIFY_RESULT(batch);
            QVERIFY(batch->records.isEmpty());
            QVERIFY(batch->problems.isEmpty());
        }
    }

    void readsAnObjectWhereAWordIsUsual()
    {
        const auto batch = FeedReader::readAll(
            "<service_requests><request><service_request_id>3</service_request_id><agency_responsible><recipient>Dinas "
            "A</recipient>"
            "</agency_responsible><detail>x</detail><comment_count>2</comment_count><lat>-6.2</lat><long>106.8</long>"
            "<media_url>https://a.invalid/1.jpg</media_url><media_url>https://a.invalid/2.jpg</media_url></request></"
            "service_requests>");
        VERIFY_RESULT(batch);
        QCOMPARE(batch->records[0].agency, u"Dinas A"_s);
        QCOMPARE(batch->records[0].media.size(), 2);
        QCOMPARE(batch->records[0].extra, (QList<std::pair<QString, QString>>{{u"comment_count"_s, u"2"_s}}));
    }

    void tellsAServersErrorMessage()
    {
        const auto batch = FeedReader::readAll(
            "<errors><error><code>404</code><description>service_code not found</description></error></errors>");
        VERIFY_ERROR(batch, ErrorCode::WrongFormat);
        QVERIFY(batch.error().detail.contains(u"service_code not found"));
    }

    void saysWhichDocumentItIsNot()
    {
        const auto batch = FeedReader::readAll("<rss><channel/></rss>");
        VERIFY_ERROR(batch, ErrorCode::WrongFormat);
        QVERIFY(batch.error().detail.contains(u"<rss>"));
    }

    void keepsWhatStoodBeforeTheCut()
    {
        const auto batch = FeedReader::readAll(
            "<service_requests><request><service_request_id>1</service_request_id><status>open</status></request>"
            "<request><service_request_id>2</service_request_id><sta");
        VERIFY_RESULT(batch);
        QCOMPARE(batch->records.size(), 1);
        QCOMPARE(batch->problems.size(), 1);
        QCOMPARE(problemCodeName(batch->problems[0].code), u"truncated"_s);
        QCOMPARE(batch->problems[0].position, 2);
    }

    void keepsWhatStoodBeforeAMistake()
    {
        const auto batch = FeedReader::readAll("<service_requests><request><service_request_id>1</"
                                               "service_request_id><status>open</status></request><request></oops>");
        VERIFY_RESULT(batch);
        QCOMPARE(batch->records.size(), 1);
        QCOMPARE(problemCodeName(batch->problems.at(0).code), u"malformed"_s);
    }

    void readsOtherEncodings()
    {
        const QByteArray body
            = "<service_requests><request><service_request_id>1</service_request_id><description>Stra\xdf"
              "e</description></request></service_requests>";
        for (const QByteArray& head : {QByteArray("<?xml version='1.0' encoding='ISO-8859-1'?>"),
                 QByteArray("<?xml version='1.0' encoding='UTF-8'?>"), QByteArray()}) {
            const auto batch = FeedReader::readAll(head + body);
            VERIFY_RESULT(batch);
            QCOMPARE(batch->records.size(), 1);
            QCOMPARE(batch->records[0].text, u"Straße"_s);
        }
    }

    void forgivesSpaceBeforeTheDeclarationAndControlCharacters()
    {
        const auto batch = FeedReader::readAll(
            "\n\n<?xml "
            "version='1.0'?><service_requests><request><service_request_id>1</service_request_id><description>a\x0b"
            "b&nbsp;&amp;&#233;"
            "</description></request></service_requests>");
        VERIFY_RESULT(batch);
        QVERIFY(batch->problems.isEmpty());
        QCOMPARE(batch->records.size(), 1);
        QCOMPARE(batch->records[0].text, u"a b &é"_s);
    }

    void expandsNoEntities()
    {
        const auto bomb = FeedReader::readAll(
            "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]>"
            "<service_requests><request><service_request_id>&b;</service_request_id></request></service_requests>");
        VERIFY_ERROR(bomb, ErrorCode::WrongFormat);
        const auto file = FeedReader::readAll("<!DOCTYPE x [<!ENTITY e SYSTEM "
                                              "'file:///etc/passwd'>]><service_requests><request><description>&e;</"
                                              "description></request></service_requests>");
        VERIFY_ERROR(file, ErrorCode::WrongFormat);
    }

    void rejectsAnEmptyRequest()
    {
        const auto batch = FeedReader::readAll(
            "<service_requests><request/><request><service_request_id/></request></service_requests>");
        VERIFY_RESULT(batch);
        QCOMPARE(batch->problems.size(), 2);
    }
};

QTEST_GUILESS_MAIN(XmlFeedTest)
#include "tst_xmlfeed.moc"
