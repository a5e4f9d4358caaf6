// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace JakOps {

class Application;

// With JAKOPS_START_REPORT in the environment: says on standard output when the window has first painted itself
// ("window painted"), and when map and queue first show the tickets ("tickets painted N of TOTAL"). Ends when its
// standard input is closed. For whoever measures the start from outside.
class StartReport final : public QObject
{
    Q_OBJECT

public:
    static bool startIfWanted(Application& application); // before Application::run()

private:
    explicit StartReport(Application& application);
    bool eventFilter(QObject* watched, QEvent* event) override;
    void watchTickets();
    void check();

    Application& m_application;
    bool m_windowPainted = false;
    bool m_ticketsPainted = false;
};

} // namespace JakOps
