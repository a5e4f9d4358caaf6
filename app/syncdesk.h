// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/syncservice.h"
#include "sync/hublistener.h"
#include "sync/syncengine.h"

#include <QObject>

namespace JakOps {

class DeviceKeychain;
class Workspace;

// The open profile's work with its hub, while the window is there. Without a hub it does nothing.
class SyncDesk final : public QObject
{
    Q_OBJECT

public:
    // `offline`: no request leaves the machine.
    SyncDesk(Workspace& workspace, bool offline, QObject* parent = nullptr);
    ~SyncDesk() override;

    [[nodiscard]] SyncEngine* engine() const { return m_engine.get(); } // null: works alone, or not begun yet
    [[nodiscard]] SyncStatus status() const { return m_engine ? m_engine->status() : SyncStatus(); }

Q_SIGNALS:
    void statusChanged(const JakOps::SyncStatus& status);
    void officerKnown(const JakOps::Officer& officer); // the hub has told who works here; once
    // The profile has a hub, and this is why it cannot be asked: NotFound is the device's key.
    void cannotBegin(const JakOps::Error& error);

private:
    void readNext();
    void begin();
    void readOfficer(const SyncStatus& status);

    Workspace& m_workspace;
    std::unique_ptr<DeviceKeychain> m_keychain;
    QList<SyncService::Key> m_keys;
    HubRules m_rules;
    bool m_officerKnown = false;
    std::unique_ptr<SyncEngine> m_engine;
    std::unique_ptr<HubListener> m_listener; // gone before what it wakes
};

} // namespace JakOps
