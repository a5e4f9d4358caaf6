// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/importing/previewmodel.h"

#include "base/textguard.h"
#include "widgets/common/format.h"
#include "widgets/common/plaintext.h"
#include "widgets/importing/importwords.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

void PreviewModel::setRecords(const QList<ReportRecord>& records)
{
    beginResetModel();
    m_records = records;
    endResetModel();
}

void PreviewModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_records.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_records.size()) - 1, ColumnCount - 1));
}

int PreviewModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_records.size());
}

int PreviewModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant PreviewModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return index.column() == Position ? int(Qt::AlignRight | Qt::AlignVCenter)
                                          : int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole) // Qt would read it as markup
        return plainToolTip(data(index, Qt::DisplayRole).toString());
    if (role != Qt::DisplayRole)
        return {};
    const ReportRecord& record = m_records[index.row()];
    switch (index.column()) {
    case Position:
        return Format::number(record.position);
    case Number:
        return guardLine(record.number);
    case Category:
        return guardLine(record.category.isEmpty() ? record.categoryCode : record.category);
    case Text:
        return guardLine(record.text);
    case Status:
        return guardLine(record.status.words);
    case Created:
        return record.createdAt ? Format::dateTime(*record.createdAt) : QString();
    case Place:
        return record.place
            ? QString(QString::number(record.place->lat, 'f', 5) + u", " + QString::number(record.place->lon, 'f', 5))
            : QString();
    case Notes:
        return ImportWords::notes(record.notes).join(u", "_s);
    default:
        return {};
    }
}

QVariant PreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Position:
        return tr("Record");
    case Number:
        return tr("Number");
    case Category:
        return tr("Category");
    case Text:
        return tr("Report text");
    case Status:
        return tr("Status");
    case Created:
        return tr("Reported");
    case Place:
        return tr("Place");
    case Notes:
        return tr("Notes");
    default:
        return {};
    }
}

} // namespace JakOps
