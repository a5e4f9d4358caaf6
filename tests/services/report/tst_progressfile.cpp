// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/report/progressfile.h"

#include "support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QXmlStreamReader>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

Ticket ticket(bool isPrivate)
{
    Ticket t;
    t.number = isPrivate ? u"JK2610010002"_s : u"JK2610010001"_s;
    t.status = TicketStatus::InProgress;
    t.category = u"jalan"_s;
    t.agency = u"dbm"_s;
    t.village = u"31.71.01.1001"_s;
    t.place = GeoPoint{-6.1771, 106.8264};
    t.isPrivate = isPrivate;
    t.text = u"SECRET-TEXT <b>& \u202Elubang"_s;
    t.address = u"SECRET-STREET 1"_s;
    t.photos = {u"SECRET-PHOTO"_s};
    t.sealedReporter = "SECRET-REPORTER";
    t.createdAt = 1'791'000'000'000;
    t.updatedAt = t.createdAt + 3'600'000;
    return t;
}

const Officer kViewer{u"v"_s, u"V"_s, Role::Viewer, {}, {}};

} // namespace

class TestProgressFile final : public QObject
{
    Q_OBJECT

private:
    CityFacts m_facts;

    [[nodiscard]] QByteArray whole(ProgressFile::Format format, const QList<Ticket>& tickets, bool demo = false) const
    {
        ProgressFile file(format, m_facts, demo);
        QByteArray out = file.begin();
        for (const Ticket& one : tickets)
            out += file.request(exportRecord(one, kViewer, one.createdAt + 1000));
        return out + file.end();
    }

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void isAListOfRequestsInJson()
    {
        const QJsonArray list = QJsonDocument::fromJson(whole(ProgressFile::Format::Json, {ticket(false), ticket(true)})).array();
        QCOMPARE(list.size(), 2);
        const QJsonObject first = list[0].toObject();
        QCOMPARE(first["service_request_id"_L1], u"JK2610010001"_s);
        QCOMPARE(first["status"_L1], u"open"_s);
        QCOMPARE(first["lat"_L1].toDouble(), -6.1771);
        QVERIFY(first["requested_datetime"_L1].toString().endsWith(u"+07:00"_s));
        QVERIFY(QDateTime::fromString(first["requested_datetime"_L1].toString(), Qt::ISODate).isValid());
        QVERIFY(first["zipcode"_L1].isNull());
    }

    void isTheSameInXml()
    {
        const QByteArray bytes = whole(ProgressFile::Format::Xml, {ticket(false), ticket(true)});
        QXmlStreamReader xml(bytes);
        QVERIFY(xml.readNextStartElement());
        QCOMPARE(xml.name(), u"service_requests");
        int requests = 0, elements = 0;
        while (!xml.atEnd()) {
            xml.readNext();
            requests += xml.isStartElement() && xml.name() == u"request"_s ? 1 : 0;
            elements += xml.isStartElement() ? 1 : 0;
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QCOMPARE(requests, 2);
        QCOMPARE(elements, 2 + 2 * 17);
        QVERIFY(bytes.contains("&lt;b&gt;&amp;"));
        QVERIFY(!bytes.contains("\xE2\x80\xAE")); // U+202E
    }

    void isValidWithoutAnyRequest()
    {
        QVERIFY(QJsonDocument::fromJson(whole(ProgressFile::Format::Json, {})).isArray());
        QCOMPARE(whole(ProgressFile::Format::Xml, {}), "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<service_requests>\n</service_requests>\n"_ba);
    }

    void tellsNothingOfAPrivateReportButHowFarItIs()
    {
        for (const auto format : {ProgressFile::Format::Json, ProgressFile::Format::Xml}) {
            // Even where it was not redacted before.
            ProgressFile file(format, m_facts, false);
            const QByteArray bytes = file.begin() + file.request({ticket(true), 0, false}) + file.end();
            QVERIFY(bytes.contains("JK2610010002"));
            QVERIFY(!bytes.contains("SECRET"));
            QVERIFY(!bytes.contains("106.82"));
        }
        QVERIFY(!whole(ProgressFile::Format::Json, {ticket(false)}).contains("SECRET-REPORTER"));
        QVERIFY(!whole(ProgressFile::Format::Json, {ticket(false)}).contains("SECRET-PHOTO"));
    }

    void givesThePublishedWordsOfAPrivateReport()
    {
        Ticket published = ticket(true);
        published.publicText = u"Lubang di jalan"_s;
        QVERIFY(whole(ProgressFile::Format::Json, {published}).contains("Lubang di jalan"));
    }

    void saysThatDemoDataIsDemoData()
    {
        QVERIFY(whole(ProgressFile::Format::Json, {ticket(false)}, true).contains("data contoh"));
        QVERIFY(!whole(ProgressFile::Format::Json, {ticket(false)}).contains("data contoh"));
    }
};

QTEST_APPLESS_MAIN(TestProgressFile)
#include "tst_progressfile.moc"
