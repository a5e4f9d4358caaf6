// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/cityfacts.h"
#include "index/ticketfilter.h"

#include <QWidget>

class QComboBox;
class QPushButton;

namespace JakOps {

class ChoiceBox;

// The head of the page: which period, and of which area, agency, category and channel the figures are.
class FigureScope final : public QWidget
{
    Q_OBJECT

public:
    FigureScope(const CityFacts& facts, const Clock& clock, QWidget* parent = nullptr);

    [[nodiscard]] TicketFilter scope() const;
    [[nodiscard]] QString periodText() const; // "Oktober 2026", "1 Jan 2026 – 20 Nov 2026"
    void choosePeriod(const QString& code); // "this_month", "2026-10", …; unknown: nothing

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Span
    {
        qint64 from = 0;
        qint64 to = 0;
    };
    [[nodiscard]] Span span() const;
    void fillPeriods();
    void clear();
    void retranslate();

    const CityFacts& m_facts;
    const Clock& m_clock;
    QComboBox* m_period;
    ChoiceBox* m_area;
    ChoiceBox* m_agency;
    ChoiceBox* m_category;
    ChoiceBox* m_channel;
    QPushButton* m_clear;
};

} // namespace JakOps
