// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/escalation.h"
#include "domain/slaclock.h"

#include <QWidget>

namespace JakOps {

class CityFacts;
class PlainLabel;
class WrapText;
struct TicketDetail;

// The report's clocks: each stage with what is left, its limit and where the limit comes from; and who else has the
// report on the desk because it was left lying.
class ClockSection final : public QWidget
{
    Q_OBJECT

public:
    explicit ClockSection(const CityFacts& facts, QWidget* parent = nullptr);

    void setTicket(const TicketDetail& detail, qint64 now);
    void setNow(qint64 now);

private:
    struct Row
    {
        PlainLabel* name;
        PlainLabel* state;
        WrapText* detail;
    };

    void tell();

    const CityFacts& m_facts;
    QList<SlaClock> m_clocks;
    QList<EscalationStep> m_escalation;
    qint64 m_now = 0;
    std::array<Row, kSlaStageCount> m_rows{};
    WrapText* m_escalated;
};

} // namespace JakOps
