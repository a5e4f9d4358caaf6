// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/figures/figuremodel.h"

#include "widgets/common/figurewords.h"
#include "widgets/common/format.h"

#include <QCollator>

namespace JakOps {

namespace {

FigureOrder orderOf(int column)
{
    switch (column) {
    case FigureModel::ShareDone:
        return FigureOrder::ShareDone;
    case FigureModel::OnTime:
        return FigureOrder::OnTime;
    case FigureModel::Completion:
        return FigureOrder::Completion;
    case FigureModel::Response:
        return FigureOrder::Response;
    case FigureModel::Overdue:
        return FigureOrder::Overdue;
    case FigureModel::Rating:
        return FigureOrder::Rating;
    case FigureModel::Done:
        return FigureOrder::Done;
    default:
        return FigureOrder::Received;
    }
}

} // namespace

FigureModel::FigureModel(const CityFacts& facts, QObject* parent)
    : QAbstractTableModel(parent)
    , m_facts(facts)
{
}

void FigureModel::setLines(FigureBy by, const std::vector<FigureLine>& lines)
{
    beginResetModel();
    m_by = by;
    m_lines = lines;
    m_most = 0;
    for (const FigureLine& line : m_lines)
        m_most = std::max(m_most, line.counts.received);
    arrange();
    endResetModel();
}

void FigureModel::arrange()
{
    const bool descending = m_order == Qt::DescendingOrder;
    if (m_column != Name)
        return sortLines(m_lines, orderOf(m_column), descending);
    sortLines(m_lines, FigureOrder::Name, descending);
    if (m_by == FigureBy::Month)
        return; // their codes sort as the months do
    QCollator collator;
    collator.setNumericMode(true);
    std::ranges::stable_sort(m_lines, [&](const FigureLine& a, const FigureLine& b) {
        const int order = collator.compare(FigureWords::name(m_by, a.code, m_facts), FigureWords::name(m_by, b.code, m_facts));
        return descending ? order > 0 : order < 0;
    });
}

int FigureModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int FigureModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString FigureModel::text(const FigureLine& line, int column) const
{
    switch (column) {
    case Name:
        return FigureWords::name(m_by, line.code, m_facts);
    case Received:
        return Format::number(line.counts.received);
    case Done:
        return Format::number(line.counts.done());
    case ShareDone:
        return FigureWords::share(line.counts.shareDone());
    case OnTime:
        return FigureWords::share(line.counts.shareOnTime());
    case Overdue:
        return Format::number(line.counts.onTime.overdue);
    case Response:
        return FigureWords::value(FigureWords::Key::Response, line);
    case Completion:
        return FigureWords::value(FigureWords::Key::Completion, line);
    case Rating:
        return FigureWords::rating(line.counts);
    default:
        return {};
    }
}

FigureNumber FigureModel::number(int column)
{
    switch (column) {
    case Done:
    case ShareDone:
        return FigureNumber::Done;
    case OnTime:
        return FigureNumber::Judged;
    case Overdue:
        return FigureNumber::Overdue;
    case Response:
        return FigureNumber::Responded;
    case Completion:
        return FigureNumber::Slow;
    case Rating:
        return FigureNumber::Rated;
    default:
        return FigureNumber::Received;
    }
}

QVariant FigureModel::bar(const FigureLine& line, int column) const
{
    if (column == Received && m_most > 0)
        return double(line.counts.received) / double(m_most);
    const auto share = column == ShareDone ? line.counts.shareDone()
        : column == OnTime                 ? line.counts.shareOnTime()
                                           : std::nullopt;
    return share ? QVariant(*share) : QVariant();
}

QVariant FigureModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= int(m_lines.size()))
        return {};
    const FigureLine& line = m_lines[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(line, index.column());
    case Qt::AccessibleTextRole:
        return QString(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString() + QStringLiteral(": ")
            + text(line, index.column()));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment((index.column() == Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter));
    case CodeRole:
        return line.code;
    case NumberRole:
        return int(number(index.column()));
    case BarRole:
        return bar(line, index.column());
    default:
        return {};
    }
}

QVariant FigureModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment((section == Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return FigureWords::by(m_by);
    case Received:
        return tr("Received");
    case Done:
        return tr("Done");
    case ShareDone:
        return tr("% done");
    case OnTime:
        return tr("On time");
    case Overdue:
        return tr("Overdue");
    case Response:
        return tr("Response");
    case Completion:
        return tr("Completion");
    case Rating:
        return tr("Rating");
    default:
        return {};
    }
}

void FigureModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= ColumnCount)
        return;
    beginResetModel();
    m_column = column;
    m_order = order;
    arrange();
    endResetModel();
}

void FigureModel::retranslate()
{
    beginResetModel();
    arrange();
    endResetModel();
}

} // namespace JakOps
