// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storeopening.h"

#include "services/officerservice.h"
#include "storage/metastore.h"
#include "storage/syncstate.h"

#include <QDir>

namespace JakOps {

StoreOpening::~StoreOpening()
{
    m_cancelled = true;
    if (m_thread)
        m_thread->wait();
}

void StoreOpening::begin(Way way, const WorkspaceOptions& options, std::function<void(Opened)> opened)
{
    Q_ASSERT(!m_thread);
    WorkspaceOptions watched = options;
    watched.progress = [this, before = std::pair(OpeningWork::Schema, qint64(-1))](OpeningWork work, qint64 done, qint64 total) mutable {
        const auto now = std::pair(work, total > 0 ? done * 100 / total : done);
        if (now != before)
            QMetaObject::invokeMethod(this, [this, work, done, total] { Q_EMIT advanced(work, done, total); });
        before = now;
        return !m_cancelled;
    };
    m_thread.reset(QThread::create([this, way, watched, opened = std::move(opened)] {
        auto result = std::make_shared<Opened>(open(way, watched));
        QMetaObject::invokeMethod(this, [this, result, opened] {
            m_thread->wait();
            m_thread.reset();
            opened(std::move(*result));
        });
    }));
    m_thread->start();
}

StoreOpening::Opened StoreOpening::open(Way way, const WorkspaceOptions& options)
{
    if (!QDir().mkpath(options.profileDir))
        return {fail(ErrorCode::Unwritable, options.profileDir), {}, {}};
    Opened opened{way == Way::AsItIs    ? Workspace::open(options)
            : way == Way::FromBackup ? Workspace::restoreBackup(options)
                                     : Workspace::startAnew(options),
        {}, {}};
    if (!opened.workspace)
        return opened;
    Workspace& workspace = **opened.workspace;
    auto accounts = workspace.officers().accounts().result();
    const auto device
        = workspace.database().read([](ReadSession& session) { return MetaStore::text(session, MetaKey::deviceId); }).result();
    opened.deviceId = device.value_or(QString());
    const auto hub = workspace.database().read([](ReadSession& session) { return SyncState::identity(session); }).result();
    if (hub && *hub && !(*hub)->isSource)
        opened.hubOfficer = (*hub)->officer;
    if (accounts)
        opened.accounts = std::move(*accounts);
    else
        opened.workspace = fail(accounts.error()); // nobody is let in because the list of officers cannot be read
    return opened;
}

} // namespace JakOps
