// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalServer>
#include <QObject>

namespace JakOps {

// One window a profile: a second start asks the first to come forward and ends. The store's own lock stands behind this; here it is
// only about the window. Lives in the GUI thread.
class SingleInstance final : public QObject
{
    Q_OBJECT

public:
    explicit SingleInstance(const QString& profileDir, QObject* parent = nullptr);

    // True when a window of this profile answered: it is being raised, end now. Waits at most a second.
    [[nodiscard]] bool raiseOther() const;
    void listen();

Q_SIGNALS:
    void raiseRequested();

private:
    void answer();

    QString m_name;
    QLocalServer m_server;
};

} // namespace JakOps
