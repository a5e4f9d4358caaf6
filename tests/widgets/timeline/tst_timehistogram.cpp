// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/timehistogram.h"

#include "index/filterprogram.h"
#include "index/ticketcolumnsbuilder.h"
#include "support/fakeclock.h"
#include "support/testmain.h"
#include "widgets/common/theme.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QWheelEvent>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestTimeHistogram : public QObject
{
    Q_OBJECT

private:
    FakeClock m_clock;
    Theme m_theme;
    std::unique_ptr<TimeHistogram> m_axis;
    qint64 m_today = 0;

    // So many reports a day on each of the last days.
    [[nodiscard]] std::shared_ptr<const Facets> facets(int days, int perDay) const
    {
        TicketColumnsBuilder builder;
        qint64 key = 0;
        for (int d = 0; d < days; ++d) {
            for (int i = 0; i < perDay; ++i) {
                TicketRow row;
                row.key = ++key;
                row.createdAt = DayHistogram::startOfDayMs(m_today - d) + 3'600'000;
                builder.add(row);
            }
        }
        const auto program = std::make_shared<FilterProgram>(
            TicketFilter(), std::make_shared<TermCodes>(), Officer(), m_clock.nowMs());
        return Facets::of(Selection::evaluate(builder.build(), program, 1));
    }
    void open(int days, int perDay = 2)
    {
        m_axis = std::make_unique<TimeHistogram>(m_theme, m_clock);
        m_axis->resize(1024, TimeHistogram::kHeight);
        m_axis->setFacets(facets(days, perDay));
        m_axis->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_axis.get()));
    }
    [[nodiscard]] QPoint over(qint64 day) const { return {int(m_axis->xOfDay(double(day) + 0.5)), 40}; }
    void dragFromTo(QPoint from, QPoint to) const
    {
        QTest::mousePress(m_axis.get(), Qt::LeftButton, {}, from);
        QTest::mouseMove(m_axis.get(), (from + to) / 2);
        QTest::mouseMove(m_axis.get(), to);
        QTest::mouseRelease(m_axis.get(), Qt::LeftButton, {}, to);
    }
    [[nodiscard]] TimePeriod days(qint64 first, qint64 end) const
    {
        return {DayHistogram::startOfDayMs(first), DayHistogram::startOfDayMs(end)};
    }

