// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ontimeshare.h"
#include "domain/slaclock.h"
#include "domain/workqueue.h"

#include <QCoreApplication>

namespace JakOps {

// The words for limits, clocks and work queues, in the language of the window.
class SlaWords final
{
    Q_DECLARE_TR_FUNCTIONS(JakOps::SlaWords)

public:
    [[nodiscard]] static QString queue(WorkQueue queue); // Jatuh tempo hari ini
    [[nodiscard]] static QString key(WorkQueue queue); // pressed after G
    [[nodiscard]] static QString meaning(WorkQueue queue); // what lies in it, a sentence
    [[nodiscard]] static QString stage(SlaStage stage); // Tindak lanjut
    [[nodiscard]] static QString limit(const SlaLimit& limit); // 7 hari, 3 hari kerja
    [[nodiscard]] static QString state(const SlaClock& clock, qint64 now); // "Sisa 3 j", "Terlambat 2 hr", "Tepat waktu"
    // Limit, due time, what stood still, what is not known about holidays: sentences, joined.
    [[nodiscard]] static QString detail(const SlaClock& clock, qint64 now);
    // The share with what it is a share of; a dash where nothing is to be counted.
    [[nodiscard]] static QString share(const OnTimeShare& share);
    [[nodiscard]] static QString shareMeaning(); // its definition
};

} // namespace JakOps
