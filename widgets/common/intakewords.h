// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/citizenreport.h"

#include <QCoreApplication>

namespace JakOps {

// What is said of a report at the counter, in the window and on the command line.
class IntakeWords final
{
    Q_DECLARE_TR_FUNCTIONS(JakOps::IntakeWords)

public:
    [[nodiscard]] static QString problem(IntakeProblem problem);
};

} // namespace JakOps
