// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/city/alertwatch.h"

#include <QFuture>

#include <memory>

namespace JakOps {

class AlertLog;
class CityDesk;
class MainWindow;
class OfficerContext;
class Theme;
class Workspace;

// Reads the rules, watches by them, and shows what is told: the bell, the line under the head, the log. Made when the city's sources are
// known; the window goes before this.
class AlertDesk final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        Workspace& workspace;
        CityDesk& city;
        const OfficerContext& officer;
        Theme& theme;
        MainWindow& window;
    };
    explicit AlertDesk(const Parts& parts);
    ~AlertDesk() override;

    void lookAgain(); // the store holds something else
    [[nodiscard]] const AlertWatch* watch() const { return m_watch.get(); } // null until the rules are read

Q_SIGNALS:
    void opened(const JakOps::AlertSign& sign); // the page of what it is about is asked for

private:
    struct Rules
    {
        AlertRules rules;
        std::optional<Error> problem; // of the profile's own file: the program's rules hold
    };
    [[nodiscard]] static Result<Rules> readRules(const QString& resourcesRoot, const QString& profileDir);
    void begin(const Result<Rules>& rules);
    void show();
    void acknowledge(const QList<qint64>& ids);
    [[nodiscard]] QList<SourceHealth> sources() const;

    Parts m_parts;
    AlertLog* m_log; // the window's
    std::unique_ptr<AlertWatch> m_watch;
    QFuture<Result<Rules>> m_reading;
    qint64 m_since = 0; // sources get their turns from here on
};

} // namespace JakOps
