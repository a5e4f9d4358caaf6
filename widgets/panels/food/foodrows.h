// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/city/foodmodel.h"

#include <QIdentityProxyModel>

namespace JakOps {

// The list of commodities with words: what a row's second line says, and what a screen reader and the tool tip say of
// it.
class FoodRows final : public QIdentityProxyModel
{
    Q_OBJECT

public:
    enum Role { SecondLineRole = Qt::UserRole + 100, ChangeRole };

    using QIdentityProxyModel::QIdentityProxyModel;

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    [[nodiscard]] static QString secondLine(const QModelIndex& index);
    [[nodiscard]] static QString sentence(const QModelIndex& index);
};

} // namespace JakOps
