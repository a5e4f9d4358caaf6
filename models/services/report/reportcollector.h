// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/cityfacts.h"
#include "domain/sourcecredit.h"
#include "index/figurecube.h"
#include "services/figurelimits.h"
#include "services/report/monthlyreport.h"
#include "storage/session.h"

namespace JakOps {

class TicketStore;

// Reads what a month's reports need, once, and makes the values of as many reports as are wanted of it. In a reader's thread.
class ReportCollector final
{
public:
    ReportCollector(const CityFacts& facts, const FigureLimits& limits, SourceCredits credits, qint64 nowMs, bool demo);

    // The reports of thirteen months and all that is open. False from `go`: Cancelled.
    [[nodiscard]] Result<> read(ReadSession& session, const TicketStore& tickets, QDate month, const std::function<bool()>& go);
    // Of one agency with its units, or of the city.
    [[nodiscard]] MonthlyReport report(const QString& agency) const;
    // The month's reports, oldest first.
    [[nodiscard]] std::vector<qint64> keys(const QString& agency) const;
    // Who has reports of the month, or units that have: one report each.
    [[nodiscard]] QStringList agencies() const;

private:
    [[nodiscard]] QStringList unitsOf(const QString& agency) const;
    [[nodiscard]] std::shared_ptr<const Figures> count(const TicketFilter& scope, quint8 breakdowns) const;

    const CityFacts& m_facts;
    FigureLimits m_limits;
    SourceCredits m_credits;
    qint64 m_now;
    bool m_demo;
    QDate m_month;
    std::shared_ptr<const TermCodes> m_codes;
    decltype(FigureRules::completeBy) m_completeBy;
    std::shared_ptr<const std::vector<quint8>> m_ratings;
    std::shared_ptr<const TicketColumns> m_columns;
    CityMonth m_city;
    bool m_courseKnown = true;
};

} // namespace JakOps
