// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/importtypes.h"

#include <QAbstractTableModel>

namespace JakOps {

// The first records of a source as they would be stored; never who reported.
class PreviewModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Position, Number, Category, Text, Status, Created, Place, Notes, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void retranslate();
    void setRecords(const QList<ReportRecord>& records);
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<ReportRecord> m_records;
};

} // namespace JakOps
