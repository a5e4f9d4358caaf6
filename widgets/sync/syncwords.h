// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/synccard.h"
#include "domain/syncstatus.h"

#include <QCoreApplication>

namespace JakOps {

// What the window says of the work with a hub. Pure.
class SyncWords final
{
    Q_DECLARE_TR_FUNCTIONS(JakOps::SyncWords)

public:
    enum class Lamp { Good, Busy, Away, Refused };
    [[nodiscard]] static Lamp lamp(const SyncStatus& status);

    [[nodiscard]] static QString brief(const SyncStatus& status, qint64 nowMs); // "terhubung", "luring 2 j": the status bar
    [[nodiscard]] static QString sentence(const SyncStatus& status, qint64 nowMs); // the same, whole
    [[nodiscard]] static QString advice(const SyncStatus& status, qint64 nowMs); // what to do; empty: nothing
    [[nodiscard]] static QString reason(const QString& code); // of a hub's verdict, as a sentence
    [[nodiscard]] static QString cardKind(SyncCardKind kind); // "Jadi catatan"
    [[nodiscard]] static QString cardSentence(const SyncCard& card); // what became of it, and why
};

} // namespace JakOps
