// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/queue/queueheader.h"

#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QMenu>
#include <QScopedValueRollback>
#include <QStyleOptionHeader>
#include <QToolTip>

#include <array>

namespace JakOps {

namespace {

struct Arrangement
{
    QueueColumn column;
    int width;
    bool shown;
};
// From left to right.
constexpr std::array<Arrangement, kQueueColumnCount> kDefault {{
    {QueueColumn::Status, 32, true},
    {QueueColumn::Number, 108, true},
    {QueueColumn::Category, 104, true},
    {QueueColumn::Village, 84, true},
    {QueueColumn::Agency, 140, false},
    {QueueColumn::Channel, 92, false},
    {QueueColumn::Age, 52, true},
    {QueueColumn::Due, 62, true},
}};
constexpr int kHeight = 28;
constexpr int kLeast = 32;
constexpr int kRoomForAll = 400;

} // namespace

QueueHeader::QueueHeader(QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsMovable(true);
    setSectionsClickable(true);
    setHighlightSections(false);
    setSortIndicatorShown(true);
    setMinimumSectionSize(kLeast);
    setFixedHeight(kHeight);
    setTextElideMode(Qt::ElideRight);
    connect(this, &QHeaderView::sectionMoved, this, &QueueHeader::noteHand);
    connect(this, &QHeaderView::sectionResized, this, [this](int section) {
        // The stretched one follows the window, and so does the one that comes and goes with the room: unless a hand is at it.
        const bool follows = sectionResizeMode(section) == QHeaderView::Stretch || section == int(QueueColumn::Village);
        if (!follows || QGuiApplication::mouseButtons() != Qt::NoButton)
            noteHand();
    });
}

QString QueueHeader::title(QueueColumn column)
{
    switch (column) {
    case QueueColumn::Number: return tr("Number");
    case QueueColumn::Status: return tr("Status");
    case QueueColumn::Category: return tr("Category");
    case QueueColumn::Village: return tr("Kelurahan");
    case QueueColumn::Agency: return tr("Agency");
    case QueueColumn::Channel: return tr("Channel");
    case QueueColumn::Age: return tr("Age");
    case QueueColumn::Due: return tr("Due");
    }
    return {};
}

void QueueHeader::arrange(const QByteArray& state)
{
    const QScopedValueRollback guard(m_arranging, true);
    if (state.isEmpty() || !restoreState(state) || count() != kQueueColumnCount) {
        showAgain();
        return;
    }
    if (sortIndicatorSection() < 0) // kept while a search was ordered by relevance
        setSortIndicator(int(QueueColumn::Age), Qt::DescendingOrder);
    m_isDefault = false;
    setSectionResizeMode(QHeaderView::Interactive);
    chooseFiller();
}

void QueueHeader::showAgain()
{
    const QScopedValueRollback guard(m_arranging, true);
    m_isDefault = true;
    for (int visual = 0; visual < kQueueColumnCount; ++visual) {
        const auto& [column, width, shown] = kDefault[size_t(visual)];
        setSectionResizeMode(int(column), QHeaderView::Interactive);
        moveSection(visualIndex(int(column)), visual);
        setSectionHidden(int(column), !shown);
        resizeSection(int(column), width);
    }
    setSortIndicator(int(QueueColumn::Age), Qt::DescendingOrder);
    fitDefault();
}

QList<QueueColumn> QueueHeader::shownColumns() const
{
    QList<QueueColumn> columns;
    for (int visual = 0; visual < count() && !m_isDefault; ++visual) {
        if (!isSectionHidden(logicalIndex(visual)))
            columns += QueueColumn(logicalIndex(visual));
    }
    return columns;
}

void QueueHeader::showColumns(const QList<QueueColumn>& columns)
{
    if (columns.isEmpty()) {
        showAgain();
        Q_EMIT arranged();
        return;
    }
    {
        const QScopedValueRollback guard(m_arranging, true);
        m_isDefault = false;
        setSectionResizeMode(QHeaderView::Interactive);
        for (const auto& [column, width, shown] : kDefault) {
            setSectionHidden(int(column), !columns.contains(column));
            if (sectionSize(int(column)) < kLeast && columns.contains(column))
                resizeSection(int(column), width);
        }
        for (qsizetype visual = 0; visual < columns.size(); ++visual)
            moveSection(visualIndex(int(columns[visual])), int(visual));
        chooseFiller();
    }
    Q_EMIT arranged();
}

void QueueHeader::fitDefault()
{
    const QScopedValueRollback guard(m_arranging, true);
    setSectionHidden(int(QueueColumn::Village), width() < kRoomForAll);
    chooseFiller();
}

void QueueHeader::noteHand()
{
    if (m_arranging)
        return;
    m_isDefault = false;
    Q_EMIT arranged();
}

void QueueHeader::resizeEvent(QResizeEvent* event)
{
    if (m_isDefault && count() == kQueueColumnCount)
        fitDefault();
    QHeaderView::resizeEvent(event);
}

void QueueHeader::chooseFiller()
{
    for (const QueueColumn column : {QueueColumn::Category, QueueColumn::Village, QueueColumn::Agency, QueueColumn::Number}) {
        if (!isSectionHidden(int(column))) {
            setSectionResizeMode(int(column), QHeaderView::Stretch);
            return;
        }
    }
}

void QueueHeader::initStyleOptionForIndex(QStyleOptionHeader* option, int logicalIndex) const
{
    QHeaderView::initStyleOptionForIndex(option, logicalIndex);
    const auto column = QueueColumn(logicalIndex);
    // A chip is as wide as its letter: the word does not fit over it, the tool tip says it.
    option->text = column == QueueColumn::Status && sectionSize(logicalIndex) < 64 ? QString() : title(column);
    const bool right = column == QueueColumn::Age || column == QueueColumn::Due;
    option->textAlignment = Qt::AlignVCenter | (right ? Qt::AlignRight : Qt::AlignLeft);
}

bool QueueHeader::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        const int section = logicalIndexAt(help->pos());
        if (section >= 0)
            QToolTip::showText(help->globalPos(), tr("%1: click to sort").arg(title(QueueColumn(section))), this);
        return true;
    }
    return QHeaderView::viewportEvent(event);
}

void QueueHeader::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu menu(this);
    for (const auto& [column, width, shown] : kDefault) {
        QAction* action = menu.addAction(title(column));
        action->setCheckable(true);
        action->setChecked(!isSectionHidden(int(column)));
        action->setEnabled(column != QueueColumn::Number); // one way to name a ticket always stays
        connect(action, &QAction::toggled, this, [this, section = int(column), wide = width](bool on) {
            m_isDefault = false;
            setSectionHidden(section, !on);
            if (on && sectionSize(section) < kLeast)
                resizeSection(section, wide);
            setSectionResizeMode(QHeaderView::Interactive);
            chooseFiller();
            Q_EMIT arranged();
        });
    }
    menu.addSeparator();
    QAction* again = menu.addAction(tr("Columns as at first"));
    connect(again, &QAction::triggered, this, [this] {
        showAgain();
        Q_EMIT arranged();
    });
    menu.exec(event->globalPos());
}

} // namespace JakOps
