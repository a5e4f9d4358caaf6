// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/queuetexts.h"

#include "support/testmain.h"

#include <QPromise>
#include <QSignalSpy>

using namespace JakOps;

namespace {

using Answer = Result<std::vector<QueueText>>;

// A reader that answers when told to.
struct Reader
{
    struct Read
    {
        std::vector<qint64> keys;
        QString officer;
        std::shared_ptr<QPromise<Answer>> promise;
    };
    std::vector<Read> reads;

    [[nodiscard]] QueueTexts::Loader loader()
    {
        return [this](std::vector<qint64> keys, const Officer& officer) {
            auto promise = std::make_shared<QPromise<Answer>>();
            promise->start();
            reads.push_back({std::move(keys), officer.code, promise});
            return promise->future();
        };
    }
    void answer(size_t read, const QString& prefix = {})
    {
        std::vector<QueueText> texts;
        for (const qint64 key : reads[read].keys)
            texts.push_back({.key = key, .number = prefix + QString::number(key)});
        reads[read].promise->addResult(Answer(texts));
        reads[read].promise->finish();
    }
};

std::vector<qint64> keysOfPage(int page)
{
    std::vector<qint64> keys;
    for (int i = 0; i < QueueTexts::kPageRows; ++i)
        keys.push_back(1 + page * QueueTexts::kPageRows + i);
    return keys;
}

} // namespace

class TestQueueTexts final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void readsAPageOnceHoweverOftenItIsWanted()
    {
        Reader reader;
        QueueTexts texts(reader.loader(), keysOfPage);
        QSignalSpy arrived(&texts, &QueueTexts::arrived);
        for (int i = 0; i < 100; ++i)
            texts.want(2);
        QTRY_COMPARE(reader.reads.size(), size_t(1));
        texts.want(2); // on its way
        reader.answer(0);
        QTRY_COMPARE(arrived.count(), 1);
        QCOMPARE(arrived.first().first().toInt(), 2);
        QCOMPARE(texts.find(513)->number, QStringLiteral("513"));
        QVERIFY(!texts.find(1));
        texts.want(2); // all there
        QCoreApplication::processEvents();
        QCOMPARE(reader.reads.size(), size_t(1));
    }

    void theNewestWishIsReadFirst()
    {
        Reader reader;
        QueueTexts texts(reader.loader(), keysOfPage);
        for (int page = 0; page < 40; ++page)
            texts.want(page);
        QTRY_COMPARE(reader.reads.size(), size_t(QueueTexts::kMaxInFlight));
        QCOMPARE(reader.reads[0].keys, keysOfPage(39));
        QCOMPARE(reader.reads[1].keys, keysOfPage(38));
        texts.want(7);
        reader.answer(0);
        QTRY_COMPARE(reader.reads.size(), size_t(3));
        QCOMPARE(reader.reads[2].keys, keysOfPage(7));
    }

    void wishesOutOfSightAreForgotten()
    {
        Reader reader;
        QueueTexts texts(reader.loader(), keysOfPage);
        for (int page = 0; page < 10; ++page)
            texts.want(page);
        texts.setVisiblePages(4, 4);
        QTRY_COMPARE(reader.reads.size(), size_t(2));
        reader.answer(0);
        QTRY_COMPARE(reader.reads.size(), size_t(3));
        reader.answer(1);
        reader.answer(2);
        QTRY_VERIFY(texts.find(keysOfPage(3).front()));
        QCoreApplication::processEvents();
        QCOMPARE(reader.reads.size(), size_t(3)); // 5, 4, 3
    }

    void answersOfAnOldGenerationAreIgnored()
    {
        Reader reader;
        QueueTexts texts(reader.loader(), keysOfPage);
        texts.want(0);
        QTRY_COMPARE(reader.reads.size(), size_t(1));
        Officer viewer;
        viewer.code = QStringLiteral("viewer");
        texts.setOfficer(viewer);
        texts.want(0);
        QTRY_COMPARE(reader.reads.size(), size_t(2));
        QCOMPARE(reader.reads[1].officer, viewer.code);
        reader.answer(0, QStringLiteral("secret "));
        reader.answer(1);
        QTRY_VERIFY(texts.find(1));
        QCOMPARE(texts.find(1)->number, QStringLiteral("1"));
    }

    void aTicketChangedWhileReadIsReadAgain()
    {
        Reader reader;
        QueueTexts texts(reader.loader(), keysOfPage);
        texts.want(0);
        QTRY_COMPARE(reader.reads.size(), size_t(1));
        texts.forget(5);
        reader.answer(0);
        QTRY_VERIFY(texts.find(4));
        QVERIFY(!texts.find(5));
        texts.want(0);
        QTRY_COMPARE(reader.reads.size(), size_t(2));
        QCOMPARE(reader.reads[1].keys, (std::vector<qint64>{5}));
    }

    void aTicketWithoutTextIsNotAskedForAgain()
    {
        Reader reader;
        QueueTexts texts(reader.loader(), [](int) { return std::vector<qint64>{1, 2}; });
        texts.want(0);
        QTRY_COMPARE(reader.reads.size(), size_t(1));
        reader.reads[0].keys = {1}; // 2 is gone
        reader.answer(0);
        QTRY_VERIFY(texts.find(2));
        QVERIFY(texts.find(2)->number.isEmpty());
    }

    void aFailedReadIsLoggedAndMayBeAskedAgain()
    {
        Reader reader;
        QueueTexts texts(reader.loader(), keysOfPage);
        texts.want(0);
        QTRY_COMPARE(reader.reads.size(), size_t(1));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("StoreFailed")));
        reader.reads[0].promise->addResult(Answer(fail(ErrorCode::StoreFailed)));
        reader.reads[0].promise->finish();
        QCoreApplication::processEvents();
        texts.want(0);
        QTRY_COMPARE(reader.reads.size(), size_t(2));
    }

    void keepsTheMostRecentTexts()
    {
        Reader reader;
        QueueTexts texts(reader.loader(), keysOfPage);
        const int pages = QueueTexts::kMaxTexts / QueueTexts::kPageRows + 5;
        for (int page = 0; page < pages; ++page) {
            texts.want(page);
            QTRY_COMPARE(reader.reads.size(), size_t(page) + 1);
            reader.answer(size_t(page));
            QTRY_VERIFY(texts.find(keysOfPage(page).back()));
        }
        QVERIFY(!texts.find(1));
    }
};

QTEST_GUILESS_MAIN(TestQueueTexts)
#include "tst_queuetexts.moc"
