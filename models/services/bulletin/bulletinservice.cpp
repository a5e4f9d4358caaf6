// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/bulletin/bulletinservice.h"

#include "base/textguard.h"
#include "services/workspace.h"
#include "storage/bulletinstore.h"

#include <QCoreApplication>
#include <QPointer>

namespace JakOps {

namespace {

std::unexpected<Error> problem(BulletinProblem what)
{
    const bool refused = what == BulletinProblem::NotAllowed || what == BulletinProblem::OutsideOwnArea;
    return fail(refused ? ErrorCode::NotAllowed
            : what == BulletinProblem::Unknown ? ErrorCode::NotFound
                                               : ErrorCode::InvalidInput,
        bulletinProblemCode(what));
}

// Tells of a change once it is on disk.
template<class T> QFuture<Result<T>> telling(BulletinService* service, QFuture<Result<T>> written)
{
    return written.then([service = QPointer(service)](const Result<T>& result) {
        if (result) {
            QMetaObject::invokeMethod(
                QCoreApplication::instance(),
                [service] {
                    if (service)
                        Q_EMIT service->changed();
                },
                Qt::QueuedConnection);
        }
        return result;
    });
}

} // namespace

BulletinService::BulletinService(Workspace& workspace, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
{
}

bool BulletinService::mayWrite(const Officer& officer) const
{
    return m_workspace.roles().mayDo(officer, Power::WriteBulletin);
}

const RolePowers& BulletinService::roles() const
{
    return m_workspace.roles();
}

bool BulletinService::isReview() const
{
    return m_workspace.review().has_value();
}

QFuture<Result<QList<Bulletin>>> BulletinService::all(const Officer& officer)
{
    return m_workspace.database().read(
        [code = officer.code](ReadSession& session) { return BulletinStore::all(session, code); });
}

QFuture<Result<QList<Bulletin>>> BulletinService::inSight(const Officer& officer)
{
    return m_workspace.database().read(
        [officer, now = m_workspace.clock().nowMs()](ReadSession& session) -> Result<QList<Bulletin>> {
            const auto valid = BulletinStore::all(session, officer.code, now);
            return valid ? Result<QList<Bulletin>>(bulletinsInSight(*valid, officer, now)) : fail(valid.error());
        });
}

QFuture<Result<Bulletin>> BulletinService::add(Bulletin bulletin, const Officer& by)
{
    const qint64 now = m_workspace.clock().nowMs();
    bulletin.id = m_workspace.uuids().next();
    bulletin.title = guardLine(bulletin.title, kLongestBulletinTitle + 1);
    bulletin.words = guardText(bulletin.words, kLongestBulletinWords + 1).trimmed();
    bulletin.writtenBy = by.code;
    bulletin.writtenAt = now;
    const BulletinProblem wrong
        = mayWrite(by) ? checkBulletin(bulletin, by, m_workspace.facts(), now) : BulletinProblem::NotAllowed;
    if (wrong != BulletinProblem::None)
        return QtFuture::makeReadyValueFuture(Result<Bulletin>(problem(wrong)));
    return telling(this, m_workspace.database().write(WritePriority::User, [bulletin](WriteSession& session) -> Result<Bulletin> {
        const auto added = BulletinStore::add(session, bulletin);
        return added ? Result<Bulletin>(bulletin) : fail(added.error());
    }));
}

QFuture<Result<Bulletin>> BulletinService::withdraw(const QUuid& id, const Officer& by)
{
    if (!mayWrite(by))
        return QtFuture::makeReadyValueFuture(Result<Bulletin>(problem(BulletinProblem::NotAllowed)));
    return telling(this,
        m_workspace.database().write(
            WritePriority::User, [id, by, now = m_workspace.clock().nowMs()](WriteSession& session) -> Result<Bulletin> {
                auto found = BulletinStore::find(session, id);
                if (!found)
                    return fail(found.error());
                if (!*found)
                    return problem(BulletinProblem::Unknown);
                Bulletin bulletin = **found;
                if (!liesIn(bulletin.area, by.area))
                    return problem(BulletinProblem::OutsideOwnArea);
                if (bulletin.isWithdrawn())
                    return problem(BulletinProblem::AlreadyWithdrawn);
                const auto done = BulletinStore::withdraw(session, id, by.code, now);
                bulletin.withdrawnBy = by.code;
                bulletin.withdrawnAt = now;
                return done ? Result<Bulletin>(bulletin) : fail(done.error());
            }));
}

QFuture<Result<>> BulletinService::markRead(const QUuid& id, const Officer& officer)
{
    if (isReview())
        return QtFuture::makeReadyValueFuture(Result<>());
    return telling(this,
        m_workspace.database().write(
            WritePriority::User, [id, code = officer.code, now = m_workspace.clock().nowMs()](WriteSession& session) {
                return BulletinStore::markRead(session, id, code, now);
            }));
}

} // namespace JakOps
