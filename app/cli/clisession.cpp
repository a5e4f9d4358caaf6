// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/clisession.h"

#include "app/cli/pinreader.h"
#include "domain/cityfacts.h"
#include "services/officerservice.h"
#include "services/reviewcopyservice.h"
#include "services/settings.h"
#include "services/slaservice.h"
#include "storage/syncstate.h"
#include "widgets/common/officerwords.h"
#include "widgets/common/words.h"

#include <QDir>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

CliSession::CliSession(const CommandLine& line, Console& console)
    : m_line(line)
    , m_console(console)
{
}

Result<std::unique_ptr<CliSession>> CliSession::open(const CommandLine& line, Console& console, Access access)
{
    const QString profile = line.profileDir();
    if (access == Access::Read && !QFile::exists(Workspace::storePath(profile)))
        return fail(ErrorCode::NotFound,
            tr("There is no store in %1 yet: jakops seed or jakops import makes one.").arg(profile));
    const bool review = !line.review.isEmpty();
    if (access == Access::Write && review)
        return fail(ErrorCode::NotAllowed, refusalCode(Refusal::ReadOnly));
    if (access == Access::Write && !QDir().mkpath(profile))
        return fail(ErrorCode::Unwritable, profile);

    std::unique_ptr<CliSession> session(new CliSession(line, console));
    WorkspaceOptions options{.profileDir = profile,
        .readOnly = access == Access::Read,
        .review = review,
        .clock = session->m_clock,
        .uuids = session->m_uuids};
    auto workspace = Workspace::open(options);
    if (!workspace && workspace.error().code == ErrorCode::StoreTooOld && !review) {
        console.note(tr("Bringing the store to this version…"));
        options.readOnly = false;
        if (const auto brought = Workspace::open(options); !brought)
            return fail(brought.error());
        options.readOnly = true;
        workspace = Workspace::open(options);
    }
    if (!workspace)
        return fail(workspace.error());
    session->m_workspace = std::move(*workspace);
    if (const auto loaded = session->loadOfficers(); !loaded)
        return fail(loaded.error());
    for (const QString& note : session->m_workspace->notes())
        console.note(note);
    if (const auto limits = session->bringLimitsUp(access); !limits)
        return fail(limits.error());
    return session;
}

Result<> CliSession::bringLimitsUp(Access access)
{
    if (m_workspace->review())
        return {}; // due as it was in the store it was taken from
    SlaService limits(*m_workspace);
    const auto upToDate = Console::await(limits.isUpToDate());
    if (!upToDate || *upToDate)
        return upToDate ? Result<>() : fail(upToDate.error());
    if (access == Access::Read) {
        m_console.note(tr("The limits have changed: due times in lists follow when the console or a command that writes "
                          "opens this profile."));
        return {};
    }
    m_console.note(tr("Bringing the due times up to the limits in force…"));
    const auto done = Console::await(limits.refresh());
    return done ? Result<>() : fail(done.error());
}

Result<> CliSession::loadOfficers()
{
    if (const auto& review = m_workspace->review()) {
        m_signedIn = ReviewCopyService::reader(review->privacy); // whoever has the file
        return {};
    }
    const auto accounts = Console::await(m_workspace->officers().accounts());
    if (!accounts)
        return fail(accounts.error());
    const auto hub = Console::await(m_workspace->database().read([](ReadSession& session) { return SyncState::identity(session); }));
    if (!hub)
        return fail(hub.error());
    m_guarded = !accounts->isEmpty();
    if (!m_guarded) // with a hub nobody acts in a made-up name: it could not be sent
        m_officers = *hub ? QList<Officer>{(*hub)->officer} : m_workspace->sampleOfficers();
    for (const OfficerAccount& account : *accounts)
        m_officers += account.officer;
    return {};
}

Result<Officer> CliSession::named() const
{
    QString code = m_line.officer;
    if (code.isEmpty())
        code = Settings(Settings::filePath(m_workspace->profileDir())).officer();
    const auto byCode = std::ranges::find(m_officers, code, &Officer::code);
    if (byCode != m_officers.end())
        return *byCode;
    if (m_line.officer.isEmpty() && !m_guarded) {
        if (m_officers.size() == 1) // whom the hub knows here
            return m_officers.first();
        const auto operatorOnDuty = std::ranges::find(m_officers, Role::Staff, &Officer::role);
        if (operatorOnDuty != m_officers.end())
            return *operatorOnDuty;
    }
    QStringList known;
    for (const Officer& officer : m_officers)
        known.append(officer.code);
    if (code.isEmpty())
        return fail(ErrorCode::NotFound, tr("Who acts? --as OFFICER. Known: %1").arg(known.join(u", "_s)));
    return fail(ErrorCode::NotFound, tr("There is no officer \"%1\". Known: %2").arg(code, known.join(u", "_s)));
}

