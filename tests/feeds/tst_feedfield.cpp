// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/feedfield.h"
#include "support/testmain.h"

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class FeedFieldTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void knowsTheNamesOfSources_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("field");
        const auto row
            = [](const QString& name, const QString& field) { QTest::newRow(qPrintable(name)) << name << field; };
        row(u"service_request_id"_s, u"id"_s);
        row(u"tstatus.name"_s, u"status"_s);
        row(u"complaintCategory.name"_s, u"category"_s);
        row(u"zone.name"_s, u"agency"_s);
        row(u"agency_responsible.recipient"_s, u"agency"_s);
        row(u"Nomor Laporan"_s, u"number"_s);
        row(u"ISI LAPORAN"_s, u"text"_s);
        row(u"Tanggal Laporan"_s, u"created"_s);
        row(u"Garis Lintang"_s, u"lat"_s);
        row(u"address_string"_s, u"address"_s);
        row(u"Nama Pelapor"_s, u"reporter_name"_s);
        row(u"No. HP"_s, u"reporter_phone"_s);
        row(u"NIK"_s, u"ignore"_s);
        row(u"Akun Twitter"_s, u"reporter_other"_s);
        row(u"kontak_lain"_s, u"reporter_other"_s);
        row(u"device.model"_s, u"reporter_other"_s);
        row(u"documents.url"_s, u"media"_s);
    }
    void knowsTheNamesOfSources()
    {
        QFETCH(QString, name);
        QFETCH(QString, field);
        const auto found = fieldByName(name);
        QVERIFY(found.has_value());
        QCOMPARE(fieldCode(*found), field);
    }

    void doesNotGuessAtOtherNames() { QVERIFY(!fieldByName(u"warna kucing").has_value()); }

    void readsAMappingAsTyped()
    {
        FieldMapping mapping;
        VERIFY_RESULT(mapping.add(u"number=Kolom A"_s));
        VERIFY_RESULT(mapping.add(u"text=b=c"_s));
        QCOMPARE(mapping.columns[FeedField::Number], u"Kolom A"_s);
        QCOMPARE(mapping.columns[FeedField::Text], u"b=c"_s);
        VERIFY_ERROR(mapping.add(u"nomer=Kolom"_s), ErrorCode::InvalidInput);
        VERIFY_ERROR(mapping.add(u"number"_s), ErrorCode::InvalidInput);
        VERIFY_ERROR(mapping.add(u"=x"_s), ErrorCode::InvalidInput);
    }

    void mappingSurvivesBeingRemembered()
    {
        FieldMapping mapping;
        mapping.columns = {{FeedField::Number, u"Kode"_s}, {FeedField::Lat, u"#3"_s}};
        mapping.dayFirst = false;
        QCOMPARE(FieldMapping::fromJson(mapping.toJson()), mapping);
        QCOMPARE(FieldMapping::fromJson({}), FieldMapping());
    }

    void aSecondNameOfTheReporterIsSealedToo()
    {
        FieldMapping mapping;
        mapping.columns[FeedField::ReporterName] = u"warga"_s;
        const auto fields = fieldsOfColumns({u"warga"_s, u"Nama"_s, u"No HP"_s, u"Telepon"_s, u"NIK"_s, u"NIK Pelapor"_s}, mapping);
        QCOMPARE(fields,
            (QList<std::optional<FeedField>>{FeedField::ReporterName, FeedField::ReporterOther, FeedField::ReporterPhone,
                FeedField::ReporterOther, FeedField::Ignore, FeedField::Ignore}));
    }

    void mappedColumnStandsAboveKnownName()
    {
        FieldMapping mapping;
        mapping.columns[FeedField::Text] = u"catatan warga"_s;
        const auto fields = fieldsOfColumns({u"Nomor"_s, u"Isi"_s, u"Catatan Warga"_s, u"lain"_s}, mapping);
        QCOMPARE(fields[0], FeedField::Number);
        QVERIFY2(!fields[1].has_value(), "the mapped column holds the text");
        QCOMPARE(fields[2], FeedField::Text);
        QVERIFY(!fields[3].has_value());
    }

    void mapsAColumnByItsPlace()
    {
        FieldMapping mapping;
        mapping.columns[FeedField::Number] = u"#2"_s;
        const auto fields = fieldsOfColumns({u"#1"_s, u"#2"_s}, mapping);
        QVERIFY(!fields[0].has_value());
        QCOMPARE(fields[1], FeedField::Number);
    }

    void givesNoFieldTwiceButPhotos()
    {
        const auto fields = fieldsOfColumns({u"lat"_s, u"latitude"_s, u"foto"_s, u"photo"_s}, {});
        QCOMPARE(fields[0], FeedField::Lat);
        QVERIFY(!fields[1].has_value());
        QCOMPARE(fields[2], FeedField::Media);
        QCOMPARE(fields[3], FeedField::Media);
    }
};

QTEST_GUILESS_MAIN(FeedFieldTest)
#include "tst_feedfield.moc"
