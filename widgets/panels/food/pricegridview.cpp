// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/food/pricegridview.h"

#include "widgets/common/metrics.h"
#include "widgets/common/theme.h"
#include "widgets/panels/food/heatkey.h"
#include "widgets/panels/food/pricecells.h"
#include "widgets/panels/food/pricegriddelegate.h"

#include <QEvent>
#include <QHeaderView>
#include <QScopedValueRollback>
#include <QTableView>
#include <QVBoxLayout>

namespace JakOps {

namespace {

constexpr int kLeastColumn = 72;
constexpr int kMostColumn = 128;
constexpr int kNames = 190;
constexpr int kNarrowNames = 150;
constexpr int kNarrow = 800;
constexpr int kHeads = 56; // three lines of a market's name

} // namespace

PriceGridView::PriceGridView(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_model(new PriceGridModel(this))
    , m_cells(new PriceCells(this))
    , m_table(new QTableView(this))
{
    m_cells->setSourceModel(m_model);
    m_table->setModel(m_cells);
    m_table->setItemDelegate(new PriceGridDelegate(theme, m_table));
    m_table->setShowGrid(false);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setCornerButtonEnabled(false);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(true);
    m_table->setFrameShape(QFrame::NoFrame);
    QHeaderView* const columns = m_table->horizontalHeader();
    columns->setSectionResizeMode(QHeaderView::Fixed);
    columns->setFixedHeight(kHeads);
    columns->setFont(Theme::smallFont(font()));
    columns->setTextElideMode(Qt::ElideNone); // else it does not wrap
    columns->setDefaultAlignment(Qt::AlignCenter | Qt::Alignment(Qt::TextWordWrap));
    columns->setHighlightSections(false);
    QHeaderView* const rows = m_table->verticalHeader();
    rows->setSectionResizeMode(QHeaderView::Fixed);
    rows->setDefaultSectionSize(PriceGridDelegate::kRowHeight);
    rows->setTextElideMode(Qt::ElideRight);
    rows->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    rows->setHighlightSections(false);
    rows->setFixedWidth(kNames);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_table, 1);
    column->addWidget(new HeatKey(theme, this));
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& current) {
        if (!m_selecting && current.isValid())
            Q_EMIT cellChosen(current.data(PriceGridModel::CommodityRole).toLongLong(),
                current.data(PriceGridModel::MarketRole).toLongLong());
    });
    connect(&theme, &Theme::changed, m_table->viewport(), qOverload<>(&QWidget::update));
    setFocusProxy(m_table);
    retranslate();
}

void PriceGridView::setBoard(std::shared_ptr<const FoodBoard> board)
{
    const QScopedValueRollback selecting(m_selecting, true);
    m_model->setBoard(std::move(board));
    fit();
}

void PriceGridView::select(qint64 commodity, qint64 market)
{
    const QScopedValueRollback selecting(m_selecting, true);
    const int row = m_model->rowOf(commodity);
    const int column = m_model->columnOf(market);
    if (row < 0)
        return;
    const QModelIndex index = m_cells->index(row, std::max(0, column));
    if (index == m_table->currentIndex())
        return;
    m_table->setCurrentIndex(index);
    m_table->scrollTo(index);
}

void PriceGridView::fit()
{
    const bool narrow = width() < kNarrow;
    m_table->verticalHeader()->setFixedWidth(narrow ? kNarrowNames : kNames);
    const int columns = std::max(1, m_cells->columnCount());
    const int room = width() - m_table->verticalHeader()->width() - 12; // a scroll bar's
    m_table->horizontalHeader()->setDefaultSectionSize(std::clamp(room / columns, kLeastColumn, kMostColumn));
}

void PriceGridView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

void PriceGridView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void PriceGridView::retranslate()
{
    m_table->setAccessibleName(tr("Prices: commodities by markets"));
    m_cells->retranslate();
}

} // namespace JakOps
