// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/csv.h"
#include "support/testmain.h"

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestCsv final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void readsQuotesDelimitersAndLineBreaksInsideQuotes()
    {
        CsvReader reader(u"a,\"b, \"\"c\"\"\",\"two\nlines\"\r\nd,,e");
        QCOMPARE(reader.next(), QStringList({u"a"_s, u"b, \"c\""_s, u"two\nlines"_s}));
        QCOMPARE(reader.next(), QStringList({u"d"_s, u""_s, u"e"_s}));
        QVERIFY(reader.atEnd());
        QCOMPARE(reader.record(), 2);
    }

    void skipsAByteOrderMark()
    {
        CsvReader reader(u"\uFEFFx;y", u';');
        QCOMPARE(reader.next(), QStringList({u"x"_s, u"y"_s}));
    }

    void tellsATextCutInsideQuotes()
    {
        CsvReader reader(u"a,\"never closed");
        QCOMPARE(reader.next().size(), 2);
        QVERIFY(reader.openQuote());
    }

    void refusesATableWithARowOfAnotherLength()
    {
        VERIFY_ERROR(readCsvTable("a,b\n1,2\n3\n", {u"a"_s}), ErrorCode::WrongFormat);
        VERIFY_ERROR(readCsvTable("a,b\n1,2\n", {u"c"_s}), ErrorCode::WrongFormat);
        VERIFY_ERROR(readCsvTable("", {u"a"_s}), ErrorCode::WrongFormat);
    }

    void writesFormulasAsText_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QByteArray>("record");
        QTest::newRow("equals") << u"=1+1"_s << QByteArray("'=1+1\r\n");
        QTest::newRow("at") << u"@SUM(A1)"_s << QByteArray("'@SUM(A1)\r\n");
        QTest::newRow("full-width equals") << u"＝cmd"_s << QByteArray("'＝cmd\r\n");
        QTest::newRow("tab first") << u"\tx"_s << QByteArray("'\tx\r\n");
        QTest::newRow("negative number stays a number") << u"-6.2"_s << QByteArray("-6.2\r\n");
        QTest::newRow("minus and text") << u"-2+3"_s << QByteArray("'-2+3\r\n");
        QTest::newRow("quotes") << u"a \"b\", c"_s << QByteArray("\"a \"\"b\"\", c\"\r\n");
    }
    void writesFormulasAsText()
    {
        QFETCH(QString, field);
        QTEST(csvRecord({field}), "record");
    }

    void readsBackWhatItWrote()
    {
        const QStringList fields {u"satu"_s, u"dua, \"tiga\""_s, u"baris\nbaru"_s, u""_s};
        const QString text = QString::fromUtf8(csvRecord(fields));
        CsvReader reader(text);
        QCOMPARE(reader.next(), fields);
    }
};

QTEST_APPLESS_MAIN(TestCsv)
#include "tst_csv.moc"
