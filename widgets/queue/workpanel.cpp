// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/queue/workpanel.h"

#include "services/indexservice.h"
#include "services/settings.h"
#include "widgets/common/format.h"
#include "widgets/common/icons.h"
#include "widgets/common/metrics.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/plaintext.h"
#include "widgets/common/slawords.h"
#include "widgets/queue/workitem.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QJsonObject>
#include <QPushButton>
#include <QToolButton>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int kRows = 4;
constexpr int kSteady = 2 * kRows; // queues that are always there; the others only while something lies in them
} // namespace

WorkPanel::WorkPanel(IndexService& index, const Theme& theme, Settings& settings, QWidget* parent)
    : QWidget(parent)
    , m_index(index)
    , m_settings(settings)
    , m_title(new QToolButton(this))
    , m_next(new QPushButton(this))
    , m_grid(new QWidget(this))
    , m_cells(new QGridLayout(m_grid))
    , m_share(new PlainLabel(m_grid))
{
    m_title->setAutoRaise(true);
    m_title->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_title->setObjectName(u"workTitle"_s);
    m_next->setObjectName(u"nextUrgent"_s);
    m_next->setIcon(Icons::icon(u"go-next"_s));
    auto* const head = new QHBoxLayout;
    head->setContentsMargins(0, 0, Metric::kGap, 0);
    head->addWidget(m_title);
    head->addStretch(1);
    head->addWidget(m_next);
    m_cells->setContentsMargins(Metric::kGap, 0, Metric::kGap, 0);
    m_cells->setHorizontalSpacing(Metric::kGap);
    m_cells->setVerticalSpacing(0);
    for (const WorkQueue queue : kAllWorkQueues) {
        WorkItem*& item = m_items[size_t(queue)];
        item = new WorkItem(theme, m_grid);
        item->setObjectName(u"work_"_s + workQueueCode(queue));
        item->setPressing(queue == WorkQueue::Overdue || queue == WorkQueue::Escalated);
        if (int(queue) < kSteady)
            m_cells->addWidget(item, int(queue) % kRows, int(queue) / kRows); // down the one column, then the other
        connect(item, &QAbstractButton::clicked, this, [this, queue] { choose(queue); });
    }
    m_share->setObjectName(u"onTimeShare"_s);
    m_share->setSecondary(true);
    m_share->setSmall(true);
    m_share->setElide(Qt::ElideRight);
    m_share->setContentsMargins(Metric::kGap, Metric::kInside, Metric::kGap, 0);
    m_cells->addWidget(m_share, kRows + 2, 0, 1, 2);
    m_cells->setColumnStretch(0, 1);
    m_cells->setColumnStretch(1, 1);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, Metric::kInside, 0, Metric::kInside);
    column->setSpacing(Metric::kInside);
    column->addLayout(head);
    column->addWidget(m_grid);

    connect(m_title, &QToolButton::clicked, this, [this] { setFolded(!m_folded); });
    connect(m_next, &QPushButton::clicked, this, &WorkPanel::nextRequested);
    connect(&index, &IndexService::workChanged, this, &WorkPanel::showCounts);
    connect(&index, &IndexService::filterChanged, this, &WorkPanel::showChosen);
    m_folded = settings.remembered(u"work"_s)[u"folded"_s].toBool();
    m_grid->setVisible(!m_folded);
    retranslate();
}

void WorkPanel::choose(WorkQueue queue)
{
    TicketFilter filter;
    if (m_index.filter().queue == queue)
        filter.statuses = TicketFilter::openStatuses();
    else
        filter.queue = queue;
    m_index.setFilter(filter);
    showChosen();
}

void WorkPanel::setFolded(bool folded)
{
    if (folded == m_folded)
        return;
    m_folded = folded;
    m_grid->setVisible(!folded);
    m_settings.remember(u"work"_s, {{u"folded"_s, folded}});
    showChosen();
}

void WorkPanel::setCourse(int percent)
{
    m_course = percent;
    showCounts();
}

void WorkPanel::showCounts()
{
    for (const WorkQueue queue : kAllWorkQueues) {
        const qint64 count = m_index.work().of(queue);
        item(queue).setCount(count);
        item(queue).setAccessibleName(tr("%1: %2").arg(SlaWords::queue(queue), Format::number(count)));
    }
    arrangeOccasional();
    //: share of the reports done in time, such as "93.1 % of 1,204", and of which period
    m_share->setText(m_course < 100 ? tr("In time: known when all histories are read (%1)").arg(Format::percent(m_course))
                                    : tr("In time: %1, last %n day(s)", nullptr, WorkCounts::kOnTimeDays)
                                          .arg(SlaWords::share(m_index.work().onTime)));
    m_share->setToolTip(plainToolTip(SlaWords::shareMeaning()));
    m_share->setAccessibleName(m_share->text() + u". "_s + SlaWords::shareMeaning());
}

void WorkPanel::arrangeOccasional()
{
    int cell = 0;
    for (const WorkQueue queue : kAllWorkQueues) {
        if (int(queue) < kSteady)
            continue;
        const bool shown = m_index.work().of(queue) > 0 || m_index.filter().queue == queue;
        m_cells->removeWidget(&item(queue));
        item(queue).setVisible(shown);
        if (shown) {
            m_cells->addWidget(&item(queue), kRows + cell / 2, cell % 2);
            ++cell;
        }
    }
}

void WorkPanel::showChosen()
{
    const auto chosen = m_index.filter().queue;
    for (const WorkQueue queue : kAllWorkQueues)
        item(queue).setChecked(chosen == queue);
    arrangeOccasional();
    m_title->setIcon(Icons::icon(m_folded ? u"arrow-right"_s : u"arrow-down"_s));
    // Folded away, the list still says what it shows.
    m_title->setText(m_folded && chosen ? tr("My work: %1").arg(SlaWords::queue(*chosen)) : tr("My work"));
}

void WorkPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void WorkPanel::retranslate()
{
    for (const WorkQueue queue : kAllWorkQueues) {
        item(queue).setText(SlaWords::queue(queue));
        item(queue).setToolTip(
            plainToolTip(tr("%1 (G, %2)").arg(SlaWords::meaning(queue), SlaWords::key(queue))));
    }
    m_next->setText(tr("Next"));
    m_next->setToolTip(tr("Open the most urgent report of this list (N): overdue first, by priority, then by due time"));
    m_title->setToolTip(tr("Fold or unfold the work queues"));
    setAccessibleName(tr("My work"));
    showChosen();
    if (!m_index.work().officer.isEmpty())
        showCounts();
}

} // namespace JakOps
