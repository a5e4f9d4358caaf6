// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tour/tourhand.h"
#include "domain/role.h"
#include "domain/ticket.h"

namespace JakOps {

class Application;

// The work on one report from Menunggu to Selesai through the window: sorted out, handed on, disposed, assigned, started, noted,
// moved, followed up with a photo, rejected once, done again and validated, by the officers whose turn it is.
class MainJob final
{
public:
    // `photo`: a picture file for the follow-up. `shots`: takes a picture after each step.
    MainJob(Application& application, const TourHand& hand, QString photo, bool shots);

    [[nodiscard]] Result<> run();
    [[nodiscard]] qint64 ticket() const { return m_key; }

private:
    [[nodiscard]] Result<> choose();
    [[nodiscard]] Result<> triage();
    [[nodiscard]] Result<> handOver();
    [[nodiscard]] Result<> work();
    [[nodiscard]] Result<> followUp(const QString& words);
    [[nodiscard]] Result<> judge();

    [[nodiscard]] Result<> as(const QString& officer); // who sits at the console
    [[nodiscard]] Result<> open(const QString& command); // its form
    [[nodiscard]] Result<> give(const QString& command); // one that may need no form
    [[nodiscard]] Result<> send(const QString& command); // and wait until the store has it
    [[nodiscard]] Result<> shot(const QString& name);
    [[nodiscard]] const Ticket& shown() const;
    [[nodiscard]] Result<> expectStatus(TicketStatus status) const;

    Application& m_app;
    const TourHand& m_hand;
    QString m_photo;
    bool m_shots;
    qint64 m_key = 0;
    int m_step = 0;
};

} // namespace JakOps
