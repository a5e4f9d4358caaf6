// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/queue/seenkeeper.h"

#include "base/logging.h"
#include "services/deskmemory.h"
#include "widgets/common/officercontext.h"
#include "widgets/queue/queueview.h"

namespace JakOps {

SeenKeeper::SeenKeeper(DeskMemory& memory, const OfficerContext& officer, QueueView& view)
    : QObject(&view)
    , m_memory(memory)
    , m_view(view)
{
    connect(&view, &QueueView::seen, this, [this](const QHash<qint64, qint64>& upTo) {
        m_memory.markSeen(m_officer, upTo).then(this, [](const Result<>& answer) {
            if (!answer)
                qCInfo(lcServices) << "read marks:" << answer.error().toLog();
        });
    });
    connect(&officer, &OfficerContext::officerChanged, this, [this](const Officer& next) {
        m_view.tellSeen(); // still the one before
        load(next.code);
    });
    load(officer.officer().code);
}

void SeenKeeper::load(const QString& officer)
{
    m_officer = officer;
    m_memory.seen(officer).then(this, [this, officer](const Result<SeenTickets>& seen) {
        if (seen && officer == m_officer)
            m_view.setSeen(*seen);
    });
}

} // namespace JakOps
