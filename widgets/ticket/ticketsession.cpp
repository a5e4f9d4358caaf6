// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ticket/ticketsession.h"

#include "services/changenotifier.h"
#include "services/ticketcommands.h"
#include "services/workspace.h"
#include "widgets/common/currentticket.h"
#include "widgets/common/officercontext.h"

#include <utility>

namespace JakOps {

TicketSession::TicketSession(Workspace& workspace, CurrentTicket& current, OfficerContext& officer, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_current(current)
    , m_officer(officer)
{
    connect(&current, &CurrentTicket::keyChanged, this, &TicketSession::follow);
    connect(&officer, &OfficerContext::officerChanged, this, [this] { follow(m_key); }); // who may see other things
    connect(&workspace.notifier(), &ChangeNotifier::changed, this, &TicketSession::onStoreChanged);
    follow(current.key());
}

const Officer& TicketSession::officer() const
{
    return m_officer.officer();
}

qint64 TicketSession::now() const
{
    return m_workspace.clock().nowMs();
}

const CommandOption* TicketSession::option(CommandKind kind) const
{
    if (m_state != State::Ready)
        return nullptr;
    const auto found = std::ranges::find(m_detail.options, kind, &CommandOption::kind);
    return found == m_detail.options.end() ? nullptr : &*found;
}

Refusal TicketSession::check(const TicketCommand& command) const
{
    const TicketEvent* const last = m_detail.events.isEmpty() ? nullptr : &m_detail.events.last();
    const auto allowed = m_workspace.workflow().check(m_detail.ticket, command, officer(), last);
    return allowed ? Refusal::None : allowed.error();
}

void TicketSession::follow(qint64 key)
{
    Q_EMIT leaving();
    m_key = key;
    m_acknowledged.clear();
    m_timeline.clear();
    ++m_generation;
    m_reading = false;
    if (key == 0) {
        setState(State::Empty);
        return;
    }
    setState(State::Loading);
    read();
}

void TicketSession::reload()
{
    if (m_key == 0)
        return;
    if (m_state == State::Failed || m_state == State::Gone)
        setState(State::Loading);
    read();
}

void TicketSession::onStoreChanged(const ChangeSet& change)
{
    const auto isOurs = [this](const TicketRow& row) { return row.key == m_key; };
    if (change.reload || std::ranges::any_of(change.changed, isOurs) || std::ranges::any_of(change.added, isOurs))
        reload();
}

void TicketSession::read()
{
    if (m_reading) {
        m_readAgain = true; // one answer may be older than the change: ask once more after it
        return;
    }
    m_reading = true;
    m_readAgain = false;
    m_workspace.reader()
        .detail(m_key, officer())
        .then(this, [this, asked = m_generation](const Result<TicketDetail>& answer) {
            if (asked != m_generation)
                return;
            m_reading = false;
            show(answer);
            if (m_readAgain)
                read();
        });
}

void TicketSession::show(const Result<TicketDetail>& answer)
{
    if (!answer) {
        m_error = answer.error();
        setState(m_error.code == ErrorCode::NotFound ? State::Gone : State::Failed);
        return;
    }
    if (answer->ticket.gone) {
        setState(State::Gone);
        return;
    }
    const bool other = m_detail.key != answer->key || m_state != State::Ready;
    m_detail = *answer;
    settleAcknowledged();
    m_timeline.setHistory(m_detail.events, m_detail.visible);
    setState(State::Ready);
    Q_EMIT detailChanged(other);
}

void TicketSession::give(TicketCommand command)
{
    if (m_state != State::Ready)
        return;
    command.ticket = m_detail.ticket.id;
    command.baseVersion = m_detail.ticket.version;
    TicketEvent event;
    event.ticket = command.ticket;
    event.kind = command.kind;
    event.at = now();
    event.actor = officer().code;
    event.body = command.body();
    if (command.kind == CommandKind::Undo && !m_detail.events.isEmpty())
        event.body[BodyKey::undoes] = m_detail.events.last().version;
    const TicketEvent* const last = m_detail.events.isEmpty() ? nullptr : &m_detail.events.last();
    const TicketStatus after
        = m_workspace.workflow().check(m_detail.ticket, command, officer(), last).value_or(m_detail.ticket.status);

    Given given{m_key, m_timeline.addPending(event, m_detail.ticket.status, after), command.kind, 0, {},
        m_detail.ticket.number, {officer().code, command.ticket, command.kind}};
    m_workspace.commands()
        .give(command, officer())
        .then(this, [this, given, command](const Result<CommandOutcome>& answer) { onAnswer(given, command, answer); });
}

void TicketSession::onAnswer(Given given, const TicketCommand& command, const Result<CommandOutcome>& answer)
{
    const bool stillShown = given.key == m_key;
    Q_EMIT answered(given.place, answer.has_value());
    if (!answer) {
        if (stillShown) {
            m_timeline.removePending(given.token);
            reload(); // it may have been refused because the ticket changed
        }
        Q_EMIT refused(given.key, given.number, command, answer.error());
        return;
    }
    given.version = answer->event.version;
    given.event = answer->event.id;
    if (!stillShown) {
        Q_EMIT acknowledged(given.number, given.kind, false);
        return;
    }
    m_acknowledged.append(given);
    reload();
}

void TicketSession::settleAcknowledged()
{
    QList<Given> settled;
    for (const Given& given : std::as_const(m_acknowledged)) {
        if (given.version <= m_detail.ticket.version)
            settled.append(given);
    }
    m_acknowledged.removeIf([this](const Given& given) { return given.version <= m_detail.ticket.version; });
    for (const Given& given : std::as_const(settled)) {
        m_timeline.removePending(given.token);
        const auto undo = std::ranges::find(m_detail.options, CommandKind::Undo, &CommandOption::kind);
        const bool undoable = undo != m_detail.options.end() && undo->refusal == Refusal::None
            && !m_detail.events.isEmpty() && m_detail.events.last().id == given.event;
        // After the detail is shown, so that whoever hears this sees the ticket as it is now.
        QMetaObject::invokeMethod(
            this, [this, given, undoable] { Q_EMIT acknowledged(given.number, given.kind, undoable); },
            Qt::QueuedConnection);
    }
}

void TicketSession::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace JakOps
