// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"
#include "tables/timelinemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

TicketEvent happened(int version, CommandKind kind, const QString& text = {})
{
    TicketEvent e;
    e.id = QUuid(uint(version), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    e.version = version;
    e.kind = kind;
    e.at = 1'795'143'600'000 + version * 60'000;
    e.actor = u"sari"_s;
    if (!text.isEmpty())
        e.body[BodyKey::text] = text;
    return e;
}

} // namespace

class TimelineModelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        pinEnvironment();
        m_model = std::make_unique<TimelineModel>();
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    }
    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
    }

    void showsTheNewestFirst()
    {
        m_model->setHistory({happened(1, CommandKind::Report), happened(2, CommandKind::Note, u"dicek"_s)}, {});
        QCOMPARE(m_model->rowCount(), 2);
        QCOMPARE(m_model->index(0).data(TimelineModel::KindRole).toInt(), int(CommandKind::Note));
        QCOMPARE(m_model->index(0).data(TimelineModel::TextRole).toString(), u"dicek"_s);
        QCOMPARE(m_model->index(1).data(TimelineModel::KindRole).toInt(), int(CommandKind::Report));
    }

    void addsWithoutForgettingWhereTheReaderIs()
    {
        m_model->setHistory({happened(1, CommandKind::Report)}, {});
        const QPersistentModelIndex report = m_model->index(0);
        QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
        m_model->setHistory({happened(1, CommandKind::Report), happened(2, CommandKind::Note)}, {});
        QCOMPARE(reset.count(), 0);
        QCOMPARE(report.row(), 1);
        m_model->setHistory({happened(1, CommandKind::Report), happened(2, CommandKind::Note)}, {});
        QCOMPARE(reset.count(), 0);
    }

    void showsACommandAtOnceAndTakesItsMarkOffLater()
    {
        m_model->setHistory({happened(1, CommandKind::Report)}, {});
        const quint64 token = m_model->addPending(
            happened(0, CommandKind::Note, u"menyusul"_s), TicketStatus::Waiting, TicketStatus::Waiting);
        QCOMPARE(m_model->rowCount(), 2);
        QVERIFY(m_model->index(0).data(TimelineModel::PendingRole).toBool());
        QCOMPARE(m_model->index(0).data(TimelineModel::TextRole).toString(), u"menyusul"_s);
        m_model->removePending(token);
        m_model->setHistory({happened(1, CommandKind::Report), happened(2, CommandKind::Note, u"menyusul"_s)}, {});
        QCOMPARE(m_model->rowCount(), 2);
        QVERIFY(!m_model->index(0).data(TimelineModel::PendingRole).toBool());
        m_model->removePending(token); // once more: nothing happens
        QCOMPARE(m_model->rowCount(), 2);
    }

    void keepsPendingCommandsWhenTheHistoryGrowsBelowThem()
    {
        m_model->setHistory({happened(1, CommandKind::Report)}, {});
        const quint64 first = m_model->addPending(
            happened(0, CommandKind::Note, u"satu"_s), TicketStatus::Waiting, TicketStatus::Waiting);
        std::ignore = m_model->addPending(
            happened(0, CommandKind::Note, u"dua"_s), TicketStatus::Waiting, TicketStatus::Waiting);
        m_model->setHistory({happened(1, CommandKind::Report), happened(2, CommandKind::Start)}, {});
        QCOMPARE(m_model->rowCount(), 4);
        QCOMPARE(m_model->entry(0).text, u"dua"_s);
        QCOMPARE(m_model->entry(1).text, u"satu"_s);
        m_model->removePending(first);
        QCOMPARE(m_model->entry(0).text, u"dua"_s);
        QCOMPARE(m_model->entry(1).event.kind, CommandKind::Start);
    }

    void startsAnewForAnotherTicket()
    {
        m_model->setHistory({happened(1, CommandKind::Report)}, {});
        std::ignore = m_model->addPending(happened(0, CommandKind::Note), TicketStatus::Waiting, TicketStatus::Waiting);
        m_model->clear();
        QCOMPARE(m_model->rowCount(), 0);
        m_model->setHistory({happened(7, CommandKind::Report), happened(8, CommandKind::Triage)}, {});
        QCOMPARE(m_model->rowCount(), 2);
    }

private:
    std::unique_ptr<TimelineModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_MAIN(TimelineModelTest)
#include "tst_timelinemodel.moc"
