// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/identityaccess.h"

#include <QCoreApplication>

namespace JakOps {

// What is said of the opening of identities, in window and command line alike.
class IdentityWords final
{
    Q_DECLARE_TR_FUNCTIONS(JakOps::IdentityWords)

public:
    [[nodiscard]] static QString problem(IdentityProblem problem);
    // "Identity opened on 20 Nov 2026, 10.42 WIB by B. Sari" for a line of the log; `name` is the officer's.
    [[nodiscard]] static QString sentence(const IdentityLogEntry& entry, const QString& name);
    [[nodiscard]] static QString reason(const IdentityLogEntry& entry); // "Reason: …"; empty where the line has none
};

} // namespace JakOps
