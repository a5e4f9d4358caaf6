// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/alerts/alertwords.h"

#include "widgets/common/airwords.h"
#include "widgets/common/format.h"

namespace JakOps {

QString AlertWords::title(const AlertSign& sign)
{
    switch (sign.subject.kind) {
    case AlertKind::Siaga:
        return tr("Siaga %1 at %2").arg(QString::number(4 - sign.level), sign.name);
    case AlertKind::Rising:
        return tr("Water rises fast at %1").arg(sign.name);
    case AlertKind::Air:
        return tr("Air %1 at %2").arg(AirWords::category(IspuCategory(sign.level)), sign.name);
    case AlertKind::Price:
        return tr("%1 rises %2 in a week").arg(sign.name, Format::percent(sign.value * 100.0));
    case AlertKind::Stale:
        return tr("No news from the source %1").arg(sign.name);
    }
    return {};
}

QString AlertWords::figures(const AlertSign& sign)
{
    switch (sign.subject.kind) {
    case AlertKind::Siaga:
        return sign.threshold > 0.0
            ? tr("%1 cm, limit %2 cm").arg(Format::decimal(sign.value, 0), Format::decimal(sign.threshold, 0))
            : tr("%1 cm, state as published").arg(Format::decimal(sign.value, 0));
    case AlertKind::Rising:
        return tr("%1 cm an hour, now %2 cm").arg(Format::decimal(sign.value, 0), Format::decimal(sign.detail, 0));
    case AlertKind::Air:
        return tr("ISPU %1, %n station(s) above %2", nullptr, int(sign.detail))
            .arg(Format::decimal(sign.value, 0), Format::decimal(sign.threshold, 0));
    case AlertKind::Price:
        return tr("City mean %1").arg(Format::rupiah(sign.detail, sign.unit));
    case AlertKind::Stale:
        return sign.value > 0.0 ? tr("last answer %1").arg(Format::dateTime(qint64(sign.value))) : tr("no answer yet");
    }
    return {};
}

QString AlertWords::state(const AlertEntry& entry, qint64 now)
{
    const QString since = now - entry.raisedAt < 12 * 3'600'000 ? Format::clock(entry.raisedAt) : Format::dateTime(entry.raisedAt);
    if (entry.isOpen())
        return tr("since %1, still so").arg(since);
    return tr("%1, over after %2").arg(since, Format::duration(entry.endedAt - entry.raisedAt));
}

QColor AlertWords::color(const AlertSign& sign, const ThemeColors& colors)
{
    switch (sign.subject.kind) {
    case AlertKind::Siaga:
        return alertFill(4 - sign.level);
    case AlertKind::Air:
        return ispuFill(IspuCategory(sign.level));
    case AlertKind::Rising:
    case AlertKind::Price:
        return colors.warning;
    case AlertKind::Stale:
        return colors.secondary;
    }
    return colors.secondary;
}

} // namespace JakOps
