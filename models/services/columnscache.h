// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/ticketcolumns.h"
#include "storage/ticketstore.h"

namespace JakOps {

// The columns at start: from their image in the profile where it is of the store as it stands, else from a scan.
class ColumnsCache final
{
public:
    static constexpr qint64 kWorthwhile = 20'000; // fewer tickets are read from the store as quickly

    ColumnsCache(const TicketStore& store, QString profileDir, qint64 worthwhile = kWorthwhile);

    [[nodiscard]] Result<std::shared_ptr<const TicketColumns>> load(ReadSession& session, quint64 epoch) const;
    // Keeps an image of the columns, when they are what the store holds in this moment: every row is compared. False:
    // nothing to do, or they are not (a change is on its way).
    [[nodiscard]] Result<bool> keep(ReadSession& session, const TicketColumns& columns) const;

    [[nodiscard]] static QString imagePath(const QString& profileDir); // <profile>/cache/columns.img

private:
    [[nodiscard]] Result<bool> agrees(ReadSession& session, const TicketColumns& columns) const;

    const TicketStore& m_store;
    QString m_path;
    qint64 m_worthwhile;
};

} // namespace JakOps
