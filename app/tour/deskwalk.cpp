// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tour/deskwalk.h"

#include "app/application.h"
#include "app/consolepanels.h"
#include "app/tour/step.h"
#include "app/tour/tourhand.h"
#include "services/indexservice.h"
#include "services/workspace.h"
#include "storage/ticketstore.h"
#include "widgets/intake/intakeform.h"
#include "widgets/intake/intakepanel.h"
#include "widgets/intake/receiptview.h"
#include "widgets/map/mappanel.h"
#include "widgets/shell/actions.h"
#include "widgets/shell/mainwindow.h"
#include "widgets/ticket/redactview.h"
#include "widgets/ticket/ticketpanel.h"
#include "widgets/ticket/ticketsession.h"

#include <QAction>
#include <QCheckBox>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kBureau = "biro.pemerintahan"_L1;

} // namespace

DeskWalk::DeskWalk(Application& application, const TourHand& hand, QString look, QList<QSize> sizes)
    : m_app(application)
    , m_hand(hand)
    , m_look(std::move(look))
    , m_sizes(std::move(sizes))
{
}

Result<> DeskWalk::run()
{
    const Officer before = m_app.officer().officer();
    const auto bureau = std::ranges::find(m_app.officers(), QString(kBureau), &Officer::code);
    if (bureau == m_app.officers().end())
        return {}; // a store of its own officers
    const TicketFilter filter = m_app.index()->filter();
    m_app.officer().setOfficer(*bureau);
    STEP(counter());
    STEP(publish());
    m_app.current().clear();
    m_app.officer().setOfficer(before);
    m_app.index()->setFilter(filter);
    STEP(m_hand.resize(m_sizes.front()));
    return m_hand.waitFor(u"the filter as before"_s, [&] { return m_app.index()->selection()->filter() == filter; });
}

Result<> DeskWalk::pictures(const QString& name)
{
    for (const QSize size : m_sizes) {
        STEP(m_hand.resize(size));
        int turns = 0;
        STEP(m_hand.waitFor(u"the map beside the counter"_s, [&] { return m_app.panels()->map()->isSettled() && ++turns > 5; }));
        STEP(m_hand.picture(name + u'-' + m_look + u'-' + QString::number(size.width())));
    }
    return m_hand.resize(m_sizes.front());
}

Result<> DeskWalk::counter()
{
    m_app.window().actions()[ActionId::Intake].trigger();
    IntakePanel& panel = *m_app.panels()->intake();
    STEP(m_hand.waitFor(u"the counter"_s, [&] {
        const auto name = m_hand.find(u"contactName"_s, &panel);
        return panel.isVisible() && name && (*name)->isEnabled();
    }));
    STEP(m_hand.type(u"intakeWords"_s, u"Got di gang belakang mampet sejak dua hari, air naik ke jalan kalau hujan"_s, &panel));
    STEP(m_hand.type(u"intakeAddress"_s, u"manggarai"_s, &panel));
    STEP(m_hand.waitFor(u"places of that name"_s, [&] { return m_hand.find(u"foundPlaces"_s, &panel).has_value(); }));
    STEP(pictures(u"counter-place"_s));
    TourHand::press(**m_hand.find(u"intakeAddress"_s, &panel), Qt::Key_Return);
    STEP(m_hand.type(u"contactName"_s, u"Ibu Contoh"_s, &panel));
    STEP(m_hand.click(u"intakeOnMap"_s, &panel));
    STEP(m_hand.waitFor(u"the pin"_s, [&] { return m_app.panels()->map()->isRelocating(); }));
    STEP(pictures(u"counter-map"_s));
    m_app.panels()->map()->cancelRelocate();
    STEP(m_hand.waitFor(u"the counter again"_s, [&] { return panel.isVisible(); }));
    STEP(pictures(u"counter"_s));
    STEP(m_hand.click(u"takeReport"_s, &panel));
    STEP(m_hand.waitFor(u"the receipt"_s, [&] { return panel.receipt().isVisible(); }));
    return pictures(u"counter-receipt"_s);
}

Result<qint64> DeskWalk::privateWithPhoto() const
{
    return m_app.workspace()
        ->database()
        .read([this](ReadSession& session) -> Result<qint64> {
            qint64 found = 0;
            const TicketStore& tickets = m_app.workspace()->tickets();
            const auto done = tickets.forEachRow(session, [&](const TicketRow& row) {
                if (!row.isPrivate || !isOpen(row.status))
                    return true;
                const auto ticket = tickets.ticketByKey(session, row.key);
                if (ticket && !ticket->photos.isEmpty() && m_app.workspace()->attachments().contains(ticket->photos.first()))
                    found = row.key;
                return found == 0;
            });
            return done ? Result<qint64>(found) : fail(done.error());
        })
        .result();
}

Result<> DeskWalk::publish()
{
    const auto key = privateWithPhoto();
    if (!key)
        return fail(key.error());
    if (*key == 0)
        return fail(ErrorCode::NotFound, u"no private report with a photo"_s);
    TicketPanel& panel = *m_app.panels()->ticket();
    m_app.current().setKey(*key);
    STEP(m_hand.waitFor(u"the private report"_s,
        [&] { return panel.session().state() == TicketSession::State::Ready && panel.session().detail().key == *key; }));
    panel.trigger(CommandKind::Publish);
    STEP(m_hand.waitFor(u"its photo"_s, [&] {
        const auto use = m_hand.find(u"usePhoto"_s, &panel);
        return use && (*use)->isEnabled();
    }));
    STEP(m_hand.type(u"words"_s, u"Sampah dibakar di lahan kosong dekat pasar"_s, &panel));
    STEP(m_hand.click(u"addBox"_s, &panel));
    STEP(m_hand.click(u"usePhoto"_s, &panel));
    STEP(pictures(u"publish"_s));
    STEP(m_hand.click(u"cancel"_s, &panel));
    return {};
}

} // namespace JakOps
