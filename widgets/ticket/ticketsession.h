// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ticketcommand.h"
#include "services/ticketreader.h"
#include "tables/timelinemodel.h"

namespace JakOps {

class CurrentTicket;
class OfficerContext;
class Workspace;
struct ChangeSet;
struct CommandOutcome;

// The ticket in front of the officer: follows the current key, the officer and the store's changes, and gives commands.
// A command stands on the timeline at once; when it is acknowledged its event replaces it, when it fails it is taken
// off again and refused() hands everything back. Answers of a ticket that is no longer looked at are dropped. Lives in
// the GUI thread.
class TicketSession final : public QObject
{
    Q_OBJECT

public:
    enum class State { Empty, Loading, Ready, Failed, Gone };

    TicketSession(Workspace& workspace, CurrentTicket& current, OfficerContext& officer, QObject* parent = nullptr);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const TicketDetail& detail() const { return m_detail; } // of the last Ready
    [[nodiscard]] const Error& error() const { return m_error; }
    [[nodiscard]] TimelineModel& timeline() { return m_timeline; }
    [[nodiscard]] const CommandOption* option(CommandKind kind) const;
    [[nodiscard]] const Officer& officer() const;
    [[nodiscard]] qint64 now() const;
    // What the rules say about this command before it is sent.
    [[nodiscard]] Refusal check(const TicketCommand& command) const;

    void reload();
    // The ticket and the version on screen are filled in here.
    void give(TicketCommand command);

Q_SIGNALS:
    void leaving(); // another ticket or officer was chosen; detail() is still what is left
    void stateChanged();
    void detailChanged(bool otherTicket); // otherTicket: not the one shown before
    void acknowledged(const QString& number, JakOps::CommandKind kind, bool undoable);
    void refused(qint64 key, const QString& number, const JakOps::TicketCommand& command, const JakOps::Error& error);
    // The same at once, also of tickets that are no longer looked at, and before it is shown.
    void answered(const JakOps::DraftPlace& place, bool stored);

private:
    struct Given
    {
        qint64 key;
        quint64 token; // on the timeline
        CommandKind kind;
        int version = 0; // once acknowledged
        QUuid event;
        QString number;
        DraftPlace place; // of the draft it came from
    };

    void follow(qint64 key);
    void onStoreChanged(const ChangeSet& change);
    void read();
    void show(const Result<TicketDetail>& answer);
    void onAnswer(Given given, const TicketCommand& command, const Result<CommandOutcome>& answer);
    void settleAcknowledged();
    void setState(State state);

    Workspace& m_workspace;
    CurrentTicket& m_current;
    OfficerContext& m_officer;
    TimelineModel m_timeline;
    TicketDetail m_detail;
    Error m_error;
    State m_state = State::Empty;
    QList<Given> m_acknowledged; // waiting for their event to be read
    qint64 m_key = 0;
    quint64 m_generation = 0;
    bool m_reading = false;
    bool m_readAgain = false;
};

} // namespace JakOps
