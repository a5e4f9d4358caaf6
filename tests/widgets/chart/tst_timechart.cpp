// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chart/timechart.h"

#include "support/fakeclock.h"
#include "support/testmain.h"
#include "widgets/chart/charthover.h"
#include "widgets/common/theme.h"

#include <QFileDialog>
#include <QImage>
#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>
#include <QWheelEvent>

#include <limits>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kTen = 600'000;
constexpr qint64 kHour = 3'600'000;
constexpr double kOpen = std::numeric_limits<double>::infinity();

ChartLine line(const QString& name, qint64 from, int count, double base, double step = 1.0)
{
    ChartLine line {.name = name, .unit = u"cm"_s};
    for (int i = 0; i < count; ++i) {
        const double value = base + step * (i % 20);
        line.buckets.push_back({from + i * kTen, from + i * kTen, value, value, value, 1});
    }
    return line;
}

QList<ChartBand> siaga()
{
    return {{-kOpen, 750, alertFill(4), u"Normal"_s}, {750, 850, alertFill(3), u"Siaga 3"_s}, {850, 950, alertFill(2), u"Siaga 2"_s},
        {950, kOpen, alertFill(1), u"Siaga 1"_s}};
}

bool near(const QColor& a, const QColor& b, int off = 24)
{
    return std::abs(a.red() - b.red()) <= off && std::abs(a.green() - b.green()) <= off && std::abs(a.blue() - b.blue()) <= off;
}

} // namespace

class TestTimeChart : public QObject
{
    Q_OBJECT

private:
    FakeClock m_clock;
    Theme m_theme;
    qint64 m_now = 0;

    static QImage picture(TimeChart& chart)
    {
        chart.ensurePolished();
        (void)chart.plotRect();
        return chart.grab().toImage().convertToFormat(QImage::Format_RGB32);
    }
    // Whether the line's colour is found in this column of pixels.
    bool drawnAt(const QImage& image, const TimeChart& chart, qint64 at, const QColor& color) const
    {
        const int x = int(std::lround(chart.xOf(at)));
        for (int y = chart.plotRect().top() + 12; y < chart.plotRect().bottom() - 1; ++y) {
            if (near(image.pixelColor(x, y), color, 40))
                return true;
        }
        return false;
    }

private Q_SLOTS:
    void init()
    {
        pinEnvironment();
        m_theme.setChoice(SchemeChoice::Light);
        m_now = m_clock.nowMs();
    }

    void aLineIsDrawnAndAGapStaysAGap()
    {
        TimeChart chart(m_theme);
        chart.resize(800, 400);
        ChartLine with = line(u"Manggarai"_s, m_now - 24 * kHour, 144, 600);
        std::erase_if(with.buckets, [&](const SeriesBucket& b) { return b.at > m_now - 12 * kHour && b.at < m_now - 6 * kHour; });
        chart.setLines({with});
        chart.setRange(m_now - 24 * kHour, m_now);
        chart.show();
        const QImage image = picture(chart);
        const QColor color = m_theme.colors().accent;
        QVERIFY(drawnAt(image, chart, m_now - 18 * kHour, color));
        QVERIFY(drawnAt(image, chart, m_now - 3 * kHour, color));
        for (int h = 7; h < 12; ++h)
            QVERIFY(!drawnAt(image, chart, m_now - h * kHour, color));
    }

    void bandsLieBehindTheLine()
    {
        TimeChart chart(m_theme);
        chart.resize(800, 400);
        chart.setLines({line(u"Manggarai"_s, m_now - 24 * kHour, 144, 600)});
        chart.setBands(siaga(), BandScale::All);
        chart.setRange(m_now - 24 * kHour, m_now);
        chart.show();
        const QImage image = picture(chart);
        const int x = chart.plotRect().right() - 12;
        const auto tint = [&](double value) { return image.pixelColor(x, int(chart.yOf(value))); };
        const QColor surface = m_theme.colors().surface;
        QVERIFY(near(tint(900), blended(surface, alertFill(2), 0.14), 6));
        QVERIFY(near(tint(810), blended(surface, alertFill(3), 0.14), 6));
        QVERIFY(near(tint(690), blended(surface, alertFill(4), 0.14), 6));
        QVERIFY(drawnAt(image, chart, m_now - 12 * kHour, m_theme.colors().accent));
    }

