// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feeds/feedreader.h"
#include "services/httpfetch.h"
#include "services/importtypes.h"

#include <QTemporaryFile>

#include <memory>

namespace JakOps {

// The bytes of a job, ready to be read: the file itself, or what an address answered, kept in a temporary file. One
// thread.
class ImportSource final
{
public:
    // NotFound, Unreadable; for an address what HttpFetch says, and Network for an answer with an error status.
    [[nodiscard]] static Result<ImportSource> open(
        const ImportJob& job, HttpFetch& http, const HttpFetch::Watch& watch);
    [[nodiscard]] static Result<ImportSource> fetch(const QUrl& url, HttpFetch& http, const HttpFetch::Watch& watch);

    [[nodiscard]] QIODevice& device() { return *m_device; }
    [[nodiscard]] qint64 size() const { return m_device->size(); }
    void rewind() { m_device->seek(0); }

private:
    explicit ImportSource(std::unique_ptr<QIODevice> device)
        : m_device(std::move(device))
    {
    }
    std::unique_ptr<QIODevice> m_device;
};

[[nodiscard]] QString sourceName(
    const ImportJob& job); // of the file, or host and path: for the batch and the rejects file

} // namespace JakOps
