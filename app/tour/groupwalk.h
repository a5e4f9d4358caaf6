// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tour/tourhand.h"
#include "domain/role.h"

namespace JakOps {

class Application;

// Reports of one thing, in pictures: what stands beside a report that was told twice, both beside each other, and several reports made
// into a group and seen as one.
class GroupWalk final
{
public:
    using Settle = std::function<Result<>()>;

    GroupWalk(Application& application, const TourHand& hand, Settle settle, QString look);

    [[nodiscard]] Result<> run(); // does nothing where the demo has no such report

private:
    [[nodiscard]] Result<> as(const Officer& officer); // at all open reports
    [[nodiscard]] Result<> showAlike();
    [[nodiscard]] Result<> compare();
    [[nodiscard]] Result<> makeGroup();
    [[nodiscard]] bool hasAlike() const;

    Application& m_app;
    const TourHand& m_hand;
    Settle m_settle;
    QString m_look;
};

} // namespace JakOps
