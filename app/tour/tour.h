// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline.h"
#include "base/error.h"
#include "index/ticketfilter.h"

#include <QSize>

namespace JakOps {

class Application;
class TourHand;

// `jakops tour`: opens the real window on a demo city of its own (or the profile given), does the main job in it, and writes a
// picture of every screen: both languages, light and dark, 1920x1080 and 1280x720. Fails when a step fails.
class Tour final
{
public:
    explicit Tour(CommandLine line);

    [[nodiscard]] int run(); // exit code; a QApplication exists

private:
    [[nodiscard]] Result<> walk(Application& application, const TourHand& hand);
    [[nodiscard]] Result<> openDemo(Application& application, const TourHand& hand);
    [[nodiscard]] Result<> seeGate(Application& application, const TourHand& hand, const QString& look);
    [[nodiscard]] Result<> lookAround(Application& application, const TourHand& hand);
    [[nodiscard]] Result<> showWork(Application& application, const TourHand& hand, const QString& look) const;
    [[nodiscard]] Result<> showEmptyProfile(const QString& dir);
    [[nodiscard]] Result<> filter(Application& application, const TourHand& hand, const TicketFilter& filter) const;
    [[nodiscard]] Result<> settle(Application& application, const TourHand& hand) const;

    CommandLine m_line;
    QString m_out;
    int m_pictures = 0;
};

} // namespace JakOps
