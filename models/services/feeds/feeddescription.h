// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/sourcecredit.h"

#include <QJsonObject>
#include <QStringList>

namespace JakOps {

// One source: where it is, how often to ask, which adapter reads it. Off until a person chooses it.
struct FeedDescription
{
    QString name; // "dsda-levels"
    QString title; // for people, in Indonesian
    QString group; // flood, air, food, weather, other, demo
    QString source; // whose stations they are: several feeds may share one; empty: the name
    QString adapter;
    // May hold {date}, {month} (of today in WIB), {area} (each kelurahan) or {station} (each of `stations`). Empty:
    // files only.
    QString address;
    QStringList stations;
    QString follow; // adapter of the answers this one points to; empty: none
    QString attribution; // to be shown beside the values
    QJsonObject options; // of the adapter
    QList<std::pair<QByteArray, QByteArray>> headers; // keys and the like; never logged
    int everySeconds = 600;
    int timeoutSeconds = 30;
    qint64 maxBytes = 8 * 1024 * 1024;
    int redirects = 3;
    bool chosen = false;
    bool paused = false;

    [[nodiscard]] const QString& sourceKey() const { return source.isEmpty() ? name : source; }
    [[nodiscard]] bool isDemo() const { return adapter == QLatin1StringView("demo"); }
};

[[nodiscard]] SourceCredits sourceCredits(const QList<FeedDescription>& feeds);

// What is wrong with an address that a person typed; empty: nothing.
[[nodiscard]] Result<> checkFeedAddress(const QString& address);
inline constexpr int kLeastEverySeconds = 30;
inline constexpr int kMostEverySeconds = 31 * 86'400;

// Reads one object of feeds.json over `base`: what it does not name stays. InvalidInput names the feed and the part.
[[nodiscard]] Result<FeedDescription> readFeedDescription(const QJsonObject& json, FeedDescription base = {});

} // namespace JakOps
