// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/slapolicy.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

Result<SlaLimits> readSlaLimits(const QByteArray& json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return fail(ErrorCode::WrongFormat, u"limits: not a JSON object"_s);
    SlaLimits limits;
    const auto hours = [object = document.object()](QLatin1StringView key, qint64& into) {
        const double value = object[key].toDouble(-1);
        if (value <= 0 || value > 24 * 366)
            return false;
        into = qint64(value * 3'600'000);
        return true;
    };
    if (!hours("respond_hours"_L1, limits.respondMs) || !hours("coordinate_hours"_L1, limits.coordinateMs)
        || !hours("complete_hours"_L1, limits.completeMs) || !hours("validate_hours"_L1, limits.validateMs))
        return fail(ErrorCode::WrongFormat, u"limits: a limit is missing or not between 0 hours and a year"_s);
    return limits;
}

qint64 dueAt(const Ticket& ticket, const SlaLimits& limits)
{
    switch (ticket.status) {
    case TicketStatus::Waiting:
        return ticket.statusAt + limits.respondMs;
    case TicketStatus::Coordinating:
    case TicketStatus::Dispositioned:
        return ticket.statusAt + limits.coordinateMs;
    case TicketStatus::InProgress:
    case TicketStatus::FollowUpRejected:
        return ticket.createdAt + limits.completeMs;
    case TicketStatus::AwaitingValidation:
        return ticket.statusAt + limits.validateMs;
    case TicketStatus::Done:
    case TicketStatus::Returned:
    case TicketStatus::Withdrawn:
    case TicketStatus::Merged:
        return 0;
    }
    return 0;
}

} // namespace JakOps