Result<Officer> CliSession::signIn(const Officer& officer)
{
    const auto pin = PinReader::read(tr("PIN of %1: ").arg(officer.name));
    if (!pin)
        return fail(ErrorCode::NotAllowed, tr("The store asks for the PIN of %1: in the terminal, on standard input or by JAKOPS_PIN_FD.").arg(officer.code));
    const auto outcome = Console::await(m_workspace->officers().signIn(officer.code, *pin));
    if (!outcome)
        return fail(outcome.error());
    if (outcome->state == SignInOutcome::State::SignedIn) {
        m_pin = *pin;
        return outcome->officer;
    }
    return fail(ErrorCode::NotAllowed, OfficerWords::signIn(*outcome, m_clock.nowMs()));
}

Result<Officer> CliSession::officer()
{
    if (m_signedIn)
        return *m_signedIn;
    auto who = named();
    if (who && m_guarded)
        who = signIn(*who);
    if (who)
        m_signedIn = *who;
    return who;
}

Result<Officer> CliSession::officer(Power power)
{
    auto who = officer();
    if (!who || m_workspace->roles().mayDo(*who, power))
        return who;
    if (m_workspace->review())
        return fail(ErrorCode::NotAllowed, Words::refusal(Refusal::ReadOnly));
    return fail(ErrorCode::NotAllowed, OfficerWords::refusal(*who, power, m_workspace->roles()));
}

int CliSession::refuse(const Error& error)
{
    if (error.code == ErrorCode::NotFound)
        return m_console.usage(error);
    if (error.code != ErrorCode::NotAllowed)
        return m_console.failure(error);
    (void)m_console.usage(error); // the words are ready
    return ExitFailed;
}

Result<TicketFilter> CliSession::filter() const
{
    const CommandLine::Filter& asked = m_line.filter;
    const CityFacts& facts = m_workspace->facts();
    const TermTable& terms = m_workspace->terms();
    TicketFilter filter;
    for (const QString& status : asked.statuses)
        filter.statuses |= TicketFilter::bit(*statusFromCode(status));
    if (asked.open)
        filter.statuses
            = filter.statuses == 0 ? TicketFilter::openStatuses() : filter.statuses & TicketFilter::openStatuses();
    if (asked.open && filter.statuses == 0)
        return fail(ErrorCode::InvalidInput, tr("--open and --status leave nothing."));
    for (const QString& priority : asked.priorities)
        filter.priorities |= TicketFilter::bit(*priorityFromCode(priority));

    // A code is right when the city or an imported report knows it; anything else is a slip that would silently list
    // nothing.
    const auto known = [&](const QStringList& codes, TermKind kind, auto inCity) -> Result<> {
        for (const QString& code : codes) {
            if (!inCity(code) && terms.term(kind, code) == 0)
                return fail(ErrorCode::InvalidInput, tr("There is no \"%1\" here.").arg(code));
        }
        return {};
    };
    const auto area = [&](const QString& code) {
        return facts.area(code) || code == TicketFilter::kOutsideJakarta || code == TicketFilter::kNoPlace;
    };
    for (const Result<>& checked :
        {known(asked.categories, TermKind::Category, [&](auto& c) { return facts.category(c); }),
            known(asked.areas, TermKind::Village, area),
            known(asked.agencies, TermKind::Agency, [&](auto& c) { return facts.agency(c); }),
            known(asked.channels, TermKind::Channel, [&](auto& c) { return facts.channel(c); })}) {
        if (!checked)
            return fail(checked.error());
    }
    filter.categories = asked.categories;
    filter.areas = asked.areas;
    filter.agencies = asked.agencies;
    filter.channels = asked.channels;
    filter.overdue = asked.overdue;
    filter.mine = asked.mine;
    filter.queue = asked.queue;
    filter.from = asked.fromMs.value_or(0);
    filter.to = asked.toMs.value_or(0);
    filter.text = asked.text;
    return filter;
}

} // namespace JakOps
