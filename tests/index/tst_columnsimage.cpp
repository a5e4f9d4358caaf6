// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/columnsimage.h"

#include "index/clusterer.h"
#include "index/imagechecksum.h"
#include "index/queueorder.h"
#include "index/randomtickets.h"
#include "support/testmain.h"

#include <QFile>
#include <QTemporaryDir>

#include <cstring>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

bool isSame(const TicketColumns& a, const TicketColumns& b)
{
    if (a.count() != b.count() || a.placedCount() != b.placedCount() || !(a.bounds() == b.bounds())
        || a.blocks().size() != b.blocks().size() || a.needsCompaction() != b.needsCompaction())
        return false;
    for (size_t i = 0; i < a.blocks().size(); ++i) {
        if (std::memcmp(a.blocks()[i].get(), b.blocks()[i].get(), sizeof(TicketBlock)) != 0)
            return false;
    }
    return true;
}

} // namespace

class TestColumnsImage final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    const QString m_path = m_dir.filePath(u"columns.img"_s);

    [[nodiscard]] QByteArray bytes() const
    {
        QFile file(m_path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void put(const QByteArray& bytes) const
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void bringsBackEveryBit()
    {
        RandomTickets random(5);
        auto present = byKey(random.rows(9000));
        auto columns = columnsOf(present);
        for (int round = 0; round < 3; ++round) { // sorted, then with changes, arrivals and dead rows in it
            VERIFY_RESULT(ColumnsImage::write(m_path, "stamp"_ba, *columns));
            QCOMPARE(ColumnsImage::stampOf(m_path), "stamp"_ba);
            const auto image = ColumnsImage::read(m_path, "stamp"_ba, 9);
            QVERIFY(image);
            QCOMPARE(image->epoch(), 9U);
            QVERIFY(isSame(*image, *columns));
            for (const auto& [key, row] : present)
                QCOMPARE(image->positionOf(key), columns->positionOf(key));
            columns = columns->changed(random.changes(present, 2000));
        }
    }

    void anImageIsChangedLikeTheColumnsItCameFrom()
    {
        RandomTickets random(6);
        auto present = byKey(random.rows(4000));
        const auto columns = columnsOf(present);
        VERIFY_RESULT(ColumnsImage::write(m_path, "s"_ba, *columns));
        auto image = ColumnsImage::read(m_path, "s"_ba, 1);
        QVERIFY(image);
        const ChangeSet changes = random.changes(present, 1500);
        const auto changed = image->changed(changes);
        image.reset(); // the blocks that were not touched live on
        QVERIFY(isSame(*changed, *columns->changed(changes)));
        QCOMPARE(changed->count(), columnsOf(present)->count());
    }

    void aStoreWithoutTicketsHasAnImageToo()
    {
        VERIFY_RESULT(ColumnsImage::write(m_path, "s"_ba, TicketColumns()));
        const auto image = ColumnsImage::read(m_path, "s"_ba, 1);
        QVERIFY(image);
        QCOMPARE(image->count(), 0);
    }

    void refusesAnotherStamp()
    {
        VERIFY_RESULT(ColumnsImage::write(m_path, "mine"_ba, *columnsOf(RandomTickets().rows(100))));
        QVERIFY(!ColumnsImage::read(m_path, "min"_ba, 1));
        QVERIFY(!ColumnsImage::read(m_path, "mine "_ba, 1));
        QVERIFY(!ColumnsImage::read(m_path, {}, 1));
        QVERIFY(ColumnsImage::read(m_path, "mine"_ba, 1));
    }

    void refusesWhatIsMissingOrCutShort()
    {
        QVERIFY(!ColumnsImage::read(m_dir.filePath(u"none"_s), "s"_ba, 1));
        QVERIFY(ColumnsImage::stampOf(m_dir.filePath(u"none"_s)).isEmpty());
        VERIFY_RESULT(ColumnsImage::write(m_path, "s"_ba, *columnsOf(RandomTickets().rows(3000))));
        const QByteArray whole = bytes();
        for (const qsizetype size : {qsizetype(0), qsizetype(1), qsizetype(100), whole.size() / 2, whole.size() - 1}) {
            put(whole.first(size));
            QVERIFY(!ColumnsImage::read(m_path, "s"_ba, 1));
        }
        put(whole + '\0');
        QVERIFY(!ColumnsImage::read(m_path, "s"_ba, 1));
        put(whole);
        QVERIFY(ColumnsImage::read(m_path, "s"_ba, 1));
    }

    void anImageOfAnEarlierMeaningIsReadOver()
    {
        VERIFY_RESULT(ColumnsImage::write(m_path, "s"_ba, *columnsOf(RandomTickets().rows(300))));
        const QByteArray whole = bytes();
        const auto sumOf = [](const QByteArray& head) {
            ImageChecksum sum;
            sum.add(head.constData(), size_t(head.size()));
            return QByteArray::fromRawData(reinterpret_cast<const char*>(std::array {sum.value()}.data()), 8).toHex();
        };
        // The head ends with the checksum of all before it.
        qsizetype end = 16;
        while (end < 1024 && sumOf(whole.first(end)) != whole.sliced(end, 8).toHex())
            end += 8;
        QVERIFY(end < 1024);
        const qsizetype meaning = 8; // after the magic
        QCOMPARE_GE(whole[meaning], 4); // 4: with open questions, pauses, and doubts of the place
        QByteArray older = whole;
        older[meaning] = char(whole[meaning] - 1);
        older.replace(end, 8, QByteArray::fromHex(sumOf(older.first(end))));
        put(older);
        QVERIFY(!ColumnsImage::read(m_path, "s"_ba, 1));
        older[meaning] = whole[meaning];
        older.replace(end, 8, QByteArray::fromHex(sumOf(older.first(end))));
        QCOMPARE(older, whole);
        put(older);
        QVERIFY(ColumnsImage::read(m_path, "s"_ba, 1));
    }

    void refusesOneWrongBitAnywhere()
    {
        VERIFY_RESULT(ColumnsImage::write(m_path, "s"_ba, *columnsOf(RandomTickets().rows(3000))));
        const QByteArray whole = bytes();
        std::mt19937 random(1);
        for (int round = 0; round < 400; ++round) {
            QByteArray wrong = whole;
            // Often in the head, where a wrong size could do most.
            const auto at = qsizetype(random() % (round % 2 == 0 ? 320U : quint32(whole.size())));
            wrong[at] = char(wrong[at] ^ (1 << random() % 8));
            put(wrong);
            QVERIFY2(!ColumnsImage::read(m_path, "s"_ba, 1), qPrintable(u"byte %1"_s.arg(at)));
        }
    }

    void showsTheSameAsAScan()
    {
        RandomTickets random(8);
        auto present = byKey(random.rows(6000));
        const auto changed = columnsOf(present)->changed(random.changes(present, 1000));
        VERIFY_RESULT(ColumnsImage::write(m_path, "s"_ba, *changed));
        const auto image = ColumnsImage::read(m_path, "s"_ba, 1);
        const auto scanned = columnsOf(present);
        for (int round = 0; round < 10; ++round) {
            const auto program = std::make_shared<FilterProgram>(
                random.filter(), RandomTickets::codes(), Officer(), RandomTickets::kNow);
            const auto a = Selection::evaluate(image, program, 1);
            const auto b = Selection::evaluate(scanned, program, 1);
            QCOMPARE(QueueOrder::of(a, {})->keys(), QueueOrder::of(b, {})->keys());
            const auto clusters = [](const Selection& selection) {
                std::vector<std::pair<quint64, quint32>> out;
                const auto level = Clusterer::level(selection, 12, WorldRect::world());
                for (const Cluster& c : level->clusters)
                    out.emplace_back(c.id, c.count);
                return out;
            };
            QCOMPARE(clusters(*a), clusters(*b));
        }
    }
};

QTEST_GUILESS_MAIN(TestColumnsImage)
#include "tst_columnsimage.moc"
