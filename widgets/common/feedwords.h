// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/feeds/feedhealth.h"

#include <QCoreApplication>

namespace JakOps {

// What a source does and what was wrong in its rows, in the language of the window.
class FeedWords final
{
    Q_DECLARE_TR_FUNCTIONS(JakOps::FeedWords)

public:
    [[nodiscard]] static QString group(const QString& code); // "flood": Banjir
    [[nodiscard]] static QString health(FeedHealth health);
    [[nodiscard]] static QString fault(RowFault fault); // of a row: "has no time"
    [[nodiscard]] static QString failure(FeedFault fault); // after a colon: "the answer broke off"
    [[nodiscard]] static QString advice(FeedFault fault); // what to do about it, a sentence
    [[nodiscard]] static QString note(FeedNote note); // after a count: "values missing in the source"
};

} // namespace JakOps
