// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/importmerge.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <vector>

namespace JakOps {

// A record with what it becomes if it is new: made where there is time, not in the store's writer.
struct PreparedImport
{
    ImportedRecord record;
    ImportMerge asNew; // of a report
    std::vector<QByteArray> bodies; // of its events, as they are stored
};
using PreparedImports = std::vector<PreparedImport>;

// Prepared records on their way from the thread that reads them to the store's writer, in order. Holds a few thousand
// at most, whatever the source's size. Any thread may call.
class ImportQueue final
{
public:
    static constexpr size_t kMaxRecords = 6'000;
    static constexpr qint64 kMaxBytes = 32LL * 1024 * 1024; // about what they weigh: a source may have huge ones

    void push(PreparedImports records);
    // Whether more may be pushed, after waiting for it as long as that.
    [[nodiscard]] bool waitForRoom(std::chrono::milliseconds patience);
    void hurry(bool on); // nothing more is coming for now: who takes does not wait for it
    [[nodiscard]] bool isEmpty() const;

    // Empty: there is nothing, also after waiting.
    [[nodiscard]] PreparedImports take(std::chrono::milliseconds patience);
    // What was stored goes back to the reader's side: freeing it is work, and the writer has enough of that.
    void giveBack(PreparedImports done);
    void close(); // nothing is handed out any more

private:
    mutable std::mutex m_mutex;
    std::condition_variable m_room;
    std::condition_variable m_some;
    std::deque<PreparedImports> m_waiting;
    std::vector<PreparedImports> m_done;
    size_t m_records = 0;
    qint64 m_bytes = 0;
    bool m_hurry = false;
    bool m_closed = false;
};

} // namespace JakOps
