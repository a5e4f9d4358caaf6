// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/city/citymoment.h"
#include "tables/city/airmodel.h"

#include <QIdentityProxyModel>

namespace JakOps {

// The list of stations with words: what a row's second line says, and what a screen reader and the tool tip say of it.
class AirRows final : public QIdentityProxyModel
{
    Q_OBJECT

public:
    enum Role {
        SecondLineRole = Qt::UserRole + 100, // Tidak Sehat · PM2.5 · dihitung
        AgeRole, // 1 j; of a day's value its date
    };

    AirRows(const CityMoment& moment, QObject* parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    [[nodiscard]] static QString secondLine(const QModelIndex& index);
    [[nodiscard]] QString age(const QModelIndex& index) const;
    [[nodiscard]] QString sentence(const QModelIndex& index) const;

    const CityMoment& m_moment;
};

} // namespace JakOps
