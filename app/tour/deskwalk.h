// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QList>
#include <QSize>

namespace JakOps {

class Application;
class TourHand;

// What stands in the place of a report's panel, in pictures: the counter with its receipt, and the public version of a private report.
class DeskWalk final
{
public:
    DeskWalk(Application& application, const TourHand& hand, QString look, QList<QSize> sizes);

    [[nodiscard]] Result<> run();

private:
    [[nodiscard]] Result<> counter();
    [[nodiscard]] Result<> publish();
    [[nodiscard]] Result<> pictures(const QString& name);
    [[nodiscard]] Result<qint64> privateWithPhoto() const;

    Application& m_app;
    const TourHand& m_hand;
    QString m_look;
    QList<QSize> m_sizes;
};

} // namespace JakOps
