// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/commandkind.h"
#include "geo/placecheck.h"
#include "services/ticketreader.h"
#include "widgets/ticket/hintlist.h"

namespace JakOps {

struct RoutingAnswer;
class RoutingService;
class Workspace;

// What of a report does not fit or waits: a place at a border, outside, or not where the report says it is; an open question
// to the reporter; a verification that was asked for. Each with the step that leads on.
class TicketHints final : public QWidget
{
    Q_OBJECT

public:
    TicketHints(Workspace& workspace, RoutingService& routing, const Theme& theme, QWidget* parent = nullptr);

    void setTicket(const TicketDetail& detail, qint64 now);
    void setNow(qint64 now);
    [[nodiscard]] const PlaceCheck& place() const { return m_place; }
    static constexpr auto kBureau = QLatin1StringView("biro.pem");
    [[nodiscard]] QString neighbour() const; // code of the kelurahan it may as well belong to; empty: none
    [[nodiscard]] QString neighbourReason() const;
    [[nodiscard]] QString bureauReason() const; // empty where the place gives none

Q_SIGNALS:
    void handOverRequested(const QString& agency, const QString& reason); // to look at and send
    void commandRequested(JakOps::CommandKind kind);

private:
    void tell();
    [[nodiscard]] std::optional<Hint> placeHint(const TicketDetail& detail);
    [[nodiscard]] std::optional<Hint> routingHint(const TicketDetail& detail);
    [[nodiscard]] std::optional<Hint> questionHint(const TicketDetail& detail);
    [[nodiscard]] std::optional<Hint> verificationHint(const TicketDetail& detail);
    void offerHandOver(Hint& hint, const TicketDetail& detail, const QString& agency, const QString& reason);
    void offerCommand(Hint& hint, const TicketDetail& detail, CommandKind kind);
    [[nodiscard]] QString accuracyWords() const;
    [[nodiscard]] QString nameOf(const QString& area) const;

    Workspace& m_workspace;
    RoutingService& m_routing;
    TicketDetail m_detail;
    HintList* m_list;
    PlaceCheck m_place;
    qint64 m_now = 0;
};

} // namespace JakOps
