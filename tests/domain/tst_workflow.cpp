// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/workflow.h"
#include "support/testmain.h"

#include <QFile>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestWorkflow final : public QObject
{
    Q_OBJECT

private:
    Workflow m_workflow;
    const Officer m_village {u"lurah"_s, u"Lurah"_s, Role::Village, u"kel.31.71.01.1001"_s, u"31.71.01.1001"_s};
    const Officer m_bureau {u"biro"_s, u"Biro"_s, Role::Bureau, u"bpem"_s, {}};
    const Officer m_viewer {u"tamu"_s, u"Tamu"_s, Role::Viewer, {}, {}};

    static Ticket ticket(TicketStatus status)
    {
        Ticket t;
        t.status = status;
        t.village = u"31.71.01.1001"_s;
        t.agency = u"kel.31.71.01.1001"_s;
        t.category = u"jalan"_s;
        t.version = t.versionStatus = t.versionAssignment = t.versionPlace = t.versionTriage = 1;
        return t;
    }
    static TicketCommand command(CommandKind kind)
    {
        TicketCommand c;
        c.kind = kind;
        return c;
    }
    static QString told(const std::expected<TicketStatus, Refusal>& outcome)
    {
        return outcome ? statusCode(*outcome) : refusalCode(outcome.error());
    }

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void initTestCase()
    {
        pinEnvironment();
        QFile file(QStringLiteral(JAKOPS_RESOURCES "/workflow/transitions.csv"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        auto workflow = Workflow::fromCsv(file.readAll());
        VERIFY_RESULT(workflow);
        m_workflow = *workflow;
    }

    void leadsFromWaitingToDone()
    {
        Ticket t = ticket(TicketStatus::Waiting);
        QCOMPARE(told(m_workflow.check(t, command(CommandKind::Start), m_village, nullptr)), u"in_progress"_s);
        t.status = TicketStatus::InProgress;
        TicketCommand followUp = command(CommandKind::FollowUp);
        followUp.text = u"Sudah ditambal"_s;
        QCOMPARE(told(m_workflow.check(t, followUp, m_village, nullptr)), u"needs_photo"_s);
        followUp.photos = {u"ab"_s};
        QCOMPARE(told(m_workflow.check(t, followUp, m_village, nullptr)), u"awaiting_validation"_s);
        t.status = TicketStatus::AwaitingValidation;
        t.followUpBy = m_village.code;
        QCOMPARE(told(m_workflow.check(t, command(CommandKind::Validate), m_bureau, nullptr)), u"done"_s);
    }

    void letsNobodyValidateHisOwnWork()
    {
        Ticket t = ticket(TicketStatus::AwaitingValidation);
        t.followUpBy = m_bureau.code;
        QCOMPARE(told(m_workflow.check(t, command(CommandKind::Validate), m_bureau, nullptr)), u"own_work"_s);
        QCOMPARE(told(m_workflow.check(t, command(CommandKind::Validate), m_village, nullptr)), u"wrong_role"_s);
    }

    void closesAtOnceWhereTheDeskHasNoValidator()
    {
        Workflow desk = m_workflow;
        desk.setCloseWithoutValidation(true);
        TicketCommand followUp = command(CommandKind::FollowUp);
        followUp.text = u"Selesai"_s;
        followUp.photos = {u"ab"_s};
        QCOMPARE(told(desk.check(ticket(TicketStatus::InProgress), followUp, m_village, nullptr)), u"done"_s);
    }

    void keepsAnOfficerToHisArea()
    {
        Ticket t = ticket(TicketStatus::Waiting);
        t.village = u"31.71.01.1002"_s;
        t.agency = u"kel.31.71.01.1002"_s;
        QCOMPARE(told(m_workflow.check(t, command(CommandKind::Start), m_village, nullptr)), u"out_of_scope"_s);
        t.village = u"31.71.01.10019"_s; // a code that merely begins alike
        QCOMPARE(told(m_workflow.check(t, command(CommandKind::Start), m_village, nullptr)), u"out_of_scope"_s);
        t.agency = m_village.agency; // handed to him from elsewhere
        QCOMPARE(told(m_workflow.check(t, command(CommandKind::Start), m_village, nullptr)), u"in_progress"_s);
    }

    void dispositionGoesToTheAgencysOwnUnitOnly()
    {
        Workflow workflow = m_workflow;
        workflow.setAgencyParents({{u"dbm.jakpus"_s, u"dbm"_s}, {u"dlh.jakpus"_s, u"dlh"_s}});
        Ticket t = ticket(TicketStatus::Coordinating);
        t.agency = u"dbm"_s;
        TicketCommand disposition = command(CommandKind::Disposition);
        QCOMPARE(told(workflow.check(t, disposition, m_bureau, nullptr)), u"needs_agency"_s);
        disposition.agency = u"dlh.jakpus"_s;
        QCOMPARE(told(workflow.check(t, disposition, m_bureau, nullptr)), u"not_subordinate"_s);
        disposition.agency = u"dbm.jakpus"_s;
        QCOMPARE(told(workflow.check(t, disposition, m_bureau, nullptr)), u"dispositioned"_s);
    }

    void noticesWhatChangedSinceTheOfficerLooked()
    {
        Ticket t = ticket(TicketStatus::Waiting);
        t.version = t.versionStatus = 4;
        TicketCommand start = command(CommandKind::Start);
        start.baseVersion = 3;
        QCOMPARE(told(m_workflow.check(t, start, m_village, nullptr)), u"changed_since"_s);
        // A change of another facet is no conflict.
        t.versionStatus = 1;
        t.versionTriage = 4;
        QCOMPARE(told(m_workflow.check(t, start, m_village, nullptr)), u"in_progress"_s);
        TicketCommand note = command(CommandKind::Note);
        note.baseVersion = 1;
        note.text = u"Sudah ditelepon"_s;
        QCOMPARE(told(m_workflow.check(t, note, m_village, nullptr)), u"waiting"_s);
    }

    void undoesOnlyOnesOwnLastCommand()
    {
        Ticket t = ticket(TicketStatus::InProgress);
        t.version = 2;
        TicketEvent last;
        last.version = 2;
        last.kind = CommandKind::Start;
        last.actor = m_village.code;
        QCOMPARE(told(m_workflow.check(t, command(CommandKind::Undo), m_village, &last)), u"nothing_to_undo"_s);
        last.deviceSeq = 7;
        QCOMPARE(told(m_workflow.check(t, command(CommandKind::Undo), m_village, &last)), u"in_progress"_s);
        QCOMPARE(told(m_workflow.check(t, command(CommandKind::Undo), m_bureau, &last)), u"nothing_to_undo"_s);
        last.kind = CommandKind::Validate;
        QCOMPARE(told(m_workflow.check(t, command(CommandKind::Undo), m_village, &last)), u"in_progress"_s);
        last.kind = CommandKind::Note;
        QCOMPARE(told(m_workflow.check(t, command(CommandKind::Undo), m_village, &last)), u"nothing_to_undo"_s);
    }

    void asksTheReporterWithATimeToWaitFor()
    {
        Ticket t = ticket(TicketStatus::InProgress);
        t.updatedAt = 5'000;
        TicketCommand ask = command(CommandKind::Ask);
        QCOMPARE(told(m_workflow.check(t, ask, m_village, nullptr)), u"needs_text"_s);
        ask.text = u"Di mana tepatnya?"_s;
        QCOMPARE(told(m_workflow.check(t, ask, m_village, nullptr)), u"needs_deadline"_s);
        ask.until = 5'000; // is over already
        QCOMPARE(told(m_workflow.check(t, ask, m_village, nullptr)), u"needs_deadline"_s);
        ask.until = 5'001;
        QCOMPARE(told(m_workflow.check(t, ask, m_village, nullptr)), u"in_progress"_s);
        TicketCommand answer = command(CommandKind::Answer);
        answer.text = u"Di depan pasar"_s;
        QCOMPARE(told(m_workflow.check(t, answer, m_village, nullptr)), u"nothing_asked"_s);
        t.askedAt = 5'000;
        QCOMPARE(told(m_workflow.check(t, answer, m_village, nullptr)), u"in_progress"_s);
    }

    void verifiesWhatWasAskedFor()
    {
        Ticket t = ticket(TicketStatus::Waiting);
        TicketCommand ask = command(CommandKind::AskVerification);
        ask.text = u"Alamat tidak jelas"_s;
        TicketCommand verified = command(CommandKind::Verified);
        verified.text = u"Tidak ada lubang"_s;
        verified.outcome = Verification::NotFound;
        QCOMPARE(told(m_workflow.check(t, verified, m_bureau, nullptr)), u"nothing_asked"_s);
        QCOMPARE(told(m_workflow.check(t, ask, m_bureau, nullptr)), u"waiting"_s);
        t.verification = Verification::Asked;
        QCOMPARE(told(m_workflow.check(t, ask, m_bureau, nullptr)), u"needs_change"_s);
        QCOMPARE(told(m_workflow.check(t, verified, m_bureau, nullptr)), u"waiting"_s);
        verified.outcome = Verification::Asked;
        QCOMPARE(told(m_workflow.check(t, verified, m_bureau, nullptr)), u"needs_outcome"_s);
    }

    void mergesAndGroupsWithAnotherReport()
    {
        Ticket t = ticket(TicketStatus::Waiting);
        t.id = QUuid(u"01923456-789a-7fff-bfff-000000000001"_s);
        t.number = u"JK1"_s;
        TicketCommand merge = command(CommandKind::Merge);
        merge.text = u"Sama"_s;
        QCOMPARE(told(m_workflow.check(t, merge, m_village, nullptr)), u"needs_report"_s);
        merge.into = u"jk1"_s; // itself
        QCOMPARE(told(m_workflow.check(t, merge, m_village, nullptr)), u"needs_report"_s);
        merge.into = u"JK2"_s;
        QCOMPARE(told(m_workflow.check(t, merge, m_village, nullptr)), u"merged"_s);
        TicketCommand group = command(CommandKind::Group);
        QCOMPARE(told(m_workflow.check(t, group, m_village, nullptr)), u"needs_report"_s);
        QCOMPARE(told(m_workflow.check(t, command(CommandKind::Ungroup), m_village, nullptr)), u"not_grouped"_s);
        group.parent = t.id; // its head
        QCOMPARE(told(m_workflow.check(t, group, m_village, nullptr)), u"waiting"_s);
        t.parent = t.id;
        QCOMPARE(told(m_workflow.check(t, group, m_village, nullptr)), u"needs_change"_s);
        QCOMPARE(told(m_workflow.check(t, command(CommandKind::Ungroup), m_village, nullptr)), u"waiting"_s);
        t.status = TicketStatus::Merged;
        TicketCommand unmerge = command(CommandKind::Unmerge);
        unmerge.text = u"Bukan yang sama"_s;
        QCOMPARE(told(m_workflow.check(t, unmerge, m_village, nullptr)), u"waiting"_s);
    }

    void publishesPrivateReportsOnly()
    {
        Ticket t = ticket(TicketStatus::Waiting);
        TicketCommand publish = command(CommandKind::Publish);
        publish.text = u"Saluran mampet"_s;
        QCOMPARE(told(m_workflow.check(t, publish, m_bureau, nullptr)), u"waiting"_s);
        QCOMPARE(told(m_workflow.check(t, publish, m_village, nullptr)), u"wrong_role"_s);
        t.isPrivate = false;
        QCOMPARE(told(m_workflow.check(t, publish, m_bureau, nullptr)), u"not_private"_s);
    }

    void offersOneUsualStepAndSaysWhyTheOthersAreClosed()
    {
        for (const TicketStatus status : kAllStatuses) {
            for (const Officer& officer : {m_village, m_bureau, m_viewer}) {
                const auto options = m_workflow.options(ticket(status), officer, nullptr);
                QCOMPARE(options.size(), officerCommands().size());
                QVERIFY(std::ranges::count_if(options, &CommandOption::usual) <= 1);
                for (const CommandOption& option : options)
                    QVERIFY(!option.usual || option.refusal == Refusal::None);
            }
        }
        Ticket t = ticket(TicketStatus::Waiting);
        const auto usual = [this](const Ticket& on) {
            const auto options = m_workflow.options(on, m_village, nullptr);
            const auto it = std::ranges::find_if(options, &CommandOption::usual);
            return it == options.end() ? QString() : commandCode(it->kind);
        };
        QCOMPARE(usual(t), u"triage"_s);
        t.versionTriage = 2;
        QCOMPARE(usual(t), u"coordinate"_s);
        t.status = TicketStatus::InProgress;
        QCOMPARE(usual(t), u"follow_up"_s);
    }

    void aViewerMayGiveNoCommandAtAll()
    {
        for (const TicketStatus status : kAllStatuses) {
            for (const CommandOption& option : m_workflow.options(ticket(status), m_viewer, nullptr))
                QVERIFY(option.refusal != Refusal::None);
        }
    }

    void everyStatusButTheCrmsNeverStuckHasAWayOn()
    {
        for (const TicketStatus status : kAllStatuses) {
            const bool leaves = std::ranges::any_of(m_workflow.transitions(),
                [status](const Transition& t) { return t.from == status && t.to && *t.to != status; });
            QVERIFY2(leaves, qPrintable(statusCode(status)));
        }
    }

    void handsOnInTheWayThatIsOpen()
    {
        const auto option = [](CommandKind kind, Refusal refusal, bool usual = false) {
            return CommandOption{kind, refusal, {}, usual};
        };
        using enum CommandKind;
        QCOMPARE(wayToHandOn({option(Coordinate, Refusal::WrongRole), option(Disposition, Refusal::None)}), Disposition);
        QCOMPARE(wayToHandOn({option(Coordinate, Refusal::None), option(Disposition, Refusal::WrongStatus)}), Coordinate);
        QCOMPARE(wayToHandOn({option(Coordinate, Refusal::None), option(Disposition, Refusal::None)}), Coordinate);
        QCOMPARE(wayToHandOn({option(Coordinate, Refusal::None), option(Disposition, Refusal::None, true)}), Disposition);
        QCOMPARE(wayToHandOn({option(Coordinate, Refusal::WrongRole), option(Disposition, Refusal::WrongRole)}), Coordinate);
        QCOMPARE(wayToHandOn({}), Coordinate);
    }

    void refusesABrokenTable_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::newRow("unknown command") << QByteArray("dance,open,=,staff,,0,0");
        QTest::newRow("unknown status") << QByteArray("start,dreaming,=,staff,,0,0");
        QTest::newRow("unknown target") << QByteArray("start,waiting,moon,staff,,0,0");
        QTest::newRow("unknown role") << QByteArray("start,waiting,=,king,,0,0");
        QTest::newRow("twice") << QByteArray("start,waiting waiting,=,staff,,0,0");
    }
    void refusesABrokenTable()
    {
        QFETCH(QByteArray, row);
        VERIFY_ERROR(Workflow::fromCsv("command,from,to,roles,needs,undo,usual\n" + row), ErrorCode::WrongFormat);
    }

    void aPowerNarrowsWhoMayGiveACommand()
    {
        Workflow narrowed = m_workflow;
        narrowed.limitTo(CommandKind::Validate, {Role::Staff});
        for (const Transition& row : narrowed.transitions())
            QVERIFY(row.kind != CommandKind::Validate || row.roles.isEmpty()); // transitions say bureau, the power says staff
        QVERIFY(m_workflow.isUndoable(CommandKind::Triage));
        QVERIFY(!m_workflow.isUndoable(CommandKind::Note));
    }
};

QTEST_APPLESS_MAIN(TestWorkflow)
#include "tst_workflow.moc"
