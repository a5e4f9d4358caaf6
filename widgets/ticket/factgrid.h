// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QGridLayout;

namespace JakOps {

class CityFacts;
class EventWords;
struct TicketDetail;

// The ticket's facts as pairs of name and value.
class FactGrid final : public QWidget
{
    Q_OBJECT

public:
    FactGrid(const CityFacts& facts, const EventWords& words, QWidget* parent = nullptr);

    void setTicket(const TicketDetail& detail, qint64 now);

private:
    void addRow(const QString& name, const QString& value, const QString& objectName);

    const CityFacts& m_facts;
    const EventWords& m_words;
    QGridLayout* m_grid;
    int m_row = 0;
};

} // namespace JakOps
