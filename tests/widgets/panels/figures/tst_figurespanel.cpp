// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/figures/figurespanel.h"

#include "index/fakestore.h"
#include "services/indexservice.h"
#include "support/fakeclock.h"
#include "support/testmain.h"
#include "widgets/chart/timechart.h"
#include "widgets/common/figurewords.h"
#include "widgets/common/panelstates.h"
#include "widgets/common/theme.h"
#include "widgets/panels/figures/figuremodel.h"
#include "widgets/panels/figures/figurescope.h"
#include "widgets/panels/figures/keyfigure.h"
#include "widgets/panels/figures/keyfigures.h"
#include "widgets/panels/figures/weekheat.h"

#include <QComboBox>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTableView>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

FigureLimits limits()
{
    return [](const std::shared_ptr<const TermCodes>&) {
        return [](Term, Term, quint32 createdAt, quint32 stood) { return createdAt + stood + 7 * 86'400; };
    };
}

// Everybody answered, not all the same.
FigureService::Scores scores()
{
    return [] {
        auto out = std::make_shared<std::vector<quint8>>(10'000);
        for (size_t key = 0; key < out->size(); ++key)
            (*out)[key] = quint8(1 + key % 5);
        return std::shared_ptr<const std::vector<quint8>>(std::move(out));
    };
}

} // namespace

class TestFiguresPanel final : public QObject
{
    Q_OBJECT

private:
    FakeClock m_clock;
    CityFacts m_facts;
    Theme m_theme;
    std::unique_ptr<FakeStore> m_store;
    std::unique_ptr<IndexService> m_index;
    std::unique_ptr<FigureService> m_service;
    std::unique_ptr<FiguresPanel> m_panel;

    void open(int tickets)
    {
        m_store = std::make_unique<FakeStore>(tickets);
        m_index = std::make_unique<IndexService>(m_store->sources(), m_clock);
        m_service = std::make_unique<FigureService>(*m_index, limits(), scores(), m_clock);
        m_panel = std::make_unique<FiguresPanel>(*m_service, m_facts, m_clock, m_theme);
        m_panel->resize(1600, 900);
        m_panel->scope().choosePeriod(u"all"_s);
        m_panel->show();
        m_index->load();
    }
    [[nodiscard]] PanelStates::State state() const { return m_panel->findChild<PanelStates*>()->state(); }
    // What is asked for when a cell of the ranking is clicked.
    [[nodiscard]] TicketFilter click(int row, int column)
    {
        QSignalSpy asked(m_panel.get(), &FiguresPanel::reportsRequested);
        QTableView& table = m_panel->table();
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, table.visualRect(table.model()->index(row, column)).center());
        return asked.wait(5000) || !asked.isEmpty() ? asked.first().first().value<TicketFilter>() : TicketFilter();
    }
    [[nodiscard]] qint64 countOf(const TicketFilter& filter)
    {
        m_index->setFilter(filter);
        return QTest::qWaitFor([&] { return m_index->selection()->filter() == filter; }) ? m_index->selection()->count() : -1;
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto facts = CityFacts::load(QStringLiteral(JAKOPS_RESOURCES) + u"/city"_s);
        VERIFY_RESULT(facts);
        m_facts = std::move(*facts);
    }
    void init()
    {
        pinEnvironment();
        m_clock.set(RandomTickets::kNow);
    }
    void cleanup()
    {
        m_panel.reset();
        m_service.reset();
        m_index.reset();
        m_store.reset();
    }

    void showsTheKeyFiguresWithTheirDefinitions()
    {
        open(3000);
        QTRY_COMPARE(state(), PanelStates::State::Content);
        const FigureLine& total = m_service->figures()->total;
        for (const FigureWords::Key key : FigureWords::kAllKeys) {
            const KeyFigure& figure = m_panel->keys().figure(key);
            QCOMPARE(figure.value(), FigureWords::value(key, total));
            QVERIFY(figure.accessibleDescription().contains(FigureWords::definition(key)));
            QVERIFY(figure.isVisible() && m_panel->rect().contains(QRect(figure.mapTo(m_panel.get(), QPoint()), figure.size())));
        }
    }

    void opensTheReportsBehindEveryKeyFigure()
    {
        open(3000);
        QTRY_COMPARE(state(), PanelStates::State::Content);
        const FigureLine total = m_service->figures()->total;
        const std::pair<FigureWords::Key, qint64> keys[]{{FigureWords::Key::Received, total.counts.received},
            {FigureWords::Key::ShareDone, total.counts.done()}, {FigureWords::Key::OnTime, total.counts.onTime.counted()},
            {FigureWords::Key::Response, total.response.count}, {FigureWords::Key::Reopened, total.counts.reopened},
            {FigureWords::Key::Rejected, total.counts.rejected}, {FigureWords::Key::Backlog, total.counts.open()}};
        for (const auto& [key, count] : keys) {
            QSignalSpy asked(m_panel.get(), &FiguresPanel::reportsRequested);
            QTest::keyClick(const_cast<KeyFigure*>(&m_panel->keys().figure(key)), Qt::Key_Return);
            QTRY_COMPARE(asked.count(), 1);
            QCOMPARE(countOf(asked.first().first().value<TicketFilter>()), count);
        }
    }

    void opensTheReportsBehindACell()
    {
        open(3000);
        QTRY_COMPARE(state(), PanelStates::State::Content);
        const auto lines = m_service->figures()->lines(FigureBy::Agency);
        QVERIFY(lines.size() >= 3);
        QCOMPARE(countOf(click(0, FigureModel::Received)), lines[0].counts.received);
        QCOMPARE(countOf(click(1, FigureModel::Overdue)), lines[1].counts.onTime.overdue);
        QCOMPARE(countOf(click(2, FigureModel::OnTime)), lines[2].counts.onTime.counted());
    }

    void opensTheReportsOfAnHourOfTheWeek()
    {
        open(3000);
        QTRY_COMPARE(state(), PanelStates::State::Content);
        QSignalSpy asked(m_panel.get(), &FiguresPanel::reportsRequested);
        WeekHeat& heat = m_panel->heat();
        QTest::mouseClick(&heat, Qt::LeftButton, {}, heat.cellRect(3, 14).center());
        QTRY_COMPARE(asked.count(), 1);
        QCOMPARE(countOf(asked.first().first().value<TicketFilter>()), m_service->figures()->heat[3][14]);
        heat.setFocus();
        QTest::keyClick(&heat, Qt::Key_Down);
        QVERIFY(heat.accessibleDescription().contains(FigureWords::weekday(1)));
    }

    void sortsByEveryColumn()
    {
        open(3000);
        QTRY_COMPARE(state(), PanelStates::State::Content);
        m_panel->breakDownBy(FigureBy::Category);
        QTRY_VERIFY(m_service->answered().breakdowns & figureBit(FigureBy::Category));
        auto* const model = qobject_cast<FigureModel*>(m_panel->table().model());
        for (int column = 0; column < FigureModel::ColumnCount; ++column) {
            m_panel->table().sortByColumn(column, Qt::AscendingOrder);
            const QString first = model->index(0, 0).data(FigureModel::CodeRole).toString();
            m_panel->table().sortByColumn(column, Qt::DescendingOrder);
            QCOMPARE(model->rowCount(), int(m_service->figures()->lines(FigureBy::Category).size()));
            QVERIFY2(model->index(0, 0).data(FigureModel::CodeRole).toString() != first, qPrintable(QString::number(column)));
        }
    }

    void followsItsScope()
    {
        open(3000);
        QTRY_COMPARE(state(), PanelStates::State::Content);
        m_panel->scope().choosePeriod(u"year"_s);
        QTRY_VERIFY(m_service->answered().scope.from != 0);
        QCOMPARE(m_service->figures()->total.counts.received, m_store->count(m_panel->scope().scope()));
        QVERIFY(m_panel->scope().scope().from > 0);
    }

    void saysThatThereIsNothing()
    {
        open(0);
        QTRY_COMPARE(state(), PanelStates::State::Empty);
    }

    void saysWhatWentWrong()
    {
        m_store = std::make_unique<FakeStore>(10);
        m_store->scanFails = true;
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"made to fail"_s));
        m_index = std::make_unique<IndexService>(m_store->sources(), m_clock);
        m_service = std::make_unique<FigureService>(*m_index, limits(), scores(), m_clock);
        m_panel = std::make_unique<FiguresPanel>(*m_service, m_facts, m_clock, m_theme);
        m_panel->show();
        QCOMPARE(state(), PanelStates::State::Loading);
        m_index->load();
        QTRY_COMPARE(state(), PanelStates::State::Failed);
    }

    void countsNothingWhileItIsHidden()
    {
        open(500);
        QTRY_COMPARE(state(), PanelStates::State::Content);
        m_panel->hide();
        const auto before = m_service->figures();
        m_service->setQuery({.scope = {.overdue = true}});
        QCoreApplication::processEvents();
        QCOMPARE(m_service->figures(), before);
    }
};

QTEST_MAIN(TestFiguresPanel)
#include "tst_figurespanel.moc"
