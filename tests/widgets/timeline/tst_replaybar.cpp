// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/replaybar.h"

#include "index/facets.h"
#include "index/fakestore.h"
#include "services/city/replay.h"
#include "services/indexservice.h"
#include "support/fakeclock.h"
#include "support/testmain.h"
#include "widgets/common/format.h"
#include "widgets/common/theme.h"
#include "widgets/timeline/timefeed.h"
#include "widgets/timeline/timehistogram.h"

#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QSlider>
#include <QToolButton>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestReplayBar : public QObject
{
    Q_OBJECT

private:
    static constexpr qint64 kDay = 86'400'000;
    FakeClock m_clock;
    Theme m_theme;

    struct Desk
    {
        Desk(const Clock& clock, Theme& theme)
            : index(store.sources(), clock)
            , moment(clock)
            , replay(index, moment, clock)
            , bar(replay, theme)
            , axis(theme, clock)
            , feed(index, axis, nullptr)
        {
            bar.resize(900, ReplayBar::kHeight);
        }
        void period(qint64 from, qint64 to)
        {
            TicketFilter filter = index.filter();
            filter.from = from;
            filter.to = to;
            index.setFilter(filter);
        }
        FakeStore store{200};
        IndexService index;
        CityMoment moment;
        Replay replay;
        ReplayBar bar;
        TimeHistogram axis;
        TimeFeed feed;
    };

private Q_SLOTS:
    void init()
    {
        pinEnvironment();
        m_clock.set(RandomTickets::kNow);
    }

    void itIsThereOnlyWhileThePastIsShown()
    {
        Desk desk(m_clock, m_theme);
        QVERIFY(desk.bar.isHidden());
        desk.period(RandomTickets::kNow - 3 * kDay, RandomTickets::kNow - kDay);
        QVERIFY(!desk.bar.isHidden());
        QCOMPARE(desk.bar.findChild<QLabel*>(u"replayTime"_s)->text(), Format::dateTime(RandomTickets::kNow - kDay));
        QTest::mouseClick(desk.bar.findChild<QToolButton*>(u"replayLive"_s), Qt::LeftButton);
        QVERIFY(desk.bar.isHidden());
        QCOMPARE(desk.index.filter().to, 0);
    }

    void spacePlaysAndPausesAndArrowsStep()
    {
        Desk desk(m_clock, m_theme);
        desk.period(RandomTickets::kNow - 3 * kDay, RandomTickets::kNow - kDay);
        desk.bar.show();
        QVERIFY(QTest::qWaitForWindowExposed(&desk.bar));
        desk.bar.activateWindow();
        auto* const play = desk.bar.findChild<QToolButton*>(u"replayPlay"_s);
        play->setFocus();
        QTest::keyClick(play, Qt::Key_Space);
        QVERIFY(desk.replay.isPlaying());
        QTest::keyClick(play, Qt::Key_Space);
        QVERIFY(!desk.replay.isPlaying());
        const qint64 at = desk.replay.cursor();
        QTest::keyClick(play, Qt::Key_Right);
        QVERIFY(desk.replay.cursor() > at);
        QTest::keyClick(play, Qt::Key_Left);
        QTest::keyClick(play, Qt::Key_Left);
        QVERIFY(desk.replay.cursor() <= at);
    }

    void theSliderMovesTheMomentAndFollowsIt()
    {
        Desk desk(m_clock, m_theme);
        const qint64 from = RandomTickets::kNow - 3 * kDay;
        desk.period(from, from + 2 * kDay);
        auto* const slider = desk.bar.findChild<QSlider*>(u"replaySlider"_s);
        QCOMPARE(slider->value(), slider->maximum());
        slider->setValue(slider->maximum() / 2);
        QCOMPARE(desk.replay.cursor(), from + kDay);
        desk.replay.seek(from);
        QCOMPARE(slider->value(), 0);
        QCOMPARE(desk.replay.cursor(), from); // showing it did not move it
    }

    void theSpeedIsChosen()
    {
        Desk desk(m_clock, m_theme);
        desk.period(RandomTickets::kNow - 3 * kDay, RandomTickets::kNow - kDay);
        auto* const speed = desk.bar.findChild<QComboBox*>(u"replaySpeed"_s);
        QCOMPARE(speed->currentData().toDouble(), 1.0);
        speed->setCurrentIndex(speed->count() - 1);
        Q_EMIT speed->activated(speed->count() - 1);
        QCOMPARE(desk.replay.speed(), 4.0);
    }

    void theAxisKeepsThePeriodAndShowsTheCursor()
    {
        Desk desk(m_clock, m_theme);
        desk.index.load();
        QTRY_VERIFY(desk.index.facets()->total() > 0);
        desk.axis.resize(900, TimeHistogram::kHeight);
        const TimePeriod period{RandomTickets::kNow - 300 * kDay, RandomTickets::kNow - 100 * kDay};
        desk.period(period.from, period.to);
        desk.feed.hold(period);
        desk.axis.setCursor(desk.replay.cursor());
        const QImage before = desk.axis.grab().toImage();
        desk.replay.seek(RandomTickets::kNow - 200 * kDay);
        QCOMPARE(desk.index.filter().to, RandomTickets::kNow - 200 * kDay);
        QCOMPARE(desk.axis.period(), period);
        desk.axis.setCursor(desk.replay.cursor());
        QVERIFY(desk.axis.grab().toImage() != before);
        desk.feed.hold({});
        QCOMPARE(desk.axis.period().to, desk.index.filter().to);
    }
};

QTEST_MAIN(TestReplayBar)
#include "tst_replaybar.moc"
