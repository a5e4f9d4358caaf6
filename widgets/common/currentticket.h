// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace JakOps {

// Which ticket the queue, the map and the ticket panel have in front of them; 0 none. Lives in the GUI thread.
class CurrentTicket final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] qint64 key() const { return m_key; }
    void setKey(qint64 key);
    void clear() { setKey(0); }

Q_SIGNALS:
    void keyChanged(qint64 key);

private:
    qint64 m_key = 0;
};

} // namespace JakOps
