// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/bulletin.h"

#include <QFuture>
#include <QObject>

namespace JakOps {

class RolePowers;
class Workspace;

// Bulletins (JakWarta): whose role may writes and withdraws them for no more than his own area; who has read which is kept. None is
// ever changed, but withdrawn. Answers come from the store's threads; changed() in the GUI's.
class BulletinService final : public QObject
{
    Q_OBJECT

public:
    explicit BulletinService(Workspace& workspace, QObject* parent = nullptr);

    // Newest first, the withdrawn and past ones with them.
    [[nodiscard]] QFuture<Result<QList<Bulletin>>> all(const Officer& officer);
    // In sight of him now.
    [[nodiscard]] QFuture<Result<QList<Bulletin>>> inSight(const Officer& officer);
    // Title, words, area, times and pinned as given. NotAllowed or InvalidInput with detail = bulletinProblemCode().
    [[nodiscard]] QFuture<Result<Bulletin>> add(Bulletin bulletin, const Officer& by);
    [[nodiscard]] QFuture<Result<Bulletin>> withdraw(const QUuid& id, const Officer& by);
    // Nothing in a copy for review: it is nobody's desk.
    [[nodiscard]] QFuture<Result<>> markRead(const QUuid& id, const Officer& officer);

    [[nodiscard]] bool mayWrite(const Officer& officer) const;
    [[nodiscard]] const RolePowers& roles() const;
    [[nodiscard]] bool isReview() const;

Q_SIGNALS:
    void changed();

private:
    Workspace& m_workspace;
};

} // namespace JakOps
