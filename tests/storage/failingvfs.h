// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/forwardingvfs.h"

#include <QByteArray>

namespace JakOps {

// The platform's file access, with writes that fail from a given one on: a disk that is full or dies. One at a time. Give
// name() to DatabaseOptions::vfs.
class FailingVfs final : public ForwardingVfs
{
public:
    FailingVfs();
    ~FailingVfs(); // stores that are open are well from here on

    [[nodiscard]] static QByteArray name() { return QByteArrayLiteral("jakops-failing"); }
    void failWritesAfter(int writes, int code); // SQLITE_FULL, SQLITE_IOERR_WRITE …
    void failSyncsAfter(int syncs, int code);
    void heal();
    [[nodiscard]] int writes() const; // since the last change

private:
    class Faults;
    explicit FailingVfs(const std::shared_ptr<Faults>& faults);

    std::shared_ptr<Faults> m_faults;
};

} // namespace JakOps
