// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/air/airrows.h"

#include "widgets/common/airwords.h"
#include "widgets/common/format.h"
#include "widgets/common/plaintext.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

AirRows::AirRows(const CityMoment& moment, QObject* parent)
    : QIdentityProxyModel(parent)
    , m_moment(moment)
{
}

QVariant AirRows::data(const QModelIndex& index, int role) const
{
    switch (role) {
    case SecondLineRole:
        return secondLine(index);
    case AgeRole:
        return age(index);
    case Qt::AccessibleTextRole:
        return sentence(index);
    case Qt::ToolTipRole:
        return plainToolTip(sentence(index));
    default:
        return QIdentityProxyModel::data(index, role);
    }
}

QString AirRows::secondLine(const QModelIndex& index) const
{
    QStringList parts{AirWords::category(IspuCategory(index.data(AirModel::CategoryRole).toInt()))};
    parts << AirWords::pollutant(Quantity(index.data(AirModel::CriticalRole).toInt()));
    if (IndexOrigin(index.data(AirModel::OriginRole).toInt()) == IndexOrigin::Computed)
        parts << tr("computed");
    const SourceCredit credit = m_credits.value(index.data(AirModel::SourceRole).toString());
    parts << (credit.demo ? tr("Demo data") : credit.name);
    parts.removeAll(QString());
    return parts.join(u" \u00B7 "_s);
}

QString AirRows::age(const QModelIndex& index) const
{
    const qint64 at = index.data(AirModel::MeasuredAtRole).toLongLong();
    if (at == 0)
        return {};
    return index.data(AirModel::DailyRole).toBool() ? Format::date(at) : Format::age(at, m_moment.at());
}

QString AirRows::sentence(const QModelIndex& index) const
{
    const QVariant value = index.data(AirModel::IndexRole);
    QStringList parts{index.data(AirModel::NameRole).toString()};
    if (value.isValid())
        parts << tr("ISPU %1").arg(AirWords::index(value.toDouble()));
    parts << secondLine(index);
    const qint64 at = index.data(AirModel::MeasuredAtRole).toLongLong();
    if (at != 0) {
        const bool stale = Freshness(index.data(AirModel::FreshnessRole).toInt()) == Freshness::Stale;
        const QString when = Format::dateTime(at);
        parts << (stale ? tr("measured %1: too old to speak for now").arg(when) : tr("measured %1").arg(when));
    } else {
        parts << tr("nothing measured");
    }
    return parts.join(u", "_s);
}

} // namespace JakOps
