// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <atomic>

namespace JakOps {

// The platform's file access, with writes that fail from a given one on: a disk that is full or dies. Registered for as
// long as the object lives; one at a time. Give name() to DatabaseOptions::vfs.
class FailingVfs final
{
public:
    FailingVfs();
    ~FailingVfs();
    FailingVfs(const FailingVfs&) = delete;
    FailingVfs& operator=(const FailingVfs&) = delete;

    [[nodiscard]] static QByteArray name() { return QByteArrayLiteral("jakops-failing"); }
    void failWritesAfter(int writes, int code); // SQLITE_FULL, SQLITE_IOERR_WRITE …
    void failSyncsAfter(int syncs, int code);
    void heal();
    [[nodiscard]] int writes() const; // since the last change

    struct State
    {
        std::atomic<int> writes = 0;
        std::atomic<int> writesLeft = -1; // < 0: for ever
        std::atomic<int> syncsLeft = -1;
        std::atomic<int> writeCode = 0;
        std::atomic<int> syncCode = 0;
    };

private:
    static State s_state;
};

} // namespace JakOps
