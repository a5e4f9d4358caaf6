// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every pair of commands from every status: A reached the hub first, B was made without knowing of A. What the hub says
// (hub.judge, hub.fold) is what a console says (HubRules, Workflow, applyEvent), for every role; and it is the table of
// docs/adr/0026.
#include "domain/projection.h"
#include "support/testhub.h"
#include "sync/hubprojection.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;
using enum CommandKind;

namespace {

constexpr auto kVillage = "31.74.01.1007"_L1;

// The ticket both officers looked at: with everything pending that a command may answer to.
Ticket lookedAt(TicketStatus status)
{
    Ticket t;
    t.id = QUuid(u"00000000-0000-7000-8000-000000000001"_s);
    t.number = u"JK1"_s;
    t.status = status;
    t.agency = u"dbm"_s;
    t.area = kVillage;
    t.category = u"jalan"_s;
    t.place = GeoPoint{-6.2, 106.85};
    t.isPrivate = true;
    t.verification = Verification::Asked;
    t.askedAt = isOpen(status) ? 500 : 0;
    t.askedUntil = isOpen(status) ? 10'000 : 0;
    t.parent = QUuid(u"00000000-0000-7000-8000-000000000009"_s);
    t.followUpBy = u"penindak"_s;
    t.updatedAt = 1'000;
    t.version = t.versionStatus = t.versionAssignment = t.versionPlace = t.versionTriage = 5;
    return t;
}

// One of two commands of a kind with different wishes: what the first officer wants is not what the second wants.
TicketCommand wish(CommandKind kind, const Ticket& ticket, bool second)
{
    TicketCommand c;
    c.kind = kind;
    c.ticket = ticket.id;
    c.baseVersion = 5;
    c.text = u"alasan"_s;
    switch (kind) {
    case Triage:
        c.category = second ? u"sampah"_s : u"pohon"_s;
        break;
    case Coordinate:
        c.agency = second ? u"dlh"_s : u"dishub"_s;
        break;
    case Disposition:
        c.agency = second ? u"dbm.jaksel"_s : u"dbm.jakpus"_s;
        break;
    case Assign:
        c.assignee = second ? u"budi"_s : u"ani"_s;
        break;
    case Relocate:
        c.place = second ? GeoPoint{-6.21, 106.85} : GeoPoint{-6.22, 106.85};
        break;
    case FollowUp:
        c.photos = {QString(64, second ? u'b' : u'a')};
        break;
    case Ask:
        c.until = 20'000;
        break;
    case Merge:
        c.into = u"JK2"_s;
        break;
    case Group:
        c.parent
            = QUuid(second ? u"00000000-0000-7000-8000-000000000002"_s : u"00000000-0000-7000-8000-000000000003"_s);
        break;
    case Verified:
        c.outcome = second ? Verification::Found : Verification::NotFound;
        break;
    default:
        break;
    }
    return c;
}

QJsonObject rowOf(const Ticket& t, const TicketEvent* last, const QJsonObject& before)
{
    QJsonObject row{{u"ticket_id"_s, t.id.toString(QUuid::WithoutBraces)}, {u"version"_s, t.version},
        {u"hash"_s, u""_s}, {u"area"_s, 1}, {u"unit"_s, QJsonValue()}, {u"number"_s, t.number}, {u"source"_s, u""_s},
        {u"external_id"_s, u""_s}, {u"status"_s, statusCode(t.status)}, {u"agency"_s, t.agency},
        {u"assignee"_s, t.assignee}, {u"category"_s, t.category}, {u"priority"_s, priorityCode(t.priority)},
        {u"private"_s, t.isPrivate}, {u"gone"_s, t.gone}, {u"follow_up_by"_s, t.followUpBy},
        {u"merged_into"_s, t.mergedInto}, {u"verification"_s, verificationCode(t.verification)},
        {u"asked_at"_s, t.askedAt}, {u"asked_until"_s, t.askedUntil}, {u"updated_at"_s, t.updatedAt},
        {u"v_status"_s, t.versionStatus}, {u"v_assign"_s, t.versionAssignment}, {u"v_place"_s, t.versionPlace},
        {u"v_triage"_s, t.versionTriage}, {u"last_kind"_s, last ? commandCode(last->kind) : u""_s},
        {u"last_actor"_s, last ? last->actor : u""_s}, {u"last_to"_s, last && last->body.contains(BodyKey::to)}};
    if (t.place) {
        row[u"lat"_s] = t.place->lat;
        row[u"lon"_s] = t.place->lon;
    }
    if (!t.parent.isNull())
        row[u"parent"_s] = t.parent.toString(QUuid::WithoutBraces);
    if (!before.isEmpty())
        row[u"last_before"_s] = before;
    return row;
}

TicketEvent eventOf(const TicketCommand& c, const Ticket& on, TicketStatus to, const QString& actor)
{
    TicketEvent e;
    e.ticket = on.id;
    e.version = on.version + 1;
    e.kind = c.kind;
    e.at = 2'000;
    e.actor = actor;
    e.deviceSeq = 1;
    e.body = c.body();
    if (to != on.status || c.kind == Coordinate || c.kind == Disposition)
        e.body[BodyKey::to] = statusCode(to);
    return e;
}

// The table, by class, for the cells it decides: A accepted, B legal for what its author saw.
enum class Class { Hand, Start, Resolve, Judge, Reopen, Close, Triage, Relocate, Words, Other };
Class classOf(CommandKind kind)
{
    switch (kind) {
    case Coordinate:
    case Disposition:
    case Assign:
        return Class::Hand;
    case Start:
        return Class::Start;
    case FollowUp:
        return Class::Resolve;
    case Validate:
        return Class::Judge;
    case Reopen:
        return Class::Reopen;
    case ReturnToReporter:
    case Withdraw:
    case Merge:
        return Class::Close;
    case CommandKind::Triage:
        return Class::Triage;
    case CommandKind::Relocate:
        return Class::Relocate;
    case Note:
        return Class::Words;
    default:
        return Class::Other;
    }
}
// Rows: A. Columns: hand, start, resolve, judge, reopen, close, triage, relocate, words. a accepted, c converted, .
// cannot meet
constexpr std::array<const char*, 9> kTable{"ccc..caaa", // handed on
    "aca..caaa", // started: who hands on stops the work, and the worker is told
    "ccc..ccca", // follow-up sent
    "cccc.ccca", // validated
    "....c...a", // reopened
    "ccc..ccca", // closed otherwise
    "aaaaaacaa", // triaged
    "aaaaaaaca", // relocated
    "aaaaaaaaa"}; // words
// Where the statuses of the console (resources/workflow/transitions.csv) decide otherwise than the table's sketch of
// them.
bool consoleDecides(CommandKind a, CommandKind b, TicketStatus from)
{
    const bool afterFollowUp = a == FollowUp
        && (b == CommandKind::Triage || b == CommandKind::Relocate || b == Assign || b == Withdraw || b == Merge);
    const bool dispositionOfStarted = a == Start && b == Disposition; // not from Proses
    const bool assignedOnly = a == Assign && classOf(b) == Class::Close; // a person within the unit: the status stays
    const bool reopened = a == Reopen || b == Reopen;
    const bool judging = a == Assign && (b == Validate || b == RejectFollowUp);
    return (afterFollowUp && b != Withdraw && b != Merge) || dispositionOfStarted || assignedOnly
        || (reopened && from != TicketStatus::Done) || judging;
}

} // namespace

