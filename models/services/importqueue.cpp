// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/importqueue.h"

#include <numeric>

namespace JakOps {

namespace {

qint64 weight(const PreparedImports& records)
{
    return std::accumulate(records.begin(), records.end(), qint64(0), [](qint64 sum, const PreparedImport& one) {
        // The words stand in the content, in UTF-16 in the body and in the ticket, and in the stored body.
        return sum + 1'000 + 6 * one.record.content.size();
    });
}

} // namespace

void ImportQueue::push(PreparedImports records)
{
    std::vector<PreparedImports> done; // freed here, without the lock
    const qint64 bytes = weight(records);
    const std::lock_guard lock(m_mutex);
    m_records += records.size();
    m_bytes += bytes;
    m_waiting.push_back(std::move(records));
    done.swap(m_done);
    m_some.notify_one();
}

bool ImportQueue::waitForRoom(std::chrono::milliseconds patience)
{
    std::unique_lock lock(m_mutex);
    return m_room.wait_for(
        lock, patience, [this] { return m_closed || (m_records < kMaxRecords && m_bytes < kMaxBytes); });
}

void ImportQueue::hurry(bool on)
{
    const std::lock_guard lock(m_mutex);
    m_hurry = on;
    m_some.notify_all();
}

bool ImportQueue::isEmpty() const
{
    const std::lock_guard lock(m_mutex);
    return m_waiting.empty();
}

PreparedImports ImportQueue::take(std::chrono::milliseconds patience)
{
    std::unique_lock lock(m_mutex);
    m_some.wait_for(lock, patience, [this] { return m_closed || m_hurry || !m_waiting.empty(); });
    if (m_closed || m_waiting.empty())
        return {};
    PreparedImports records = std::move(m_waiting.front());
    m_waiting.pop_front();
    m_records -= records.size();
    m_bytes -= weight(records);
    m_room.notify_one();
    return records;
}

void ImportQueue::giveBack(PreparedImports done)
{
    const std::lock_guard lock(m_mutex);
    m_done.push_back(std::move(done));
}

void ImportQueue::close()
{
    const std::lock_guard lock(m_mutex);
    m_closed = true;
    m_some.notify_all();
    m_room.notify_all();
}

} // namespace JakOps
