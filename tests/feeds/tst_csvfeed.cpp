// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "feeds/feedreader.h"
#include "support/testmain.h"

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class CsvFeedTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void readsAnIndonesianTable()
    {
        const auto batch
            = FeedReader::readAll("Nomor Laporan;Tanggal Laporan;Kategori;Isi "
                                  "Laporan;Status;Lintang;Bujur;Kelurahan;Kanal;Nama Pelapor;No. HP;Warna\r\n"
                                  "JK2611200001;20/11/2026 10.42;Jalan;\"Lubang besar;\ndi depan "
                                  "pasar\";Proses;-6,2;106,8;Gambir;JAKI;Budi;0812;merah\r\n"
                                  "JK2611200002;19/11/2026;Kucing Oren;Mengeong;Entah;0;0;;;;;\r\n");
        VERIFY_RESULT(batch);
        QCOMPARE(batch->result.facts.delimiter, QChar(u';'));
        QCOMPARE(batch->records.size(), 2);
        const ReportRecord& first = batch->records[0];
        QCOMPARE(first.position, 1);
        QCOMPARE(first.number, u"JK2611200001"_s);
        QCOMPARE(first.externalId, u"JK2611200001"_s);
        QCOMPARE(isoUtc(*first.createdAt), u"2026-11-20T03:42:00.000Z"_s);
        QCOMPARE(first.category, u"Jalan"_s);
        QCOMPARE(first.text, u"Lubang besar;\ndi depan pasar"_s);
        QCOMPARE(first.status.status, TicketStatus::InProgress);
        QCOMPARE(first.place, GeoPoint(-6.2, 106.8));
        QCOMPARE(first.area, u"Gambir"_s);
        QCOMPARE(first.channel, u"JAKI"_s);
        QCOMPARE(first.reporter.name, u"Budi"_s);
        QCOMPARE(first.reporter.phone, u"0812"_s);
        QCOMPARE(first.extra, (QList<std::pair<QString, QString>>{{u"Warna"_s, u"merah"_s}}));
        QCOMPARE(noteCodes(first.notes), QStringList{u"zone_assumed"_s});
        const ReportRecord& second = batch->records[1];
        QCOMPARE(second.category, u"Kucing Oren"_s);
        QCOMPARE(second.status.words, u"Entah"_s);
        QVERIFY(!second.status.status.has_value());
        QVERIFY(!second.place.has_value());
        QVERIFY(has(second.notes, RecordNote::PlaceZero));
    }

    void readsTheSameInEveryCharset()
    {
        const QString text = u"nomor,isi\n1,Kafé rusak “parah”\n"_s;
        QByteArray wide("\xff\xfe");
        wide.append(reinterpret_cast<const char*>(text.utf16()), text.size() * 2);
        const QByteArray latin("nomor,isi\n1,Kaf\xe9 rusak \x93parah\x94\n");
        for (const QByteArray& bytes : {text.toUtf8(), QByteArray("\xef\xbb\xbf" + text.toUtf8()), wide, latin}) {
            const auto batch = FeedReader::readAll(bytes);
            VERIFY_RESULT(batch);
            QCOMPARE(batch->result.facts.columns, (QStringList{u"nomor"_s, u"isi"_s}));
            QCOMPARE(batch->records.size(), 1);
            QCOMPARE(batch->records[0].text, u"Kafé rusak “parah”"_s);
        }
    }

    void readsWhatAPersonMapped()
    {
        ReadOptions options;
        VERIFY_RESULT(options.mapping.add(u"number=A"_s));
        VERIFY_RESULT(options.mapping.add(u"text=B"_s));
        VERIFY_RESULT(options.mapping.add(u"point=C"_s));
        const auto batch = FeedReader::readAll("A\tB\tC\nx1\thalo\t\"-6,2; 106,8\"\n", options);
        VERIFY_RESULT(batch);
        QCOMPARE(batch->records[0].number, u"x1"_s);
        QCOMPARE(batch->records[0].text, u"halo"_s);
        QCOMPARE(batch->records[0].place, GeoPoint(-6.2, 106.8));
    }

    void saysWhichColumnIsNotThere()
    {
        ReadOptions options;
        VERIFY_RESULT(options.mapping.add(u"number=Kolom"_s));
        const auto batch = FeedReader::readAll("nomor,isi\n1,a\n", options);
        VERIFY_ERROR(batch, ErrorCode::InvalidInput);
        QVERIFY(batch.error().detail.contains(u"Kolom"));
        QVERIFY(batch.error().detail.contains(u"nomor, isi"));
    }

    void saysWhenNoColumnIsKnown()
    {
        const auto batch = FeedReader::readAll("foo,bar\nx,y\n");
        VERIFY_ERROR(batch, ErrorCode::InvalidInput);
        QVERIFY(batch.error().detail.contains(u"foo, bar"));
    }

    void readsATableWithoutTitlesByPlace()
    {
        ReadOptions options;
        VERIFY_RESULT(options.mapping.add(u"number=#1"_s));
        VERIFY_RESULT(options.mapping.add(u"text=#2"_s));
        const auto batch = FeedReader::readAll("17,Lubang,x\n18,Pohon,y\n", options);
        VERIFY_RESULT(batch);
        QVERIFY(!batch->result.facts.hasHeader);
        QCOMPARE(batch->records.size(), 2);
        QCOMPARE(batch->records[1].number, u"18"_s);
    }

    void findsTheOrderOfDayAndMonth()
    {
        const auto batch = FeedReader::readAll("nomor,tanggal\n1,05/06/2026\n2,05/21/2026\n");
        VERIFY_RESULT(batch);
        QCOMPARE(toWib(*batch->records[0].createdAt).toString(u"yyyy-MM-dd"_s), u"2026-05-06"_s);
    }

    void rejectsWhatCannotBeToldApartAndKeepsTheRest()
    {
        const auto batch = FeedReader::readAll("nomor,isi,kategori\n1,a,Jalan\n,,\n,,Jalan\n4,d,Jalan\n");
        VERIFY_RESULT(batch);
        QCOMPARE(batch->records.size(), 2);
        QCOMPARE(batch->problems.size(), 2);
        QCOMPARE(batch->problems[0].position, 2);
        QCOMPARE(problemCodeName(batch->problems[0].code), u"no_content"_s);
        QCOMPARE(batch->problems[1].position, 3);
        QCOMPARE(problemCodeName(batch->problems[1].code), u"no_id"_s);
        QCOMPARE(batch->records[1].position, 4);
    }

    void knowsARecordWithoutIdByItsContent()
    {
        const auto batch = FeedReader::readAll("isi,alamat\nLubang,Jl. A\nLubang,Jl. B\nLubang,Jl. A\n");
        VERIFY_RESULT(batch);
        QCOMPARE(batch->records.size(), 3);
        QVERIFY(has(batch->records[0].notes, RecordNote::IdMissing));
        QCOMPARE(batch->records[0].externalId, batch->records[2].externalId);
        QVERIFY(batch->records[0].externalId != batch->records[1].externalId);
    }

    void rowsOfOtherLengthsAreRead()
    {
        const auto batch = FeedReader::readAll("nomor,isi,alamat\n1,a\n2,b,c,d\n3,e,f\n");
        VERIFY_RESULT(batch);
        QCOMPARE(batch->records.size(), 3);
        QVERIFY(batch->records[0].address.isEmpty());
        QCOMPARE(batch->records[1].extra, (QList<std::pair<QString, QString>>{{u"#4"_s, u"d"_s}}));
    }

    void keepsAnUnreadableDateAsWords()
    {
        const auto batch = FeedReader::readAll("nomor,isi,tanggal\n1,a,kapan-kapan\n");
        VERIFY_RESULT(batch);
        QVERIFY(!batch->records[0].createdAt.has_value());
        QVERIFY(has(batch->records[0].notes, RecordNote::DateUnreadable));
        QCOMPARE(batch->records[0].extra, (QList<std::pair<QString, QString>>{{u"created"_s, u"kapan-kapan"_s}}));
    }

    void keepsMarkupAsWords()
    {
        const auto batch = FeedReader::readAll("nomor,isi\n1,<img src=/etc/passwd> =HYPERLINK(1)\n");
        VERIFY_RESULT(batch);
        QCOMPARE(batch->records[0].text, u"<img src=/etc/passwd> =HYPERLINK(1)"_s);
    }

    void dropsIdentitiesNobodyNeeds()
    {
        const auto batch = FeedReader::readAll("nomor,isi,NIK\n1,a,3171012345678901\n");
        VERIFY_RESULT(batch);
        QVERIFY(batch->records[0].extra.isEmpty());
    }

    void writesNothingOfWhoReportedIntoARejection()
    {
        const auto batch = FeedReader::readAll("nomor,isi,nama pelapor\n,,Budi Santoso\n\"x,y,Budi Santoso");
        VERIFY_RESULT(batch);
        QCOMPARE(batch->problems.size(), 2);
        for (const RecordProblem& problem : batch->problems)
            QVERIFY(!problem.excerpt.contains(u"Budi") && !problem.detail.contains(u"Budi"));
        const auto open = FeedReader::readAll("nomor,isi,kategori\n,,Jalan\n");
        VERIFY_RESULT(open);
        QCOMPARE(open->problems.at(0).excerpt, u",,Jalan"_s);
    }

    void readsWhetherItIsPrivate()
    {
        const auto batch = FeedReader::readAll("nomor,isi,privat\n1,a,ya\n2,b,tidak\n3,c,\n");
        VERIFY_RESULT(batch);
        QCOMPARE(batch->records[0].isPrivate, true);
        QCOMPARE(batch->records[1].isPrivate, false);
        QVERIFY(!batch->records[2].isPrivate.has_value());
    }

    void stopsWhenEnoughWasSeen()
    {
        QByteArray bytes("nomor,isi\n");
        for (int i = 0; i < 1000; ++i)
            bytes += QByteArray::number(i) + ",a\n";
        const auto batch = FeedReader::readAll(bytes, {}, 50);
        VERIFY_RESULT(batch);
        QCOMPARE(batch->records.size(), 50);
        QVERIFY(batch->result.stopped);
    }
};

QTEST_GUILESS_MAIN(CsvFeedTest)
#include "tst_csvfeed.moc"