    void theScaleReachesForTheNextLimitOrForAll()
    {
        TimeChart chart(m_theme);
        chart.resize(800, 400);
        chart.setLines({line(u"Manggarai"_s, m_now - 24 * kHour, 144, 600)});
        chart.setRange(m_now - 24 * kHour, m_now);
        chart.setBands(siaga(), BandScale::Next);
        QVERIFY(chart.leftScale()->most > 750 && chart.leftScale()->most < 850);
        chart.setBands(siaga(), BandScale::All);
        QVERIFY(chart.leftScale()->most > 950);
    }

    void whatCannotBeTrueDoesNotStretchTheScale()
    {
        TimeChart chart(m_theme);
        chart.resize(800, 400);
        ChartLine with = line(u"Manggarai"_s, m_now - 24 * kHour, 144, 600);
        chart.setLines({with});
        chart.setRange(m_now - 24 * kHour, m_now);
        const auto before = chart.leftScale();
        with.flagged = {{m_now - 12 * kHour, 99'999}, {m_now - 11 * kHour, -9'999}};
        chart.setLines({with});
        QCOMPARE(chart.leftScale(), before);
        chart.show();
        const QImage image = picture(chart);
        const QRect plot = chart.plotRect();
        QVERIFY(near(image.pixelColor(int(chart.xOf(m_now - 12 * kHour)), plot.top() + 4), m_theme.colors().danger, 60));
        QVERIFY(near(image.pixelColor(int(chart.xOf(m_now - 11 * kHour)), plot.bottom() - 4), m_theme.colors().danger, 60));
    }

    void anotherUnitHasItsOwnAxis()
    {
        TimeChart chart(m_theme);
        chart.resize(800, 400);
        chart.setRange(m_now - 24 * kHour, m_now);
        ChartLine rain = line(u"Hujan"_s, m_now - 24 * kHour, 144, 0, 0.5);
        rain.unit = u"mm"_s;
        rain.dashed = true;
        chart.setLines({line(u"Manggarai"_s, m_now - 24 * kHour, 144, 600), rain});
        QVERIFY(chart.leftScale()->least > 500);
        QVERIFY(chart.rightScale().has_value());
        QVERIFY(chart.rightScale()->most < 20);
        chart.setLines({line(u"Manggarai"_s, m_now - 24 * kHour, 144, 600), line(u"Karet"_s, m_now - 24 * kHour, 144, 300)});
        QVERIFY(!chart.rightScale());
        QVERIFY(chart.leftScale()->least < 300);
    }

