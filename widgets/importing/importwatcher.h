// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/importtypes.h"

#include <atomic>
#include <memory>

namespace JakOps {

// Carries how far an import is from its thread to the window, and the wish to stop the other way. Shared by both; read
// by a timer, so that a fast import cannot flood the window with events.
class ImportWatcher final
{
public:
    [[nodiscard]] static std::shared_ptr<ImportWatcher> make() { return std::make_shared<ImportWatcher>(); }
    [[nodiscard]] static ImportWatch watch(std::shared_ptr<ImportWatcher> self)
    {
        return [self = std::move(self)](const ImportProgress& progress) {
            self->m_bytes = progress.bytes;
            self->m_total = progress.totalBytes;
            self->m_records = progress.records;
            self->m_rejected = progress.rejected;
            return !self->m_stop;
        };
    }
    void stop() { m_stop = true; }
    [[nodiscard]] ImportProgress progress() const { return {m_bytes, m_total, m_records, m_rejected}; }

private:
    std::atomic<qint64> m_bytes = 0, m_total = 0, m_records = 0, m_rejected = 0;
    std::atomic<bool> m_stop = false;
};

} // namespace JakOps
