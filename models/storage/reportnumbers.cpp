// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/reportnumbers.h"

namespace JakOps::ReportNumbers {

Result<QString> highest(ReadSession& session, const QString& prefix)
{
    auto statement = session.prepare("SELECT number FROM report WHERE number > ?1 COLLATE NOCASE AND number < ?2 COLLATE NOCASE "
                                     "AND substr(number, ?3) GLOB '[0-9][0-9][0-9][0-9]' ORDER BY number COLLATE NOCASE DESC LIMIT 1");
    if (!statement)
        return fail(statement.error());
    statement->bindAll(prefix, QString(prefix + u':'), prefix.size() + 1); // ':' follows '9'
    const auto found = statement->step();
    if (!found)
        return fail(found.error());
    return *found ? statement->text(0) : QString();
}

} // namespace JakOps::ReportNumbers
