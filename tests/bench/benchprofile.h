// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/benchreport.h"

namespace JakOps {

// A profile with so many made-up reports, made once a build by the program itself. Empty: it could not be made.
[[nodiscard]] QString demoProfile(const QString& program, qint64 tickets, BenchReport& report);

} // namespace JakOps
