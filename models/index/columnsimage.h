// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "index/ticketcolumns.h"

namespace JakOps {

// Columns as a file, so that a start need not read the store: a cache that may vanish at any time. It carries the stamp
// of the store it was made from and a checksum of every byte; what is cut short, altered, of another program or of
// another store is not read.
class ColumnsImage final
{
public:
    [[nodiscard]] static Result<> write(const QString& path, const QByteArray& stamp, const TicketColumns& columns);
    // Null: no image, or none that can be used.
    [[nodiscard]] static std::shared_ptr<const TicketColumns> read(
        const QString& path, const QByteArray& stamp, quint64 epoch);
    [[nodiscard]] static QByteArray stampOf(const QString& path); // empty: no image

private:
    struct Header;
    [[nodiscard]] static Header headerOf(const QByteArray& stamp, const TicketColumns& columns);
    [[nodiscard]] static bool isSound(const TicketColumns& columns);
};

} // namespace JakOps