    void handsAndKeysMoveWhatIsInView()
    {
        TimeChart chart(m_theme);
        chart.resize(800, 400);
        chart.setLines({line(u"Manggarai"_s, m_now - 24 * kHour, 144, 600)});
        QSignalSpy ranges(&chart, &TimeChart::rangeChanged);
        chart.setRange(m_now - 24 * kHour, m_now);
        chart.show();
        QVERIFY(QTest::qWaitForWindowExposed(&chart));
        QTRY_VERIFY(!ranges.isEmpty());
        ranges.clear();
        QTest::keyClick(&chart, Qt::Key_Plus);
        QCOMPARE(chart.to() - chart.from(), qint64(24 * kHour * 0.8));
        QTRY_COMPARE(ranges.count(), 1);
        QCOMPARE(ranges[0][0].toLongLong(), chart.from());
        QCOMPARE(ranges[0][2].toInt(), chart.pixels());
        const qint64 from = chart.from();
        QTest::keyClick(&chart, Qt::Key_Right);
        QVERIFY(chart.from() > from);
        QTest::keyClick(&chart, Qt::Key_Home);
        QCOMPARE(chart.from(), m_now - 24 * kHour);
        QCOMPARE(chart.to(), m_now);
        // The wheel keeps the time under the pointer where it is.
        QWidget* const plot = chart.childAt(chart.plotRect().center());
        const QPointF place(chart.xOf(m_now - 6 * kHour), chart.plotRect().center().y());
        QWheelEvent wheel(place, plot->mapToGlobal(place), {}, {0, 240}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(plot, &wheel);
        QVERIFY(chart.to() - chart.from() < 16 * kHour);
        QVERIFY(std::abs(chart.xOf(m_now - 6 * kHour) - place.x()) < 1.5);
        // A drag takes the time along.
        const double before = chart.xOf(m_now - 6 * kHour);
        const QPoint hold = chart.plotRect().center();
        QTest::mousePress(plot, Qt::LeftButton, {}, hold);
        QMouseEvent move(QEvent::MouseMove, hold + QPoint(50, 0), plot->mapToGlobal(hold + QPoint(50, 0)), Qt::NoButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(plot, &move);
        QTest::mouseRelease(plot, Qt::LeftButton, {}, hold + QPoint(50, 0));
        QVERIFY(std::abs(chart.xOf(m_now - 6 * kHour) - before - 50) < 1.5);
    }

    void saysWhatStandsAtATime()
    {
        TimeChart chart(m_theme);
        chart.resize(800, 400);
        chart.setLines({line(u"Manggarai"_s, m_now - 24 * kHour, 144, 600)});
        chart.setRange(m_now - 24 * kHour, m_now);
        QCOMPARE(chart.valueText(m_now - 24 * kHour), u"600\u00A0cm"_s);
        QCOMPARE(chart.valueText(m_now - 48 * kHour), QString());
    }

    void theCardUnderThePointerTellsValueAndState()
    {
        TimeChart chart(m_theme);
        chart.resize(800, 400);
        ChartLine with = line(u"Manggarai"_s, m_now - 24 * kHour, 144, 760, 0);
        with.buckets[72].most = 990;
        chart.setLines({with});
        chart.setBands(siaga(), BandScale::All);
        chart.setRange(m_now - 24 * kHour, m_now);
        chart.show();
        const auto* const hover = chart.findChild<ChartHover*>();
        QWidget* const plot = chart.childAt(chart.plotRect().center());
        const auto pointAt = [&](qint64 at) {
            const QPointF place(chart.xOf(at), chart.plotRect().center().y());
            QMouseEvent move(QEvent::MouseMove, place, plot->mapToGlobal(place), Qt::NoButton, Qt::NoButton, {});
            QCoreApplication::sendEvent(plot, &move);
        };
        pointAt(m_now - 6 * kHour);
        QVERIFY(hover->card().has_value());
        QCOMPARE(hover->card()->values[0].text, u"760\u00A0cm \u00B7 Siaga 3"_s);
        QCOMPARE(hover->card()->time, u"20 Nov 2026 04:00\u00A0WIB"_s);
        pointAt(m_now - 12 * kHour);
        QCOMPARE(hover->card()->values[0].text, u"760 (760 \u2013 990)\u00A0cm \u00B7 Siaga 3"_s);
        QEvent left(QEvent::Leave);
        QCoreApplication::sendEvent(plot, &left);
        QVERIFY(!hover->card());
    }

    void theReplaysCursorIsDrawn()
    {
        TimeChart chart(m_theme);
        chart.resize(800, 400);
        chart.setLines({line(u"Manggarai"_s, m_now - 24 * kHour, 144, 600)});
        chart.setRange(m_now - 24 * kHour, m_now);
        chart.show();
        const auto marked = [&] {
            const QImage image = picture(chart);
            int red = 0;
            for (int y = chart.plotRect().top(); y < chart.plotRect().bottom(); ++y)
                red += near(image.pixelColor(int(std::lround(chart.xOf(m_now - 6 * kHour))), y), m_theme.colors().danger, 70) ? 1 : 0;
            return red;
        };
        QCOMPARE(marked(), 0);
        chart.setMarker(m_now - 6 * kHour);
        QVERIFY(marked() > 50);
        chart.setMarker({});
        QCOMPARE(marked(), 0);
    }

    void anEmptyChartSaysSoAndSavesNothing()
    {
        TimeChart chart(m_theme);
        chart.resize(800, 400);
        chart.setRange(m_now - 24 * kHour, m_now);
        chart.setEmptyText(u"Nothing measured"_s);
        QVERIFY(chart.isEmpty());
        QVERIFY(!chart.menuButton()->isEnabled());
        chart.setLines({line(u"Manggarai"_s, m_now - 24 * kHour, 144, 600)});
        QVERIFY(!chart.isEmpty());
        QVERIFY(chart.menuButton()->isEnabled());
    }

    void exportsTellTheirSourceAndThatValuesAreMadeUp()
    {
        TimeChart chart(m_theme);
        chart.resize(800, 400);
        ChartLine evil = line(u"=cmd()"_s, m_now - 24 * kHour, 144, 600);
        evil.flagged = {{m_now - 12 * kHour, 99'999}};
        chart.setLines({evil});
        chart.setRange(m_now - kHour, m_now);
        chart.setTitle(u"Manggarai BKB"_s);
        chart.setSource(u"DSDA"_s);
        chart.show();
        QVERIFY(!chart.csv().contains("data contoh"));
        chart.setDemo(true);
        const QList<QByteArray> rows = chart.csv().trimmed().split('\n');
        QCOMPARE(rows.size(), 1 + 6); // what is in view: five tens and the first
        QCOMPARE(rows[0].trimmed(), "time_utc,time_wib,until_utc,series,unit,mean,least,most,count,flag,note");
        QVERIFY2(rows[1].contains(",'=cmd(),cm,"), rows[1].constData());
        QVERIFY(rows[1].contains("data contoh"));
        QVERIFY(rows[1].startsWith("2026-11-20T02:00:00.000Z,2026-11-20T09:00:00+07:00,"));
        const QByteArray pdf = chart.pdf();
        QVERIFY(pdf.startsWith("%PDF-"));
        QVERIFY(!pdf.contains("/Subtype /Image")); // vectors
        const QImage png = QImage::fromData(chart.png());
        QVERIFY(png.width() >= 1600);
    }

    void whatIsSavedIsTold()
    {
        const QTemporaryDir folder;
        TimeChart chart(m_theme);
        chart.resize(800, 400);
        chart.setTitle(u"Manggarai BKB"_s);
        chart.setLines({line(u"Manggarai"_s, m_now - 24 * kHour, 144, 600)});
        chart.setRange(m_now - 24 * kHour, m_now);
        chart.setExportFolder(folder.path());
        chart.show();
        QSignalSpy saved(&chart, &TimeChart::exported);
        QSignalSpy failed(&chart, &TimeChart::exportFailed);
        const auto save = [&](int entry, const QString& path) {
            chart.menuButton()->menu()->actions().at(entry)->trigger();
            auto* const dialog = chart.findChild<QFileDialog*>();
            QVERIFY(dialog);
            QCOMPARE(QFileInfo(dialog->selectedFiles().value(0)).fileName().left(14), u"manggarai-bkb-"_s);
            Q_EMIT dialog->fileSelected(path);
            delete dialog;
        };
        save(2, folder.filePath(u"a.csv"_s));
        QTRY_COMPARE(saved.count(), 1);
        QVERIFY(QFileInfo(folder.filePath(u"a.csv"_s)).size() > 1000);
        save(1, folder.filePath(u"nowhere/a.pdf"_s));
        QTRY_COMPARE(failed.count(), 1);
    }

    void followsTheScheme()
    {
        TimeChart chart(m_theme);
        chart.resize(800, 400);
        chart.setLines({line(u"Manggarai"_s, m_now - 24 * kHour, 144, 600)});
        chart.setRange(m_now - 24 * kHour, m_now);
        chart.show();
        m_theme.setChoice(SchemeChoice::Dark);
        const QImage image = picture(chart);
        QVERIFY(near(image.pixelColor(chart.plotRect().left() + 5, chart.plotRect().bottom() - 5), m_theme.colors().surface, 8));
        QVERIFY(drawnAt(image, chart, m_now - 12 * kHour, m_theme.colors().accent));
    }

    void aHundredThousandPointsAreTaken()
    {
        TimeChart chart(m_theme);
        chart.resize(800, 400);
        chart.setLines({line(u"Manggarai"_s, m_now - 100'000 * kTen, 100'000, 600)});
        chart.setRange(m_now - 100'000 * kTen, m_now);
        chart.show();
        QVERIFY(drawnAt(picture(chart), chart, m_now - 50'000 * kTen, m_theme.colors().accent));
    }
};

QTEST_MAIN(TestTimeChart)
#include "tst_timechart.moc"
