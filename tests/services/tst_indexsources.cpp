// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/indexsources.h"

#include "services/changenotifier.h"
#include "services/indexservice.h"
#include "services/testworkspace.h"
#include "services/ticketcommands.h"
#include "services/ticketreader.h"
#include "support/testmain.h"
#include "tables/queuemodel.h"

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

// The index on a real store.
class TestIndexSources final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TestWorkspace> m_workspace;
    std::vector<qint64> m_keys;

private Q_SLOTS:
    void init()
    {
        pinEnvironment();
        m_keys.clear();
        m_workspace = std::make_unique<TestWorkspace>();
        VERIFY_RESULT(m_workspace->open());
        for (int n = 1; n <= 5; ++n) {
            const Result<qint64> key = m_workspace->addReport(n);
            VERIFY_RESULT(key);
            m_keys.push_back(*key);
        }
    }

    void cleanup() { m_workspace.reset(); }

    void readsWhatTheStoreHolds()
    {
        const IndexSources sources = indexSources(**m_workspace);
        const auto columns = sources.scan(7).result();
        VERIFY_RESULT(columns);
        QCOMPARE((*columns)->count(), 5);
        QCOMPARE((*columns)->epoch(), 7U);
        const auto codes = sources.terms();
        for (const qint64 key : m_keys) {
            const std::optional<TicketRow> row = (*columns)->row(key);
            const Result<Ticket> ticket = m_workspace->ticket(key);
            QVERIFY(row);
            VERIFY_RESULT(ticket);
            QCOMPARE(row->status, ticket->status);
            QCOMPARE(codeOf(codes->categories, row->category), ticket->category);
            QCOMPARE(codeOf(codes->channels, row->channel), ticket->channel);
            QCOMPARE(codeOf(codes->villages, row->village), ticket->village);
            QCOMPARE(row->createdAt, ticket->createdAt / 1000 * 1000);
            QVERIFY(ticket->place && std::abs(row->lat - ticket->place->lat) < 1e-6);
        }
    }

    void ordersByNumber()
    {
        const auto keys = indexSources(**m_workspace).numberOrder().result();
        VERIFY_RESULT(keys);
        QStringList numbers;
        for (const qint64 key : *keys)
            numbers += m_workspace->ticket(key)->number;
        QCOMPARE(numbers.size(), 5);
        QVERIFY(std::ranges::is_sorted(numbers));
    }

    void aCommandIsInTheIndexWithoutReadingTheStoreAgain()
    {
        IndexService index(**m_workspace);
        index.load();
        QTRY_VERIFY(index.isLoaded());
        TicketFilter waiting;
        waiting.statuses = TicketFilter::bit(TicketStatus::Waiting);
        index.setFilter(waiting);
        QTRY_COMPARE(index.order()->count(), 5);
        const TicketCommand start = m_workspace->command(m_keys[2], CommandKind::Start, u"Mulai"_s);
        const auto given = (*m_workspace)->commands().give(start, m_workspace->village).result();
        VERIFY_RESULT(given);
        QTRY_COMPARE(index.order()->count(), 4);
        QCOMPARE(index.row(m_keys[2])->status, given->ticket.status);
        QCOMPARE(index.facets()->status(TicketStatus::InProgress), 1);
    }

    void theQueueShowsNumbersOfTheStore()
    {
        IndexService index(**m_workspace);
        QueueModel queue(index, (*m_workspace)->reader(), (*m_workspace)->facts(), m_workspace->clock);
        queue.setOfficer(m_workspace->bureau);
        index.load();
        QTRY_COMPARE(queue.rowCount(), 5);
        for (int row = 0; row < 5; ++row) {
            QTRY_VERIFY(queue.index(row, 0).data(QueueModel::LoadedRole).toBool());
            QCOMPARE(queue.index(row, 0).data(QueueModel::NumberRole).toString(),
                m_workspace->ticket(queue.keyOfRow(row))->number);
        }
    }

    void wordsAreFoundOnlyByThoseWhoMayReadThem()
    {
        const Result<Ticket> ticket = m_workspace->ticket(m_keys[0]);
        VERIFY_RESULT(ticket);
        const QString word = ticket->text.section(u' ', 0, 0);
        const IndexSources sources = indexSources(**m_workspace);
        // The text index follows when the writer is idle.
        QTRY_VERIFY(!sources.search(word, m_workspace->bureau).result()->empty());
        const auto seen = sources.search(word, m_workspace->viewer).result();
        VERIFY_RESULT(seen);
        for (const qint64 key : *seen)
            QVERIFY(!m_workspace->ticket(key)->isPrivate);
    }
};

QTEST_GUILESS_MAIN(TestIndexSources)
#include "tst_indexsources.moc"
