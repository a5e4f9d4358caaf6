// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace JakOps {

class Workspace;

// Made-up reports that come in one by one, as they would from citizens: for trying out and showing the console. Only where the store
// is the demo's. Lives in the application's thread; reports are made and written in the store's.
class LiveSeed final : public QObject
{
    Q_OBJECT

public:
    static constexpr double kMaxPerMinute = 6000.0;

    explicit LiveSeed(Workspace& workspace, QObject* parent = nullptr);
    ~LiveSeed() override;

    // `count` 0: until stop(). NotAllowed (failed()) where the store holds real reports.
    void start(double perMinute, qint64 count = 0, quint64 seed = 1);
    void stop();
    [[nodiscard]] bool isRunning() const { return m_timer.isActive(); }
    [[nodiscard]] qint64 arrived() const { return m_arrived; }

Q_SIGNALS:
    void reportArrived(qint64 key);
    void finished(); // all that were ordered have come
    void failed(const JakOps::Error& error); // it has stopped

private:
    struct Source;

    void send();
    void end(const Error& error);

    Workspace& m_workspace;
    QTimer m_timer;
    std::shared_ptr<Source> m_source; // used by the store's writer alone
    qint64 m_wanted = 0;
    qint64 m_sent = 0;
    qint64 m_arrived = 0;
};

} // namespace JakOps
