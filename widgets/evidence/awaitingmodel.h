// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/ticketevidence.h"

#include <QAbstractListModel>

#include <optional>

namespace JakOps {

class CityFacts;

// Follow-ups that wait for a second person, those that wait longest first; all, or those of one light.
class AwaitingModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { EvidenceRole = Qt::UserRole + 1, CategoryRole, ReasonRole };

    explicit AwaitingModel(const CityFacts& facts, QObject* parent = nullptr);

    void setRows(const QList<TicketEvidence>& rows);
    void setLight(std::optional<EvidenceLight> light); // none: all
    void retranslate();
    [[nodiscard]] const TicketEvidence& at(int row) const { return m_all[m_shown[row]]; }
    [[nodiscard]] int rowOf(qint64 key) const; // -1: not shown
    [[nodiscard]] int countOf(EvidenceLight light) const; // of all
    [[nodiscard]] int countOfAll() const { return int(m_all.size()); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    void choose();
    [[nodiscard]] QString category(const TicketEvidence& evidence) const;

    const CityFacts& m_facts;
    QList<TicketEvidence> m_all;
    QList<qsizetype> m_shown;
    std::optional<EvidenceLight> m_light;
};

} // namespace JakOps
