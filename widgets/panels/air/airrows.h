// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/sourcecredit.h"
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

    // Where stations come from several sources, each says from which. Empty: they are all of one.
    void setCredits(const SourceCredits& credits) { m_credits = credits; }

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    [[nodiscard]] QString secondLine(const QModelIndex& index) const;
    [[nodiscard]] QString age(const QModelIndex& index) const;
    [[nodiscard]] QString sentence(const QModelIndex& index) const;

    const CityMoment& m_moment;
    SourceCredits m_credits;
};

} // namespace JakOps
