// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tour/groupwalk.h"

#include "app/application.h"
#include "app/consolepanels.h"
#include "app/groupdesk.h"
#include "app/tour/step.h"
#include "domain/role.h"
#include "services/indexservice.h"
#include "services/workspace.h"
#include "widgets/ticket/relations/comparereports.h"
#include "widgets/ticket/relations/groupdialog.h"
#include "widgets/ticket/relations/relationsection.h"
#include "widgets/ticket/ticketpanel.h"
#include "widgets/ticket/ticketsession.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kLooked = 1'500; // of the newest open reports
constexpr QSize kLarge(1920, 1080);
constexpr QSize kSmall(1280, 720);

} // namespace

GroupWalk::GroupWalk(Application& application, const TourHand& hand, Settle settle, QString look)
    : m_app(application)
    , m_hand(hand)
    , m_settle(std::move(settle))
    , m_look(std::move(look))
{
}

bool GroupWalk::hasAlike() const
{
    const auto found = m_hand.find(u"relations"_s, m_app.panels()->ticket());
    const auto* const section = found ? qobject_cast<const RelationSection*>(*found) : nullptr;
    return section != nullptr && section->relations().key == m_app.current().key() && !section->relations().alike.isEmpty();
}

Result<> GroupWalk::as(const Officer& officer)
{
    TicketFilter open;
    open.statuses = TicketFilter::openStatuses();
    m_app.officer().setOfficer(officer);
    m_app.index()->setFilter(open);
    STEP(m_hand.waitFor(u"all open reports"_s, [&] { return m_app.index()->order()->selection().filter() == open; }));
    return m_settle();
}

// The newest open report that another one tells of, too.
Result<> GroupWalk::showAlike()
{
    const auto order = m_app.index()->order();
    const DuplicateService service(*m_app.workspace(), [this] { return m_app.index()->selection()->sharedColumns(); });
    for (qint64 row = 0; row < std::min<qint64>(kLooked, qint64(order->count())); ++row) {
        const auto relations = service.relations(order->keyAt(row), m_app.officer().officer()).result();
        if (relations && !relations->alike.isEmpty()) {
            m_app.current().setKey(relations->key);
            return m_hand.waitFor(u"the report that was told twice"_s, [&] { return hasAlike(); });
        }
    }
    return {};
}

Result<> GroupWalk::compare()
{
    STEP(m_hand.click(u"compareReports"_s, m_app.panels()->ticket()));
    auto* const dialog = m_app.panels()->ticket()->findChild<CompareReports*>();
    if (dialog == nullptr)
        return fail(ErrorCode::Internal, u"the reports are not beside each other"_s);
    int turns = 0;
    STEP(m_hand.waitFor(u"both reports"_s, [&] { return dialog->isReady() && ++turns > 5; }));
    STEP(m_hand.picture(u"compare-reports-"_s + m_look, *dialog));
    dialog->close();
    return {};
}

Result<> GroupWalk::makeGroup()
{
    const auto order = m_app.index()->order();
    std::vector<qint64> keys;
    for (qint64 row = 0; row < qint64(order->count()) && keys.size() < 6; ++row) {
        const auto ticket = m_app.index()->row(order->keyAt(row));
        if (ticket && (ticket->flags & (TicketFlag::grouped | TicketFlag::parent)) == 0)
            keys.push_back(ticket->key);
    }
    if (keys.size() < 2)
        return {};
    m_app.groups()->begin(keys);
    GroupDialog* const dialog = m_app.groups()->dialog();
    int turns = 0;
    STEP(m_hand.waitFor(u"the plan of a group"_s, [&] { return dialog->isReady() && ++turns > 5; }));
    STEP(m_hand.picture(u"make-group-"_s + m_look, *dialog));
    const qint64 head = dialog->plan().head.key;
    const bool may = !dialog->plan().steps.isEmpty() && !dialog->plan().headRefusal;
    if (!may) {
        dialog->close();
        return {};
    }
    STEP(m_hand.click(u"makeGroup"_s, dialog));
    STEP(m_hand.waitFor(u"the group"_s, [&] {
        const auto section = m_hand.find(u"openMembers"_s, m_app.panels()->ticket());
        return m_app.current().key() == head && section.has_value();
    }));
    STEP(m_settle());
    return m_hand.picture(u"group-"_s + m_look);
}

Result<> GroupWalk::run()
{
    const Officer before = m_app.officer().officer();
    const auto staff = std::ranges::find(m_app.officers(), Role::Staff, &Officer::role);
    STEP(as(staff != m_app.officers().end() ? *staff : before));
    STEP(showAlike());
    if (hasAlike()) {
        for (const QSize size : {kSmall, kLarge}) {
            STEP(m_hand.resize(size));
            STEP(m_settle());
            STEP(m_hand.picture(u"alike-"_s + m_look + u'-' + QString::number(size.width())));
        }
        STEP(compare());
    }
    STEP(makeGroup());
    m_app.current().clear();
    return as(before);
}

} // namespace JakOps
