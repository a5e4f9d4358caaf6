// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/session.h"

#include <QJsonObject>
#include <QList>

namespace JakOps {

// How a feed did last, as its runner writes it.
struct StoredFeedState
{
    QString name;
    QJsonObject body;
};

namespace FeedStateStore {

[[nodiscard]] Result<QList<StoredFeedState>> load(ReadSession& session);
[[nodiscard]] Result<> save(WriteSession& session, const StoredFeedState& state);

} // namespace FeedStateStore

} // namespace JakOps
