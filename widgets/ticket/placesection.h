// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace JakOps {

class PlaceMap;
class Theme;
class Workspace;
class WrapText;
struct TicketDetail;

// Where it is: on a small map with the circle of its accuracy, in words, and as coordinates.
class PlaceSection final : public QWidget
{
    Q_OBJECT

public:
    PlaceSection(Workspace& workspace, Theme& theme, QWidget* parent = nullptr);

    void setTicket(const TicketDetail& detail);

Q_SIGNALS:
    void mapClicked(); // show it on the large map

private:
    PlaceMap* m_map;
    WrapText* m_address;
    WrapText* m_place;
};

} // namespace JakOps
