// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/alertrules.h"

#include "domain/month.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Field
{
    double least;
    double most;
};

// A number within its bounds, or nothing for null. Reads the first wrong one into `problem`.
class RuleReader final
{
public:
    explicit RuleReader(QJsonObject json)
        : m_json(std::move(json))
    {
    }

    template<class T> void read(QLatin1StringView name, Field bounds, std::optional<T>& rule)
    {
        m_known << name;
        if (!m_json.contains(name))
            return;
        const QJsonValue value = m_json.value(name);
        if (value.isNull()) {
            rule.reset();
            return;
        }
        const double number = value.toDouble(bounds.least - 1.0);
        if (!value.isDouble() || number < bounds.least || number > bounds.most) {
            problem = u"%1: a number from %2 to %3, or null"_s.arg(name).arg(bounds.least).arg(bounds.most);
            return;
        }
        rule = T(number);
    }
    void refuseUnknown()
    {
        for (const QString& name : m_json.keys()) {
            if (!m_known.contains(name))
                problem = name + u": no such rule"_s;
        }
    }

    QString problem;

private:
    QJsonObject m_json;
    QStringList m_known;
};

QString codeOf(const StoredStation& stored)
{
    return stored.source + u':' + stored.station.code;
}

void judge(AlertView& view, bool holds, AlertSign sign)
{
    if (holds)
        view.signs.append(std::move(sign));
    else
        view.calm.append(sign.subject);
}

double thresholdOf(const SiagaThresholds& thresholds, Siaga state)
{
    const auto& one = state == Siaga::One ? thresholds.siaga1 : state == Siaga::Two ? thresholds.siaga2 : thresholds.siaga3;
    return one.value_or(0.0);
}

} // namespace

Result<AlertRules> readAlertRules(const QByteArray& json, const AlertRules& base)
{
    QJsonParseError parsed;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parsed);
    if (!document.isObject())
        return fail(ErrorCode::InvalidInput, parsed.error ? parsed.errorString() : u"not an object"_s);
    AlertRules rules = base;
    RuleReader reader(document.object());
    std::optional<int> siaga = base.siagaFrom ? std::optional(int(*base.siagaFrom)) : std::nullopt;
    std::optional<double> calm = double(base.calmMs) / 60'000.0;
    reader.read("siaga_from"_L1, {1, 3}, siaga);
    reader.read("rising_cm_per_hour"_L1, {1, 1000}, rules.risingCmPerHour);
    reader.read("ispu_above"_L1, {0, 500}, rules.airAbove);
    reader.read("price_week"_L1, {0.01, 10}, rules.priceWeek);
    reader.read("stale_turns"_L1, {1, 1000}, rules.staleTurns);
    reader.read("calm_minutes"_L1, {0, 10'080}, calm);
    reader.refuseUnknown();
    if (!reader.problem.isEmpty())
        return fail(ErrorCode::InvalidInput, reader.problem);
    rules.siagaFrom = siaga ? std::optional(Siaga(*siaga)) : std::nullopt;
    rules.calmMs = qint64(calm.value_or(0.0) * 60'000.0);
    return rules;
}

AlertView floodSigns(const AlertRules& rules, const FloodBoard& board)
{
    AlertView view;
    for (const FloodRow& row : board.rows) {
        if (!row.counts())
            continue;
        AlertSign sign {.subject = {AlertKind::Siaga, codeOf(row.station)}, .name = row.station.station.name, .value = *row.level,
            .measuredAt = row.measuredAt, .target = row.station.id};
        if (rules.siagaFrom && row.siaga != Siaga::Unknown) {
            sign.level = 4 - int(row.siaga);
            sign.threshold = thresholdOf(row.thresholds, row.siaga);
            judge(view, row.siaga == *rules.siagaFrom || isWorse(row.siaga, *rules.siagaFrom), sign);
        }
        if (rules.risingCmPerHour && row.trend.perHour) {
            sign.subject.kind = AlertKind::Rising;
            sign.level = 1;
            sign.detail = *row.level;
            sign.value = *row.trend.perHour;
            sign.threshold = *rules.risingCmPerHour;
            judge(view, sign.value >= sign.threshold, sign);
        }
    }
    return view;
}

AlertView airSigns(const AlertRules& rules, const AirBoard& board)
{
    const AirStation* const worst = board.worst();
    if (!rules.airAbove || worst == nullptr)
        return {};
    const auto above = std::ranges::count_if(
        board.stations, [&](const AirStation& station) { return station.counts() && *station.index > *rules.airAbove; });
    AlertView view;
    judge(view, above > 0,
        {.subject = {AlertKind::Air, u"city"_s}, .level = int(worst->category), .name = worst->station.station.name, .value = *worst->index,
            .threshold = *rules.airAbove, .detail = double(above), .measuredAt = worst->measuredAt, .target = worst->station.id});
    return view;
}

AlertView foodSigns(const AlertRules& rules, const FoodBoard& board)
{
    AlertView view;
    for (const FoodCommodity& commodity : board.commodities) {
        if (!rules.priceWeek || !commodity.change.week || !commodity.mean || commodity.isStale())
            continue;
        const Commodity& what = commodity.stored.commodity;
        judge(view, *commodity.change.week >= *rules.priceWeek,
            {.subject = {AlertKind::Price, commodity.stored.source + u':' + what.code}, .name = what.name,
                .value = *commodity.change.week, .threshold = *rules.priceWeek, .detail = *commodity.mean, .unit = what.unit,
                .measuredAt = wibStartOf(commodity.day), .target = commodity.stored.id});
    }
    return view;
}

AlertView sourceSigns(const AlertRules& rules, const QList<SourceHealth>& sources, qint64 now)
{
    AlertView view;
    for (const SourceHealth& source : sources) {
        if (!rules.staleTurns || source.everyMs <= 0)
            continue;
        const qint64 since = std::max(source.goodAt, source.askedAt);
        judge(view, since > 0 && now - since > *rules.staleTurns * source.everyMs,
            {.subject = {AlertKind::Stale, source.name}, .name = source.title, .value = double(source.goodAt),
                .threshold = double(*rules.staleTurns), .measuredAt = source.goodAt});
    }
    return view;
}

} // namespace JakOps
