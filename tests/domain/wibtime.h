// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QFile>
#include <QTimeZone>

namespace JakOps {

// A moment as the wall clock in Jakarta shows it: "2026-11-20 16:30".
inline qint64 wib(const QString& text)
{
    QDateTime time = QDateTime::fromString(text, QStringLiteral("yyyy-MM-dd HH:mm"));
    time.setTimeZone(QTimeZone(kWibOffsetSeconds));
    Q_ASSERT(time.isValid());
    return time.toMSecsSinceEpoch();
}

// A file of the resources, by its path in them; empty when it is not there.
inline QByteArray resource(const QString& path)
{
    QFile file(QStringLiteral(JAKOPS_RESOURCES "/") + path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace JakOps
