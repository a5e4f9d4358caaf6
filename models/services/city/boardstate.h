// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

namespace JakOps {

// How a board stands: nothing read yet, there is one, or the last reading failed (the board before it stays).
enum class BoardState : quint8 { Loading, Ready, Failed };

} // namespace JakOps
