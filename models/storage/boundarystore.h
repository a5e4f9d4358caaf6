// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/session.h"

namespace JakOps {

// The boundary set a user imported, as the file he gave (checked by geo/BoundaryReader before), kept in the store.
struct StoredBoundaries
{
    QByteArray content; // GeoJSON, UTF-8
    QString name; // of the file
    qint64 importedAt = 0; // UTC ms
};

namespace BoundaryStore {
[[nodiscard]] Result<std::optional<StoredBoundaries>> load(ReadSession& session);
[[nodiscard]] Result<> save(WriteSession& session, const StoredBoundaries& set);
[[nodiscard]] Result<> clear(WriteSession& session); // back to the schematic set
} // namespace BoundaryStore

} // namespace JakOps
