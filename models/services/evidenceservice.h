// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/ticketevidence.h"
#include "storage/database.h"

#include <QImage>
#include <QObject>
#include <QThreadPool>

namespace JakOps {

class Clock;
class EvidenceWorker;
class Workspace;

// Looks at the photos of tickets in a thread of its own, one after the other: what their cameras wrote, and whether the same picture
// was used before. begin() takes up what came while the program was closed; what comes later follows by itself. Lives in the
// application's thread; the questions may be asked from any.
class EvidenceService final : public QObject
{
    Q_OBJECT

public:
    static constexpr int kMostAwaiting = 200;

    explicit EvidenceService(Workspace& workspace, QObject* parent = nullptr);
    ~EvidenceService() override;

    void begin();
    [[nodiscard]] qint64 left() const { return m_left; } // photos that wait to be looked at; 0: all are known

    [[nodiscard]] QFuture<Result<TicketEvidence>> evidence(qint64 key, const Officer& officer); // NotFound
    [[nodiscard]] QFuture<Result<AwaitingEvidence>> awaiting(const Officer& officer, int most = kMostAwaiting);
    // The first picture of a video, which this cannot decode itself: it is compared by that.
    void keepFrame(const QString& video, const QImage& frame);

Q_SIGNALS:
    void progressed(qint64 left);
    void changed(); // ratings may be other than they were

private:
    void wake();

    Workspace& m_workspace;
    std::unique_ptr<EvidenceWorker> m_worker;
    QThreadPool m_pool;
    qint64 m_left = 0;
    bool m_isRunning = false;
    bool m_isAsked = false; // something came while it ran
};

} // namespace JakOps
