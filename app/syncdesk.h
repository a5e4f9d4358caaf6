// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/syncservice.h"
#include "sync/hublistener.h"
#include "sync/syncengine.h"

#include <QObject>

namespace JakOps {

class SecretShelf;
class Workspace;

// The open profile's work with its hub, while the window is there. Without a hub it does nothing.
class SyncDesk final : public QObject
{
    Q_OBJECT

public:
    // `offline`: no request leaves the machine.
    // `shelf`: where the devices' keys are; null: the desktop's keychain.
    SyncDesk(Workspace& workspace, bool offline, SecretShelf* shelf = nullptr, QObject* parent = nullptr);
    ~SyncDesk() override;

    [[nodiscard]] SyncEngine* engine() const { return m_engine.get(); } // null: works alone, or not begun yet
    void restart(); // the profile has joined a hub, or anew: ends what works and begins with what stands there now
    [[nodiscard]] bool isOffline() const { return m_offline; }
    [[nodiscard]] QString address() const { return m_keys.isEmpty() ? QString() : m_keys.first().login.address; }
    [[nodiscard]] SyncStatus status() const { return m_engine ? m_engine->status() : SyncStatus(); }

Q_SIGNALS:
    void statusChanged(const JakOps::SyncStatus& status);
    void officerKnown(const JakOps::Officer& officer); // the hub has told who works here; once
    // The profile has a hub, and this is why it cannot be asked: NotFound is the device's key.
    void cannotBegin(const JakOps::Error& error);

private:
    void readKeys();
    void readNext();
    void begin();
    void readOfficer(const SyncStatus& status);
    void openDoor();
    void closeDoor();

    struct Way; // what the door of identities looks at, from other threads

    Workspace& m_workspace;
    std::shared_ptr<Way> m_way;
    bool m_offline;
    int m_beginnings = 0;
    std::unique_ptr<SecretShelf> m_own;
    SecretShelf& m_shelf;
    QList<SyncService::Key> m_keys;
    HubRules m_rules;
    bool m_officerKnown = false;
    std::unique_ptr<SyncEngine> m_engine;
    std::unique_ptr<HubListener> m_listener; // gone before what it wakes
};

} // namespace JakOps
