// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/food/foodpanel.h"

#include "support/paneldesk.h"
#include "tables/city/foodmodel.h"
#include "tables/city/pricegridmodel.h"
#include "widgets/panels/food/foodwords.h"
#include "widgets/panels/food/pricegriddelegate.h"

#include <QComboBox>
#include <QHeaderView>
#include <QScrollBar>
#include <QTableView>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDate kToday(2026, 11, 20);

struct Desk : PanelDesk<FoodService, FoodPanel>
{
    void open() { PanelDesk::open({{u"ipj"_s, {u"Info Pangan Jakarta"_s, false}}}); }
    // Rice is steady, chillies jump from 40.000 to 60.000; at the third market a price that cannot be true, and one
    // that is old.
    void fill(int moreMarkets = 0)
    {
        FeedResult result;
        const QStringList markets{u"Pasar Senen"_s, u"Pasar Minggu"_s, u"Pasar Grogol"_s};
        for (qsizetype i = 0; i < markets.size() + moreMarkets; ++i)
            result.add(Station{.code = u"m%1"_s.arg(i),
                .name = i < markets.size() ? markets[i] : u"Pasar nomor %1"_s.arg(i),
                .kind = StationKind::Market,
                .point = i == 1 ? std::optional(GeoPoint{-6.2, 106.8}) : std::nullopt});
        result.add(Commodity{u"rice"_s, u"Beras"_s, u"kg"_s});
        result.add(Commodity{u"chili"_s, u"Cabai rawit"_s, u"kg"_s});
        const auto put = [&result](const QString& what, int market, QDate day, double value) {
            result.add(Price{what, u"m%1"_s.arg(market), day, value, {}, {}, 1, 0});
        };
        for (int back = 60; back >= 0; --back) {
            const QDate day = kToday.addDays(-back);
            if (day.dayOfWeek() == Qt::Sunday)
                continue;
            put(u"rice"_s, 0, day, 14'000);
            put(u"rice"_s, 1, day, 15'000);
            put(u"chili"_s, 0, day, back > 5 ? 40'000 : 60'000);
            put(u"chili"_s, 1, day, back > 5 ? 40'000 : 66'000);
            for (int i = 0; i < moreMarkets; ++i)
                put(u"rice"_s, 3 + i, day, 14'500);
        }
        put(u"chili"_s, 2, kToday, 66'000'000);
        put(u"rice"_s, 2, kToday.addDays(-8), 9'000);
        city.write(result, u"ipj"_s);
    }
    [[nodiscard]] QListView& list() const { return listOf(u"commodities"_s); }
    [[nodiscard]] QListView& markets() const { return listOf(u"markets"_s); }
    [[nodiscard]] QTableView& table() const { return *panel->findChild<QTableView*>(); }
    [[nodiscard]] QModelIndex cell(const QString& commodity, const QString& market) const
    {
        const QAbstractItemModel& model = *table().model();
        for (int row = 0; row < model.rowCount(); ++row) {
            for (int column = 0; column < model.columnCount(); ++column) {
                if (model.headerData(row, Qt::Vertical).toString() == commodity
                    && model.headerData(column, Qt::Horizontal).toString() == market)
                    return model.index(row, column);
            }
        }
        return {};
    }
};

} // namespace

class TestFoodPanel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        pinEnvironment();
        QLocale::setDefault(QLocale(u"id_ID"_s));
    }
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void showsTheJumpFirstAndItsFacts()
    {
        Desk desk;
        desk.fill();
        desk.open();
        QTRY_COMPARE(desk.state(), PanelStates::State::Content);
        QCOMPARE(desk.list().model()->index(0, 0).data(FoodModel::NameRole).toString(), u"Cabai rawit"_s);
        const QString spoken = desk.list().model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(spoken.contains(u"up 57,5"_s) && spoken.contains(u"Sharp rise"_s), qPrintable(spoken));
        QVERIFY(desk.says(u"Rp\u00A063.000/kg"_s));
        QVERIFY(desk.says(u"Rp\u00A060.000, Pasar Senen"_s)); // cheapest
        QVERIFY(desk.says(u"Rp\u00A066.000, Pasar Minggu"_s)); // dearest, without the impossible one
        QVERIFY(desk.says(u"▲\u00A0+57,5\u00A0%"_s));
        QVERIFY(desk.says(u"1 price(s) that cannot be true"_s));
        QVERIFY(desk.says(u"Info Pangan Jakarta"_s));
    }

    void theChartHasTheCityAndAChosenMarket()
    {
        Desk desk;
        desk.fill();
        desk.open();
        QTRY_COMPARE(desk.chart().lines().size(), 1);
        const SeriesBucket now = desk.chart().lines().first().buckets.back();
        QCOMPARE(now.mean, 63'000.0);
        QCOMPARE(now.least, 60'000.0);
        QCOMPARE(now.most, 66'000.0);
        QCOMPARE(desk.chart().lines().first().unit, u"Rp/kg"_s);
        QCOMPARE(desk.chart().lines().first().flagged.size(), 1U); // marked, and not in the scale
        QVERIFY(desk.chart().leftScale()->most < 100'000.0);
        auto* const choice = desk.panel->findChild<QComboBox*>(u"market"_s);
        const int minggu = choice->findText(u"Pasar Minggu"_s);
        choice->setCurrentIndex(minggu);
        Q_EMIT choice->activated(minggu);
        QTRY_COMPARE(desk.chart().lines().size(), 2);
        QCOMPARE(desk.chart().lines().last().buckets.back().mean, 66'000.0);
        QCOMPARE(desk.markets().currentIndex().data().toString(), u"Pasar Minggu"_s);
    }

    void theSpanIsThirtyNinetyOrAYear()
    {
        Desk desk;
        desk.fill();
        desk.open();
        QTRY_COMPARE(desk.chart().lines().size(), 1);
        constexpr qint64 day = 86'400'000;
        QCOMPARE(desk.chart().to() - desk.chart().from(), 90 * day);
        desk.button(u"30 days"_s)->click();
        QCOMPARE(desk.chart().to() - desk.chart().from(), 30 * day);
        desk.button(u"1 year"_s)->click();
        QCOMPARE(desk.chart().to() - desk.chart().from(), 365 * day);
    }

    void theTableIsColouredByDeviationAndSaysItInFigures()
    {
        Desk desk;
        desk.fill();
        desk.open();
        QTRY_COMPARE(desk.state(), PanelStates::State::Content);
        desk.button(u"Price table"_s)->click();
        QVERIFY(desk.table().isVisible());
        const QModelIndex dear = desk.cell(u"Cabai rawit"_s, u"Minggu"_s);
        QVERIFY(dear.isValid());
        QCOMPARE(dear.data().toString(), u"66.000"_s);
        const QString spoken = dear.data(Qt::AccessibleTextRole).toString();
        QVERIFY2(spoken.contains(u"+4,8\u00A0% against the city mean"_s), qPrintable(spoken));
        const QRect place = desk.table().visualRect(dear);
        const QColor drawn = desk.table().viewport()->grab(place).toImage().pixelColor(6, place.height() / 2);
        const QColor wanted = deviationColor(66'000.0 / 63'000.0 - 1.0, desk.theme.colors());
        QVERIFY(qAbs(drawn.red() - wanted.red()) <= 1 && qAbs(drawn.green() - wanted.green()) <= 1
            && qAbs(drawn.blue() - wanted.blue()) <= 1);
    }

    void missingOldAndImpossiblePricesAreToldApart()
    {
        Desk desk;
        desk.fill(1);
        desk.open();
        QTRY_COMPARE(desk.state(), PanelStates::State::Content);
        desk.panel->showTable(true);
        QCOMPARE(desk.cell(u"Cabai rawit"_s, u"nomor 3"_s).data().toString(), u"–"_s);
        QVERIFY(
            desk.cell(u"Cabai rawit"_s, u"nomor 3"_s).data(Qt::AccessibleTextRole).toString().contains(u"no price"_s));
        QVERIFY(desk.cell(u"Cabai rawit"_s, u"Grogol"_s)
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .contains(u"cannot be true"_s));
        QVERIFY(desk.cell(u"Beras"_s, u"Grogol"_s).data(Qt::AccessibleTextRole).toString().contains(u"too old"_s));
    }

    void namesStayWhileTheTableScrolls()
    {
        Desk desk;
        desk.fill(30);
        desk.open();
        QTRY_COMPARE(desk.state(), PanelStates::State::Content);
        desk.panel->showTable(true);
        QTRY_VERIFY(desk.table().horizontalScrollBar()->maximum() > 0);
        desk.table().horizontalScrollBar()->setValue(desk.table().horizontalScrollBar()->maximum());
        QVERIFY(desk.table().verticalHeader()->isVisible());
        QVERIFY(desk.table().verticalHeader()->width() >= 140);
        QVERIFY(desk.table().columnWidth(5) >= 72);
        const QAbstractItemModel& model = *desk.table().model();
        QCOMPARE(model.headerData(1, Qt::Horizontal, Qt::AccessibleTextRole).toString().first(6), u"Pasar "_s);
    }

    void aCellChoosesCommodityAndMarket()
    {
        Desk desk;
        desk.fill();
        desk.open();
        QTRY_COMPARE(desk.state(), PanelStates::State::Content);
        desk.panel->showTable(true);
        const QModelIndex cell = desk.cell(u"Beras"_s, u"Minggu"_s);
        QTest::mouseClick(desk.table().viewport(), Qt::LeftButton, {}, desk.table().visualRect(cell).center());
        QCOMPARE(desk.list().currentIndex().data(FoodModel::NameRole).toString(), u"Beras"_s);
        QCOMPARE(desk.panel->market(), desk.city.stationId(u"m1"_s));
        QCOMPARE(desk.markets().currentIndex().data().toString(), u"Pasar Minggu"_s);
        QSignalSpy map(&*desk.panel, &FoodPanel::mapRequested);
        desk.button(u"Show on the map"_s)->click();
        QCOMPARE(map.takeFirst().first().toLongLong(), desk.city.stationId(u"m1"_s));
    }

    void aMarketWithoutAPlaceIsNotOnTheMap()
    {
        Desk desk;
        desk.fill();
        desk.open();
        QTRY_COMPARE(desk.state(), PanelStates::State::Content);
        QVERIFY(!desk.button(u"Show on the map"_s)->isEnabled());
        desk.panel->showStation(desk.city.stationId(u"m0"_s));
        QCOMPARE(desk.markets().currentIndex().data().toString(), u"Pasar Senen"_s);
        QVERIFY(!desk.button(u"Show on the map"_s)->isEnabled());
        desk.panel->showStation(desk.city.stationId(u"m1"_s));
        QVERIFY(desk.button(u"Show on the map"_s)->isEnabled());
    }

    void theKeyboardWalksTheListsAndTheTable()
    {
        Desk desk;
        desk.fill();
        desk.open();
        QTRY_COMPARE(desk.state(), PanelStates::State::Content);
        QTest::keyClick(&desk.list(), Qt::Key_Down);
        QCOMPARE(desk.panel->commodity(), desk.list().model()->index(1, 0).data(FoodModel::CommodityRole).toLongLong());
        desk.panel->showTable(true);
        const int before = desk.table().currentIndex().column();
        QTest::keyClick(&desk.table(), Qt::Key_Right);
        QCOMPARE(desk.table().currentIndex().column(), before + 1);
        QVERIFY(desk.panel->market() != 0);
    }

    void anEarlierDayIsShownAsItWas()
    {
        Desk desk;
        desk.fill();
        desk.open();
        QTRY_COMPARE(desk.state(), PanelStates::State::Content);
        constexpr qint64 day = 86'400'000;
        desk.city.moment->setPeriod({desk.city.now() - 20 * day, desk.city.now() - 10 * day});
        QTRY_VERIFY(desk.says(u"Rp\u00A040.000/kg"_s));
        QVERIFY(desk.list().model()->index(0, 0).data(FoodModel::TroubleRole).toInt() != int(PriceTrouble::Rise));
        QVERIFY(desk.says(u"Not now: as it was on 10 Nov 2026"_s));
        desk.city.moment->goLive();
        QTRY_VERIFY(!desk.says(u"Not now"_s));
    }

    void withoutPricesItLeadsToTheSources()
    {
        Desk desk;
        desk.open();
        desk.checkEmpty();
    }

    void aFailedReadingIsToldAndRepeated()
    {
        Desk desk;
        desk.city.breakIt();
        desk.open();
        desk.checkFailed([&desk] { desk.fill(); });
    }

    void speaksAnotherLanguageAtOnce()
    {
        Desk desk;
        desk.fill();
        desk.open();
        QTRY_COMPARE(desk.state(), PanelStates::State::Content);
        PseudoTranslator pseudo(u'§');
        QCoreApplication::installTranslator(&pseudo);
        QCoreApplication::processEvents();
        const QStringList own{u"Pasar "_s, u"Rp"_s, u"Info Pangan"_s, u"Cabai"_s, u"Beras"_s};
        for (const QString& text : readableTexts(*desk.panel)) {
            const bool words = std::ranges::any_of(text, [](QChar c) { return c.isLetter(); });
            const bool ours = std::ranges::none_of(own, [&text](const QString& name) { return text.startsWith(name); });
            if (words && ours)
                QVERIFY2(text.contains(u'§'), qPrintable(text));
        }
        QCoreApplication::removeTranslator(&pseudo);
    }

    void changesHaveASignAnArrowAndOnlyJumpsAreLoud()
    {
        const ThemeColors& colors = themeColors(Scheme::Light);
        QCOMPARE(FoodWords::change(0.234), u"▲\u00A0+23,4\u00A0%"_s);
        QCOMPARE(FoodWords::change(-0.02), u"▼\u00A0−2,0\u00A0%"_s);
        QCOMPARE(FoodWords::change(0.0), u"=\u00A00,0\u00A0%"_s);
        QCOMPARE(FoodWords::change({}), u"–"_s);
        QCOMPARE(FoodWords::changeColor(0.15, colors), colors.danger);
        QCOMPARE(FoodWords::changeColor(0.149, colors), colors.secondary);
        QCOMPARE(FoodWords::changeColor(-0.15, colors), colors.success);
        QCOMPARE(FoodWords::changeColor({}, colors), colors.secondary);
    }

    void figuresAreReadableOnEveryColour()
    {
        for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
            const ThemeColors& colors = themeColors(scheme);
            for (const double deviation : {-1.0, -0.3, -0.15, 0.15, 0.3, 1.0})
                QVERIFY(contrastRatio(colors.text, deviationColor(deviation, colors)) >= 4.5);
            QCOMPARE(deviationColor(0.0, colors).rgb(), colors.surface.rgb());
            QCOMPARE(deviationColor(0.9, colors), deviationColor(0.3, colors));
        }
    }

    void fitsTheSmallWindow()
    {
        Desk desk;
        desk.fill();
        desk.open();
        QTRY_COMPARE(desk.state(), PanelStates::State::Content);
        QVERIFY(desk.panel->minimumSizeHint().width() <= 1280);
        QVERIFY(desk.panel->minimumSizeHint().height() <= 560);
    }
};

QTEST_MAIN(TestFoodPanel)
#include "tst_foodpanel.moc"
