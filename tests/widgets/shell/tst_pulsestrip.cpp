// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/pulsestrip.h"

#include "index/facets.h"
#include "index/fakestore.h"
#include "services/indexservice.h"
#include "support/fakeclock.h"
#include "support/testmain.h"
#include "widgets/common/theme.h"
#include "widgets/shell/pulseitem.h"

#include <QSignalSpy>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestPulseStrip : public QObject
{
    Q_OBJECT

private:
    FakeClock m_clock;
    Theme m_theme;

    static PulseItem* itemOf(const PulseStrip& strip, const QString& text)
    {
        for (PulseItem* item : strip.findChildren<PulseItem*>()) {
            if (item->text() == text)
                return item;
        }
        return nullptr;
    }

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void aClickFiltersAndASecondTakesItBack()
    {
        PulseStrip strip(m_clock, m_theme);
        TicketFilter last;
        connect(&strip, &PulseStrip::filterEdited, &strip, [&](const TicketFilter& filter) {
            last = filter;
            strip.setFilter(filter);
        });
        itemOf(strip, u"Waiting"_s)->click();
        QCOMPARE(last.statuses, TicketFilter::bit(TicketStatus::Waiting));
        itemOf(strip, u"Waiting"_s)->click();
        QCOMPARE(last.statuses, 0);
        itemOf(strip, u"Open"_s)->click();
        QCOMPARE(last.statuses, TicketFilter::openStatuses());
        itemOf(strip, u"New today"_s)->click();
        QCOMPARE(last.from, wibDayStartMs(m_clock.nowMs()));
        itemOf(strip, u"Overdue"_s)->click();
        QVERIFY(last.overdue);
        QVERIFY(itemOf(strip, u"Overdue"_s)->isChecked());
    }

    void theCitysFiguresLeadToTheirPages()
    {
        PulseStrip strip(m_clock, m_theme);
        strip.resize(1280, 40);
        strip.show();
        auto* const flood = strip.findChild<PulseItem*>(u"pulse_flood"_s);
        auto* const air = strip.findChild<PulseItem*>(u"pulse_air"_s);
        auto* const food = strip.findChild<PulseItem*>(u"pulse_food"_s);
        QVERIFY(!flood->isVisible() && !air->isVisible() && !food->isVisible()); // nobody knows
        CityPulse pulse;
        pulse.flood = CityPulse::Flood {.post = u"<b>Manggarai</b>"_s, .siaga = Siaga::Two, .isRising = true, .troubled = 1};
        pulse.food = CityPulse::Food {.commodity = u"Cabai merah keriting lokal"_s, .change = 0.23, .jumps = 1};
        strip.setCity(pulse);
        QVERIFY(flood->isVisible() && !air->isVisible() && food->isVisible());
        QCOMPARE(flood->figure(), u"<b>Manggarai</b>"_s);
        QVERIFY(!flood->toolTip().contains(u"<b>"_s));
        QCOMPARE(food->text(), u"Cabai merah keritin…"_s);
        QCOMPARE(food->figure(), u"+23\u00A0%"_s);
        QSignalSpy asked(&strip, &PulseStrip::pageRequested);
        flood->click();
        food->click();
        QCOMPARE(asked.count(), 2);
        QCOMPARE(asked[0].first().value<PageId>(), PageId::Flood);
        QCOMPARE(asked[1].first().value<PageId>(), PageId::Food);
        QVERIFY(!flood->isChecked());
        pulse.food = CityPulse::Food {};
        strip.setCity(pulse);
        QCOMPARE(food->figure(), u"0"_s);
    }

    void figuresAreThoseOfTheIndex()
    {
        FakeStore store(2000);
        m_clock.set(RandomTickets::kNow);
        IndexService index(store.sources(), m_clock);
        PulseStrip strip(m_clock, m_theme);
        connect(&index, &IndexService::facetsChanged, &strip, &PulseStrip::setFacets);
        QSignalSpy facets(&index, &IndexService::facetsChanged);
        index.load();
        QTRY_VERIFY(facets.count() > 0);
        qint64 open = 0;
        for (const auto& [key, row] : store.present)
            open += isOpen(row.status) ? 1 : 0;
        QVERIFY(open > 0);
        QCOMPARE(itemOf(strip, u"Open"_s)->figure(), QString::number(open));
    }

    void nothingIsCutOffWhereItCanBeShorter()
    {
        PulseStrip strip(m_clock, m_theme);
        strip.resize(1920, 40);
        strip.show();
        CityPulse pulse;
        pulse.flood = CityPulse::Flood {.post = u"Bendung Katulampa"_s, .siaga = Siaga::Two, .isRising = true, .troubled = 1};
        pulse.air = CityPulse::Air {.station = u"Cengkareng"_s, .index = 158, .category = IspuCategory::Unhealthy};
        pulse.food = CityPulse::Food {.commodity = u"Cabai merah keriting lokal"_s, .change = 0.23, .jumps = 1};
        strip.setCity(pulse);
        PulseItem* const last = itemOf(strip, u"Done"_s);
        const auto end = [&] { return last->mapTo(&strip, QPoint(last->width(), 0)).x(); };
        QTRY_VERIFY(end() <= strip.width());
        const int inFull = last->sizeHint().width();
        strip.resize(1400, 40);
        QTRY_VERIFY(end() <= strip.width());
        QVERIFY(last->sizeHint().width() < inFull);
        QVERIFY(last->toolTip().contains(u"Done"_s)); // what the letter stands for
        strip.resize(2600, 40);
        QTRY_COMPARE(last->width(), inFull);
    }

    void unknownFiguresAreNotZero()
    {
        const PulseStrip strip(m_clock, m_theme);
        QCOMPARE(itemOf(strip, u"Open"_s)->figure(), u"\u2013"_s);
    }
};

QTEST_MAIN(TestPulseStrip)
#include "tst_pulsestrip.moc"
