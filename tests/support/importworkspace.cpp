// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/importworkspace.h"

#include "domain/projection.h"
#include "storage/eventstore.h"
#include "storage/searchstore.h"

#include <QDir>
#include <QFile>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

ImportWorkspace::ImportWorkspace(QByteArray vfs)
    : m_vfs(std::move(vfs))
{
}

ImportWorkspace::~ImportWorkspace()
{
    close();
}

Result<> ImportWorkspace::open()
{
    close();
    auto workspace = Workspace::open({.profileDir = profile(),
        .resourcesRoot = QStringLiteral(JAKOPS_RESOURCES),
        .clock = clock,
        .uuids = uuids,
        .minimumFreeBytes = 0,
        .vfs = m_vfs});
    if (!workspace)
        return fail(workspace.error());
    m_workspace = std::move(*workspace);
    m_imports = std::make_unique<ImportService>(*m_workspace);
    return {};
}

void ImportWorkspace::close()
{
    m_imports.reset();
    m_workspace.reset();
}

QStringList ImportWorkspace::rejectsFiles() const
{
    return QDir(profile() + u"/rejects"_s).entryList(QDir::Files);
}

QString ImportWorkspace::write(const QString& name, const QByteArray& bytes)
{
    const QString path = m_dir.filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write a fixture");
    return path;
}

Result<ImportSummary> ImportWorkspace::run(const ImportJob& job, const ImportWatch& watch)
{
    return await(m_imports->run(job, watch));
}

Result<ImportSummary> ImportWorkspace::run(const QString& path)
{
    ImportJob job;
    job.path = path;
    job.officer = staff.code;
    return run(job);
}

Result<ImportSummary> ImportWorkspace::run(const QUrl& url)
{
    ImportJob job;
    job.url = url;
    job.officer = staff.code;
    return run(job);
}

TicketDetail ImportWorkspace::find(const QString& number)
{
    const auto key = await(m_workspace->reader().keyByNumber(number));
    if (!key)
        qFatal("no ticket %s", qPrintable(number));
    return *await(m_workspace->reader().detail(*key, staff));
}

std::vector<qint64> ImportWorkspace::found(const QString& words)
{
    return *await(m_workspace->database().read(
        [words](ReadSession& session) { return SearchStore::search(session, words, {.privateText = true}); }));
}

qint64 ImportWorkspace::tickets()
{
    return *await(
        m_workspace->database().read([this](ReadSession& session) { return m_workspace->tickets().count(session); }));
}

qint64 ImportWorkspace::events()
{
    return *await(m_workspace->database().read([](ReadSession& session) { return EventStore::count(session); }));
}

Result<> ImportWorkspace::check()
{
    return await(m_workspace->database().read([this](ReadSession& session) -> Result<> {
        return EventStore::forEach(session, 0, -1, [&](qint64 key, const QList<TicketEvent>& events) -> Result<> {
            Ticket folded = foldEvents(std::span(events.cbegin(), events.cend()));
            const auto stored = m_workspace->tickets().ticketByKey(session, key);
            if (!stored)
                return std::unexpected(stored.error());
            folded.village = stored->village;
            folded.placeDoubt = stored->placeDoubt;
            return folded == *stored ? Result<>() : fail(ErrorCode::StoreDamaged, u"ticket %1"_s.arg(key));
        });
    }));
}

} // namespace JakOps
