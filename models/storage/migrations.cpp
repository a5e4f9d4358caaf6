// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/migrations.h"

#include <QDir>
#include <QFile>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

Result<QList<Migration>> readMigrations(const QString& dir)
{
    QList<Migration> migrations;
    const QStringList names = QDir(dir).entryList({u"[0-9][0-9][0-9][0-9]_*.sql"_s}, QDir::Files, QDir::Name);
    for (const QString& name : names) {
        const int version = name.left(4).toInt();
        if (version != migrations.size() + 1)
            return fail(ErrorCode::Internal, u"migration "_s + name + u" does not follow the one before"_s);
        QFile file(dir + u'/' + name);
        if (!file.open(QIODevice::ReadOnly))
            return fail(ErrorCode::Unreadable, file.fileName() + u": "_s + file.errorString());
        migrations.append({version, name.chopped(4), file.readAll()});
    }
    if (migrations.isEmpty())
        return fail(ErrorCode::Internal, u"no migrations in "_s + dir);
    return migrations;
}

namespace {

Result<> apply(Connection& connection, const Migration& migration)
{
    if (auto begun = connection.execute("BEGIN IMMEDIATE"); !begun)
        return begun;
    Result<> done = connection.execute(migration.sql.constData());
    if (done) {
        const QByteArray setVersion = "PRAGMA user_version = " + QByteArray::number(migration.version);
        done = connection.execute(setVersion.constData());
    }
    if (done)
        done = connection.execute("COMMIT");
    if (!done) {
        (void)connection.execute("ROLLBACK"); // fails where SQLite rolled back by itself
        Error error = done.error();
        error.detail.prepend(migration.name + u": "_s);
        return fail(error);
    }
    return {};
}

} // namespace

Result<> migrate(Connection& connection, const QList<Migration>& migrations, const MigrationProgress& progress)
{
    const auto version = connection.number("PRAGMA user_version");
    if (!version)
        return fail(version.error());
    if (*version > migrations.last().version) {
        return fail(
            ErrorCode::StoreTooNew, u"store version %1, known up to %2"_s.arg(*version).arg(migrations.last().version));
    }
    const auto tables = connection.number("SELECT count(*) FROM sqlite_schema");
    if (!tables)
        return fail(tables.error());
    if (*version == 0 && *tables > 0)
        return fail(ErrorCode::StoreDamaged, u"a database, but not a store of this program"_s);
    for (const Migration& migration : migrations) {
        if (migration.version <= *version)
            continue;
        if (*version > 0 && progress && !progress(migration.version - 1 - *version, migrations.last().version - *version))
            return fail(ErrorCode::Cancelled);
        if (const auto applied = apply(connection, migration); !applied)
            return applied;
    }
    return {};
}

} // namespace JakOps
