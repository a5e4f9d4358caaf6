// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace JakOps {

// Shows the folder of a file this program wrote in the desktop's file manager. False where there is none. Never for a
// path or an address that came from outside.
[[nodiscard]] bool openFolderOf(const QString& ownFile);

} // namespace JakOps
