// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/alerts/alertmodel.h"

#include "widgets/alerts/alertwords.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

AlertModel::AlertModel(QObject* parent)
    : QAbstractListModel(parent)
{
}

void AlertModel::setEntries(const QList<AlertEntry>& entries)
{
    if (entries == m_all)
        return;
    m_all = entries;
    show();
}

void AlertModel::setOnlyOpen(bool on)
{
    if (on == m_onlyOpen)
        return;
    m_onlyOpen = on;
    show();
}

void AlertModel::show()
{
    QList<AlertEntry> shown;
    for (const AlertEntry& entry : std::as_const(m_all)) {
        if (!m_onlyOpen || !entry.isAcknowledged())
            shown.append(entry);
    }
    const bool same = shown.size() == m_shown.size()
        && std::ranges::equal(shown, m_shown, {}, &AlertEntry::id, &AlertEntry::id);
    if (same) { // rows stay chosen
        m_shown = shown;
        if (!shown.isEmpty())
            Q_EMIT dataChanged(index(0), index(int(shown.size()) - 1));
        return;
    }
    beginResetModel();
    m_shown = shown;
    endResetModel();
}

const AlertEntry* AlertModel::entry(const QModelIndex& index) const
{
    return index.isValid() && index.row() < m_shown.size() ? &m_shown[index.row()] : nullptr;
}

int AlertModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant AlertModel::data(const QModelIndex& index, int role) const
{
    const AlertEntry* const one = entry(index);
    if (one == nullptr)
        return {};
    if (role == Qt::DisplayRole)
        return AlertWords::title(one->sign);
    if (role == Qt::AccessibleTextRole)
        return QString(AlertWords::title(one->sign) + u". "_s + AlertWords::figures(one->sign));
    return {};
}

} // namespace JakOps
