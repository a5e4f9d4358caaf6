// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/session.h"

#include <sqlite3.h>

namespace JakOps {

qint64 WriteSession::lastInsertId() const
{
    return sqlite3_last_insert_rowid(handle());
}

int WriteSession::changes() const
{
    return sqlite3_changes(handle());
}

void WriteSession::runAfterCommit()
{
    for (const auto& action : m_afterCommit)
        action();
}

void WriteSession::runAfterRollback()
{
    for (const auto& action : m_afterRollback)
        action();
}

} // namespace JakOps
