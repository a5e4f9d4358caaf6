// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/syncstatus.h"

#include <QObject>
#include <QPointer>
#include <QThreadPool>

#include <deque>

namespace JakOps {

class CurrentTicket;
class JoinDesk;
class MainWindow;
class OfficerContext;
class SyncDesk;
class SyncDialog;
class Theme;
class TicketPanel;
class Workspace;
struct SyncCard;

// What the window shows of the work with the hub: the status line, the panel, and the cards. Without a hub it
// offers to join one. Lives in the GUI thread; the window owns the dialog.
class HubDesk final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        SyncDesk& sync;
        JoinDesk& join;
        Workspace& workspace;
        CurrentTicket& current;
        OfficerContext& officer;
        TicketPanel& ticket;
        MainWindow& window;
        const Theme& theme;
    };
    explicit HubDesk(const Parts& parts);
    ~HubDesk() override;

    void open();
    [[nodiscard]] SyncDialog* dialog() const; // null: it is not open
    // For whoever helps: states and numbers since the start. No words, no names of reporters, no places.
    [[nodiscard]] QString supportLog() const;
    void writeLog(const QString& path); // in a thread of its own; the dialog tells what came of it

private:
    void take(const SyncStatus& status);
    void beginWith(const QString& hub);
    void tellOpen();
    void showLine();
    void readUnsent();
    void readCards();
    void readPositions();
    void showUnread();
    void acknowledge(qint64 card);
    void openTicket(const QUuid& ticket);
    void use(const SyncCard& card);
    void chooseLog();

    Parts m_parts;
    SyncStatus m_status;
    std::optional<Error> m_cannot; // why the hub of this profile cannot be asked
    bool m_hasHub = false;
    qint64 m_unsentHere = 0; // while no hub says what is to be sent
    QThreadPool m_pool; // writes files
    std::deque<std::pair<qint64, SyncStatus>> m_history;
    QPointer<SyncDialog> m_dialog;
};

} // namespace JakOps