private Q_SLOTS:
    void init()
    {
        pinEnvironment();
        m_today = DayHistogram::dayOf(m_clock.nowMs());
    }
    void cleanup() { m_axis.reset(); }

    void draggingBrushesWhileItMoves()
    {
        open(100);
        QCOMPARE(m_axis->unit(), TimeUnit::Day);
        QSignalSpy edited(m_axis.get(), &TimeHistogram::periodEdited);
        dragFromTo(over(m_today - 50), over(m_today - 40));
        QVERIFY(edited.count() >= 2); // live
        QCOMPARE(m_axis->period(), days(m_today - 50, m_today - 39));
    }

    void theBodyMovesAndTheEdgesResize()
    {
        open(100);
        m_axis->setPeriod(days(m_today - 50, m_today - 39));
        dragFromTo(over(m_today - 45), over(m_today - 25));
        QCOMPARE(m_axis->period(), days(m_today - 30, m_today - 19));
        dragFromTo({int(m_axis->xOfDay(double(m_today - 19))), 40}, over(m_today - 10));
        QCOMPARE(m_axis->period(), days(m_today - 30, m_today - 9));
        dragFromTo({int(m_axis->xOfDay(double(m_today - 30))), 40}, over(m_today - 33));
        QCOMPARE(m_axis->period(), days(m_today - 33, m_today - 9));
    }

    void aClickTakesABarAndADoubleClickAll()
    {
        open(100);
        QTest::mouseClick(m_axis.get(), Qt::LeftButton, {}, over(m_today - 3));
        QCOMPARE(m_axis->period(), days(m_today - 3, m_today - 2));
        QTest::mouseDClick(m_axis.get(), Qt::LeftButton, {}, over(m_today - 60));
        QVERIFY(m_axis->period().isAll());
    }

    void keysMoveResizeAndClear()
    {
        open(100);
        m_axis->setPeriod(days(m_today - 50, m_today - 40));
        QTest::keyClick(m_axis.get(), Qt::Key_Right);
        QCOMPARE(m_axis->period(), days(m_today - 49, m_today - 39));
        QTest::keyClick(m_axis.get(), Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(m_axis->period(), days(m_today - 49, m_today - 38));
        QTest::keyClick(m_axis.get(), Qt::Key_Left, Qt::ControlModifier);
        QCOMPARE(m_axis->period(), days(m_today - 50, m_today - 38));
        QTest::keyClick(m_axis.get(), Qt::Key_End);
        QCOMPARE(m_axis->period(), (TimePeriod{DayHistogram::startOfDayMs(m_today - 11), 0}));
        QTest::keyClick(m_axis.get(), Qt::Key_Home);
        QCOMPARE(m_axis->period().from, 0);
        QTest::keyClick(m_axis.get(), Qt::Key_Escape);
        QVERIFY(m_axis->period().isAll());
    }

    void escapeDuringADragTakesItBack()
    {
        open(100);
        m_axis->setPeriod(days(m_today - 50, m_today - 40));
        QTest::mousePress(m_axis.get(), Qt::LeftButton, {}, over(m_today - 20));
        QTest::mouseMove(m_axis.get(), over(m_today - 10));
        QVERIFY(m_axis->period() != days(m_today - 50, m_today - 40));
        QTest::keyClick(m_axis.get(), Qt::Key_Escape);
        QCOMPARE(m_axis->period(), days(m_today - 50, m_today - 40));
    }

    void theFilterDoesNotDisturbTheHand()
    {
        open(100);
        QTest::mousePress(m_axis.get(), Qt::LeftButton, {}, over(m_today - 50));
        QTest::mouseMove(m_axis.get(), over(m_today - 30));
        const TimePeriod dragged = m_axis->period();
        m_axis->setPeriod({});
        QCOMPARE(m_axis->period(), dragged);
        QTest::mouseRelease(m_axis.get(), Qt::LeftButton, {}, over(m_today - 30));
        m_axis->setPeriod({});
        QVERIFY(m_axis->period().isAll());
    }

    void theWheelZoomsTheAxis()
    {
        open(4'000, 1);
        QCOMPARE(m_axis->unit(), TimeUnit::Month);
        const double before = m_axis->scale().dayAt(900);
        QWheelEvent turn(QPointF(912, 40), m_axis->mapToGlobal(QPointF(912, 40)), {}, {0, 1200}, Qt::NoButton,
            Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(m_axis.get(), &turn);
        QCOMPARE(m_axis->unit(), TimeUnit::Day);
        QVERIFY(std::abs(m_axis->scale().dayAt(900) - before) < 1.0);
        m_axis->setFacets(facets(4'000, 1)); // new counts leave the zoom alone
        QCOMPARE(m_axis->unit(), TimeUnit::Day);
    }

    void saysItsPeriodAndCountToWhoListens()
    {
        open(100, 3);
        QCOMPARE(m_axis->valueText(), u"Whole period: 300 report(s)"_s);
        m_axis->setPeriod(days(m_today - 1, m_today));
        QCOMPARE(m_axis->valueText(), u"19 Nov 2026: 3 report(s)"_s);
        QAccessibleInterface* const heard = QAccessible::queryAccessibleInterface(m_axis.get());
        QCOMPARE(heard->text(QAccessible::Value), m_axis->valueText());
        QCOMPARE(heard->text(QAccessible::Name), u"Reports over time"_s);
        QCOMPARE(heard->role(), QAccessible::Slider);
    }

    void barsAndBrushAreDrawnInBothSchemes()
    {
        open(100, 3);
        for (const SchemeChoice choice : {SchemeChoice::Light, SchemeChoice::Dark}) {
            m_theme.setChoice(choice);
            m_axis->setPeriod(days(m_today - 50, m_today - 20));
            const QImage picture = m_axis->grab().toImage();
            const QColor inside = picture.pixelColor(over(m_today - 30) + QPoint(0, 5));
            const QColor outside = picture.pixelColor(over(m_today - 80) + QPoint(0, 5));
            QCOMPARE(inside, m_theme.colors().accent);
            QVERIFY(outside != inside && outside != m_theme.colors().surface);
        }
    }

    void emptyAndStrayCountsAreNoTrouble()
    {
        m_axis = std::make_unique<TimeHistogram>(m_theme, m_clock);
        m_axis->resize(300, TimeHistogram::kHeight);
        m_axis->show();
        QTest::mouseClick(m_axis.get(), Qt::LeftButton, {}, {150, 40});
        QTest::keyClick(m_axis.get(), Qt::Key_Left);
        QVERIFY(!m_axis->grab().isNull());
        m_axis->resize(20, TimeHistogram::kHeight);
        QVERIFY(!m_axis->grab().isNull());
    }
};

QTEST_MAIN(TestTimeHistogram)
#include "tst_timehistogram.moc"
