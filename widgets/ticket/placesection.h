// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace JakOps {

class PlainLabel;
struct TicketDetail;

// Where it is: on a small map with the circle of its accuracy, in words, and as coordinates.
class PlaceSection final : public QWidget
{
    Q_OBJECT

public:
    // `map`, if any, shows the place; the section takes it and hides it where there is none to show.
    explicit PlaceSection(QWidget* parent = nullptr);

    void setMap(QWidget* map);
    void setTicket(const TicketDetail& detail);

private:
    QWidget* m_map = nullptr;
    PlainLabel* m_address;
    PlainLabel* m_place;
};

} // namespace JakOps
