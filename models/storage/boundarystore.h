// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/session.h"

namespace JakOps {

// The boundary set a user imported, checked by then, in the compact form of geo/BoundaryStream.
struct StoredBoundaries
{
    QByteArray content;
    QString name; // of the file
    qint64 importedAt = 0; // UTC ms
};

namespace BoundaryStore {
[[nodiscard]] Result<std::optional<StoredBoundaries>> load(ReadSession& session);
[[nodiscard]] Result<> save(WriteSession& session, const StoredBoundaries& set);
[[nodiscard]] Result<> clear(WriteSession& session); // back to the schematic set
} // namespace BoundaryStore

} // namespace JakOps
