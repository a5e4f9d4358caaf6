// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/geopoint.h"
#include "widgets/shell/palette.h"

#include <QFuture>
#include <QObject>

namespace JakOps {

class IndexService;
class MainWindow;
class MapPanel;
class OfficerContext;
class ReferenceLayers;
class Settings;
class TicketPanel;
class ViewDesk;
class Workspace;

// Fills the palette with everything the console can do and show now: the window's actions and pages, the commands of
// the report in front of the officer (or of all that are chosen), saved views, areas, categories, places of the user's
// lists, and numbers of reports as they are typed. What was used last is kept in the settings. Lives in the GUI thread.
class PaletteDesk final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        Workspace& workspace;
        IndexService& index;
        OfficerContext& officer;
        Settings& settings;
        const Theme& theme;
        MainWindow& window;
        TicketPanel& ticket;
        MapPanel& map;
        ViewDesk& views;
    };
    explicit PaletteDesk(const Parts& parts);

    void open();
    [[nodiscard]] Palette& palette() { return *m_palette; }

private:
    void addActions(std::vector<PaletteEntry>& entries);
    void addCommands(std::vector<PaletteEntry>& entries);
    void addFilters(std::vector<PaletteEntry>& entries);
    void readPlaces();
    void findNumbers(const QString& words);
    void goTo(GeoPoint place, double zoom);
    void remember(const QString& id);
    [[nodiscard]] QStringList recent() const;

    Parts m_parts;
    Palette* m_palette; // the window's own
    quint64 m_placesRead = 0;
};

} // namespace JakOps
