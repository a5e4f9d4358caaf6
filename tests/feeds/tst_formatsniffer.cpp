// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/formatsniffer.h"
#include "support/testmain.h"

#include <QStringEncoder>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray utf16(const QString& text, bool bigEndian, bool mark)
{
    QStringEncoder encoder(bigEndian ? QStringEncoder::Utf16BE : QStringEncoder::Utf16LE,
        mark ? QStringEncoder::Flag::WriteBom : QStringEncoder::Flag::Default);
    return encoder.encode(text);
}

} // namespace

class FormatSnifferTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void tellsFormats_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("shape");
        const auto row = [](const char* name, const QByteArray& bytes, const QString& format,
                             const QString& shape = u"records"_s) { QTest::newRow(name) << bytes << format << shape; };
        row("empty", "", u"empty"_s);
        row("only white space", " \r\n\t ", u"empty"_s);
        row("only a mark", "\xef\xbb\xbf", u"empty"_s);
        row("xml requests", "<?xml version='1.0'?><service_requests/>", u"xml"_s, u"open311_requests"_s);
        row("xml updates", "<service_request_updates><request_update/></service_request_updates>", u"xml"_s,
            u"open311_updates"_s);
        row("xml services", "<services><service/></services>", u"xml"_s, u"open311_services"_s);
        row("json requests", R"([{"service_request_id":1}])", u"json"_s, u"open311_requests"_s);
        row("json services", R"({"services":[{"service_code":"1","service_name":"x"}]})", u"json"_s,
            u"open311_services"_s);
        row("json updates", R"([{"update_id":1,"service_request_id":1}])", u"json"_s, u"open311_updates"_s);
        row("dashboard", R"([{"id":1,"tstatus":null}])", u"json"_s, u"crm_dashboard"_s);
        row("geojson", R"({"type":"FeatureCollection","features":[]})", u"geojson"_s);
        row("html", "<!DOCTYPE html><html><head><title>404</title></head></html>", u"html"_s);
        row("html without doctype", "\n<HTML><body>x</body></HTML>", u"html"_s);
        row("csv", "nomor,isi\n1,abc\n", u"csv"_s);
        row("one known column", "nomor\n1\n2\n", u"csv"_s);
        row("zip", QByteArray("PK\x03\x04xxxxxxxx", 12), u"archive"_s);
        row("gzip", QByteArray("\x1f\x8b\x08\0\0\0", 6), u"archive"_s);
        row("old spreadsheet", QByteArray("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8), u"archive"_s);
        row("pdf", "%PDF-1.7\n%\xe2\xe3\xcf\xd3", u"binary"_s);
        row("noise", QByteArray("\x01\x02\x03\x04\x05\x06\x07\x08\x0e\x0f", 10), u"binary"_s);
        row("prose",
            "Selamat pagi, ada lubang di jalan kami.\nMohon segera diperbaiki, karena\nsudah ada yang jatuh.\n",
            u"text"_s);
    }
    void tellsFormats()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, format);
        QFETCH(QString, shape);
        const FormatFacts facts = FormatSniffer::sniff(bytes, true);
        QCOMPARE(sourceFormatName(facts.format), format);
        QCOMPARE(sourceShapeName(facts.shape), shape);
    }

    void tellsCharsets_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("charset");
        const QString text = u"nomor;isi\n1;Jalan rusak\n2;Pohon tumbang\n"_s;
        QTest::newRow("ascii") << text.toUtf8() << u"UTF-8"_s;
        QTest::newRow("utf-8") << u"isi;é\n"_s.toUtf8() << u"UTF-8"_s;
        QTest::newRow("utf-8 with mark") << QByteArray("\xef\xbb\xbf" + text.toUtf8()) << u"UTF-8"_s;
        QTest::newRow("utf-16 le") << utf16(text, false, true) << u"UTF-16LE"_s;
        QTest::newRow("utf-16 be") << utf16(text, true, true) << u"UTF-16BE"_s;
        QTest::newRow("utf-16 le without mark") << utf16(text, false, false) << u"UTF-16LE"_s;
        QTest::newRow("utf-16 be without mark") << utf16(text, true, false) << u"UTF-16BE"_s;
        QTest::newRow("windows-1252") << QByteArray("isi;caf\xe9 \x80 5\n1;\x93warung\x94\n") << u"Windows-1252"_s;
    }
    void tellsCharsets()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, charset);
        QCOMPARE(charsetName(FormatSniffer::sniff(bytes, true).charset), charset);
    }

    void aCharacterCutByTheSampleIsNoOtherCharset()
    {
        QByteArray sample(100, 'a');
        sample += "\xc3";
        QCOMPARE(FormatSniffer::charsetOf(sample, false), Charset::Utf8);
        QCOMPARE(FormatSniffer::charsetOf(sample, true), Charset::Windows1252);
    }

    void findsTheDelimiter_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QChar>("delimiter");
        QTest::newRow("comma") << QByteArray("a,b,c\n1,2,3\n4,5,6\n") << QChar(u',');
        QTest::newRow("semicolon with decimal commas")
            << QByteArray("id;lat;lon\n1;-6,2;106,8\n2;-6,3;106,9\n") << QChar(u';');
        QTest::newRow("tab") << QByteArray("a\tb\n1, 2\t3\n") << QChar(u'\t');
        QTest::newRow("pipe") << QByteArray("a|b|c\n1|2|3\n") << QChar(u'|');
        QTest::newRow("commas inside quotes") << QByteArray("a;b\n\"1,2,3\";4\n\"5,6,7\";8\n") << QChar(u';');
        QTest::newRow("header alone") << QByteArray("nomor,isi,lat,lon") << QChar(u',');
    }
    void findsTheDelimiter()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QChar, delimiter);
        QCOMPARE(FormatSniffer::delimiterOf(bytes), delimiter);
    }

    void tellsWhatAWebPageSays()
    {
        QCOMPARE(
            FormatSniffer::sniff("<html><title>Masuk</title><body>ERROR: jurisdiction_id needed</body></html>", true)
                .message,
            u"ERROR: jurisdiction_id needed"_s);
        QCOMPARE(FormatSniffer::sniff("<html><title>Masuk dulu</title></html>", true).message, u"Masuk dulu"_s);
    }
};

QTEST_GUILESS_MAIN(FormatSnifferTest)
#include "tst_formatsniffer.moc"
