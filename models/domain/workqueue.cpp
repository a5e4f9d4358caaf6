// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/workqueue.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

QString workQueueCode(WorkQueue queue)
{
    switch (queue) {
    case WorkQueue::Mine:
        return u"mine"_s;
    case WorkQueue::Unit:
        return u"unit"_s;
    case WorkQueue::DueToday:
        return u"due_today"_s;
    case WorkQueue::Overdue:
        return u"overdue"_s;
    case WorkQueue::CameBack:
        return u"came_back"_s;
    case WorkQueue::Validation:
        return u"validation"_s;
    case WorkQueue::Unassigned:
        return u"unassigned"_s;
    case WorkQueue::Escalated:
        return u"escalated"_s;
    case WorkQueue::Questions:
        return u"questions"_s;
    case WorkQueue::Verification:
        return u"verification"_s;
    case WorkQueue::Place:
        return u"place"_s;
    }
    return {};
}

std::optional<WorkQueue> workQueueFromCode(QStringView code)
{
    for (const WorkQueue queue : kAllWorkQueues) {
        if (workQueueCode(queue) == code)
            return queue;
    }
    return std::nullopt;
}

bool worksCityWide(const Officer& officer)
{
    switch (officer.role) {
    case Role::Village:
    case Role::District:
    case Role::Agency:
        return officer.agency.isEmpty() && officer.area.isEmpty();
    case Role::Bureau:
    case Role::Staff:
    case Role::Supervisor:
    case Role::Viewer:
        return true;
    }
    return true;
}

std::optional<WorkQueue> firstQueue(const Officer& officer)
{
    switch (officer.role) {
    case Role::Village:
    case Role::District:
    case Role::Agency:
        return WorkQueue::Unit;
    case Role::Bureau:
        return WorkQueue::Validation;
    case Role::Staff:
    case Role::Supervisor:
    case Role::Viewer:
        return std::nullopt;
    }
    return std::nullopt;
}

} // namespace JakOps
