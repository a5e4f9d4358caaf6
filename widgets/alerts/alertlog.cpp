// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/alerts/alertlog.h"

#include "widgets/alerts/alertdelegate.h"
#include "widgets/alerts/alertmodel.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/metrics.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QListView>
#include <QPushButton>
#include <QScreen>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QSize kSize(440, 520);

} // namespace

AlertLog::AlertLog(const Theme& theme, const Clock& clock, QWidget* parent)
    : QFrame(parent, Qt::Popup)
    , m_model(new AlertModel(this))
    , m_title(new PlainLabel(this))
    , m_waiting(new QPushButton(this))
    , m_view(new QListView(this))
    , m_none(new EmptyState(theme, this))
    , m_open(new QPushButton(this))
    , m_note(new QPushButton(this))
    , m_noteAll(new QPushButton(this))
{
    setProperty("surface", true);
    setAttribute(Qt::WA_StyledBackground);
    setFrameShape(QFrame::StyledPanel);
    m_title->setTitle(true);
    m_waiting->setCheckable(true);
    m_waiting->setProperty("segment", true);
    m_view->setModel(m_model);
    m_view->setItemDelegate(new AlertDelegate(theme, clock, m_view));
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setMouseTracking(true);
    m_none->setIcon(u"notifications"_s);
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_waiting);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(Metric::kGap);
    foot->addWidget(m_open);
    foot->addWidget(m_note);
    foot->addStretch(1);
    foot->addWidget(m_noteAll);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Metric::kGroup, Metric::kGroup, Metric::kGroup, Metric::kGroup);
    column->setSpacing(Metric::kGap);
    column->addLayout(head);
    column->addWidget(m_view, 1);
    column->addWidget(m_none, 1);
    column->addLayout(foot);
    connect(m_waiting, &QPushButton::toggled, this, [this](bool on) {
        m_model->setOnlyOpen(on);
        showState();
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &AlertLog::showState);
    connect(m_view, &QListView::activated, this, &AlertLog::openChosen);
    connect(m_open, &QPushButton::clicked, this, &AlertLog::openChosen);
    connect(m_note, &QPushButton::clicked, this, &AlertLog::acknowledgeChosen);
    connect(m_noteAll, &QPushButton::clicked, this, [this] {
        QList<qint64> ids;
        for (const AlertEntry& entry : std::as_const(m_entries)) {
            if (!entry.isAcknowledged())
                ids << entry.id;
        }
        Q_EMIT acknowledged(ids);
    });
    resize(kSize);
    retranslate();
}

void AlertLog::setEntries(const QList<AlertEntry>& entries)
{
    m_entries = entries;
    m_model->setEntries(entries);
    showState();
}

void AlertLog::openUnder(QWidget* button)
{
    const QRect screen = button->screen()->availableGeometry();
    resize(kSize.boundedTo(screen.size()));
    QPoint corner = button->mapToGlobal(QPoint(button->width() - width(), button->height() + Metric::kInside));
    corner.setX(std::clamp(corner.x(), screen.left(), std::max(screen.left(), screen.right() - width())));
    move(corner);
    show();
    m_view->setFocus();
}

void AlertLog::showState()
{
    const bool some = m_model->rowCount() > 0;
    m_view->setVisible(some);
    m_none->setVisible(!some);
    bool waits = false;
    for (const QModelIndex& index : m_view->selectionModel()->selectedIndexes()) {
        const AlertEntry* const entry = m_model->entry(index);
        waits = waits || (entry != nullptr && !entry->isAcknowledged());
    }
    m_note->setEnabled(waits);
    m_open->setEnabled(m_view->selectionModel()->selectedIndexes().size() == 1);
    m_noteAll->setEnabled(std::ranges::any_of(m_entries, [](const AlertEntry& entry) { return !entry.isAcknowledged(); }));
}

void AlertLog::acknowledgeChosen()
{
    QList<qint64> ids;
    for (const QModelIndex& index : m_view->selectionModel()->selectedIndexes()) {
        if (const AlertEntry* const entry = m_model->entry(index); entry != nullptr && !entry->isAcknowledged())
            ids << entry->id;
    }
    if (!ids.isEmpty())
        Q_EMIT acknowledged(ids);
}

void AlertLog::openChosen()
{
    const QModelIndexList chosen = m_view->selectionModel()->selectedIndexes();
    const AlertEntry* const entry = chosen.size() == 1 ? m_model->entry(chosen.front()) : nullptr;
    if (entry == nullptr)
        return;
    const AlertSign sign = entry->sign;
    hide();
    Q_EMIT opened(sign);
}

void AlertLog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void AlertLog::retranslate()
{
    m_title->setText(tr("Alerts"));
    m_waiting->setText(tr("Not noted yet"));
    m_open->setText(tr("Show"));
    m_note->setText(tr("Take note"));
    m_noteAll->setText(tr("Take note of all"));
    m_view->setAccessibleName(tr("Log of alerts, newest first"));
    m_none->setTexts(tr("No alerts"), tr("Nothing in the city is beyond the limits that were set."));
    m_view->viewport()->update();
}

} // namespace JakOps
