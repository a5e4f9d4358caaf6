// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/hubkeys.h"
#include "services/syncservice.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>

namespace JakOps {

// Enrols this machine at a hub for the officer whose login the address names, and remembers it in the profile: for the
// command line and for the window. The network and files are another thread's work; signals come in this object's.
class HubJoin final : public QObject
{
    Q_OBJECT

public:
    struct Request
    {
        QString profileDir;
        QString address;
        QString password; // empty: libpq's own (PGPASSFILE)
        QString code;
        QString authority {}; // a file: the certificate to check the hub with; a copy stays in the profile
    };
    // `shelf`: where the device's key goes; null: the desktop's keychain.
    explicit HubJoin(Request request, SecretShelf* shelf = nullptr, QObject* parent = nullptr);
    ~HubJoin() override; // waits for the step under way

    void start(); // once
    void cancel(); // until the code was used; later it goes on to its end

Q_SIGNALS:
    void keeping(); // the hub knows this machine; now it is written down
    // Of an officer's own words: who he is there.
    void joined(const JakOps::HubHello& hello, const QUuid& device, JakOps::HubKeys::Place place);
    void failed(const JakOps::Error& error);

private:
    void keep(const SyncService::Enrolled& enrolled);
    void remember(const SyncService::Enrolled& enrolled, HubKeys::Place place);

    Request m_request;
    std::unique_ptr<SecretShelf> m_own;
    SecretShelf& m_shelf;
    std::atomic<bool> m_givenUp = false;
    QThreadPool m_pool; // last: gone before what its work uses
};

} // namespace JakOps
