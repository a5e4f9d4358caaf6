// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/ticketfilter.h"

#include <QJsonArray>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kMaxExactDouble = qint64(1) << 53;

Result<QStringList> codesOf(const QJsonObject& json, QLatin1StringView key)
{
    const QJsonValue value = json.value(key);
    if (value.isUndefined())
        return QStringList();
    if (!value.isArray())
        return fail(ErrorCode::InvalidInput, u"filter: \"%1\" is not a list"_s.arg(key));
    QStringList codes;
    for (const QJsonValue& entry : value.toArray()) {
        if (!entry.isString())
            return fail(ErrorCode::InvalidInput, u"filter: \"%1\" holds something that is not a code"_s.arg(key));
        codes.append(entry.toString());
    }
    return codes;
}

// The bits of the codes in a list; `bitOf` knows the codes.
template<class Bits, class BitOf> Result<Bits> bitsOf(const QJsonObject& json, QLatin1StringView key, BitOf bitOf)
{
    const Result<QStringList> codes = codesOf(json, key);
    if (!codes)
        return std::unexpected(codes.error());
    Bits bits = 0;
    for (const QString& code : *codes) {
        const auto value = bitOf(code);
        if (!value)
            return fail(ErrorCode::InvalidInput, u"filter: \"%1\" is not one of %2"_s.arg(code, key));
        bits = Bits(bits | TicketFilter::bit(*value));
    }
    return bits;
}

Result<qint64> timeOf(const QJsonObject& json, QLatin1StringView key)
{
    const QJsonValue value = json.value(key);
    if (value.isUndefined())
        return 0;
    const double ms = value.toDouble(-1.0);
    if (!value.isDouble() || !(ms >= 0.0) || ms > double(kMaxExactDouble))
        return fail(ErrorCode::InvalidInput, u"filter: \"%1\" is not a time"_s.arg(key));
    return qint64(ms);
}

Result<bool> flagOf(const QJsonObject& json, QLatin1StringView key)
{
    const QJsonValue value = json.value(key);
    if (!value.isUndefined() && !value.isBool())
        return fail(ErrorCode::InvalidInput, u"filter: \"%1\" is not true or false"_s.arg(key));
    return value.toBool();
}

// Runs the steps until one fails.
template<class T> bool take(T& field, Result<T> value, Result<>& outcome)
{
    if (!outcome)
        return false;
    if (!value) {
        outcome = std::unexpected(std::move(value.error()));
        return false;
    }
    field = std::move(*value);
    return true;
}

} // namespace

quint16 TicketFilter::openStatuses()
{
    quint16 bits = 0;
    for (const TicketStatus status : kAllStatuses) {
        if (isOpen(status))
            bits = quint16(bits | bit(status));
    }
    return bits;
}

int TicketFilter::activeParts() const
{
    return int(statuses != 0) + int(priorities != 0) + int(!categories.isEmpty()) + int(!areas.isEmpty())
        + int(!agencies.isEmpty()) + int(!channels.isEmpty()) + int(overdue) + int(mine) + int(queue.has_value())
        + int(isPrivate.has_value())
        + int(from != 0 || to != 0) + int(!text.trimmed().isEmpty()) + int(picked != nullptr);
}

QJsonObject TicketFilter::toJson() const
{
    QJsonObject json;
    if (statuses != 0) {
        QJsonArray codes;
        for (const TicketStatus status : kAllStatuses) {
            if (statuses & bit(status))
                codes.append(statusCode(status));
        }
        json["statuses"_L1] = codes;
    }
    if (priorities != 0) {
        QJsonArray codes;
        for (const Priority priority : {Priority::Low, Priority::Normal, Priority::High, Priority::Urgent}) {
            if (priorities & bit(priority))
                codes.append(priorityCode(priority));
        }
        json["priorities"_L1] = codes;
    }
    const auto put = [&json](QLatin1StringView key, const QStringList& codes) {
        if (!codes.isEmpty())
            json[key] = QJsonArray::fromStringList(codes);
    };
    put("categories"_L1, categories);
    put("areas"_L1, areas);
    put("agencies"_L1, agencies);
    put("channels"_L1, channels);
    if (overdue)
        json["overdue"_L1] = true;
    if (mine)
        json["mine"_L1] = true;
    if (queue)
        json["queue"_L1] = workQueueCode(*queue);
    if (isPrivate)
        json["private"_L1] = *isPrivate;
    if (from != 0)
        json["from"_L1] = from;
    if (to != 0)
        json["to"_L1] = to;
    if (!text.isEmpty())
        json["text"_L1] = text;
    return json;
}

Result<TicketFilter> TicketFilter::fromJson(const QJsonObject& json)
{
    TicketFilter filter;
    Result<> outcome;
    take(filter.statuses, bitsOf<quint16>(json, "statuses"_L1, [](const QString& c) { return statusFromCode(c); }),
        outcome);
    take(filter.priorities, bitsOf<quint8>(json, "priorities"_L1, [](const QString& c) { return priorityFromCode(c); }),
        outcome);
    take(filter.categories, codesOf(json, "categories"_L1), outcome);
    take(filter.areas, codesOf(json, "areas"_L1), outcome);
    take(filter.agencies, codesOf(json, "agencies"_L1), outcome);
    take(filter.channels, codesOf(json, "channels"_L1), outcome);
    take(filter.overdue, flagOf(json, "overdue"_L1), outcome);
    take(filter.mine, flagOf(json, "mine"_L1), outcome);
    take(filter.from, timeOf(json, "from"_L1), outcome);
    take(filter.to, timeOf(json, "to"_L1), outcome);
    if (json.contains("private"_L1)) {
        bool isPrivate = false;
        if (take(isPrivate, flagOf(json, "private"_L1), outcome))
            filter.isPrivate = isPrivate;
    }
    if (!outcome)
        return std::unexpected(outcome.error());
    if (json.contains("queue"_L1)) {
        filter.queue = workQueueFromCode(json.value("queue"_L1).toString());
        if (!filter.queue)
            return fail(ErrorCode::InvalidInput, u"filter: \"queue\" is not a work queue"_s);
    }
    if (json.contains("text"_L1) && !json.value("text"_L1).isString())
        return fail(ErrorCode::InvalidInput, u"filter: \"text\" is not text"_s);
    filter.text = json.value("text"_L1).toString();
    return filter;
}

} // namespace JakOps
