// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/evidence/awaitingmodel.h"

#include "domain/cityfacts.h"
#include "widgets/common/words.h"
#include "widgets/evidence/evidencewords.h"

namespace JakOps {

AwaitingModel::AwaitingModel(const CityFacts& facts, QObject* parent)
    : QAbstractListModel(parent)
    , m_facts(facts)
{
}

void AwaitingModel::setRows(const QList<TicketEvidence>& rows)
{
    m_all = rows;
    choose();
}

void AwaitingModel::setLight(std::optional<EvidenceLight> light)
{
    m_light = light;
    choose();
}

void AwaitingModel::choose()
{
    beginResetModel();
    m_shown.clear();
    for (qsizetype i = 0; i < m_all.size(); ++i) {
        if (!m_light || m_all[i].rating.light == *m_light)
            m_shown.append(i);
    }
    endResetModel();
}

void AwaitingModel::retranslate()
{
    if (!m_shown.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_shown.size()) - 1));
}

int AwaitingModel::rowOf(qint64 key) const
{
    for (int row = 0; row < int(m_shown.size()); ++row) {
        if (at(row).key == key)
            return row;
    }
    return -1;
}

int AwaitingModel::countOf(EvidenceLight light) const
{
    return int(std::ranges::count_if(m_all, [light](const TicketEvidence& one) { return one.rating.light == light; }));
}

int AwaitingModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QString AwaitingModel::category(const TicketEvidence& evidence) const
{
    return m_facts.categoryName(evidence.ticket.category);
}

QVariant AwaitingModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_shown.size())
        return {};
    const TicketEvidence& one = at(index.row());
    switch (role) {
    case EvidenceRole:
        return QVariant::fromValue(one);
    case CategoryRole:
        return category(one);
    case ReasonRole:
        return one.rating.findings.isEmpty() ? QString() : EvidenceWords::finding(one.evidence, one.rating.findings.first());
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return Words::joined({one.ticket.number, category(one),
            one.rating.isComplete ? EvidenceWords::light(one.rating.light) : QString(), data(index, ReasonRole).toString()});
    default:
        return {};
    }
}

} // namespace JakOps
