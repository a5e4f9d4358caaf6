// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/bulk/refusedmodel.h"

#include "widgets/bulk/bulkwords.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

void RefusedModel::setRefused(std::vector<BulkRefusal> refused)
{
    beginResetModel();
    m_refused = std::move(refused);
    endResetModel();
}

int RefusedModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_refused.size());
}

QVariant RefusedModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::DisplayRole)
        return {};
    const BulkRefusal& one = m_refused[size_t(index.row())];
    return QString((one.number.isEmpty() ? u"?"_s : one.number) + u"  "_s + BulkWords::reason(one.error));
}

QString RefusedModel::table() const
{
    QString text;
    for (const BulkRefusal& one : m_refused) {
        QString number = one.number;
        if (!number.isEmpty() && QStringView(u"=+-@").contains(number[0]))
            number.prepend(u'\'');
        text += number + u'\t' + BulkWords::reason(one.error) + u'\n';
    }
    return text;
}

} // namespace JakOps
