// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/city/pricegridmodel.h"

#include <QIdentityProxyModel>

namespace JakOps {

// The table of prices with words: what a cell shows, what a screen reader and the tool tip say of it, and its heads.
class PriceCells final : public QIdentityProxyModel
{
    Q_OBJECT

public:
    enum Role { BelowRole = Qt::UserRole + 100 }; // +12 %: against the mean; of the mean, its change over a week

    using QIdentityProxyModel::QIdentityProxyModel;

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void retranslate();

private:
    [[nodiscard]] QString sentence(const QModelIndex& index) const;
    [[nodiscard]] QString head(int section, Qt::Orientation orientation) const;
};

} // namespace JakOps
