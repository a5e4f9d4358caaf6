// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "feeds/reportrecord.h"

#include <QFile>

namespace JakOps {

// The records of an import that could not be kept, as CSV: record,reason,detail,excerpt. The file is made with the
// first of them, so that an import without any leaves none. Formula-safe, for its owner alone. One thread.
class RejectsFile final
{
public:
    // <profile>/rejects/<time>-<name>.csv
    RejectsFile(const QString& profileDir, const QString& name, qint64 nowMs);

    [[nodiscard]] Result<> add(const RecordProblem& problem); // Unwritable, DiskFull
    [[nodiscard]] Result<> close();
    void discard(); // as if it had never been
    [[nodiscard]] QString path() const
    {
        return m_file.isOpen() || m_count > 0 ? m_file.fileName() : QString();
    } // empty: none
    [[nodiscard]] qint64 count() const { return m_count; }

private:
    [[nodiscard]] Result<> open();

    QString m_dir;
    QString m_stem;
    QFile m_file;
    qint64 m_count = 0;
};

} // namespace JakOps
