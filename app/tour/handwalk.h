// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QList>
#include <QSize>

namespace JakOps {

class Application;
class TourHand;

// What makes the hand quick, in pictures: several reports chosen, one command for all of them before and after, taken
// back again; and the command palette.
class HandWalk final
{
public:
    using Settle = std::function<Result<>()>; // until queue and map show what they should
    HandWalk(Application& application, const TourHand& hand, Settle settle, QString look, QList<QSize> sizes);

    [[nodiscard]] Result<> run();

private:
    [[nodiscard]] Result<> chooseMany();
    [[nodiscard]] Result<> handOverMany();
    [[nodiscard]] Result<> palette();
    [[nodiscard]] Result<> still() const; // layouts come in a later turn

    Application& m_app;
    const TourHand& m_hand;
    Settle m_settle;
    QString m_look;
    QList<QSize> m_sizes;
};

} // namespace JakOps
