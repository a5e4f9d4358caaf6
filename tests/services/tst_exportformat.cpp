// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/csv.h"
#include "services/exportformat.h"
#include "support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestExportFormat final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void writesOneCsvLineAReportUnderOneHeader();
    void keepsSpreadsheetsFromRunningAReport();
    void leavesOutWhatTheOfficerMayNotSee();
    void neverWritesAnIdentity();
    void saysThatDemoDataIsDemoData_data();
    void saysThatDemoDataIsDemoData();
    void writesGeoJsonThatParses();
    void writesNullGeometryWithoutAPlace();
    void listsTheContractsFields();

private:
    [[nodiscard]] static Ticket ticket();
    [[nodiscard]] QByteArray whole(ExportFormat format, const QList<ExportRecord>& records, bool demo = false) const;
    [[nodiscard]] QList<QStringList> csv(const QByteArray& bytes) const;

    CityFacts m_facts;
};

namespace {
const Officer kStaff{u"s"_s, u"S"_s, Role::Staff, {}, {}};
const Officer kViewer{u"v"_s, u"V"_s, Role::Viewer, {}, {}};
} // namespace

void TestExportFormat::init()
{
    pinEnvironment();
}

Ticket TestExportFormat::ticket()
{
    Ticket t;
    t.number = u"JK2503050007"_s;
    t.category = u"jalan"_s;
    t.agency = u"dbm"_s;
    t.channel = u"jaki"_s;
    t.village = u"31.74.01.1007"_s;
    t.place = GeoPoint{-6.2, 106.85};
    t.isPrivate = false;
    t.text = u"Jalan berlubang, \"dalam\"\ndi depan toko"_s;
    t.address = u"Jl. Saharjo 1"_s;
    t.sealedReporter = "sealed-bytes";
    t.createdAt = 1'742'000'000'000;
    t.updatedAt = t.createdAt;
    return t;
}

QByteArray TestExportFormat::whole(ExportFormat format, const QList<ExportRecord>& records, bool demo) const
{
    ExportWriter writer(format, m_facts, demo);
    QByteArray bytes = writer.begin();
    for (const ExportRecord& record : records)
        bytes += writer.record(record);
    return bytes + writer.end();
}

QList<QStringList> TestExportFormat::csv(const QByteArray& bytes) const
{
    const QString text = QString::fromUtf8(bytes);
    CsvReader reader(text);
    QList<QStringList> rows;
    while (!reader.atEnd())
        rows.append(reader.next());
    return rows;
}

void TestExportFormat::writesOneCsvLineAReportUnderOneHeader()
{
    const ExportRecord record = exportRecord(ticket(), kStaff, 1'742'100'000'000);
    const auto rows = csv(whole(ExportFormat::Csv, {record, record}));
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows[1].size(), rows[0].size());
    const auto field = [&](const QString& name) { return rows[1][rows[0].indexOf(name)]; };
    QCOMPARE(field(u"number"_s), u"JK2503050007"_s);
    QCOMPARE(field(u"area"_s), u"31.74.01.1007"_s);
    QCOMPARE(field(u"created"_s), u"2025-03-15T00:53:20.000Z"_s);
    QCOMPARE(field(u"closed"_s), QString());
    QCOMPARE(field(u"lat"_s), u"-6.2000000"_s);
    QCOMPARE(field(u"text"_s), ticket().text);
}

void TestExportFormat::keepsSpreadsheetsFromRunningAReport()
{
    Ticket t = ticket();
    t.text = u"=HYPERLINK(\"http://x\")"_s;
    t.address = u"@SUM(1)"_s;
    const auto rows = csv(whole(ExportFormat::Csv, {exportRecord(t, kStaff, 0)}));
    QCOMPARE(rows[1][rows[0].indexOf(u"text"_s)], u"'=HYPERLINK(\"http://x\")"_s);
    QCOMPARE(rows[1][rows[0].indexOf(u"address"_s)], u"'@SUM(1)"_s);
    QCOMPARE(rows[1][rows[0].indexOf(u"lat"_s)], u"-6.2000000"_s); // a number stays one
}

