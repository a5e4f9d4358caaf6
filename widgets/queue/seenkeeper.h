// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace JakOps {

class DeskMemory;
class OfficerContext;
class QueueView;

// Brings the officer's read marks from the store to the queue, and what he looks at back. Nothing here waits; where the store does
// not answer, nothing looks unread. Lives with the view.
class SeenKeeper final : public QObject
{
    Q_OBJECT

public:
    SeenKeeper(DeskMemory& memory, const OfficerContext& officer, QueueView& view);

private:
    void load(const QString& officer);

    DeskMemory& m_memory;
    QueueView& m_view;
    QString m_officer;
};

} // namespace JakOps
