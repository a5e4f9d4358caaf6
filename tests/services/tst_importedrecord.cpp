// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ticketevent.h"
#include "services/importedrecord.h"
#include "support/testmain.h"

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class ImportedRecordTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void initTestCase()
    {
        pinEnvironment();
        auto facts = CityFacts::load(QStringLiteral(JAKOPS_RESOURCES "/city"));
        VERIFY_RESULT(facts);
        m_facts = std::move(*facts);
    }

    void takesTheCitysCodesForItsWords()
    {
        ReportRecord record = minimal();
        record.category = u"  jalan"_s.trimmed();
        record.area = u"Kelurahan Gambir"_s;
        record.channel = u"JAKI"_s;
        const ImportedRecord prepared = RecordImporter(m_facts, {u"file"_s}).prepare(record);
        QCOMPARE(prepared.body[BodyKey::category].toString(), m_facts.categoryByName(u"Jalan"_s)->code);
        QVERIFY(m_facts.area(prepared.body[BodyKey::area].toString()) != nullptr);
        QVERIFY(m_facts.channel(prepared.body[BodyKey::channel].toString()) != nullptr);
    }

    void keepsTheWordsOfACategoryNobodyKnows()
    {
        ReportRecord record = minimal();
        record.category = u"Road - Pot hole"_s;
        record.categoryCode = u"CSROWR-12"_s;
        const ImportedRecord prepared = RecordImporter(m_facts, {u"file"_s}).prepare(record);
        QCOMPARE(prepared.body[BodyKey::category].toString(), u"Road - Pot hole"_s);
        QCOMPARE(prepared.body[BodyKey::extra].toObject()[u"service_code"_s].toString(), u"CSROWR-12"_s);
    }

    void wordsBeyondTheLimitBecomeExtras()
    {
        ReportRecord record = minimal();
        record.category = u"xyz"_s;
        RecordImporter::Rules rules{u"file"_s};
        rules.mayBecomeCode = [](const QString&) { return false; };
        const ImportedRecord prepared = RecordImporter(m_facts, rules).prepare(record);
        QVERIFY(!prepared.body.contains(BodyKey::category));
        QCOMPARE(prepared.body[BodyKey::extra].toObject()[u"category"_s].toString(), u"xyz"_s);
    }

    void aCrmNumberIsTheSameReportFromAnySource()
    {
        ReportRecord record = minimal();
        record.number = u"JK2503050007"_s;
        record.externalId = u"123456"_s;
        const QUuid fromCrm = RecordImporter(m_facts, {u"crm"_s}).prepare(record).ticket;
        record.externalId = u"JK2503050007"_s;
        QCOMPARE(RecordImporter(m_facts, {u"file"_s}).prepare(record).ticket, fromCrm);
        record.kind = RecordKind::Update;
        QCOMPARE(RecordImporter(m_facts, {u"open311"_s}).prepare(record).ticket, fromCrm);
        QVERIFY(RecordImporter(m_facts, {u"lain"_s, true}).prepare(record).ticket != fromCrm);
    }

    void otherIdsBelongToTheirSource()
    {
        const ReportRecord record = minimal();
        QVERIFY(RecordImporter(m_facts, {u"a"_s}).prepare(record).ticket
            != RecordImporter(m_facts, {u"b"_s}).prepare(record).ticket);
    }

    void isPrivateUnlessPublished()
    {
        ReportRecord record = minimal();
        QVERIFY(!RecordImporter(m_facts, {u"a"_s}).prepare(record).body.contains(BodyKey::isPrivate));
        QCOMPARE(RecordImporter(m_facts, {u"a"_s, false, true}).prepare(record).body[BodyKey::isPrivate].toBool(true),
            false);
        record.isPrivate = true;
        QCOMPARE(RecordImporter(m_facts, {u"a"_s, false, true}).prepare(record).body[BodyKey::isPrivate].toBool(false),
            true);
    }

    void fitsIntoAnEvent()
    {
        ReportRecord record = minimal();
        record.text = QString(20'000, QChar(0x4e00));
        for (int i = 0; i < 48; ++i)
            record.extra.emplace_back(u"k%1"_s.arg(i), QString(1'000, u'x'));
        const ImportedRecord prepared = RecordImporter(m_facts, {u"a"_s}).prepare(record);
        QVERIFY(canonicalBody(prepared.body).size() < kMaxBodyBytes - 4'096);
        QVERIFY(prepared.body[BodyKey::text].toString().size() > 10'000);
    }

    void identitiesStayOutOfTheBody()
    {
        ReportRecord record = minimal();
        record.reporter = {u"Budi Santoso"_s, u"0812"_s, {}, {}};
        const ImportedRecord prepared = RecordImporter(m_facts, {u"a"_s}).prepare(record);
        QVERIFY(!prepared.content.contains("Budi"));
        QVERIFY(prepared.identity.contains("Budi"));
    }

    void givesSourcesTheirKeys()
    {
        FormatFacts facts;
        facts.format = SourceFormat::Csv;
        QCOMPARE(defaultSourceKey(facts, {}), u"file"_s);
        QCOMPARE(defaultSourceKey(facts, u"Data.Example.ID"_s), u"data.example.id"_s);
        facts.shape = SourceShape::Reports;
        QCOMPARE(defaultSourceKey(facts, {}), u"open311"_s);
        facts.shape = SourceShape::CrmDashboard;
        QCOMPARE(defaultSourceKey(facts, u"crm.jakarta.go.id"_s), u"crm"_s);
    }

private:
    static ReportRecord minimal()
    {
        ReportRecord record;
        record.number = record.externalId = u"17"_s;
        record.text = u"Lubang"_s;
        return record;
    }

    CityFacts m_facts;
};

QTEST_GUILESS_MAIN(ImportedRecordTest)
#include "tst_importedrecord.moc"
