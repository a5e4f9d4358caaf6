// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sync/unreadpage.h"

#include "base/textguard.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/format.h"
#include "widgets/common/metrics.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"

#include <QHeaderView>
#include <QStackedWidget>
#include <QTableWidget>
#include <QVBoxLayout>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

UnreadPage::UnreadPage(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_stack(new QStackedWidget(this))
    , m_sum(new PlainLabel(this))
    , m_table(new QTableWidget(0, 5, this))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto* const whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_stack);
    auto* const empty = new EmptyState(theme, m_stack);
    empty->setIcon(u"notifications"_s);
    empty->setTexts(
        tr("Nothing lies unread"), tr("What the hub could not take as an officer meant it stands here until he has read it."));
    m_stack->addWidget(empty);
    auto* const page = new QWidget(m_stack);
    auto* const column = new QVBoxLayout(page);
    column->setContentsMargins(Metric::kPanel, Metric::kPanel, Metric::kPanel, Metric::kPanel);
    column->setSpacing(Metric::kGroup);
    m_sum->setObjectName(u"unreadSum"_s);
    m_sum->setWordWrap(true);
    column->addWidget(m_sum);
    m_table->setObjectName(u"unreadTable"_s);
    m_table->setAccessibleName(tr("What lies unread, by officer"));
    m_table->setHorizontalHeaderLabels(
        {tr("Area or unit"), tr("Officer"), tr("Became a note"), tr("Not taken"), tr("Oldest")});
    for (const int number : {2, 3, 4})
        m_table->horizontalHeaderItem(number)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_table->horizontalHeader()->setStyleSheet(headerStyle());
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(Metric::kRow);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setShowGrid(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setFocusPolicy(Qt::TabFocus); // the keys scroll it
    column->addWidget(m_table, 1);
    m_stack->addWidget(page);
}

QString UnreadPage::headerStyle()
{
    return u"QHeaderView::section { padding: 0 3px; }"_s;
}

void UnreadPage::setRows(const QList<UnreadRow>& rows, qint64 nowMs)
{
    m_count = 0;
    m_table->setRowCount(int(rows.size()));
    for (int i = 0; i < rows.size(); ++i) {
        const UnreadRow& row = rows[i];
        m_count += row.converted + row.rejected;
        const QStringList cells {guardLine(row.unit, 120), guardLine(row.officer, 120), Format::number(row.converted),
            Format::number(row.rejected), Format::age(row.oldest, nowMs)};
        for (int column = 0; column < cells.size(); ++column) {
            auto* const cell = new QTableWidgetItem(cells[column]);
            cell->setTextAlignment((column < 2 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
            m_table->setItem(i, column, cell);
        }
    }
    m_sum->setText(tr("%1 of what officers did came otherwise than they meant, and they have not read it yet.").arg(Format::number(m_count)));
    m_stack->setCurrentIndex(rows.isEmpty() ? 0 : 1);
}

} // namespace JakOps
