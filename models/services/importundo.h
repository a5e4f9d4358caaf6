// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/importtypes.h"

#include <atomic>

namespace JakOps {

class Workspace;

// Takes an import back, in the calling thread, some hundred tickets a transaction. Cut off, it can be asked for again:
// what is taken back already is left alone. NotFound; InvalidInput when it was undone to its end before.
[[nodiscard]] Result<ImportUndo> undoImport(Workspace& workspace, qint64 batch, const QString& officer,
    const ImportWatch& watch, const std::atomic<bool>& stop);

} // namespace JakOps
