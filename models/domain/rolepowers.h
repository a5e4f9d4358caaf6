// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/role.h"

#include <QList>

namespace JakOps {

// What a role may do besides the commands on one report, which are transitions.csv's.
enum class Power : quint8 {
    Export, // tickets out of the program: files, clipboard, print
    Report, // the monthly reports and figures as files
    Bulk, // many reports at once
    OpenIdentity, // ask for a reporter's identity
    ApproveIdentity, // as the second person
    ReviewEvidence, // judge follow-up photos
    ManageOfficers,
    EditRules, // limits, routing, templates
    Import,
    Boundaries,
    CounterIntake, // write down what a citizen says
    Backup,
    WriteBulletin, // what officers of an area are told
    UnreadCards, // how much of what the hub could not take as meant lies unread, by officer
};
inline constexpr std::array<Power, 14> kAllPowers {Power::Export, Power::Report, Power::Bulk, Power::OpenIdentity,
    Power::ApproveIdentity, Power::ReviewEvidence, Power::ManageOfficers, Power::EditRules, Power::Import,
    Power::Boundaries, Power::CounterIntake, Power::Backup, Power::WriteBulletin, Power::UnreadCards};

[[nodiscard]] QString powerCode(Power power); // "open_identity"
[[nodiscard]] std::optional<Power> powerFromCode(QStringView code);

// Which role has which power: data (resources/workflow/roles.json), asked by the window and the command line alike.
// A plain value; without data nobody may do anything.
class RolePowers final
{
public:
    // Every power must be there, so that none is forgotten; an empty list gives it to nobody. WrongFormat with the line.
    [[nodiscard]] static Result<RolePowers> fromJson(const QByteArray& json);

    // In a copy for review everybody takes out what is in it, by the visibility policy, and nobody does anything else.
    [[nodiscard]] static RolePowers forReview();

    [[nodiscard]] bool mayDo(const Officer& officer, Power power) const { return mayDo(officer.role, power); }
    [[nodiscard]] bool mayDo(Role role, Power power) const;
    [[nodiscard]] QList<Role> rolesWith(Power power) const; // who may, for the explanation

private:
    std::array<quint16, kAllPowers.size()> m_roles {}; // a bit for each role
};

} // namespace JakOps
