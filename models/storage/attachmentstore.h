// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <functional>

namespace JakOps {

// Files of tickets, found by their content: attachments/ab/<sha256>. Never changed, never overwritten. Thread-safe.
class AttachmentStore final
{
public:
    explicit AttachmentStore(QString dir);

    // Stored (written aside, synced, renamed) before it returns. The same content is stored once.
    // Where a file is looked for that is not in the folder: NotFound when it is not there either. Set before the first use.
    using Elsewhere = std::function<Result<QByteArray>(const QString& sha256)>;
    void setElsewhere(Elsewhere elsewhere) { m_elsewhere = std::move(elsewhere); }

    [[nodiscard]] Result<QString> put(const QByteArray& content) const;
    [[nodiscard]] QString path(const QString& sha256) const; // empty when `sha256` is not 64 hex digits
    [[nodiscard]] bool contains(const QString& sha256) const;
    [[nodiscard]] Result<QByteArray> read(
        const QString& sha256) const; // WrongFormat when the content does not match its name
    [[nodiscard]] const QString& dir() const { return m_dir; }

private:
    QString m_dir;
    Elsewhere m_elsewhere;
};

} // namespace JakOps
