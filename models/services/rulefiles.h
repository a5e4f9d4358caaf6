// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QFileSystemWatcher>
#include <QFuture>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <optional>

namespace JakOps {

class RoutingService;
class Workspace;

// A table of rules as it is in force, and what is wrong with the profile's own file. A plain value.
struct RuleFile
{
    enum class Source {
        BuiltIn,
        Own, // the profile's file
        Earlier, // what the profile's file said when it was last right
    };

    QString name; // "sla.csv", in the profile's folder
    Source source = Source::BuiltIn;
    QStringList columns; // as the file names them
    QList<QStringList> rows;
    QList<int> lines; // of the rows in their file
    std::optional<Error> problem; // the profile's file cannot be used: line and reason
    bool waits = false; // the profile's file says something else now, which holds from the next start
};

// The rules in force, and a look at the profile's files: routing rules follow a changed file at once, limits and calendars with
// the next start (every due time in the store is counted by them). Lives in the GUI thread, reads elsewhere.
class RuleFiles final : public QObject
{
    Q_OBJECT

public:
    RuleFiles(Workspace& workspace, RoutingService& routing, QObject* parent = nullptr);

    [[nodiscard]] QFuture<QList<RuleFile>> read();

Q_SIGNALS:
    void changed(); // a file of the profile is another one, or gone; routing rules have followed

private:
    void look();
    void watch();

    Workspace& m_workspace;
    RoutingService& m_routing;
    QFileSystemWatcher m_watcher;
    QTimer m_settle;
    QStringList m_stamps; // of the files when last looked at
};

} // namespace JakOps
