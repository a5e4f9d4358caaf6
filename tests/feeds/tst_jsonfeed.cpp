// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "feeds/feedreader.h"
#include "support/testmain.h"

#include <QFile>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

Result<RecordBatch> readShared(const QString& name)
{
    QFile file(sharedFile(name));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Unreadable, name);
    return FeedReader::readSome(file, {}, -1);
}

} // namespace

class JsonFeedTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void readsTheRecordedChicagoRequests()
    {
        const auto batch = readShared(u"open311/service_requests.json"_s);
        VERIFY_RESULT(batch);
        QCOMPARE(batch->records.size(), 2);
        QVERIFY(batch->problems.isEmpty());
        const ReportRecord& record = batch->records[0];
        QCOMPARE(record.externalId, u"14-01100669"_s);
        QCOMPARE(record.category, u"Alley Light Out"_s);
        QCOMPARE(record.categoryCode, u"4ffa9cad6018277d4000007b"_s);
        QCOMPARE(record.agency, u"Division of Electrical Operations CDOT"_s);
        QCOMPARE(isoUtc(*record.createdAt), u"2014-07-12T15:58:43.000Z"_s);
        QVERIFY(has(record.notes, RecordNote::PlaceForeign));
        QCOMPARE(batch->records[1].extra, (QList<std::pair<QString, QString>>{{u"status_notes"_s, u"Locked"_s}}));
    }

    void readsTheRecordedServices()
    {
        const auto batch = readShared(u"open311/service_list.json"_s);
        VERIFY_RESULT(batch);
        QVERIFY(batch->records.isEmpty());
        QCOMPARE(batch->services.size(), 3);
        QCOMPARE(batch->services[0].code, u"001"_s);
        QCOMPARE(batch->services[0].name, u"Cans left out 24x7"_s);
        QCOMPARE(batch->services[0].group, u"sanitation"_s);
        QCOMPARE(batch->result.facts.shape, SourceShape::Services);
    }

    void readsTheDashboard()
    {
        const auto batch = readShared(u"shapes/crm_distribution_map.json"_s);
        VERIFY_RESULT(batch);
        QCOMPARE(batch->result.facts.shape, SourceShape::CrmDashboard);
        QCOMPARE(batch->records.size(), 2);
        const ReportRecord& templated = batch->records[0];
        QCOMPARE(templated.externalId, u"123456"_s);
        QCOMPARE(templated.number, u"JK0000000000"_s);
        QCOMPARE(templated.text, u"Lampu jalan mati di depan gang."_s);
        QCOMPARE(templated.category, u"Jaringan Listrik"_s);
        QCOMPARE(templated.address, u"Jl. Contoh"_s);
        QCOMPARE(templated.agency, u"Kelurahan Contoh"_s);
        QCOMPARE(templated.status.status, TicketStatus::Done);
        QCOMPARE(templated.place, GeoPoint(-6.2, 106.8));
        const ReportRecord& bare = batch->records[1];
        QCOMPARE(bare.text, u"Teks bebas tanpa awalan"_s);
        QVERIFY(bare.status.words.isEmpty());
        QVERIFY(bare.category.isEmpty());
        QVERIFY(has(bare.notes, RecordNote::PlaceMissing));
    }

    void readsTheDashboardsDetail()
    {
        const auto batch = readShared(u"shapes/crm_detail.json"_s);
        VERIFY_RESULT(batch);
        QCOMPARE(batch->records.size(), 1);
        QCOMPARE(batch->records[0].externalId, u"123456"_s);
        QCOMPARE(batch->records[0].media, QStringList{u"https://example.invalid/photo.jpg"_s});
        QCOMPARE(batch->records[0].area, u"Contoh"_s);
    }

    void findsTheListWhereverServersPutIt_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray one = "{\"service_request_id\":\"A1\",\"status\":\"open\",\"description\":\"x\"}";
        QTest::newRow("list") << QByteArray("[" + one + "]");
        QTest::newRow("fixmystreet") << QByteArray("{\"service_requests\":[" + one + "]}");
        QTest::newRow("old conversion") << QByteArray("{\"service_requests\":{\"request\":[" + one + "]}}");
        QTest::newRow("old conversion, one") << QByteArray("{\"service_requests\":{\"request\":" + one + "}}");
        QTest::newRow("with counts around it")
            << QByteArray("{\"status\":200,\"data\":{\"total\":1,\"data\":[" + one + "]},\"next\":null}");
        QTest::newRow("the object itself") << one;
        QTest::newRow("mark and spaces") << QByteArray("\xef\xbb\xbf\r\n [ " + one + " ]\n");
    }
    void findsTheListWhereverServersPutIt()
    {
        QFETCH(QByteArray, bytes);
        const auto batch = FeedReader::readAll(bytes);
        VERIFY_RESULT(batch);
        QCOMPARE(batch->records.size(), 1);
        QVERIFY(batch->problems.isEmpty());
        QCOMPARE(batch->records[0].externalId, u"A1"_s);
        QCOMPARE(batch->records[0].text, u"x"_s);
    }

    void readsServicesInTheirWrapper()
    {
        const auto batch
            = FeedReader::readAll("{\"services\":[{\"service_code\":\"J\",\"service_name\":\"Jalan\",\"metadata\":"
                                  "\"false\",\"type\":\"realtime\",\"keywords\":\"\",\"group\":\"a\"}]}");
        VERIFY_RESULT(batch);
        QCOMPARE(batch->services.size(), 1);
        QCOMPARE(batch->services[0].name, u"Jalan"_s);
    }

    void idsAreNumbersOrWords()
    {
        const auto batch = FeedReader::readAll("[{\"service_request_id\":0,\"description\":\"a\"},{\"service_request_"
                                               "id\":101005420892,\"description\":\"b\"},"
                                               "{\"service_request_id\":12.0,\"description\":\"c\"},{\"service_request_"
                                               "id\":\" 7 \",\"description\":\"d\"}]");
        VERIFY_RESULT(batch);
        QStringList ids;
        for (const ReportRecord& record : batch->records)
            ids += record.externalId;
        QCOMPARE(ids, (QStringList{u"0"_s, u"101005420892"_s, u"12"_s, u"7"_s}));
    }

    void aTokenStandsForAnIdThatIsNotThereYet()
    {
        const auto batch = FeedReader::readAll("[{\"token\":\"T1\",\"service_code\":\"1\",\"description\":\"a\","
                                               "\"requested_datetime\":\"2026-01-01T00:00:00Z\"}]");
        VERIFY_RESULT(batch);
        QCOMPARE(batch->records.size(), 1);
        QCOMPARE(batch->records[0].externalId, u"T1"_s);
    }

    void placesAreNumbersOrWordsOrMissing()
    {
        const auto batch
            = FeedReader::readAll("[{\"service_request_id\":1,\"lat\":\"-6.2\",\"long\":\"106.8\"},{\"service_request_"
                                  "id\":2,\"lat\":-6.2,\"long\":106.8},"
                                  "{\"service_request_id\":3,\"lat\":null,\"long\":null,\"status\":\"open\"},{"
                                  "\"service_request_id\":4,\"lat\":\"\",\"long\":\"\",\"status\":\"open\"},"
                                  "{\"service_request_id\":5,\"lat\":106.8,\"long\":-6.2},{\"service_request_id\":6,"
                                  "\"lat\":0,\"long\":0,\"status\":\"open\"}]");
        VERIFY_RESULT(batch);
        QCOMPARE(batch->records.size(), 6);
        QCOMPARE(batch->records[0].place, GeoPoint(-6.2, 106.8));
        QCOMPARE(batch->records[1].place, GeoPoint(-6.2, 106.8));
        QVERIFY(!batch->records[2].place.has_value());
        QVERIFY(!batch->records[3].place.has_value());
        QCOMPARE(batch->records[4].place, GeoPoint(-6.2, 106.8));
        QVERIFY(has(batch->records[4].notes, RecordNote::PlaceSwapped));
        QVERIFY(has(batch->records[5].notes, RecordNote::PlaceZero));
    }

    void takesSpellingsMetInTheWild()
    {
        const auto batch
            = FeedReader::readAll("[{\"service_request_id\":1,\"adress_id\":\"9\",\"address_string\":\"Jl. "
                                  "A\",\"zip_code\":\"10110\",\"status_note\":\"nanti\","
                                  "\"agency_responsible\":{\"recipient\":[\"Dinas A\",\"Dinas "
                                  "B\"]},\"updated_datetime\":null,\"requested_datetime\":\"2026-11-20T10:42:00\","
                                  "\"extended_attributes\":{\"photos\":[\"a\"],\"detail\":{\"x\":1}},\"notes\":[{"
                                  "\"datetime\":\"2026-01-01\",\"description\":\"ok\"}],"
                                  "\"media_url\":[\"https://a.invalid/1.jpg\",\"https://a.invalid/2.jpg\"]}]");
        VERIFY_RESULT(batch);
        const ReportRecord& record = batch->records[0];
        QCOMPARE(record.address, u"Jl. A"_s);
        QCOMPARE(record.agency, u"Dinas A"_s);
        QVERIFY(!record.updatedAt.has_value());
        QCOMPARE(isoUtc(*record.createdAt), u"2026-11-20T03:42:00.000Z"_s);
        QVERIFY(has(record.notes, RecordNote::ZoneAssumed));
        QCOMPARE(record.media.size(), 2);
        const QMap<QString, QString> extra(std::map<QString, QString>(record.extra.cbegin(), record.extra.cend()));
        QCOMPARE(extra.value(u"adress_id"_s), u"9"_s);
        QCOMPARE(extra.value(u"zip_code"_s), u"10110"_s);
        QCOMPARE(extra.value(u"agency_responsible.recipient"_s), u"Dinas B"_s);
        QCOMPARE(extra.value(u"extended_attributes.detail.x"_s), u"1"_s);
    }

    void readsUpdates()
    {
        const auto batch = FeedReader::readAll(
            "[{\"update_id\":9041,\"service_request_id\":\"JK2503050007\",\"status\":\"closed\",\"updated_datetime\":"
            "\"2025-03-06T09:15:00+07:00\","
            "\"description\":\"Lubang sudah "
            "ditambal\",\"media_url\":\"\"},{\"update_id\":\"x\",\"status\":\"open\",\"description\":\"ohne id\"}]");
        VERIFY_RESULT(batch);
        QCOMPARE(batch->result.facts.shape, SourceShape::Updates);
        QCOMPARE(batch->records.size(), 1);
        const ReportRecord& update = batch->records[0];
        QCOMPARE(update.kind, RecordKind::Update);
        QCOMPARE(update.updateId, u"9041"_s);
        QCOMPARE(update.externalId, u"JK2503050007"_s);
        QCOMPARE(update.status.status, TicketStatus::Done);
        QCOMPARE(isoUtc(*update.updatedAt), u"2025-03-06T02:15:00.000Z"_s);
        QCOMPARE(batch->problems.size(), 1);
        QCOMPARE(problemCodeName(batch->problems[0].code), u"no_id"_s);
    }

    void tellsAServersErrorMessage_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("spec") << QByteArray("[{\"code\":403,\"description\":\"Missing api_key\"}]");
        QTest::newRow("object") << QByteArray("{\"errors\":{\"code\":400,\"description\":\"Missing api_key\"}}");
        QTest::newRow("list") << QByteArray("{\"errors\":[{\"code\":\"404\",\"description\":\"Missing api_key\"}]}");
        QTest::newRow("word") << QByteArray("{\"error\":\"Missing api_key\"}");
    }
    void tellsAServersErrorMessage()
    {
        QFETCH(QByteArray, bytes);
        const auto batch = FeedReader::readAll(bytes);
        VERIFY_ERROR(batch, ErrorCode::WrongFormat);
        QVERIFY2(batch.error().detail.contains(u"Missing api_key"), qPrintable(batch.error().detail));
    }

    void anEmptyListIsNoError()
    {
        for (const QByteArray& bytes :
            {QByteArray("[]"), QByteArray("[ \n ]"), QByteArray("{\"service_requests\":[]}")}) {
            const auto batch = FeedReader::readAll(bytes);
            VERIFY_RESULT(batch);
            QVERIFY(batch->records.isEmpty());
            QVERIFY(batch->problems.isEmpty());
        }
    }

    void readsGeoJsonPoints()
    {
        const auto batch = FeedReader::readAll(
            "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\"},\"features\":["
            "{\"type\":\"Feature\",\"id\":7,\"geometry\":{\"type\":\"Point\",\"coordinates\":[106.8,-6.2,5]},"
            "\"properties\":{\"nomor\":\"G1\",\"kategori\":\"Jalan\",\"isi\":\"Lubang\",\"lat\":1,\"lon\":2}},"
            "{\"type\":\"Feature\",\"id\":8,\"geometry\":{\"type\":\"Point\",\"coordinates\":[-6.2,106.8]},"
            "\"properties\":{\"isi\":\"terbalik\"}},"
            "{\"type\":\"Feature\",\"id\":9,\"geometry\":null,\"properties\":{\"isi\":\"tanpa titik\"}},"
            "{\"type\":\"Feature\",\"id\":10,\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[1,2],[3,4],[5,6],[1,"
            "2]]]},\"properties\":{\"isi\":\"luas\"}}]}");
        VERIFY_RESULT(batch);
        QCOMPARE(batch->result.facts.format, SourceFormat::GeoJson);
        QCOMPARE(batch->records.size(), 4);
        QCOMPARE(batch->records[0].externalId, u"7"_s);
        QCOMPARE(batch->records[0].number, u"G1"_s);
        QCOMPARE(batch->records[0].place, GeoPoint(-6.2, 106.8));
        QCOMPARE(batch->records[1].place, GeoPoint(-6.2, 106.8));
        QVERIFY(has(batch->records[1].notes, RecordNote::PlaceSwapped));
        QVERIFY(!batch->records[2].place.has_value());
        QVERIFY(has(batch->records[3].notes, RecordNote::NotAPoint));
    }

    void keepsTheGoodRecordsAroundABrokenOne()
    {
        const auto batch = FeedReader::readAll("[{\"service_request_id\":1,\"description\":\"a\"},{\"service_request_"
                                               "id\":2,\"description\":oops},17,null,\"kata\","
                                               "{\"service_request_id\":3,\"description\":\"c\"}]");
        VERIFY_RESULT(batch);
        QCOMPARE(batch->records.size(), 2);
        QCOMPARE(batch->records[1].position, 6);
        QCOMPARE(batch->problems.size(), 4);
        QCOMPARE(problemCodeName(batch->problems[0].code), u"malformed"_s);
        QCOMPARE(batch->problems[0].position, 2);
        QCOMPARE(problemCodeName(batch->problems[1].code), u"not_a_record"_s);
    }

    void keepsWhatStoodBeforeTheCut()
    {
        const auto batch = FeedReader::readAll(
            "[{\"service_request_id\":1,\"description\":\"a\"},{\"service_request_id\":2,\"descr");
        VERIFY_RESULT(batch);
        QCOMPARE(batch->records.size(), 1);
        QCOMPARE(batch->problems.size(), 1);
        QCOMPARE(problemCodeName(batch->problems[0].code), u"truncated"_s);
        QCOMPARE(batch->problems[0].position, 2);
        QVERIFY(batch->problems[0].excerpt.contains(u"service_request_id"));
    }

    void bracketsAndQuotesInsideTextsDoNotCount()
    {
        const auto batch = FeedReader::readAll("[{\"service_request_id\":1,\"description\":\"a ]} \\\" [{ "
                                               "\\\\\"},{\"service_request_id\":2,\"description\":\"b\"}]");
        VERIFY_RESULT(batch);
        QCOMPARE(batch->records.size(), 2);
        QCOMPARE(batch->records[0].text, u"a ]} \" [{ \\"_s);
    }

    void takesOutWhatDeceivesTheEye()
    {
        const auto batch = FeedReader::readAll(
            "[{\"service_request_id\":\"1\\u202e\",\"description\":\"a\\u202eb\\u0000c\\ud800d <b>x</b>\"}]");
        VERIFY_RESULT(batch);
        if (batch->records.size() == 1) {
            QVERIFY(!batch->records[0].text.contains(QChar(0x202e)));
            QVERIFY(!batch->records[0].text.contains(QChar(0)));
        } else {
            QCOMPARE(problemCodeName(batch->problems[0].code), u"malformed"_s); // half a character is no JSON
        }
    }
};

QTEST_GUILESS_MAIN(JsonFeedTest)
#include "tst_jsonfeed.moc"
