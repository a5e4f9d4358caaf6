// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/groupservice.h"
#include "services/ticketrelations.h"

#include <QCoreApplication>

namespace JakOps {

// What reports have to do with each other, in words.
class RelationWords final
{
    Q_DECLARE_TR_FUNCTIONS(JakOps::RelationWords)

public:
    [[nodiscard]] static QString apart(const AlikeReport& alike); // 35 m, 3 j lebih awal
    [[nodiscard]] static QString reasons(const AlikeReport& alike); // kata-kata mirip, kategori sama
    [[nodiscard]] static QString mergeReason(const AlikeReport& alike); // offered as the reason of a merge
    [[nodiscard]] static QString plan(const GroupPlan& plan); // how many may, how many may not
    [[nodiscard]] static QString exceptions(const GroupPlan& plan); // each with why; empty: none
    [[nodiscard]] static QString outcome(const GroupOutcome& outcome);
};

} // namespace JakOps
