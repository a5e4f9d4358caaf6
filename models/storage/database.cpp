// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/database.h"

#include "base/logging.h"
#include "storage/databasethreads.h"
#include "storage/migrations.h"
#include "storage/ticketstamp.h"

#include <QFileInfo>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

template<class Source> Result<> quickCheck(Source& source) // a connection or a session
{
    auto statement = source.prepare("PRAGMA quick_check(1)");
    if (!statement)
        return fail(statement.error());
    const auto row = statement->step();
    if (!row)
        return fail(row.error());
    if (const QString answer = statement->text(0); answer != u"ok")
        return fail(ErrorCode::StoreDamaged, u"quick_check: "_s + answer);
    return {};
}

// A statement of ours that SQLite does not understand while the store opens: the schema is not what it should be.
Error damaged(Error error)
{
    if (error.code == ErrorCode::StoreFailed)
        error.code = ErrorCode::StoreDamaged;
    return error;
}

Result<std::unique_ptr<Connection>> openReadOnly(const DatabaseOptions& options)
{
    if (!QFileInfo::exists(options.path))
        return fail(ErrorCode::NotFound, u"no store at "_s + options.path);
    auto connection = Connection::open({.path = options.path, .mode = AccessMode::ReadOnly, .vfs = options.vfs});
    Result<qint64> version = connection ? (*connection)->number("PRAGMA user_version") : fail(connection.error());
    // On a medium that cannot be written there is no place for the -shm; without a -wal the file alone is the store.
    const bool wal = QFileInfo(options.path + u"-wal"_s).size() > 0;
    if (!version && !wal
        && (version.error().code == ErrorCode::Unreadable || version.error().code == ErrorCode::Unwritable))
        connection = Connection::open(
            {.path = options.path, .mode = AccessMode::ReadOnly, .immutable = true, .vfs = options.vfs});
    else if (!version)
        return fail(damaged(version.error()));
    return connection;
}

// The mark of a clean end is taken away until the end comes.
Result<> markOpen(Connection& connection)
{
    return connection.execute(
        "INSERT INTO meta(key, value) VALUES('clean_shutdown', 0) ON CONFLICT(key) DO UPDATE SET value = 0");
}

} // namespace

Database::Database(DatabaseOptions options)
    : m_options(std::move(options))
{
}

Result<std::unique_ptr<Database>> Database::open(const DatabaseOptions& options)
{
    std::unique_ptr<Database> database(new Database(options));
    const auto migrations = readMigrations(options.migrationsDir);
    if (!migrations)
        return fail(migrations.error());
    auto writer = options.readOnly ? openReadOnly(options)
                                   : Connection::open({.path = options.path, .create = true, .vfs = options.vfs});
    if (!writer)
        return fail(damaged(writer.error()));
    const auto version = (*writer)->number("PRAGMA user_version");
    if (!version)
        return fail(damaged(version.error()));
    if (*version > 0 && *version <= migrations->last().version) {
        const auto clean = (*writer)->number("SELECT value FROM meta WHERE key = 'clean_shutdown'");
        if (!clean)
            return fail(damaged(clean.error()));
        database->m_wasUnclean = *clean != 1;
        database->m_checkDue
            = database->m_wasUnclean && options.checkLater && QFileInfo(options.path).size() >= options.largeFrom;
        if (database->m_wasUnclean && !options.readOnly && !database->m_checkDue) {
            qCInfo(lcStorage) << "the store was not closed: checking it";
            if (const auto checked = quickCheck(**writer); !checked)
                return fail(damaged(checked.error()));
        }
    }
    if (options.readOnly && *version != migrations->last().version) {
        return fail(*version > migrations->last().version ? ErrorCode::StoreTooNew : ErrorCode::StoreTooOld,
            u"store version %1, this program's is %2"_s.arg(*version).arg(migrations->last().version));
    }
    if (!options.readOnly) {
        if (const auto migrated = migrate(**writer, *migrations, options.migrating); !migrated)
            return fail(migrated.error());
        if (const auto marked = markOpen(**writer); !marked)
            return fail(damaged(marked.error()));
        if (const auto stamped = TicketStamp::ensure(**writer); !stamped)
            return fail(damaged(stamped.error()));
    }
    std::vector<std::unique_ptr<Connection>> readers;
    for (int i = 0; i < std::max(1, options.readers); ++i) {
        auto reader = options.readOnly
            ? openReadOnly(options)
            : Connection::open({.path = options.path, .mode = AccessMode::ReadOnly, .vfs = options.vfs});
        if (!reader)
            return fail(reader.error());
        readers.push_back(std::move(*reader));
    }
    database->m_threads = std::make_unique<Threads>(std::move(*writer), std::move(readers));
    database->m_threads->start();
    return database;
}

Database::~Database()
{
    close();
}

void Database::close()
{
    if (!m_threads)
        return; // never came to be
    m_threads->stop();
    const auto writer = m_threads->closeReaders();
    if (!writer || m_options.readOnly)
        return;
    // A store that told of damage, or was not looked at, is looked at again at the next use.
    if (!m_threads->sawDamage() && !m_checkDue) {
        if (const auto marked = writer->execute("UPDATE meta SET value = 1 WHERE key = 'clean_shutdown'"); !marked)
            qCInfo(lcStorage) << "no clean end:" << marked.error().toLog();
    }
}

void Database::enqueueWrite(WritePriority priority, WriteTask task)
{
    if (m_options.readOnly)
        task(nullptr, Error(ErrorCode::Unwritable, u"the store is open for reading only"_s));
    else
        m_threads->write(priority, std::move(task));
}

void Database::enqueueRead(ReadPriority priority, ReadTask task)
{
    m_threads->read(priority, std::move(task));
}

QFuture<Result<>> Database::check()
{
    return read(
        [this](ReadSession& session) -> Result<> {
            auto checked = quickCheck(session);
            if (checked)
                m_checkDue = false;
            else if (checked.error().code != ErrorCode::Cancelled) {
                checked = fail(damaged(checked.error()));
                m_threads->noteError(checked.error());
            }
            return checked;
        },
        ReadPriority::Scan);
}

void Database::setIdleWork(std::function<Result<bool>(WriteSession&)> work)
{
    if (!m_options.readOnly)
        m_threads->setIdleWork(std::move(work));
}

qint64 Database::pendingWrites() const
{
    return m_threads->pendingWrites();
}

bool Database::sawDamage() const
{
    return m_threads->sawDamage();
}

} // namespace JakOps
