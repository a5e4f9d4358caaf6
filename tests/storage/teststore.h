// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/ticketevent.h"
#include "storage/database.h"
#include "storage/ticketstore.h"
#include "support/fakeclock.h"

#include <QTemporaryDir>

namespace JakOps {

// A store in a folder of its own, with what a test needs to fill it. Villages: west of 106.8 "31.73.01.1001", else
// "31.72.01.1001".
class TestStore final
{
public:
    TestStore();

    [[nodiscard]] Result<> open(DatabaseOptions options = {}); // closes the one before
    void close() { m_database.reset(); }
    [[nodiscard]] QString path() const { return m_dir.filePath(QStringLiteral("store.db")); }
    [[nodiscard]] QString dir() const { return m_dir.path(); }
    [[nodiscard]] Database& database() { return *m_database; }
    [[nodiscard]] const TicketStore& tickets() const { return m_tickets; }
    [[nodiscard]] TermTable& terms() { return m_terms; }
    FakeClock clock;
    CountingUuids uuids;

    // The first event of a ticket: number JK<n>, a place, words.
    [[nodiscard]] TicketEvent report(int n, const QString& text = QStringLiteral("Jalan rusak di depan pasar"));
    [[nodiscard]] TicketEvent next(const Ticket& ticket, CommandKind kind, const QJsonObject& body = {});
    // Written and read back.
    [[nodiscard]] Result<qint64> add(const TicketEvent& report, WritePriority priority = WritePriority::User);
    [[nodiscard]] Result<TicketRow> append(qint64 key, const TicketEvent& event);
    [[nodiscard]] Result<Ticket> ticket(qint64 key);
    [[nodiscard]] Result<qint64> number(std::string_view sql); // through a reader
    [[nodiscard]] Result<> execute(const char* sql); // in a write

    static DatabaseOptions defaults(const QString& path);

private:
    QTemporaryDir m_dir;
    TermTable m_terms;
    TicketStore m_tickets;
    std::unique_ptr<Database> m_database;
};

} // namespace JakOps
