// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/workqueue.h"

#include "base/codes.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Codes<kWorkQueueCount> kCodes{"mine"_L1, "unit"_L1, "due_today"_L1, "overdue"_L1, "came_back"_L1, "validation"_L1,
    "unassigned"_L1, "escalated"_L1, "questions"_L1, "verification"_L1, "place"_L1};

} // namespace

QString workQueueCode(WorkQueue queue)
{
    return kCodes[size_t(queue)];
}

std::optional<WorkQueue> workQueueFromCode(QStringView code)
{
    return fromCode<WorkQueue>(kCodes, code);
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
