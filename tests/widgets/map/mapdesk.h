// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/indexservice.h"
#include "services/workspace.h"
#include "support/fakeclock.h"
#include "widgets/common/currentticket.h"
#include "widgets/common/officercontext.h"
#include "widgets/common/theme.h"
#include "widgets/map/mappanel.h"
#include "widgets/map/mapviewmodel.h"

#include <QTemporaryDir>

namespace JakOps {

// A map on a demo city in a folder of its own.
struct MapDesk
{
    explicit MapDesk(int tickets, Scheme scheme = Scheme::Light, Role role = Role::Staff);

    QTemporaryDir dir;
    FakeClock clock;
    CountingUuids uuids;
    std::unique_ptr<Workspace> workspace;
    std::unique_ptr<IndexService> index;
    CurrentTicket current;
    OfficerContext officer;
    Theme theme;
    std::unique_ptr<MapPanel> panel;
};

} // namespace JakOps
