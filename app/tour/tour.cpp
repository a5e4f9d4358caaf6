// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tour/tour.h"

#include "app/application.h"
#include "app/consolepanels.h"
#include "app/deskgate.h"
#include "app/storejobs.h"
#include "app/tour/deskwalk.h"
#include "app/tour/handwalk.h"
#include "app/tour/groupwalk.h"
#include "app/tour/mainjob.h"
#include "app/tour/mapwalk.h"
#include "app/tour/pagewalk.h"
#include "app/tour/step.h"
#include "app/tour/tourhand.h"
#include "services/indexservice.h"
#include "services/workspace.h"
#include "tables/queuemodel.h"
#include "widgets/map/mappanel.h"
#include "widgets/common/officercontext.h"
#include "widgets/queue/queuepanel.h"
#include "widgets/shell/actions.h"
#include "widgets/shell/mainwindow.h"
#include "widgets/shell/noticestrip.h"
#include "widgets/signin/signinform.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <ranges>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QSize kLarge(1920, 1080);
constexpr QSize kSmall(1280, 720);
constexpr int kRowsInSight = 40;

struct Look
{
    QString language;
    SchemeChoice scheme;
    QString name;
};

QList<Look> looks()
{
    return {{u"id"_s, SchemeChoice::Light, u"id-light"_s}, {u"id"_s, SchemeChoice::Dark, u"id-dark"_s},
        {u"en"_s, SchemeChoice::Light, u"en-light"_s}, {u"en"_s, SchemeChoice::Dark, u"en-dark"_s}};
}

} // namespace

Tour::Tour(CommandLine line)
    : m_line(std::move(line))
    , m_out(m_line.out.isEmpty() ? QDir::temp().filePath(u"jakops-tour"_s) : m_line.out)
{
}

int Tour::run()
{
    if (!QDir().mkpath(m_out)) {
        std::fprintf(stderr, "%s\n", qPrintable(QCoreApplication::translate("JakOps::Tour", "Cannot write to %1").arg(m_out)));
        return ExitFailed;
    }
    QTemporaryDir own;
    CommandLine line = m_line;
    line.command = CommandName::Window;
    line.demo = true;
    line.offline = true;
    if (line.profile.isEmpty())
        line.profile = own.filePath(u"demo"_s);
    if (line.language.isEmpty())
        line.language = u"id"_s;

    Result<> done;
    {
        Application application(line);
        const TourHand hand(application.window(), m_out);
        done = walk(application, hand);
        m_pictures += hand.pictures();
        if (!done)
            std::ignore = hand.picture(u"stopped"_s);
    }
    if (done)
        done = showEmptyProfile(own.filePath(u"empty"_s));
    if (!done) {
        std::fprintf(stderr, "%s\n",
            qPrintable(QCoreApplication::translate("JakOps::Tour", "The tour stopped: %1").arg(done.error().detail)));
        return ExitFailed;
    }
    std::printf("%s\n",
        qPrintable(QCoreApplication::translate("JakOps::Tour", "The main job went from Menunggu to Selesai. %n picture(s) in %1",
            nullptr, m_pictures)
                       .arg(QDir(m_out).absolutePath())));
    return ExitDone;
}

Result<> Tour::settle(Application& application, const TourHand& hand) const
{
    STEP(hand.waitFor(u"the queue"_s, [&] {
        const QueuePanel* const queue = application.window().queue();
        return queue && queue->state() != QueuePanel::State::Loading;
    }));
    // The order of two million comes a moment after their count, and numbers a moment after the order.
    STEP(hand.waitFor(u"the queue's rows"_s, [&] {
        const QueueModel& rows = *application.queue();
        const IndexService& index = *application.index();
        return index.order()->generation() == index.selection()->generation()
            && rows.rowCount() == index.selection()->count()
            && std::ranges::all_of(std::views::iota(0, std::min(rows.rowCount(), kRowsInSight)),
                [&](int row) { return rows.index(row, 0).data(QueueModel::LoadedRole).toBool(); });
    }));
    return hand.waitFor(u"the map"_s, [&] { return application.panels()->map()->isSettled(); });
}

Result<> Tour::filter(Application& application, const TourHand& hand, const TicketFilter& filter) const
{
    const auto before = application.index()->order();
    application.index()->setFilter(filter);
    STEP(hand.waitFor(u"the filtered reports"_s, [&] { return application.index()->order() != before; }));
    return settle(application, hand);
}

