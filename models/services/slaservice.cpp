// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/slaservice.h"

#include "services/changenotifier.h"
#include "services/workspace.h"
#include "storage/duerefresh.h"
#include "storage/metastore.h"

#include <QtConcurrentRun>

namespace JakOps {

namespace {

constexpr qint64 kKeysAStep = 5000;

Result<SlaRefresh> refreshAll(Workspace& workspace, const SlaService::Progress& progress)
{
    Database& database = workspace.database();
    const auto newest
        = database.read([](ReadSession& session) { return session.number("SELECT coalesce(max(id), 0) FROM ticket"); })
              .result();
    if (!newest)
        return fail(newest.error());
    SlaRefresh refresh;
    const auto policy = workspace.policy();
    for (qint64 after = 0; after < *newest;) {
        const auto step = database
                              .write(WritePriority::Bulk,
                                  [&](WriteSession& session) {
                                      return DueRefresh::step(session, workspace.terms(), *policy, after, kKeysAStep);
                                  })
                              .result();
        if (!step)
            return fail(step.error());
        after = step->upTo;
        refresh.open += step->open;
        refresh.changed += step->changed;
        if (progress && !progress(std::min(after, *newest), *newest))
            return fail(ErrorCode::Cancelled);
    }
    const auto done = database
                          .write(WritePriority::Bulk,
                              [&policy](WriteSession& session) {
                                  return MetaStore::set(session, MetaKey::limits, policy->stamp);
                              })
                          .result();
    return done ? Result<SlaRefresh>(refresh) : fail(done.error());
}

} // namespace

SlaService::SlaService(Workspace& workspace)
    : m_workspace(workspace)
{
    m_pool.setMaxThreadCount(1);
}

QFuture<Result<bool>> SlaService::isUpToDate()
{
    return m_workspace.database().read([stamp = m_workspace.policy()->stamp](ReadSession& session) -> Result<bool> {
        const auto computedWith = MetaStore::text(session, MetaKey::limits);
        return computedWith ? Result<bool>(*computedWith == stamp) : fail(computedWith.error());
    });
}

QFuture<Result<SlaRefresh>> SlaService::refresh(Progress progress)
{
    return QtConcurrent::run(&m_pool, [this, progress = std::move(progress)] {
        const auto refresh = refreshAll(m_workspace, progress);
        if (!refresh || refresh->changed > 0)
            m_workspace.notifier().publish({.reload = true});
        return refresh;
    });
}

} // namespace JakOps
