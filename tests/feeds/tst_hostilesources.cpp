// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/csvstream.h"
#include "feeds/feedreader.h"
#include "support/testmain.h"

#include <QFile>
#include <QTemporaryDir>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

// Makes up its bytes as they are read, as many as are asked for.
class EndlessDevice final : public QIODevice
{
public:
    EndlessDevice(QByteArray head, QByteArray unit, qint64 total, bool knowsSize)
        : m_head(std::move(head))
        , m_unit(std::move(unit))
        , m_total(total)
        , m_knowsSize(knowsSize)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    bool isSequential() const override { return !m_knowsSize; }
    qint64 size() const override { return m_total; }
    [[nodiscard]] qint64 given() const { return m_given; }

protected:
    qint64 readData(char* data, qint64 maxSize) override
    {
        const qint64 size = std::min(maxSize, m_total - m_at);
        for (qint64 i = 0; i < size; ++i, ++m_at)
            data[i] = m_at < m_head.size() ? m_head[m_at] : m_unit[(m_at - m_head.size()) % m_unit.size()];
        m_given += size;
        return size;
    }
    bool seek(qint64 position) override
    {
        m_at = position;
        return QIODevice::seek(position);
    }
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    QByteArray m_head;
    QByteArray m_unit;
    qint64 m_total;
    bool m_knowsSize;
    qint64 m_at = 0;
    qint64 m_given = 0;
};

qint64 peakKiB()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toLongLong();
    }
    return 0;
}

constexpr qint64 kMiB = 1024 * 1024;

} // namespace

class HostileSourcesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void saysWhatAUselessSourceIs_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("says");
        QTest::newRow("empty") << QByteArray() << u"empty"_s;
        QTest::newRow("blank") << QByteArray("\n \n") << u"empty"_s;
        QTest::newRow("web page") << QByteArray("<html><head><title>Login</title></head><body>…</body></html>")
                                  << u"web page"_s;
        QTest::newRow("zip") << QByteArray("PK\x03\x04 [Content_Types].xml") << u"spreadsheet"_s;
        QTest::newRow("prose") << QByteArray("Ini bukan data.\nHanya kalimat.\n") << u"no table"_s;
        QTest::newRow("noise") << QByteArray("\x01\x02\x03\x04\x05\x06\x07\x01\x02\x03") << u"not text"_s;
    }
    void saysWhatAUselessSourceIs()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, says);
        const auto batch = FeedReader::readAll(bytes);
        VERIFY_ERROR(batch, ErrorCode::WrongFormat);
        QVERIFY2(batch.error().detail.contains(says), qPrintable(batch.error().detail));
    }

    void refusesAGigabyteOfJsonBeforeReadingIt()
    {
        EndlessDevice device("[", "{\"service_request_id\":1,\"description\":\"x\"},", 1024 * kMiB, true);
        const auto batch = FeedReader::readSome(device, {}, -1);
        VERIFY_ERROR(batch, ErrorCode::TooLarge);
        QVERIFY(batch.error().detail.contains(u"1024 MiB"));
        QVERIFY(device.given() < kMiB);
    }

    void holdsOneRecordAtATimeWhateverTheSize_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QByteArray>("unit");
        QTest::newRow("json: one string") << QByteArray("[{\"service_request_id\":\"") << QByteArray("x");
        QTest::newRow("json: one list") << QByteArray("[{\"a\":[") << QByteArray("1,");
        QTest::newRow("json: one root object") << QByteArray("{\"a\":1") << QByteArray(",\"b\":2");
        QTest::newRow("json: white space") << QByteArray("[") << QByteArray(" ");
        QTest::newRow("csv: one line") << QByteArray("nomor,isi\n1,") << QByteArray("x");
        QTest::newRow("csv: one quote") << QByteArray("nomor,isi\n1,\"") << QByteArray("x\n");
        QTest::newRow("csv: columns") << QByteArray("nomor,isi\n1,") << QByteArray(",");
    }
    void holdsOneRecordAtATimeWhateverTheSize()
    {
        QFETCH(QByteArray, head);
        QFETCH(QByteArray, unit);
        const qint64 before = peakKiB();
        EndlessDevice device(head, unit, 100 * kMiB, false);
        qint64 records = 0;
        class Counter final : public RecordSink
        {
        public:
            explicit Counter(qint64& count)
                : m_count(count)
            {
            }
            bool takeRecord(ReportRecord) override { return ++m_count < 1'000'000; }
            bool takeProblem(RecordProblem) override { return ++m_problems < 1'000'000; }
            bool takeService(ServiceRecord) override { return true; }
            qint64& m_count;
            qint64 m_problems = 0;
        } sink(records);
        const auto result = FeedReader::read(device, sink);
        QVERIFY(result.has_value() || result.error().code == ErrorCode::TooLarge
            || result.error().code == ErrorCode::WrongFormat);
        QVERIFY2(peakKiB() - before < 40 * 1024, qPrintable(QString::number(peakKiB() - before)));
    }

    void aHugeXmlTextIsRefusedWithinBounds()
    {
        const qint64 before = peakKiB();
        EndlessDevice device("<service_requests><request><description>", "x", 100 * kMiB, false);
        const auto batch = FeedReader::readSome(device, {}, -1);
        VERIFY_ERROR(batch, ErrorCode::TooLarge);
        QVERIFY(device.given() < 8 * kMiB);
        QVERIFY(peakKiB() - before < 64 * 1024);
    }

    void depthOf100000IsRefusedPlainly_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("json lists") << QByteArray(100'000, '[');
        QTest::newRow("json lists, closed") << QByteArray(QByteArray(100'000, '[') + QByteArray(100'000, ']'));
        QTest::newRow("json objects") << QByteArray("{\"a\":").repeated(100'000);
        QTest::newRow("json data") << QByteArray("{\"data\":").repeated(100'000);
        QTest::newRow("xml") << QByteArray("<service_requests>" + QByteArray("<a>").repeated(100'000));
    }
    void depthOf100000IsRefusedPlainly()
    {
        QFETCH(QByteArray, bytes);
        const auto batch = FeedReader::readAll(bytes);
        if (batch) {
            QVERIFY(batch->records.isEmpty());
            QCOMPARE(batch->problems.size(), 1);
            QCOMPARE(problemCodeName(batch->problems[0].code), u"too_deep"_s);
        } else {
            QCOMPARE(batch.error().code, ErrorCode::TooLarge);
            QVERIFY(batch.error().detail.contains(u"deeper"));
        }
    }

    void aRecordOverTheCapCostsItselfOnly()
    {
        const QByteArray big(2 * kMaxRecordBytes, 'x');
        const auto json = FeedReader::readAll(
            "[{\"service_request_id\":1,\"description\":\"a\"},{\"service_request_id\":2,\"description\":\"" + big
            + "\"},{\"service_request_id\":3,\"description\":\"c\"}]");
        VERIFY_RESULT(json);
        QCOMPARE(json->records.size(), 2);
        QCOMPARE(problemCodeName(json->problems.at(0).code), u"too_long"_s);
        const auto csv = FeedReader::readAll("nomor,isi\n1,a\n2," + big + "\n3,c\n");
        VERIFY_RESULT(csv);
        QCOMPARE(csv->records.size(), 2);
        QCOMPARE(problemCodeName(csv->problems.at(0).code), u"too_long"_s);
    }

    void aLongTextIsCutAndSaysSo()
    {
        const auto batch = FeedReader::readAll("nomor,isi\n1," + QByteArray(50'000, 'x') + "\n");
        VERIFY_RESULT(batch);
        QCOMPARE(batch->records[0].text.size(), 20'000);
        QVERIFY(has(batch->records[0].notes, RecordNote::TextCut));
    }

    void thousandsOfInventedNamesAreBounded()
    {
        QByteArray bytes = "[{\"service_request_id\":1";
        for (int i = 0; i < 20'000; ++i)
            bytes += ",\"k" + QByteArray::number(i) + "\":1";
        bytes += "}]";
        const auto batch = FeedReader::readAll(bytes);
        VERIFY_RESULT(batch);
        QVERIFY(batch->result.facts.columns.size() <= 200);
    }

    void readsARecordOfEveryFormatFromAFile()
    {
        QTemporaryDir dir;
        QFile file(dir.filePath(u"kosong.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        QVERIFY(file.open(QIODevice::ReadOnly));
        VERIFY_ERROR(FeedReader::readSome(file, {}, -1), ErrorCode::WrongFormat);
    }
};

QTEST_GUILESS_MAIN(HostileSourcesTest)
#include "tst_hostilesources.moc"
