// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"

#include <QList>

#include <functional>

namespace JakOps {

struct Migration
{
    int version = 0; // of the schema after it
    QString name; // "0001_initial"
    QByteArray sql;
};

// The numbered SQL files NNNN_name.sql of `dir`, which must count 1, 2, 3 … without holes.
[[nodiscard]] Result<QList<Migration>> readMigrations(const QString& dir);

// Brings the schema to the newest version, each migration in one transaction with its user_version: after a power cut
// the schema is the old or the new one. StoreTooNew when the store has a version we do not know. An earlier store is asked
// before each one whether to go on (done, total of what it lacks); false: Cancelled.
using MigrationProgress = std::function<bool(qint64 done, qint64 total)>;
[[nodiscard]] Result<> migrate(
    Connection& connection, const QList<Migration>& migrations, const MigrationProgress& progress = {});

} // namespace JakOps
