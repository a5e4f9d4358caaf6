// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/reviewinfo.h"
#include "storage/session.h"

namespace JakOps {

// What makes a store a copy for review: what it says of itself, and the photos, which it holds in itself.
namespace ReviewStore {

[[nodiscard]] Result<std::optional<ReviewInfo>> info(ReadSession& session); // none: an ordinary store
[[nodiscard]] Result<QByteArray> photo(ReadSession& session, const QString& sha256); // NotFound

// Once for a new store, before the photos.
[[nodiscard]] Result<> begin(WriteSession& session);
[[nodiscard]] Result<> addPhoto(WriteSession& session, const QString& sha256, const QByteArray& content);
[[nodiscard]] Result<> finish(WriteSession& session, const ReviewInfo& info);

// The city's side (boundaries, stations, readings, prices, warnings, floods) of the store at `source`, of this period, into
// the closed copy, which needs no -wal beside it afterwards. Both are of this program's version. Any thread.
[[nodiscard]] Result<> takeCity(const QString& copyPath, const QString& sourcePath, qint64 from, qint64 to);

} // namespace ReviewStore

} // namespace JakOps
