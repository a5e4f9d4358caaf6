// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/failingvfs.h"

#include <sqlite3.h>

#include <atomic>

namespace JakOps {

class FailingVfs::Faults final : public DiskWatch
{
public:
    std::atomic<int> writes = 0;
    std::atomic<int> writesLeft = -1; // < 0: for ever
    std::atomic<int> syncsLeft = -1;
    std::atomic<int> writeCode = 0;
    std::atomic<int> syncCode = 0;

    [[nodiscard]] int write(int, const void*, int, qint64) override
    {
        ++writes;
        return isUsedUp(writesLeft) ? writeCode.load() : SQLITE_OK;
    }
    [[nodiscard]] int sync(int) override { return isUsedUp(syncsLeft) ? syncCode.load() : SQLITE_OK; }

private:
    static bool isUsedUp(std::atomic<int>& left)
    {
        if (left.load() < 0)
            return false;
        if (left.load() == 0)
            return true;
        --left;
        return false;
    }
};

FailingVfs::FailingVfs()
    : FailingVfs(std::make_shared<Faults>())
{
}

FailingVfs::FailingVfs(const std::shared_ptr<Faults>& faults)
    : ForwardingVfs("jakops-failing", faults)
    , m_faults(faults)
{
}

FailingVfs::~FailingVfs()
{
    heal();
}

void FailingVfs::failWritesAfter(int writes, int code)
{
    m_faults->writes = 0;
    m_faults->writeCode = code;
    m_faults->writesLeft = writes;
}

void FailingVfs::failSyncsAfter(int syncs, int code)
{
    m_faults->syncCode = code;
    m_faults->syncsLeft = syncs;
}

void FailingVfs::heal()
{
    m_faults->writes = 0;
    m_faults->writesLeft = -1;
    m_faults->syncsLeft = -1;
}

int FailingVfs::writes() const
{
    return m_faults->writes;
}

} // namespace JakOps
