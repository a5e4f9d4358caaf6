// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tour/mainjob.h"

#include "app/application.h"
#include "app/consolepanels.h"
#include "app/tour/step.h"
#include "index/termcodes.h"
#include "services/indexservice.h"
#include "services/workspace.h"
#include "widgets/map/mappanel.h"
#include "widgets/queue/queuepanel.h"
#include "widgets/shell/mainwindow.h"
#include "widgets/ticket/photofield.h"
#include "widgets/ticket/ticketpanel.h"
#include "widgets/ticket/ticketsession.h"

#include <QAbstractButton>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

MainJob::MainJob(Application& application, const TourHand& hand, QString photo, bool shots)
    : m_app(application)
    , m_hand(hand)
    , m_photo(std::move(photo))
    , m_shots(shots)
{
}

const Ticket& MainJob::shown() const
{
    return m_app.panels()->ticket()->session().detail().ticket;
}

Result<> MainJob::expectStatus(TicketStatus status) const
{
    return m_hand.waitFor(u"status "_s + statusCode(status), [&] { return shown().status == status; });
}

Result<> MainJob::as(const QString& officer)
{
    for (const Officer& candidate : m_app.officers()) {
        if (candidate.code == officer) {
            m_app.officer().setOfficer(candidate);
            return m_hand.waitFor(u"the report as "_s + officer, [&] {
                const TicketSession& session = m_app.panels()->ticket()->session();
                return session.state() == TicketSession::State::Ready && session.officer().code == officer;
            });
        }
    }
    return fail(ErrorCode::NotFound, u"no officer "_s + officer);
}

Result<> MainJob::shot(const QString& name)
{
    ++m_step;
    if (!m_shots)
        return {};
    // Map and queue follow a change at most four times a second, and layouts in a later turn of the event loop.
    int turns = 0;
    STEP(m_hand.waitFor(u"the window to show the report as it is"_s, [&] {
        const auto row = m_app.index()->row(m_key);
        const bool shows = row && row->status == shown().status && m_app.panels()->map()->isSettled();
        turns = shows ? turns + 1 : 0;
        return turns > 5;
    }));
    return m_hand.picture(u"job-"_s + QString::number(m_step).rightJustified(2, u'0') + u'-' + name);
}

Result<> MainJob::open(const QString& command)
{
    QWidget* const panel = m_app.panels()->ticket();
    const QString name = u"command_"_s + command;
    // Seldom used commands stand behind a menu; there the shortcut's way is taken.
    if (m_hand.find(name, panel)) {
        STEP(m_hand.click(name, panel));
    } else if (const auto kind = commandFromCode(command)) {
        m_app.panels()->ticket()->trigger(*kind);
    }
    return m_hand.waitFor(u"the form of "_s + command, [&] { return m_hand.find(u"send"_s, panel).has_value(); });
}

Result<> MainJob::give(const QString& command)
{
    QWidget* const panel = m_app.panels()->ticket();
    const int before = shown().version;
    STEP(m_hand.click(u"command_"_s + command, panel));
    STEP(m_hand.waitFor(u"the answer to "_s + command,
        [&] { return shown().version > before || m_hand.find(u"send"_s, panel).has_value(); }));
    return shown().version > before ? Result<> {} : send(command);
}

Result<> MainJob::send(const QString& command)
{
    const int before = shown().version;
    STEP(m_hand.click(u"send"_s, m_app.panels()->ticket()));
    return m_hand.waitFor(command + u" to be stored"_s, [&] { return shown().version > before; });
}

Result<> MainJob::choose()
{
    // A report of Jakarta Selatan: the demo's Suku Dinas officer works there.
    TicketFilter filter;
    filter.statuses = 1U << uint(TicketStatus::Waiting);
    m_app.index()->setFilter(filter);
    STEP(m_hand.waitFor(u"the waiting reports"_s, [&] {
        return m_app.index()->order()->selection().filter() == filter && m_app.index()->order()->count() > 0 && m_app.window().queue()
            && m_app.window().queue()->state() == QueuePanel::State::List;
    }));
    const auto order = m_app.index()->order();
    const auto codes = m_app.index()->codes();
    for (qint64 row = 0; row < qint64(order->count()) && m_key == 0; ++row) {
        const qint64 key = order->keyAt(row);
        const auto ticket = m_app.index()->row(key);
        const bool south = ticket && codeOf(codes->villages, ticket->village).startsWith("31.74"_L1);
        if (south && std::isfinite(ticket->lat) && !ticket->isPrivate)
            m_key = key;
    }
    if (m_key == 0)
        return fail(ErrorCode::NotFound, u"no waiting report with a place"_s);
    m_app.current().setKey(m_key);
    return m_hand.waitFor(u"the report"_s, [&] {
        return m_app.panels()->ticket()->session().state() == TicketSession::State::Ready && !shown().number.isEmpty();
    });
}

