// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/alerts/alertlog.h"

#include "support/fakeclock.h"
#include "support/testmain.h"
#include "widgets/alerts/alertbanner.h"
#include "widgets/alerts/alertbell.h"
#include "widgets/common/theme.h"

#include <QListView>
#include <QPushButton>
#include <QSignalSpy>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

AlertEntry entry(qint64 id, int level, bool acknowledged = false)
{
    AlertEntry entry;
    entry.id = id;
    entry.sign = {.subject = {AlertKind::Siaga, u"dsda:%1"_s.arg(id)}, .level = level, .name = u"<b>Manggarai</b>"_s, .value = 860, .threshold = 850};
    entry.raisedAt = entry.heldAt = 1'795'143'600'000;
    entry.acknowledgedAt = acknowledged ? entry.raisedAt : 0;
    return entry;
}

QPushButton* buttonOf(const QWidget& widget, const QString& text)
{
    for (QPushButton* button : widget.findChildren<QPushButton*>()) {
        if (button->text() == text)
            return button;
    }
    return nullptr;
}

} // namespace

class TestAlertLog final : public QObject
{
    Q_OBJECT

    FakeClock m_clock;
    Theme m_theme;

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void anEmptyLogSaysSo()
    {
        AlertLog log(m_theme, m_clock);
        log.setEntries({});
        log.show();
        QVERIFY(!log.findChild<QListView*>()->isVisible());
        QVERIFY(!buttonOf(log, u"Take note of all"_s)->isEnabled());
    }

    void takesNoteOfWhatIsChosenAndOfAll()
    {
        AlertLog log(m_theme, m_clock);
        log.setEntries({entry(3, 2), entry(2, 1, true), entry(1, 1)});
        log.show();
        auto* const view = log.findChild<QListView*>();
        QPushButton* const note = buttonOf(log, u"Take note"_s);
        QSignalSpy acknowledged(&log, &AlertLog::acknowledged);
        QVERIFY(!note->isEnabled());
        view->setCurrentIndex(view->model()->index(1, 0));
        QVERIFY(!note->isEnabled()); // somebody has already
        view->setCurrentIndex(view->model()->index(0, 0));
        note->click();
        QCOMPARE(acknowledged.takeFirst().first().value<QList<qint64>>(), QList<qint64>({3}));
        buttonOf(log, u"Take note of all"_s)->click();
        QCOMPARE(acknowledged.takeFirst().first().value<QList<qint64>>(), QList<qint64>({3, 1}));
    }

    void showsOnlyWhatWaitsWhenAsked()
    {
        AlertLog log(m_theme, m_clock);
        log.setEntries({entry(3, 2), entry(2, 1, true), entry(1, 1)});
        auto* const view = log.findChild<QListView*>();
        QCOMPARE(view->model()->rowCount(), 3);
        buttonOf(log, u"Not noted yet"_s)->click();
        QCOMPARE(view->model()->rowCount(), 2);
    }

    void leadsToWhatItIsAbout()
    {
        AlertLog log(m_theme, m_clock);
        AlertEntry one = entry(1, 2);
        one.sign.target = 42;
        log.setEntries({one});
        log.show();
        auto* const view = log.findChild<QListView*>();
        QSignalSpy opened(&log, &AlertLog::opened);
        view->setCurrentIndex(view->model()->index(0, 0));
        buttonOf(log, u"Show"_s)->click();
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened[0][0].value<AlertSign>().target, 42);
        QVERIFY(!log.isVisible());
    }

    void theBannerTellsOneAndHowManyMoreAsPlainText()
    {
        AlertBanner banner(m_theme);
        QVERIFY(!banner.isVisibleTo(nullptr));
        banner.resize(1200, 40);
        banner.show(entry(3, 2), 4);
        QVERIFY(banner.isVisible());
        QVERIFY(banner.text().contains(u"Siaga 2"_s) && banner.text().contains(u"<b>Manggarai</b>"_s));
        QVERIFY(buttonOf(banner, u"4 more"_s)->isVisible());
        QSignalSpy acknowledged(&banner, &AlertBanner::acknowledged);
        buttonOf(banner, u"Take note"_s)->click();
        QCOMPARE(acknowledged[0][0].value<QList<qint64>>(), QList<qint64>({3}));
        banner.show({}, 0);
        QVERIFY(!banner.isVisible());
    }

    void theBellCountsInPixelsAndWords()
    {
        AlertBell bell(m_theme);
        bell.resize(36, 28);
        const auto red = [&] {
            const QImage image = bell.grab().toImage();
            int count = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x)
                    count += QColor(image.pixel(x, y)) == m_theme.colors().danger;
            }
            return count;
        };
        QCOMPARE(red(), 0);
        bell.setCount(7);
        QVERIFY(red() > 60);
        QVERIFY(bell.accessibleName().contains(u"7"_s));
    }
};

QTEST_MAIN(TestAlertLog)
#include "tst_alertlog.moc"
