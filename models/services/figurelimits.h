// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/slapolicy.h"
#include "index/figurecube.h"

namespace JakOps {

// By what limits the work is judged; `codes` are what the terms mean.
using FigureLimits = std::function<decltype(FigureRules::completeBy)(std::shared_ptr<const TermCodes> codes)>;

// The limit for completing of the rules in force: as SlaPolicy::completeBy() says, time spent waiting for the reporter included.
[[nodiscard]] FigureLimits figureLimits(std::shared_ptr<const SlaPolicy> policy);

} // namespace JakOps