Result<> Tour::openDemo(Application& application, const TourHand& hand)
{
    application.theme().setAnimated(false); // a picture shows where things come to rest
    application.window().resize(kLarge);
    application.start();
    STEP(hand.waitFor(u"the store"_s, [&] { return application.workspace() && application.panels(); }));
    STEP(hand.waitFor(u"the index"_s, [&] { return application.index()->isLoaded(); }, 180'000)); // two million from a cold disk
    application.index()->setFilter({}); // all of it, not only what the window begins with
    STEP(hand.waitFor(u"the demo city"_s, [&] {
        return application.index()->selection()->count() > 0 && !application.window().notices().isBusy();
    }, 180'000));
    return settle(application, hand);
}

Result<> Tour::walk(Application& application, const TourHand& hand)
{
    STEP(openDemo(application, hand));
    QTemporaryDir photos;
    const QString photo = photos.filePath(u"tindak-lanjut.jpg"_s);
    if (!QFile::copy(u":/demo/photos/jalan-2.jpg"_s, photo))
        return fail(ErrorCode::Unwritable, photo);
    MainJob job(application, hand, photo, true);
    STEP(job.run());
    return lookAround(application, hand);
}

// Every page of the gate, whatever kind of store this is; then in again as before.
Result<> Tour::seeGate(Application& application, const TourHand& hand, const QString& look)
{
    const QString officer = application.officer().officer().code;
    application.window().actions()[ActionId::Lock].trigger();
    GateWindow& gate = application.gate()->gate();
    STEP(hand.waitFor(u"the gate"_s, [&] { return gate.isVisible() && !application.window().isVisible(); }));
    STEP(hand.picture(u"gate-demo-"_s + look, gate));
    const std::pair<GateWindow::Page, QString> pages[] {{GateWindow::Page::FirstOfficer, u"first"_s},
        {GateWindow::Page::SignIn, u"sign-in"_s}, {GateWindow::Page::Locked, u"locked"_s}};
    for (const auto& [page, name] : pages) {
        gate.showPage(page, u"Rizky Pratama"_s);
        if (page == GateWindow::Page::SignIn)
            gate.signIn().showOutcome({.state = SignInOutcome::State::WrongPin,
                .officer = {},
                .retryAt = application.workspace()->clock().nowMs() + 30'000});
        int turns = 0;
        STEP(hand.waitFor(u"the page's layout"_s, [&turns] { return ++turns > 3; }));
        STEP(hand.picture(u"gate-"_s + name + u'-' + look, gate));
    }
    gate.showPage(GateWindow::Page::Demo);
    gate.signIn().choose(officer);
    const TourHand door(gate, m_out);
    STEP(door.click(u"enter"_s));
    return hand.waitFor(u"the console"_s, [&] { return application.window().isVisible(); });
}

Result<> Tour::lookAround(Application& application, const TourHand& hand)
{
    TicketFilter open;
    for (const TicketStatus status : kAllStatuses) {
        if (isOpen(status))
            open.statuses |= quint16(1U << uint(status));
    }
    for (const Look& look : looks()) {
        application.setLanguage(look.language);
        application.theme().setChoice(look.scheme);
        STEP(filter(application, hand, open));
        for (const QSize size : {kLarge, kSmall}) {
            const QString name = look.name + u'-' + QString::number(size.width());
            STEP(hand.resize(size));
            application.panels()->map()->fitAll();
            STEP(settle(application, hand));
            STEP(hand.picture(u"window-"_s + name));
        }
        STEP(showWork(application, hand, look.name));
        STEP(hand.resize(kLarge));
        STEP(MapWalk(application, hand, [&] { return settle(application, hand); }, look.name).run());
        STEP(HandWalk(application, hand, [&] { return settle(application, hand); }, look.name, {kSmall, kLarge}).run());
        STEP(GroupWalk(application, hand, [&] { return settle(application, hand); }, look.name).run());
        STEP(PageWalk(application, hand, look.name, {kLarge, kSmall}).run());
        STEP(DeskWalk(application, hand, look.name, {kLarge, kSmall}).run());

        STEP(seeGate(application, hand, look.name));
        STEP(settle(application, hand));
        TicketFilter nothing;
        nothing.text = u"zzzz tidak ada"_s;
        STEP(filter(application, hand, nothing));
        STEP(hand.waitFor(u"the message that nothing matches"_s,
            [&] { return application.window().queue()->state() == QueuePanel::State::NothingMatches; }));
        STEP(settle(application, hand));
        STEP(hand.picture(u"nothing-matches-"_s + look.name));
        STEP(filter(application, hand, {}));
        application.window().actions()[ActionId::Shortcuts].trigger();
        STEP(hand.picture(u"shortcuts-"_s + look.name));
        QWidget* const sheet = QApplication::focusWidget();
        TourHand::press(sheet ? *sheet : application.window(), Qt::Key_Escape);
    }
    return {};
}

// A kelurahan officer's desk: his unit's work, and the most urgent report with its clocks.
Result<> Tour::showWork(Application& application, const TourHand& hand, const QString& look) const
{
    const QList<Officer>& officers = application.officers();
    const auto local = std::ranges::find(officers, Role::Village, &Officer::role);
    if (local == officers.end())
        return {};
    const Officer before = application.officer().officer();
    application.current().clear();
    application.officer().setOfficer(*local);
    STEP(hand.waitFor(u"the officer's work"_s, [&] {
        return application.index()->work().officer == local->code
            && application.index()->selection()->filter().queue == WorkQueue::Unit;
    }));
    STEP(settle(application, hand));
    if (application.index()->selection()->count() > 0) {
        application.window().actions()[ActionId::NextUrgent].trigger();
        STEP(hand.waitFor(u"the clocks"_s, [&] { return hand.find(u"clock_complete"_s).has_value(); }));
        STEP(settle(application, hand));
    }
    for (const QSize size : {kLarge, kSmall}) {
        STEP(hand.resize(size));
        STEP(settle(application, hand));
        STEP(hand.picture(u"work-"_s + look + u'-' + QString::number(size.width())));
    }
    application.current().clear();
    application.officer().setOfficer(before);
    TicketFilter open;
    open.statuses = TicketFilter::openStatuses();
    application.index()->setFilter(open);
    STEP(hand.waitFor(u"all open reports again"_s, [&] { return application.index()->selection()->filter() == open; }));
    return settle(application, hand);
}

// What a newcomer without the demo sees first.
Result<> Tour::showEmptyProfile(const QString& dir)
{
    CommandLine line = m_line;
    line.command = CommandName::Window;
    line.profile = dir;
    line.language = u"id"_s;
    line.demo = false;
    line.offline = true;
    Application application(line);
    const TourHand hand(application.window(), m_out);
    application.window().resize(kSmall);
    application.start();
    STEP(hand.waitFor(u"the empty store"_s, [&] { return application.panels() && application.index()->isLoaded(); }));
    STEP(settle(application, hand));
    STEP(hand.picture(u"empty-id-light-1280"_s));
    m_pictures += hand.pictures();
    return {};
}

} // namespace JakOps
