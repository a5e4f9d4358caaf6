// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/sourcecredit.h"
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

    // Where prices come from several sources, each says from which. Empty: they are all of one.
    void setCredits(const SourceCredits& credits) { m_credits = credits; }

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    [[nodiscard]] QString secondLine(const QModelIndex& index) const;
    [[nodiscard]] static QString price(const QModelIndex& index);
    [[nodiscard]] QString sentence(const QModelIndex& index) const;

    SourceCredits m_credits;
};

} // namespace JakOps
