// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/changenotifier.h"

namespace JakOps {

ChangeNotifier::ChangeNotifier(QObject* parent)
    : QObject(parent)
{
}

void ChangeNotifier::publish(ChangeSet change)
{
    // Always through our event queue, also from our own thread: so the order stays.
    QMetaObject::invokeMethod(
        this, [this, change = std::move(change)] { Q_EMIT changed(change); }, Qt::QueuedConnection);
}

void ChangeNotifier::publishCourse(int percent)
{
    QMetaObject::invokeMethod(this, [this, percent] { Q_EMIT courseAdvanced(percent); }, Qt::QueuedConnection);
}

} // namespace JakOps
