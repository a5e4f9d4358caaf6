// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/alert.h"

#include <QAbstractListModel>

namespace JakOps {

// The log as a list, newest first.
class AlertModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit AlertModel(QObject* parent = nullptr);

    void setEntries(const QList<AlertEntry>& entries);
    void setOnlyOpen(bool on); // those that wait for somebody to take note
    [[nodiscard]] const AlertEntry* entry(const QModelIndex& index) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    void show();

    QList<AlertEntry> m_all;
    QList<AlertEntry> m_shown;
    bool m_onlyOpen = false;
};

} // namespace JakOps
