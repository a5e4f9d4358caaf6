// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "domain/role.h"
#include "index/figurecube.h"
#include "services/city/boardservice.h"
#include "services/figurelimits.h"

#include <QFuture>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

namespace JakOps {

class IndexService;

// What figures are wanted.
struct FigureQuery
{
    TicketFilter scope; // period, areas, agencies, categories, channels
    quint8 breakdowns = figureBit(FigureBy::Agency); // bits of FigureBy

    friend bool operator==(const FigureQuery&, const FigureQuery&) = default;
};

// Narrows a scope to one line of a breakdown; an empty code: what has none of that kind. False: no such line.
[[nodiscard]] bool narrow(TicketFilter& scope, FigureBy by, const QString& code);

// Keeps the figures of one query while they are looked at: counted in a thread of its own, again when the query or the
// tickets are others, at most every two seconds. A newer query stops an older one. GUI thread.
class FigureService final : public QObject
{
    Q_OBJECT

public:
    // Scores of the survey by a ticket's key; asked in the counting thread, may wait.
    using Scores = std::function<std::shared_ptr<const std::vector<quint8>>()>;
    FigureService(IndexService& index, FigureLimits limits, Scores scores, const Clock& clock, QObject* parent = nullptr);
    ~FigureService() override; // stops what is under way and waits

    void setQuery(const FigureQuery& query);
    [[nodiscard]] const FigureQuery& query() const { return m_query; }
    void setOfficer(const Officer& officer); // what "mine" is in a scope
    void setActive(bool active); // only then it counts

    [[nodiscard]] BoardState state() const { return m_state; }
    // Of the newest query that is answered; null before the first.
    [[nodiscard]] std::shared_ptr<const Figures> figures() const { return m_figures; }
    // The months of the period, at least the thirteen up to its end, so that a single month is seen against the others.
    [[nodiscard]] const std::vector<FigureLine>& trend() const { return m_trend; }
    [[nodiscard]] const FigureQuery& answered() const { return m_answered; }
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; } // why there is nothing to count

    // The filter that shows exactly the reports behind a number of `scope`. Once asked for it is answered.
    [[nodiscard]] QFuture<TicketFilter> behind(const TicketFilter& scope, const FigurePick& pick);

Q_SIGNALS:
    void changed();

private:
    void ask();
    void count();
    struct Answer
    {
        std::shared_ptr<const Figures> figures; // null: cancelled
        std::vector<FigureLine> trend;
    };
    void take(quint64 number, const FigureQuery& query, const Answer& answer);

    IndexService& m_index;
    FigureLimits m_limits;
    Scores m_scores;
    const Clock& m_clock;
    Officer m_officer;
    FigureQuery m_query;
    FigureQuery m_answered;
    std::shared_ptr<const Figures> m_figures;
    std::vector<FigureLine> m_trend;
    BoardState m_state = BoardState::Loading;
    std::optional<Error> m_error;
    std::shared_ptr<std::atomic<bool>> m_cancelled = std::make_shared<std::atomic<bool>>(false);
    quint64 m_number = 0; // of the newest run
    bool m_active = false;
    QTimer m_soon;
    QThreadPool m_pool;
};

} // namespace JakOps
