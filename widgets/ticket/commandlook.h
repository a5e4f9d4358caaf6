// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/commandkind.h"

namespace JakOps {

[[nodiscard]] QString commandIcon(CommandKind kind); // name in the icon theme
[[nodiscard]] bool isOnBar(CommandKind kind); // has its place among a ticket's buttons
[[nodiscard]] QString commandVerb(CommandKind kind); // what the button that sends a form says

} // namespace JakOps
