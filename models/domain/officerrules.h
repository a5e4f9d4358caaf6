// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/cityfacts.h"
#include "domain/role.h"

namespace JakOps {

// Why an officer cannot be set up or changed like this. The words are made in widgets.
enum class OfficerProblem : quint8 {
    None,
    CodeShape, // letters, digits, dots, dashes; 2 to 64
    CodeTaken,
    NameMissing,
    AgencyMissing, // a role that works for one needs it
    AgencyUnknown,
    AreaMissing,
    AreaUnknown,
    PinShort, // under six characters
    PinSimple, // 000000, 123456, the code itself
    NotManager, // who asks may not manage officers
    FirstNotManager, // the first officer of a store must be able to add the others
    LastManager, // nobody would be left who can
    Nobody, // there is no officer of this code
    WrongPin, // the PIN until now is not right
    LastKey, // what is sealed could never be opened again: nobody else holds this key
};
[[nodiscard]] QString officerProblemCode(OfficerProblem problem); // stable: the detail of an error
[[nodiscard]] std::optional<OfficerProblem> officerProblemFromCode(QStringView code);

inline constexpr int kShortestPin = 6;
inline constexpr int kLongestPin = 64;

[[nodiscard]] OfficerProblem checkOfficer(const Officer& officer, const CityFacts& facts);
[[nodiscard]] OfficerProblem checkPin(const QString& pin, const QString& officerCode);

// How an attempt to sign in ended.
struct SignInOutcome
{
    enum class State {
        SignedIn,
        WrongPin,
        Waiting, // too many wrong ones: not before retryAt, and this one was not looked at
        Disabled,
        Unknown, // nobody of that code
    };
    State state = State::Unknown;
    Officer officer; // SignedIn
    qint64 retryAt = 0; // UTC ms; 0: at once
};

// How long nobody may try after so many wrong PINs in a row, ms: the first three cost nothing, then half a minute,
// doubled each time up to a quarter of an hour.
[[nodiscard]] qint64 waitAfterFailures(int failures);

} // namespace JakOps
