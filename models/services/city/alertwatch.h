// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/alertrules.h"
#include "services/city/airservice.h"
#include "services/city/floodservice.h"
#include "services/city/foodservice.h"

#include <QTimer>

namespace JakOps {

class Database;

// Looks at the city as it is now, whatever moment the panels show, and keeps the log of alerts: at the panels' boards, and at own ones
// while those are of the past. GUI thread; reading and writing happen elsewhere. What it is given outlives it.
class AlertWatch final : public QObject
{
    Q_OBJECT

public:
    static constexpr int kKept = 500; // of the log, in memory

    struct Parts
    {
        Database& database;
        const CityReadings& readings;
        const FloodPosts& posts;
        const Clock& clock;
        const CityMoment& moment;
        const FloodService& flood;
        const AirService& air;
        const FoodService& food;
        std::function<QList<SourceHealth>()> sources; // those that are asked
    };
    explicit AlertWatch(const Parts& parts, const AlertRules& rules, QObject* parent = nullptr);
    ~AlertWatch() override;

    void refresh(); // something new is in the store; the panels' boards are refreshed by others
    void acknowledge(const QList<qint64>& ids, const QString& officer);

    [[nodiscard]] const QList<AlertEntry>& log() const { return m_log; } // newest first
    [[nodiscard]] int unacknowledged() const; // of all that is kept
    [[nodiscard]] const AlertEntry* mostPressing() const; // open and not acknowledged: what presses most, of several the newest; null: none

Q_SIGNALS:
    void changed(); // the log
    void raised(const QList<JakOps::AlertEntry>& entries); // for the first time
    void failed(const JakOps::Error& error);

private:
    struct Own;
    void watch(const FloodService& flood, const AirService& air, const FoodService& food);
    void followMoment();
    void look(const AlertView& view);
    void readLog();

    Parts m_parts;
    AlertRules m_rules;
    std::unique_ptr<Own> m_own; // while the panels show the past
    QTimer m_everyMinute; // sources fall silent without a signal
    QList<AlertEntry> m_log;
};

} // namespace JakOps
