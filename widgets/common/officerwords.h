// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/officerrules.h"
#include "domain/rolepowers.h"

#include <QCoreApplication>

namespace JakOps {

// What is said about officers: signing in, setting up, what a role may do. Plain text.
class OfficerWords final
{
    Q_DECLARE_TR_FUNCTIONS(JakOps::OfficerWords)

public:
    [[nodiscard]] static QString problem(OfficerProblem problem);
    [[nodiscard]] static QString told(const Error& error); // a problem in its own words, anything else as everywhere
    [[nodiscard]] static QString signIn(const SignInOutcome& outcome, qint64 now); // why it failed
    [[nodiscard]] static QString power(Power power); // what is done: "Export"
    // Why an officer may not, and who may; for a disabled button and a refusal alike.
    [[nodiscard]] static QString refusal(const Officer& officer, Power power, const RolePowers& roles);
};

} // namespace JakOps
