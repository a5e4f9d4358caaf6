// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/csvstream.h"
#include "support/testmain.h"

#include <QBuffer>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

// Gives its bytes a few at a time, as a slow connection does.
class DripDevice final : public QIODevice
{
public:
    DripDevice(QByteArray bytes, qint64 step)
        : m_bytes(std::move(bytes))
        , m_step(step)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char* data, qint64 maxSize) override
    {
        const qint64 size = std::min({maxSize, m_step, qint64(m_bytes.size() - m_pos)});
        memcpy(data, m_bytes.constData() + m_pos, size_t(size));
        m_pos += size;
        return size;
    }
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_step;
    qint64 m_pos = 0;
};

QList<QStringList> records(const QByteArray& bytes, char delimiter, qint64 step, int* lost = nullptr)
{
    DripDevice device(bytes, step);
    ByteStream stream(device, Charset::Utf8);
    CsvStream csv(stream, delimiter);
    QList<QStringList> all;
    bool mixed = false;
    for (CsvStream::Step s = csv.next(); s != CsvStream::Step::End; s = csv.next()) {
        if (s != CsvStream::Step::Record) {
            if (lost)
                ++*lost;
            continue;
        }
        QStringList fields;
        for (size_t i = 0; i < csv.fields(); ++i)
            fields += csv.field(i, mixed);
        all += fields;
    }
    return all;
}

} // namespace

class CsvStreamTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void readsTheSameInPiecesOfAnySize()
    {
        const QByteArray bytes = "a,b\r\n\"x \"\"y\"\", z\",2\n\"line\r\nbreak\",\"\"\r3,4 \" 5\n,\n\"q\"tail,6";
        const QList<QStringList> expected{{u"a"_s, u"b"_s}, {u"x \"y\", z"_s, u"2"_s},
            {u"line\r\nbreak"_s, QString(u""_s)}, {u"3"_s, u"4 \" 5"_s}, {u""_s, u""_s}, {u"q\"tail"_s, u"6"_s}};
        for (const qint64 step : {1, 2, 3, 5, 7, 1000})
            QCOMPARE(records(bytes, ',', step), expected);
    }

    void takesOtherDelimiters() { QCOMPARE(records("a;b,c\n", ';', 4), (QList<QStringList>{{u"a"_s, u"b,c"_s}})); }

    void anUnclosedQuoteCostsItsOwnRecordOnly()
    {
        int lost = 0;
        const QByteArray bytes = "1,a\n2,\"never closed\n3,c\n4,d\n";
        QCOMPARE(records(bytes, ',', 1000, &lost),
            (QList<QStringList>{{u"1"_s, u"a"_s}, {u"3"_s, u"c"_s}, {u"4"_s, u"d"_s}}));
        QCOMPARE(lost, 1);
    }

    void aFileFullOfUnclosedQuotesEndsSoon()
    {
        QByteArray bytes;
        for (int i = 0; i < 20'000; ++i)
            bytes += "\"x" + QByteArray::number(i) + (i % 2 == 0 ? ",\"\n" : "\n");
        int lost = 0;
        const auto all = records(bytes, ',', 100'000, &lost);
        QVERIFY(!all.isEmpty());
        QVERIFY(lost <= 201);
    }

    void readsBytesThatAreNotUtf8AsWindows1252()
    {
        QByteArray bytes = "caf\xe9,\x80";
        QBuffer buffer(&bytes);
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        ByteStream stream(buffer, Charset::Utf8);
        CsvStream csv(stream, ',');
        QVERIFY(csv.next() == CsvStream::Step::Record);
        bool mixed = false;
        QCOMPARE(csv.field(0, mixed), u"café"_s);
        QVERIFY(mixed);
        QCOMPARE(csv.field(1, mixed), u"€"_s);
    }

    void convertsUtf16CutAnywhere()
    {
        const QString text = u"nomor;isi\n1;pohon 🌳 tumbang\n"_s;
        QByteArray bytes("\xff\xfe");
        bytes.append(reinterpret_cast<const char*>(text.utf16()), text.size() * 2);
        for (const qint64 step : {1, 3, 8, 1000}) {
            DripDevice device(bytes, step);
            ByteStream stream(device, Charset::Utf16Le);
            while (stream.fill()) { }
            QCOMPARE(QString::fromUtf8(stream.pending()), text);
        }
    }
};

QTEST_GUILESS_MAIN(CsvStreamTest)
#include "tst_csvstream.moc"
