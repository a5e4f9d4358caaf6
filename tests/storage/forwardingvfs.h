// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <memory>

namespace JakOps {

// Is told of each change before the platform's file access is asked for it, in whichever thread it is made. What it
// answers other than 0 (SQLITE_OK) is what SQLite gets, and nothing is changed. `flags`: what the file was opened with.
class DiskWatch
{
public:
    virtual ~DiskWatch();
    [[nodiscard]] virtual int write(int flags, const void* from, int size, qint64 at);
    [[nodiscard]] virtual int truncate(int flags, qint64 size);
    [[nodiscard]] virtual int sync(int flags);
    [[nodiscard]] virtual int remove(const char* path);
};

// The platform's file access under a name of its own, watched. Given to stores for as long as the object lives; those
// that are open then stay watched.
class ForwardingVfs
{
public:
    ForwardingVfs(const ForwardingVfs&) = delete;
    ForwardingVfs& operator=(const ForwardingVfs&) = delete;

protected:
    ForwardingVfs(const char* name, const std::shared_ptr<DiskWatch>& watch);
    ~ForwardingVfs();

private:
    struct Vfs;
    struct File;
    Vfs& m_vfs;
};

} // namespace JakOps
