// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/hubprojection.h"

namespace JakOps::HubProjection {

using namespace Qt::Literals::StringLiterals;

const char* const kColumns = "version, status, agency, assignee, category, priority, lat, lon, private, gone, "
                             "follow_up_by, merged_into, parent, "
                             "verification, asked_at, asked_until, updated_at, v_status, v_assign, v_place, v_triage, "
                             "number, source, external_id";

QStringList differences(const HubRows& rows, int row, int first, const Ticket& t)
{
    QStringList out;
    int column = first;
    const auto same = [&](const char* name, const QString& folded) {
        const QString hub = rows.isNull(row, column) ? QString() : rows.text(row, column);
        if (hub != folded)
            out += u"%1: hub '%2', folded '%3'"_s.arg(QLatin1StringView(name), hub, folded);
        ++column;
    };
    const auto degrees = [&](const char* name, const std::optional<double>& folded) {
        const bool equal = rows.isNull(row, column) ? !folded : folded && rows.utf8(row, column).toDouble() == *folded;
        if (!equal)
            out += u"%1: hub '%2'"_s.arg(QLatin1StringView(name), rows.text(row, column));
        ++column;
    };
    const auto flag = [](bool on) { return on ? u"t"_s : u"f"_s; };
    same("version", QString::number(t.version));
    same("status", statusCode(t.status));
    same("agency", t.agency);
    same("assignee", t.assignee);
    same("category", t.category);
    same("priority", priorityCode(t.priority));
    degrees("lat", t.place ? std::optional(t.place->lat) : std::nullopt);
    degrees("lon", t.place ? std::optional(t.place->lon) : std::nullopt);
    same("private", flag(t.isPrivate));
    same("gone", flag(t.gone));
    same("follow_up_by", t.followUpBy);
    same("merged_into", t.mergedInto);
    same("parent", t.parent.isNull() ? QString() : t.parent.toString(QUuid::WithoutBraces));
    same("verification", verificationCode(t.verification));
    same("asked_at", QString::number(t.askedAt));
    same("asked_until", QString::number(t.askedUntil));
    same("updated_at", QString::number(t.updatedAt));
    same("v_status", QString::number(t.versionStatus));
    same("v_assign", QString::number(t.versionAssignment));
    same("v_place", QString::number(t.versionPlace));
    same("v_triage", QString::number(t.versionTriage));
    same("number", t.number);
    same("source", t.source);
    same("external_id", t.externalId);
    return out;
}

} // namespace JakOps::HubProjection
