// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/figureservice.h"

namespace JakOps {

class FiguresPanel;
class MainWindow;
class OfficerContext;
class Theme;
class Workspace;

// The page of figures: makes it, keeps it counting while it is looked at, and shows the reports behind its numbers. The window owns
// the page and goes before this.
class FigureDesk final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        Workspace& workspace;
        IndexService& index;
        OfficerContext& officer;
        Theme& theme;
        MainWindow& window;
    };
    explicit FigureDesk(const Parts& parts);

    [[nodiscard]] FigureService& service() { return m_service; }
    [[nodiscard]] FiguresPanel& panel() const { return *m_panel; }

private:
    void show(const TicketFilter& filter);

    Parts m_parts;
    FigureService m_service;
    FiguresPanel* m_panel; // the window's
};

} // namespace JakOps
