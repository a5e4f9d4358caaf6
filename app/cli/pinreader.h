// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

namespace JakOps {

// Where PINs come from on the command line, never an argument: the open file named by JAKOPS_PIN_FD, else the terminal
// without an echo, else standard input. One a line, in the order they are asked for.
namespace PinReader {

[[nodiscard]] Result<QString> read(const QString& prompt); // InvalidInput: there is none
// Any other line a person types and nobody is to see among the arguments: from standard input, with an echo. Empty: there is none.
[[nodiscard]] QString line(const QString& prompt);
[[nodiscard]] bool isTerminal(); // a person types: ask a new PIN twice

} // namespace PinReader

} // namespace JakOps
