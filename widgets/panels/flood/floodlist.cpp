// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/flood/floodlist.h"

#include "services/city/citymoment.h"
#include "widgets/common/format.h"
#include "widgets/common/metrics.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"
#include "widgets/panels/flood/flooddelegate.h"
#include "widgets/panels/flood/floodwords.h"

#include <QButtonGroup>
#include <QEvent>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

FloodList::FloodList(const CityMoment& moment, const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_moment(moment)
    , m_past(new PlainLabel(this))
    , m_summary(new PlainLabel(this))
    , m_problem(new PlainLabel(this))
    , m_byTrouble(new QPushButton(this))
    , m_byRiver(new QPushButton(this))
    , m_view(new QListView(this))
    , m_delegate(new FloodDelegate(m_model, moment, theme, this))
{
    m_past->setWordWrap(true);
    m_past->setProperty("warning", true);
    m_past->hide();
    m_summary->setWordWrap(true);
    m_problem->setWordWrap(true);
    m_problem->setProperty("warning", true);
    m_problem->hide();
    auto* const order = new QButtonGroup(this);
    for (QPushButton* button : {m_byTrouble, m_byRiver}) {
        button->setCheckable(true);
        button->setProperty("segment", true);
        order->addButton(button);
    }
    m_byTrouble->setChecked(true);
    auto* const switches = new QHBoxLayout;
    switches->setSpacing(Metric::kInside);
    switches->addWidget(m_byTrouble, 1);
    switches->addWidget(m_byRiver, 1);
    auto* const top = new QVBoxLayout;
    top->setContentsMargins(Metric::kGroup, Metric::kGroup, Metric::kGroup, Metric::kGap);
    top->setSpacing(Metric::kGap);
    top->addWidget(m_past);
    top->addWidget(m_summary);
    top->addWidget(m_problem);
    top->addLayout(switches);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_view, 1);

    m_view->setModel(&m_model);
    m_view->setItemDelegate(m_delegate);
    m_view->setMouseTracking(true);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_model.setSpoken([this](const QModelIndex& index) { return m_delegate->spoken(index); });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& current) {
        const qint64 station = current.data(FloodModel::StationRole).toLongLong();
        if (m_selecting || station == 0 || station == m_chosen)
            return;
        m_chosen = station;
        Q_EMIT chosenChanged(station);
    });
    connect(m_byTrouble, &QPushButton::clicked, this, [this] { setOrder(FloodOrder::ByTrouble); });
    connect(m_byRiver, &QPushButton::clicked, this, [this] { setOrder(FloodOrder::ByRiver); });
    connect(&theme, &Theme::changed, m_view->viewport(), qOverload<>(&QWidget::update));
    setFocusProxy(m_view);
    retranslate();
}

void FloodList::setBoard(const std::shared_ptr<const FloodBoard>& board)
{
    m_selecting = true; // a reset takes the current row away before it is found again
    m_model.setBoard(board);
    m_selecting = false;
    select();
    summarise();
}

void FloodList::setProblem(const QString& text)
{
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
}

void FloodList::choose(qint64 station)
{
    if (m_model.rowOf(station) < 0)
        return;
    const bool other = station != m_chosen;
    m_chosen = station;
    select();
    if (other)
        Q_EMIT chosenChanged(m_chosen);
}

void FloodList::setOrder(FloodOrder order)
{
    m_selecting = true;
    m_model.setOrder(order);
    m_selecting = false;
    select();
}

void FloodList::select()
{
    int row = m_model.rowOf(m_chosen);
    const bool gone = row < 0;
    for (int i = 0; gone && row < 0 && i < m_model.rowCount(); ++i) {
        if (m_model.index(i).data(FloodModel::StationRole).toLongLong() != 0)
            row = i;
    }
    if (row < 0) {
        m_chosen = 0;
        return;
    }
    m_selecting = true;
    m_view->setCurrentIndex(m_model.index(row));
    if (row == 1) // with its heading
        m_view->scrollToTop();
    m_selecting = false;
    if (gone) {
        m_chosen = m_model.index(row).data(FloodModel::StationRole).toLongLong();
        Q_EMIT chosenChanged(m_chosen);
    }
}

void FloodList::summarise()
{
    const FloodBoard& board = *m_model.board();
    m_past->setVisible(!m_moment.isLive());
    m_past->setText(tr("Not now: as it was on %1").arg(Format::dateTime(board.at)));
    QStringList parts;
    for (const Siaga siaga : {Siaga::One, Siaga::Two, Siaga::Three, Siaga::Normal}) {
        if (const int count = board.bySiaga[size_t(siaga)]; count > 0)
            //: how many posts are in a state: Siaga 2: 3
            parts << tr("%1: %2").arg(FloodWords::siaga(siaga), Format::number(count));
    }
    if (board.outdated > 0)
        parts << tr("outdated: %1").arg(Format::number(board.outdated));
    m_summary->setText(parts.join(u" \u00B7 "_s));
    m_summary->setVisible(!parts.isEmpty());
}

void FloodList::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void FloodList::retranslate()
{
    m_byTrouble->setText(tr("By danger"));
    m_byRiver->setText(tr("By river"));
    m_byTrouble->setToolTip(tr("Worst first, then what rises soonest to the next threshold"));
    m_byRiver->setToolTip(tr("River by river, upstream first"));
    m_view->setAccessibleName(tr("Posts, pumps and rain"));
    m_view->viewport()->update();
    summarise();
}

} // namespace JakOps
