// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ticketevent.h"
#include "services/ticketreader.h"
#include "services/workspace.h"
#include "support/fakeclock.h"
#include "widgets/common/currentticket.h"
#include "widgets/common/officercontext.h"
#include "widgets/common/theme.h"
#include "widgets/ticket/ticketpanel.h"

#include <QTemporaryDir>

namespace JakOps {

// A ticket panel at work: a real workspace in a temporary profile, the demo's officers, and whatever reports a test
// adds.
class TicketDesk final
{
public:
    TicketDesk();
    ~TicketDesk();

    // The body of a public report in Manggarai, to be changed and added.
    [[nodiscard]] static QJsonObject report();
    qint64 add(const QJsonObject& body);
    void apply(
        qint64 key, CommandKind kind, const QJsonObject& body, const QString& actor); // as if it had come from a source
    void sitDown(const QString& officerCode);
    void show(qint64 key); // and waits until it is shown
    void restart(); // the window and the store are closed and opened again; no ticket is chosen
    [[nodiscard]] TicketDetail detail(qint64 key);
    [[nodiscard]] QString photo(const QColor& color); // stored; its sha256
    [[nodiscard]] QString photoFile(const QString& name, const QColor& color); // a JPEG on disk; its path

    template<class T> [[nodiscard]] T* find(const QString& name) const { return panel->findChild<T*>(name); }

    QTemporaryDir dir;
    FakeClock clock;
    CountingUuids uuids;
    std::unique_ptr<Workspace> workspace;
    Theme theme;
    CurrentTicket current;
    OfficerContext officer;
    QList<Officer> officers;
    std::unique_ptr<TicketPanel> panel;

private:
    void open();

    int m_reports = 0;
};

} // namespace JakOps
