// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/officeraccount.h"
#include "services/workspace.h"

#include <QThread>

namespace JakOps {

// Opens a profile's store in a thread of its own and tells how far it is: after an update a large store takes its time. Gone
// before it has ended, it stops what can go on at the next opening, and waits for the rest.
class StoreOpening final : public QObject
{
    Q_OBJECT

public:
    enum class Way { AsItIs, FromBackup, Anew };
    struct Opened
    {
        Result<std::unique_ptr<Workspace>> workspace;
        QList<OfficerAccount> accounts;
        QString deviceId;
        std::optional<Officer> hubOfficer {}; // whom the hub knew here when it last answered
    };

    StoreOpening() = default;
    ~StoreOpening() override;

    // `opened` is called once, in this thread. Not while one is under way. The options' clock and uuids outlive this.
    void begin(Way way, const WorkspaceOptions& options, std::function<void(Opened)> opened);
    [[nodiscard]] bool isUnderWay() const { return m_thread != nullptr; }

Q_SIGNALS:
    void advanced(JakOps::OpeningWork work, qint64 done, qint64 total); // at most once a percent

private:
    [[nodiscard]] static Opened open(Way way, const WorkspaceOptions& options);

    std::atomic<bool> m_cancelled = false;
    std::unique_ptr<QThread> m_thread;
};

} // namespace JakOps
