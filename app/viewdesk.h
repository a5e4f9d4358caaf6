// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/savedviews.h"

#include <QObject>
#include <QPointer>

namespace JakOps {

class IndexService;
class MainWindow;
class MapPanel;
class Settings;
class ViewsMenu;

// The officer's saved views: takes what window and map show, brings it back, keeps the list in the settings of the profile, and hands
// views over as files.
class ViewDesk final : public QObject
{
    Q_OBJECT

public:
    // `filter`: the one to be saved.
    ViewDesk(IndexService& index, Settings& settings, MainWindow& window, MapPanel& map, std::function<TicketFilter()> filter);

    [[nodiscard]] const SavedViews& views() const { return m_views; }
    void save(const QString& name); // what is shown now
    void apply(int at);
    void remove(int at);
    // Dialogs ask for the path before.
    void share(int at, const QString& path);
    void open(const QString& path); // keeps it and shows it

private:
    [[nodiscard]] SavedView shown(const QString& name) const;
    void show(const SavedView& view);
    void keep(); // the list changed
    void tell(const Result<>& done);
    void askShare(int at);
    void askOpen();

    IndexService& m_index;
    Settings& m_settings;
    MainWindow& m_window;
    MapPanel& m_map;
    std::function<TicketFilter()> m_filter;
    QPointer<ViewsMenu> m_menu; // the window's
    SavedViews m_views;
    std::optional<std::pair<int, SavedView>> m_removed;
};

} // namespace JakOps
