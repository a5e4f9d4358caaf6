// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ticketrow.h"

#include <QObject>

namespace JakOps {

// Tells everybody who shows tickets what a commit changed. Lives in the application's thread; publish() may be called
// from any thread, and changed() is emitted in that one, in the order of publishing.
class ChangeNotifier final : public QObject
{
    Q_OBJECT

public:
    explicit ChangeNotifier(QObject* parent = nullptr);
    void publish(ChangeSet change);
    // How far the histories an earlier version stored are folded anew: 0 to 100; below, figures are not whole.
    void publishCourse(int percent);

Q_SIGNALS:
    void changed(const JakOps::ChangeSet& change);
    void courseAdvanced(int percent);
};

} // namespace JakOps
