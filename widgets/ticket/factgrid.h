// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QWidget>

class QGridLayout;

namespace JakOps {

class CityFacts;
class EventWords;
class PlainLabel;
class WrapText;
struct TicketDetail;

// The ticket's facts as pairs of name and value.
class FactGrid final : public QWidget
{
    Q_OBJECT

public:
    FactGrid(const CityFacts& facts, const EventWords& words, QWidget* parent = nullptr);

    void setTicket(const TicketDetail& detail, qint64 now);

private:
    struct Row
    {
        PlainLabel* name;
        WrapText* value;
    };
    void addRow(QGridLayout& grid, const QString& key);
    void tell(const QString& key, const QString& name, const QString& value);

    const CityFacts& m_facts;
    const EventWords& m_words;
    QHash<QString, Row> m_rows;
};

} // namespace JakOps
