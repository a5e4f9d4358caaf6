// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/ticketnumbers.h"

namespace JakOps::TicketNumbers {

Result<QStringList> beginningWith(ReadSession& session, const QString& beginning, int limit)
{
    // A range of the index: what is typed may hold the letters that LIKE gives a meaning to.
    auto statement = session.prepare(
        "SELECT r.number FROM report r JOIN ticket t ON t.id = r.id WHERE r.number >= ?1 COLLATE NOCASE AND r.number < "
        "?2 COLLATE NOCASE AND t.gone = 0 ORDER BY r.number COLLATE NOCASE DESC LIMIT ?3");
    if (!statement)
        return fail(statement.error());
    const QString from = beginning.trimmed();
    statement->bindAll(from, QString(from + QChar(0xFFFD)), limit);
    QStringList numbers;
    while (true) {
        const auto row = statement->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return numbers;
        numbers += statement->text(0);
    }
}

} // namespace JakOps::TicketNumbers