void TestExportFormat::leavesOutWhatTheOfficerMayNotSee()
{
    Ticket t = ticket();
    t.isPrivate = true;
    const ExportRecord seen = exportRecord(t, kStaff, 0);
    QVERIFY(!seen.withheld);
    QCOMPARE(seen.ticket.text, t.text);
    const ExportRecord hidden = exportRecord(t, kViewer, 0);
    QVERIFY(hidden.withheld);
    for (const ExportFormat format : {ExportFormat::Csv, ExportFormat::GeoJson, ExportFormat::JsonLines}) {
        const QByteArray bytes = whole(format, {hidden});
        QVERIFY(bytes.contains("JK2503050007"));
        QVERIFY(bytes.contains("31.74.01.1007"));
        for (const char* secret : {"berlubang", "Saharjo", "106.85", "-6.2"})
            QVERIFY2(!bytes.contains(secret), secret);
    }
}

void TestExportFormat::neverWritesAnIdentity()
{
    for (const ExportFormat format : {ExportFormat::Csv, ExportFormat::GeoJson, ExportFormat::JsonLines}) {
        const QByteArray bytes = whole(format, {exportRecord(ticket(), kStaff, 0)});
        QVERIFY(!bytes.contains("sealed"));
        QVERIFY(!bytes.contains(QByteArray("sealed-bytes").toBase64()));
    }
}

void TestExportFormat::saysThatDemoDataIsDemoData_data()
{
    QTest::addColumn<ExportFormat>("format");
    QTest::newRow("csv") << ExportFormat::Csv;
    QTest::newRow("geojson") << ExportFormat::GeoJson;
}

void TestExportFormat::saysThatDemoDataIsDemoData()
{
    QFETCH(ExportFormat, format);
    const ExportRecord record = exportRecord(ticket(), kStaff, 0);
    QVERIFY(whole(format, {record}, true).contains("data contoh"));
    QVERIFY(!whole(format, {record}, false).contains("data contoh"));
}

void TestExportFormat::writesGeoJsonThatParses()
{
    const ExportRecord record = exportRecord(ticket(), kStaff, 0);
    for (const auto& records :
        {QList<ExportRecord>{}, QList<ExportRecord>{record}, QList<ExportRecord>{record, record}}) {
        const QJsonDocument document = QJsonDocument::fromJson(whole(ExportFormat::GeoJson, records, true));
        QCOMPARE(document[u"type"_s].toString(), u"FeatureCollection"_s);
        QCOMPARE(document[u"features"_s].toArray().size(), records.size());
    }
    const QJsonDocument document = QJsonDocument::fromJson(whole(ExportFormat::GeoJson, {record}));
    const QJsonObject feature = document[u"features"_s][0].toObject();
    QCOMPARE(feature[u"geometry"_s][u"coordinates"_s].toArray(), (QJsonArray{106.85, -6.2}));
    QCOMPARE(feature[u"properties"_s][u"number"_s].toString(), u"JK2503050007"_s);
}

void TestExportFormat::writesNullGeometryWithoutAPlace()
{
    Ticket t = ticket();
    t.place.reset();
    const QJsonDocument document = QJsonDocument::fromJson(whole(ExportFormat::GeoJson, {exportRecord(t, kStaff, 0)}));
    QVERIFY(document[u"features"_s][0][u"geometry"_s].isNull());
}

void TestExportFormat::listsTheContractsFields()
{
    const QJsonObject object = listObject(exportRecord(ticket(), kStaff, 0));
    QCOMPARE(object.keys(),
        (QStringList{u"agency"_s, u"area"_s, u"category"_s, u"channel"_s, u"created"_s, u"due"_s, u"lat"_s, u"lon"_s,
            u"number"_s, u"overdue"_s, u"stage"_s, u"status"_s})); // the contract's, and what is due
    QVERIFY(object[u"due"_s].isNull());
    QCOMPARE(object[u"status"_s].toString(), u"waiting"_s);
}

QTEST_APPLESS_MAIN(TestExportFormat)
#include "tst_exportformat.moc"