Result<> MainJob::triage()
{
    STEP(as(u"jsc.operator"_s));
    STEP(shot(u"open"_s));
    STEP(open(u"triage"_s));
    STEP(m_hand.type(u"category"_s, u"Jalan"_s, m_app.panels()->ticket()));
    STEP(m_hand.click(u"priority_high"_s, m_app.panels()->ticket()));
    STEP(shot(u"triage"_s));
    STEP(send(u"triage"_s));
    if (shown().category != "jalan"_L1 || shown().priority != Priority::High)
        return fail(ErrorCode::Internal, u"triage changed nothing"_s);
    return {};
}

Result<> MainJob::handOver()
{
    STEP(open(u"coordinate"_s));
    STEP(m_hand.type(u"agency"_s, m_app.workspace()->facts().agencyName(u"dbm"_s), m_app.panels()->ticket()));
    STEP(m_hand.type(u"words"_s, u"Jalan kewenangan Dinas Bina Marga. Lokasi sudah dicek."_s, m_app.panels()->ticket()));
    STEP(shot(u"coordinate"_s));
    STEP(send(u"coordinate"_s));
    STEP(expectStatus(TicketStatus::Coordinating));

    STEP(as(u"dinas.binamarga"_s));
    const QString unit = m_app.workspace()->facts().localUnit(u"dbm"_s, shown().village);
    STEP(open(u"disposition"_s));
    STEP(m_hand.type(u"agency"_s, m_app.workspace()->facts().agencyName(unit), m_app.panels()->ticket()));
    STEP(shot(u"disposition"_s));
    STEP(send(u"disposition"_s));
    return expectStatus(TicketStatus::Dispositioned);
}

Result<> MainJob::work()
{
    STEP(as(u"sudin.binamarga.jaksel"_s));
    STEP(open(u"assign"_s));
    STEP(m_hand.type(u"officer"_s,
        u"Dewi Lestari \u00B7 "_s + m_app.workspace()->facts().agencyShortName(u"dbm.jaksel"_s), m_app.panels()->ticket()));
    STEP(send(u"assign"_s));
    STEP(give(u"start"_s));
    STEP(expectStatus(TicketStatus::InProgress));
    STEP(open(u"note"_s));
    STEP(m_hand.type(u"words"_s, u"Sudah survei, material dikirim besok pagi."_s, m_app.panels()->ticket()));
    STEP(send(u"note"_s));

    const GeoPoint place = shown().place.value_or(GeoPoint {});
    STEP(open(u"relocate"_s));
    STEP(m_hand.type(u"point"_s, u"%1, %2"_s.arg(place.lat + 0.0004, 0, 'f', 6).arg(place.lon + 0.0003, 0, 'f', 6),
        m_app.panels()->ticket()));
    STEP(shot(u"relocate"_s));
    return send(u"relocate"_s);
}

Result<> MainJob::followUp(const QString& words)
{
    QWidget* const panel = m_app.panels()->ticket();
    STEP(open(u"follow_up"_s));
    STEP(m_hand.type(u"words"_s, words, panel));
    const auto field = m_hand.find(u"photoField"_s, panel);
    if (!field)
        return fail(field.error());
    auto* const photos = qobject_cast<PhotoField*>(*field);
    photos->addFiles({m_photo});
    STEP(m_hand.waitFor(u"the photo"_s, [&] { return !photos->isBusy() && photos->photos().size() == 1; }));
    STEP(shot(u"follow-up"_s));
    STEP(send(u"follow_up"_s));
    return expectStatus(TicketStatus::AwaitingValidation);
}

Result<> MainJob::judge()
{
    STEP(as(u"biro.pemerintahan"_s));
    STEP(open(u"reject"_s));
    STEP(m_hand.type(u"words"_s, u"Foto belum menunjukkan lubang yang dilaporkan."_s, m_app.panels()->ticket()));
    STEP(shot(u"reject"_s));
    STEP(send(u"reject"_s));
    STEP(expectStatus(TicketStatus::FollowUpRejected));

    STEP(as(u"sudin.binamarga.jaksel"_s));
    STEP(give(u"start"_s));
    STEP(followUp(u"Lubang ditambal, foto diambil dari titik laporan."_s));

    STEP(as(u"biro.pemerintahan"_s));
    STEP(give(u"validate"_s));
    STEP(expectStatus(TicketStatus::Done));
    return shot(u"done"_s);
}

Result<> MainJob::run()
{
    STEP(choose());
    STEP(triage());
    STEP(handOver());
    STEP(work());
    STEP(followUp(u"Lubang sudah ditambal dengan aspal campuran dingin."_s));
    return judge();
}

} // namespace JakOps
