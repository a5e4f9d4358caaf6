// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/queue/queuedelegate.h"

#include "support/fakeclock.h"
#include "support/testmain.h"
#include "tables/queuemodel.h"
#include "widgets/common/theme.h"
#include "widgets/queue/readmarks.h"

#include <QImage>
#include <QPainter>
#include <QStandardItemModel>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestQueueDelegate : public QObject
{
    Q_OBJECT

private:
    FakeClock m_clock;
    Theme m_theme;
    ReadMarks m_marks {m_clock.nowMs()};
    QueueDelegate m_delegate {m_theme, m_clock, m_marks};
    QStandardItemModel m_model {1, kQueueColumnCount};

    QModelIndex cell(QueueColumn column) { return m_model.index(0, int(column)); }
    void set(int role, const QVariant& value)
    {
        for (int column = 0; column < kQueueColumnCount; ++column)
            m_model.setData(m_model.index(0, column), value, role);
    }
    QImage paint(QueueColumn column)
    {
        QImage image(120, queueRowHeight(m_delegate.rows()), QImage::Format_ARGB32);
        image.fill(Qt::magenta);
        QPainter painter(&image);
        QStyleOptionViewItem option;
        option.rect = image.rect();
        m_delegate.setLineSpan(0, 120);
        m_delegate.paint(&painter, option, cell(column));
        painter.end();
        return image;
    }
    static int countOf(const QImage& image, const QColor& color)
    {
        int count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                count += image.pixelColor(x, y).rgb() == color.rgb() ? 1 : 0;
        }
        return count;
    }

private Q_SLOTS:
    void initTestCase()
    {
        pinEnvironment();
        m_theme.setChoice(SchemeChoice::Light);
    }
    void init()
    {
        pinEnvironment();
        m_delegate.setRows(QueueRows::Normal);
        set(QueueModel::KeyRole, 1);
        set(QueueModel::NumberRole, u"JK2611200001"_s);
        set(QueueModel::StatusRole, int(TicketStatus::InProgress));
        set(QueueModel::CreatedRole, m_clock.nowMs() - 2 * 3'600'000);
        set(QueueModel::UpdatedRole, m_clock.nowMs() - 1);
        set(QueueModel::DueRole, m_clock.nowMs() + 10 * 3'600'000);
        set(QueueModel::PrivateRole, false);
        set(QueueModel::HasPlaceRole, true);
        set(QueueModel::VillageRole, u"31.74.01.1007"_s);
        set(QueueModel::FirstWordsRole, u"Jalan berlubang"_s);
        set(Qt::DisplayRole, u"x"_s);
    }

    void drawsTheStatusInItsColour()
    {
        QVERIFY(countOf(paint(QueueColumn::Status), statusLook(TicketStatus::InProgress).fill) > 150);
    }

    void whatIsLateIsRedAndWhatIsSoonIsAmber()
    {
        const ThemeColors& colors = m_theme.colors();
        QCOMPARE(countOf(paint(QueueColumn::Due), colors.danger), 0);
        set(QueueModel::DueRole, m_clock.nowMs() - 86'400'000);
        QVERIFY(countOf(paint(QueueColumn::Due), colors.danger) > 3);
        set(QueueModel::DueRole, m_clock.nowMs() + 3'600'000);
        QVERIFY(countOf(paint(QueueColumn::Due), colors.warning) > 3);
    }

    void closedReportsHaveNoDue()
    {
        set(QueueModel::DueRole, 0);
        QCOMPARE(m_delegate.text(cell(QueueColumn::Due)), QString());
    }

    void onlyPrivateReportsHaveALock()
    {
        const QImage without = paint(QueueColumn::Number);
        set(QueueModel::PrivateRole, true);
        QVERIFY(paint(QueueColumn::Number) != without);
        QVERIFY(m_delegate.explanation(cell(QueueColumn::Number)).contains(u"Private report"_s));
    }

    void changedReportsHaveADotUntilOpened()
    {
        const QImage read = paint(QueueColumn::Status);
        set(QueueModel::UpdatedRole, m_clock.nowMs() + 1);
        QVERIFY(paint(QueueColumn::Status) != read);
        m_marks.markRead(1, m_clock.nowMs() + 1);
        QVERIFY(paint(QueueColumn::Status) == read);
    }

    void outsideAndUnplacedReportsSaySo()
    {
        set(QueueModel::VillageRole, QString());
        QCOMPARE(m_delegate.text(cell(QueueColumn::Village)), u"Outside Jakarta"_s);
        set(QueueModel::HasPlaceRole, false);
        QCOMPARE(m_delegate.text(cell(QueueColumn::Village)), u"No place"_s);
    }

    void firstWordsStandInComfortableRowsOnly()
    {
        m_delegate.setRows(QueueRows::Comfortable);
        const QImage with = paint(QueueColumn::Category);
        set(QueueModel::FirstWordsRole, QString());
        QVERIFY(paint(QueueColumn::Category) != with);
        m_delegate.setRows(QueueRows::Compact);
        const QImage compact = paint(QueueColumn::Category);
        set(QueueModel::FirstWordsRole, u"Jalan berlubang"_s);
        QVERIFY(paint(QueueColumn::Category) == compact);
    }

    void everyPixelOfACellIsDrawn()
    {
        for (int column = 0; column < kQueueColumnCount; ++column)
            QCOMPARE(countOf(paint(QueueColumn(column)), Qt::magenta), 0);
    }
};

QTEST_MAIN(TestQueueDelegate)
#include "tst_queuedelegate.moc"
