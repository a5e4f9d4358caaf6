// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/bulkservice.h"

#include <QAbstractListModel>

namespace JakOps {

// The reports that could not be given a command, each with its number and why. The words are made for the rows that are
// looked at.
class RefusedModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setRefused(std::vector<BulkRefusal> refused);
    [[nodiscard]] const std::vector<BulkRefusal>& refused() const { return m_refused; }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    // All of it as a table: number, tab, reason; for the clipboard and for spreadsheets (formula-safe).
    [[nodiscard]] QString table() const;

private:
    std::vector<BulkRefusal> m_refused;
};

} // namespace JakOps
