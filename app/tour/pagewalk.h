// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "widgets/shell/pageid.h"

#include <QList>
#include <QSize>

namespace JakOps {

class Application;
class TourHand;

// The pages beside the reports, in pictures: as they are now, and the rivers of an evening in the past.
class PageWalk final
{
public:
    PageWalk(Application& application, const TourHand& hand, QString look, QList<QSize> sizes);

    [[nodiscard]] Result<> run();

private:
    [[nodiscard]] Result<> show(PageId page);
    [[nodiscard]] Result<> settle(PageId page) const; // read and drawn: a page without values in the demo is an error
    [[nodiscard]] Result<> usedPhoto();
    [[nodiscard]] Result<> routing();
    [[nodiscard]] Result<> doubts();
    [[nodiscard]] Result<> bulletins();
    [[nodiscard]] Result<> rating();
    [[nodiscard]] Result<> dialogs();
    [[nodiscard]] Result<> alerts();
    [[nodiscard]] Result<> replay();
    [[nodiscard]] Result<> replayOnMap();

    Application& m_app;
    const TourHand& m_hand;
    QString m_look;
    QList<QSize> m_sizes;
};

} // namespace JakOps
