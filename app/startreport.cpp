// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/startreport.h"

#include "app/application.h"
#include "app/consolepanels.h"
#include "services/indexservice.h"
#include "tables/queuemodel.h"
#include "widgets/map/mappanel.h"
#include "widgets/shell/mainwindow.h"

#include <QCoreApplication>
#include <QEvent>
#include <QSocketNotifier>
#include <QTimer>

#include <cstdio>
#include <unistd.h>

namespace JakOps {

namespace {

void say(const QByteArray& line)
{
    std::fputs(line.constData(), stdout);
    std::fputc('\n', stdout);
    std::fflush(stdout);
}

} // namespace

bool StartReport::startIfWanted(Application& application)
{
    const bool wanted = qEnvironmentVariableIsSet("JAKOPS_START_REPORT");
    if (wanted)
        new StartReport(application);
    return wanted;
}

StartReport::StartReport(Application& application)
    : QObject(&application)
    , m_application(application)
{
    application.window().installEventFilter(this);
    connect(&application, &Application::opened, this, &StartReport::watchTickets);
}

bool StartReport::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Paint && !m_windowPainted) {
        m_windowPainted = true;
        // The widgets inside are painted in the same turn: the frame is whole when the event loop comes back.
        QTimer::singleShot(0, this, [] { say("window painted"); });
    }
    return QObject::eventFilter(watched, event);
}

void StartReport::watchTickets()
{
    connect(m_application.panels()->map(), &MapPanel::settled, this, &StartReport::check);
    connect(m_application.queue(), &QAbstractItemModel::dataChanged, this, &StartReport::check);
    connect(m_application.queue(), &QAbstractItemModel::modelReset, this, &StartReport::check);
    check();
}

void StartReport::check()
{
    const QueueModel& queue = *m_application.queue();
    const IndexService& index = *m_application.index();
    if (m_ticketsPainted || !index.isLoaded() || queue.rowCount() != index.selection()->count()
        || !m_application.panels()->map()->isSettled())
        return;
    if (queue.rowCount() > 0 && !queue.index(0, 0).data(QueueModel::LoadedRole).toBool())
        return;
    m_ticketsPainted = true;
    // What has just arrived is on screen after the next turn.
    QTimer::singleShot(0, this, [this, shown = queue.rowCount(), total = index.facets()->total()] {
        say("tickets painted " + QByteArray::number(shown) + " of " + QByteArray::number(total));
        // Whoever measured closes our input when done.
        auto* input = new QSocketNotifier(STDIN_FILENO, QSocketNotifier::Read, this);
        connect(input, &QSocketNotifier::activated, qApp, &QCoreApplication::quit);
    });
}

} // namespace JakOps