class TestHubPairs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto hub = TestHub::start();
        VERIFY_RESULT(hub);
        m_hub = std::move(*hub);
        VERIFY_RESULT(m_hub->init());
        auto admin = m_hub->admin();
        VERIFY_RESULT(admin);
        m_admin = std::move(*admin);
        // the reports a merge or a group names
        VERIFY_RESULT(m_admin->run(
            "INSERT INTO hub.ticket(ticket_id, area, version, number) SELECT ('00000000-0000-7000-8000-00000000000' || "
            "n)::uuid, 1, 1, 'JK' || n FROM unnest('{2,3}'::int[]) n"));
        for (const Role role : kAllRoles)
            m_officers += Officer{u"o."_s + roleCode(role), u"O"_s, role, role == Role::Agency ? u"dbm"_s : QString(),
                role == Role::Agency ? QString() : QString(kVillage)};
    }
    void init() { pinEnvironment(); }

    void theHubSaysWhatTheConsoleSays_data()
    {
        QTest::addColumn<TicketStatus>("status");
        for (const TicketStatus status : kAllStatuses)
            QTest::newRow(qPrintable(statusCode(status))) << status;
    }
    void theHubSaysWhatTheConsoleSays()
    {
        QFETCH(TicketStatus, status);
        const Workflow& workflow = m_hub->parts().workflow;
        const HubRules& rules = m_hub->parts().rules;
        const Ticket before = lookedAt(status);
        const Officer first{u"pertama"_s, u"P"_s, Role::Bureau, {}, {}};
        QJsonArray questions;
        QList<HubJudgement> expected;
        QStringList names;
        const auto ask = [&](const Ticket& t, const TicketEvent* last, const QJsonObject& was, const Officer& officer,
                             const TicketCommand& c, const QString& name, bool isSource = false) {
            const HubJudgement judged = isSource ? rules.judgeSource(workflow, t, c, officer.code, last)
                                                 : rules.judge(workflow, t, c, officer, last);
            // an undo's body is made from what it takes back, which this pair's author has not seen: only its verdict
            // before that counts here
            QJsonObject body
                = eventOf(c, t, judged.verdict == HubVerdict::Accepted ? judged.status : t.status, officer.code).body;
            questions += QJsonObject{{u"t"_s, rowOf(t, last, was)}, {u"role"_s, isSource ? u"ingest"_s : roleCode(officer.role)},
                {u"actor"_s, officer.code}, {u"kind"_s, commandCode(c.kind)}, {u"base"_s, c.baseVersion},
                {u"b"_s, body}};
            expected += judged;
            names += name;
            return judged;
        };
        int pairs = 0;
        for (const CommandKind a : officerCommands()) {
            const TicketCommand wishA = wish(a, before, false);
            const HubJudgement judgedA = ask(before, nullptr, {}, first, wishA, commandCode(a));
            TicketEvent eventA = eventOf(wishA, before, judgedA.status, first.code);
            if (judgedA.verdict != HubVerdict::Accepted) {
                eventA.kind = Note;
                eventA.body = {{BodyKey::text, u"alasan"_s}};
            }
            Ticket after = before;
            applyEvent(after, eventA);
            const bool undoable = judgedA.verdict == HubVerdict::Accepted
                && std::ranges::any_of(
                    workflow.transitions(), [a](const Transition& t) { return t.kind == a && t.undoable; });
            for (const CommandKind b : officerCommands()) {
                ++pairs;
                for (Officer officer : m_officers) {
                    if (officer.role == Role::Agency)
                        officer.agency = after.agency; // where it is now: what has left is told elsewhere
                    ask(after, &eventA,
                        undoable ? QJsonObject{{u"status"_s, statusCode(before.status)}} : QJsonObject(), officer,
                        wish(b, before, true),
                        commandCode(a) + u", then "_s + commandCode(b) + u" as "_s + officer.code);
                }
                ask(after, &eventA, undoable ? QJsonObject{{u"status"_s, statusCode(before.status)}} : QJsonObject(),
                    {u"source:crm"_s, {}, Role::Viewer, {}, {}}, wish(b, before, true),
                    commandCode(a) + u", then "_s + commandCode(b) + u" as a source"_s, true);
                const HubJudgement alone = rules.judge(workflow, before, wish(b, before, true), first, nullptr);
                checkTable(a, b, status, judgedA, alone,
                    rules.judge(workflow, after, wish(b, before, true),
                        Officer{u"kedua"_s, u"K"_s, Role::Bureau, {}, {}}, &eventA));
            }
        }
        QCOMPARE(pairs, 24 * 24);
        const auto rows = m_admin->query(
            "SELECT j.verdict, coalesce(j.reason, '') FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY x(v, o), "
            "LATERAL hub.judge(jsonb_populate_record(NULL::hub.ticket, v->'t'), v->>'role', v->>'actor', ARRAY[1], "
            "v->>'kind', (v->>'base')::bigint, v->'b') j ORDER BY o",
            {QJsonDocument(questions).toJson(QJsonDocument::Compact)});
        VERIFY_RESULT(rows);
        QCOMPARE(rows->count(), int(expected.size()));
        for (int i = 0; i < rows->count(); ++i) {
            const HubJudgement& e = expected[i];
            if (rows->text(i, 0) != verdictCode(e.verdict) || rows->text(i, 1) != e.reason) {
                QFAIL(qPrintable(u"%1 from %2: hub %3 (%4), console %5 (%6)"_s.arg(names[i], statusCode(status),
                    rows->text(i, 0), rows->text(i, 1), verdictCode(e.verdict), e.reason)));
            }
        }
    }

    void theHubFoldsWhatTheConsoleFolds_data() { theHubSaysWhatTheConsoleSays_data(); }
    void theHubFoldsWhatTheConsoleFolds()
    {
        QFETCH(TicketStatus, status);
        const Officer first{u"pertama"_s, u"P"_s, Role::Bureau, {}, {}};
        const QByteArray sql = QByteArray("SELECT ") + HubProjection::kColumns
            + " FROM hub.fold(jsonb_populate_record(NULL::hub.ticket, $1::jsonb || '{\"version\": 6}'), $2, $3, "
              "$4::jsonb, 6, 2000, NULL)";
        for (const CommandKind kind : officerCommands()) {
            const Ticket before = lookedAt(status);
            const TicketCommand command = wish(kind, before, false);
            const HubJudgement judged
                = m_hub->parts().rules.judge(m_hub->parts().workflow, before, command, first, nullptr);
            if (judged.verdict != HubVerdict::Accepted)
                continue;
            const TicketEvent event = eventOf(command, before, judged.status, first.code);
            Ticket after = before;
            applyEvent(after, event);
            const auto folded = m_admin->query(sql.constData(),
                {QJsonDocument(rowOf(before, nullptr, {})).toJson(), HubValue::text(commandCode(kind)), "pertama",
                    canonicalBody(event.body)});
            VERIFY_RESULT(folded);
            QCOMPARE(HubProjection::differences(*folded, 0, 0, after), QStringList());
        }
    }

    void theSameWishIsANoop()
    {
        const Officer other{u"kedua"_s, u"K"_s, Role::Bureau, {}, {}};
        const HubRules& rules = m_hub->parts().rules;
        int noops = 0;
        for (const CommandKind kind : {CommandKind::Triage, Coordinate, Disposition, Assign, CommandKind::Relocate,
                 Group, Ungroup, AskVerification}) {
            Ticket ticket = lookedAt(TicketStatus::Waiting);
            if (kind == AskVerification)
                ticket.verification = Verification::None;
            const TicketCommand command = wish(kind, ticket, false);
            const HubJudgement judged = rules.judge(m_hub->parts().workflow, ticket, command, other, nullptr);
            QCOMPARE(judged.verdict, HubVerdict::Accepted);
            const TicketEvent event = eventOf(command, ticket, judged.status, u"pertama"_s);
            applyEvent(ticket, event);
            QCOMPARE(rules.judge(m_hub->parts().workflow, ticket, command, other, &event).verdict, HubVerdict::Noop);
            ++noops;
        }
        QCOMPARE(noops, 8);
    }

    void aPlaceWithinTwentyFiveMetresIsNoConflict()
    {
        Ticket ticket = lookedAt(TicketStatus::Waiting);
        ticket.versionPlace = ticket.version = 6;
        TicketCommand command = wish(CommandKind::Relocate, ticket, true);
        const Officer officer{u"kedua"_s, u"K"_s, Role::Bureau, {}, {}};
        command.place = GeoPoint{-6.2002, 106.85}; // 22 m
        QCOMPARE(m_hub->parts().rules.judge(m_hub->parts().workflow, ticket, command, officer, nullptr).verdict,
            HubVerdict::Accepted);
        command.place = GeoPoint{-6.2003, 106.85}; // 33 m
        QCOMPARE(m_hub->parts().rules.judge(m_hub->parts().workflow, ticket, command, officer, nullptr).reason,
            u"place_conflict"_s);
    }

    void theTableWasAsked() { QVERIFY2(m_cells >= 150, qPrintable(QString::number(m_cells))); }

private:
    void checkTable(CommandKind a, CommandKind b, TicketStatus from, const HubJudgement& judgedA,
        const HubJudgement& alone, const HubJudgement& judgedB)
    {
        const Class row = classOf(a);
        const Class column = classOf(b);
        if (row == Class::Other || column == Class::Other || judgedA.verdict != HubVerdict::Accepted
            || alone.verdict != HubVerdict::Accepted || consoleDecides(a, b, from))
            return;
        const char cell = kTable[size_t(row)][size_t(column)];
        if (cell == '.')
            return;
        ++m_cells;
        const HubVerdict wanted = cell == 'a' ? HubVerdict::Accepted : HubVerdict::Converted;
        if (judgedB.verdict != wanted)
            QFAIL(qPrintable(u"%1, then %2 from %3: %4 (%5)"_s.arg(
                commandCode(a), commandCode(b), statusCode(from), verdictCode(judgedB.verdict), judgedB.reason)));
    }

    std::unique_ptr<TestHub> m_hub;
    std::unique_ptr<HubConnection> m_admin;
    QList<Officer> m_officers;
    int m_cells = 0;
};

QTEST_GUILESS_MAIN(TestHubPairs)
#include "tst_hubpairs.moc"
