// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapdesk.h"

#include "services/seedservice.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

MapDesk::MapDesk(int tickets, Scheme scheme, Role role)
{
    auto opened = Workspace::open({.profileDir = dir.path(), .clock = clock, .uuids = uuids});
    if (!opened)
        qFatal("%s", qPrintable(opened.error().toLog()));
    workspace = std::move(*opened);
    if (tickets > 0) {
        const auto seeded = SeedService(*workspace).seed({.tickets = tickets, .seed = 3}).result();
        if (!seeded)
            qFatal("%s", qPrintable(seeded.error().toLog()));
    }
    officer.setOfficer({.code = u"x"_s, .name = u"X"_s, .role = role});
    theme.setChoice(scheme == Scheme::Dark ? SchemeChoice::Dark : SchemeChoice::Light);
    index = std::make_unique<IndexService>(*workspace);
    index->setOfficer(officer.officer());
    panel = std::make_unique<MapPanel>(*workspace, *index, current, officer, theme);
    theme.setAnimated(false);
    panel->model().camera()->setAnimated(false);
    index->load();
}

} // namespace JakOps
