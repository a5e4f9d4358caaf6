// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ruleactor.h"
#include "services/importmerge.h"
#include "support/testmain.h"

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kNow = 1'795'143'600'000;

ImportedRecord report(
    const QJsonObject& body, std::optional<TicketStatus> status = {}, std::optional<qint64> updated = {})
{
    ImportedRecord record;
    record.ticket = QUuid(u"{00000000-0000-5000-8000-000000000001}"_s);
    record.source = u"open311"_s;
    record.body = body;
    if (updated)
        record.body[BodyKey::updated] = *updated;
    record.content = canonicalBody(record.body);
    record.status = status;
    record.createdAt = 1'000;
    record.updatedAt = updated;
    return record;
}

ImportContext context()
{
    return {
        kNow, [](const QUuid&, const QByteArray& identity) { return QByteArray("sealed:" + QByteArray::number(identity.size())); }, {}};
}

// A ticket as its events make it.
struct Story
{
    QList<TicketEvent> events;
    Ticket ticket;

    void take(const ImportMerge& merge, qint64 batch = 1)
    {
        for (TicketEvent event : merge.events) {
            event.batch = batch;
            events += event;
        }
        ticket = merge.after;
        QCOMPARE(foldEvents(all()), ticket);
    }
    void officer(CommandKind kind, const QJsonObject& body)
    {
        TicketEvent event;
        event.id = QUuid::createUuid();
        event.ticket = ticket.id;
        event.version = ticket.version + 1;
        event.kind = kind;
        event.at = event.recordedAt = kNow + event.version;
        event.actor = u"sari"_s;
        event.body = body;
        events += event;
        applyEvent(ticket, event);
    }
    [[nodiscard]] std::span<const TicketEvent> all() const { return {events.cbegin(), events.cend()}; }
};

} // namespace

class ImportMergeTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void aNewReportIsOneEvent()
    {
        Story story;
        story.take(ImportRules::add(report({{u"text"_s, u"Lubang"_s}, {u"created"_s, 1'000}}), context()));
        QCOMPARE(story.events.size(), 1);
        QCOMPARE(story.ticket.text, u"Lubang"_s);
        QCOMPARE(story.ticket.status, TicketStatus::Waiting);
        QCOMPARE(story.ticket.createdAt, 1'000);
        QCOMPARE(story.events[0].actor, u"source:open311"_s);
        QCOMPARE(story.events[0].recordedAt, kNow);
    }

    void aReportThatWasClosedElsewhereCameFirstAndWasClosedLater()
    {
        Story story;
        story.take(ImportRules::add(
            report({{u"text"_s, u"Lubang"_s}, {u"source_status"_s, u"closed"_s}}, TicketStatus::Done, 5'000),
            context()));
        QCOMPARE(story.events.size(), 2);
        QCOMPARE(story.ticket.status, TicketStatus::Done);
        QCOMPARE(story.ticket.createdAt, 1'000);
        QCOMPARE(story.ticket.closedAt, 5'000);
    }

    void theSameAgainChangesNothing()
    {
        for (const auto& record :
            {report({{u"text"_s, u"a"_s}}), report({{u"text"_s, u"a"_s}}, TicketStatus::Done, 5'000)}) {
            Story story;
            story.take(ImportRules::add(record, context()));
            const ImportMerge again = ImportRules::change(record, story.ticket, story.all(), context());
            QVERIFY(again.verdict == MergeVerdict::Unchanged);
            QVERIFY(again.events.isEmpty());
        }
    }

    void aRuleHandsOverWhatNamesNoAgency()
    {
        ImportContext byRule = context();
        byRule.route = [](const Ticket&) {
            RoutingAnswer answer;
            answer.line = 4;
            answer.agency = u"dbm.jaksel"_s;
            answer.priority = Priority::High;
            answer.note = u"Jalan di sini"_s;
            answer.word = u"rahasia"_s;
            answer.atIntake = true;
            return std::optional(answer);
        };
        const ImportedRecord record = report({{u"text"_s, u"Lubang"_s}, {u"agency"_s, u"dbm"_s}});
        Story story;
        story.take(ImportRules::add(record, byRule));
        QCOMPARE(story.events.size(), 3);
        QCOMPARE(story.ticket.agency, u"dbm.jaksel"_s);
        QCOMPARE(story.ticket.status, TicketStatus::Coordinating);
        QCOMPARE(story.ticket.priority, Priority::High);
        QCOMPARE(story.ticket.respondedAt, 0); // nobody has looked at it
        const TicketEvent& routed = story.events.last();
        QCOMPARE(routed.kind, CommandKind::Coordinate);
        QCOMPARE(routed.actor, QString(kRuleActor));
        QCOMPARE(routed.body[kRuleLine].toInt(), 4);
        QCOMPARE(routed.body[BodyKey::text].toString(), u"Jalan di sini"_s);
        QVERIFY(!canonicalBody(routed.body).contains("rahasia")); // the words of a report are not told

        // The same again changes nothing; what the source says later counts, for no officer decided.
        QVERIFY(ImportRules::change(record, story.ticket, story.all(), byRule).events.isEmpty());
        story.take(ImportRules::change(report({{u"text"_s, u"Lubang"_s}, {u"agency"_s, u"dbm"_s}, {u"source_status"_s, u"closed"_s}},
                                           TicketStatus::Done, 9'000),
            story.ticket, story.all(), byRule));
        QCOMPARE(story.ticket.status, TicketStatus::Done);

        ImportedRecord named = record;
        named.namesAgency = true;
        QCOMPARE(ImportRules::add(named, byRule).events.size(), 1);
        QCOMPARE(ImportRules::add(report({{u"text"_s, u"a"_s}}, TicketStatus::Done), byRule).events.size(), 1);
        QCOMPARE(ImportRules::add(record, context()).events.size(), 1);
    }

    void theReportersAnswerIsAnEventOnce()
    {
        Story story;
        ImportedRecord record = report({{u"text"_s, u"Lubang"_s}}, {}, 2'000);
        story.take(ImportRules::add(record, context()));
        story.officer(CommandKind::Ask, {{u"text"_s, u"Di mana?"_s}, {u"until"_s, kNow + 9'000}});
        record.answer = u"Di depan sekolah."_s;
        record.content += "answer";
        story.take(ImportRules::change(record, story.ticket, story.all(), context()));
        QCOMPARE(story.events.last().kind, CommandKind::Answer);
        QCOMPARE(story.events.last().actor, u"source:open311"_s);
        QCOMPARE(story.events.last().body[BodyKey::text].toString(), u"Di depan sekolah."_s);
        QCOMPARE(story.ticket.askedAt, 0);
        QVERIFY(story.ticket.cameBack);
        QCOMPARE(story.ticket.text, u"Lubang"_s);
        const ImportMerge again = ImportRules::change(record, story.ticket, story.all(), context());
        QVERIFY(again.verdict == MergeVerdict::Unchanged && again.events.isEmpty());
        record.answer = u"Sudah ditambal."_s; // another one comes in as well
        story.take(ImportRules::change(record, story.ticket, story.all(), context()));
        QCOMPARE(story.events.last().body[BodyKey::text].toString(), u"Sudah ditambal."_s);
    }

    void onlyChangedFieldsBecomeAnUpdate()
    {
        Story story;
        story.take(ImportRules::add(report({{u"text"_s, u"a"_s}, {u"address"_s, u"Jl. A"_s}}, {}, 2'000), context()));
        const ImportMerge merge = ImportRules::change(
            report({{u"text"_s, u"b"_s}, {u"address"_s, u"Jl. A"_s}}, {}, 3'000), story.ticket, story.all(), context());
        QVERIFY(merge.verdict == MergeVerdict::Updated);
        QCOMPARE(merge.events.size(), 1);
        QCOMPARE(merge.events[0].kind, CommandKind::Update);
        QCOMPARE(merge.events[0].at, 3'000);
        QCOMPARE(merge.events[0].body, (QJsonObject{{u"text"_s, u"b"_s}, {u"updated"_s, 3'000}}));
        story.take(merge, 2);
        QCOMPARE(story.ticket.text, u"b"_s);
    }

    void whatIsOlderThanWhatIsHereIsLeftOut()
    {
        Story story;
        story.take(ImportRules::add(report({{u"text"_s, u"new"_s}}, {}, 3'000), context()));
        const ImportMerge merge
            = ImportRules::change(report({{u"text"_s, u"old"_s}}, {}, 2'000), story.ticket, story.all(), context());
        QVERIFY(merge.verdict == MergeVerdict::Unchanged);
    }

    void aFieldTheSourceNoLongerTellsStays()
    {
        Story story;
        story.take(ImportRules::add(report({{u"text"_s, u"a"_s}, {u"address"_s, u"Jl. A"_s}}), context()));
        const ImportMerge merge
            = ImportRules::change(report({{u"text"_s, u"a"_s}}), story.ticket, story.all(), context());
        QVERIFY(merge.verdict == MergeVerdict::Unchanged);
    }

    void backAndForthIsEachTimeAChange()
    {
        Story story;
        const ImportedRecord a = report({{u"text"_s, u"a"_s}});
        const ImportedRecord b = report({{u"text"_s, u"b"_s}});
        story.take(ImportRules::add(a, context()));
        for (int i = 0; i < 3; ++i) {
            const ImportMerge merge = ImportRules::change(i % 2 == 0 ? b : a, story.ticket, story.all(), context());
            QVERIFY(merge.verdict == MergeVerdict::Updated);
            story.take(merge);
        }
        QSet<QUuid> ids;
        for (const TicketEvent& event : story.events)
            ids.insert(event.id);
        QCOMPARE(ids.size(), story.events.size());
        QCOMPARE(story.ticket.text, u"b"_s);
    }

    void theSourcesStatusAppliesUntilAnOfficerGaveOne()
    {
        Story story;
        story.take(
            ImportRules::add(report({{u"source_status"_s, u"open"_s}}, TicketStatus::Waiting, 2'000), context()));
        story.take(
            ImportRules::change(report({{u"source_status"_s, u"in_progress"_s}}, TicketStatus::InProgress, 3'000),
                story.ticket, story.all(), context()));
        QCOMPARE(story.ticket.status, TicketStatus::InProgress);
        story.officer(CommandKind::FollowUp, {{u"to"_s, u"awaiting_validation"_s}});
        const ImportMerge merge
            = ImportRules::change(report({{u"source_status"_s, u"closed"_s}}, TicketStatus::Done, 4'000), story.ticket,
                story.all(), context());
        QVERIFY(merge.verdict == MergeVerdict::Updated);
        QCOMPARE(merge.events[0].body, (QJsonObject{{u"source_status"_s, u"closed"_s}, {u"updated"_s, 4'000}}));
        story.take(merge);
        QCOMPARE(story.ticket.status, TicketStatus::AwaitingValidation);
    }

    void whatOfficersDecidedStaysAndTheSourcesWordIsKept()
    {
        Story story;
        story.take(ImportRules::add(
            report({{u"category"_s, u"jalan"_s}, {u"agency"_s, u"a"_s}, {u"lat"_s, -6.2}, {u"lon"_s, 106.8}}),
            context()));
        story.officer(CommandKind::Triage, {{u"category"_s, u"pohon"_s}});
        story.officer(CommandKind::Coordinate, {{u"agency"_s, u"b"_s}, {u"to"_s, u"coordinating"_s}});
        story.officer(CommandKind::Relocate, {{u"lat"_s, -6.3}, {u"lon"_s, 106.9}});
        const ImportedRecord changed = report({{u"category"_s, u"sampah"_s}, {u"agency"_s, u"c"_s}, {u"lat"_s, -6.1},
            {u"lon"_s, 106.7}, {u"text"_s, u"baru"_s}});
        story.take(ImportRules::change(changed, story.ticket, story.all(), context()));
        QCOMPARE(story.ticket.category, u"pohon"_s);
        QCOMPARE(story.ticket.agency, u"b"_s);
        QCOMPARE(story.ticket.place, GeoPoint(-6.3, 106.9));
        QCOMPARE(story.ticket.text, u"baru"_s);
        QCOMPARE(story.events.last().body[BodyKey::held].toObject()[BodyKey::category].toString(), u"sampah"_s);
        QVERIFY(ImportRules::change(changed, story.ticket, story.all(), context()).verdict == MergeVerdict::Unchanged);
    }

    void identitiesAreSealedAndTellNothingApart()
    {
        ImportedRecord record = report({{u"text"_s, u"a"_s}});
        record.identity = "{\"name\":\"Budi\"}";
        Story story;
        story.take(ImportRules::add(record, context()));
        QCOMPARE(story.ticket.sealedReporter, QByteArray("sealed:15"));
        QVERIFY(!canonicalBody(story.events[0].body).contains("Budi"));
        record.identity = "{\"name\":\"Joko\"}";
        QVERIFY(ImportRules::change(record, story.ticket, story.all(), context()).verdict == MergeVerdict::Unchanged);
    }

    void anUpdateBecomesANoteOnce()
    {
        Story story;
        story.take(ImportRules::add(report({{u"text"_s, u"a"_s}}), context()));
        ImportedRecord update
            = report({{u"text"_s, u"Sudah ditambal"_s}, {u"source_status"_s, u"closed"_s}}, TicketStatus::Done, 9'000);
        update.kind = RecordKind::Update;
        update.body.remove(BodyKey::updated);
        update.content = "update:9041";
        const ImportMerge merge = ImportRules::tell(update, story.ticket, story.all(), context());
        QVERIFY(merge.verdict == MergeVerdict::Updated);
        QCOMPARE(merge.events[0].kind, CommandKind::Note);
        story.take(merge, 2);
        QCOMPARE(story.ticket.text, u"a"_s);
        QCOMPARE(story.ticket.status, TicketStatus::Done);
        QVERIFY(ImportRules::tell(update, story.ticket, story.all(), context()).verdict == MergeVerdict::Unchanged);
    }

    void anUpdateOlderThanTheStatusOnlyTells()
    {
        Story story;
        story.take(ImportRules::add(report({{u"source_status"_s, u"closed"_s}}, TicketStatus::Done, 5'000), context()));
        ImportedRecord update = report({{u"text"_s, u"Dikerjakan"_s}}, TicketStatus::InProgress, 4'000);
        update.kind = RecordKind::Update;
        update.content = "update:1";
        story.take(ImportRules::tell(update, story.ticket, story.all(), context()));
        QCOMPARE(story.ticket.status, TicketStatus::Done);
        QCOMPARE(story.events.size(), 3);
    }

    void takingBackRemovesWhatTheBatchBrought()
    {
        Story story;
        const ImportedRecord record = report({{u"text"_s, u"a"_s}});
        story.take(ImportRules::add(record, context()), 7);
        const ImportMerge undone
            = ImportRules::takeBack(story.all(), story.ticket, 7, u"sari"_s, QUuid::createUuid(), kNow);
        QCOMPARE(undone.events.at(0).kind, CommandKind::Remove);
        story.take(undone, 0);
        QVERIFY(story.ticket.gone);
        QVERIFY(
            ImportRules::takeBack(story.all(), story.ticket, 7, u"sari"_s, QUuid::createUuid(), kNow).events.isEmpty());
        const ImportMerge again = ImportRules::change(record, story.ticket, story.all(), context());
        QVERIFY(again.verdict == MergeVerdict::Added);
        QCOMPARE(again.events.at(0).kind, CommandKind::Restore);
        story.take(again, 8);
        QVERIFY(!story.ticket.gone);
        QVERIFY(ImportRules::change(record, story.ticket, story.all(), context()).verdict == MergeVerdict::Unchanged);
        QCOMPARE(
            ImportRules::takeBack(story.all(), story.ticket, 8, u"sari"_s, QUuid::createUuid(), kNow).events.at(0).kind,
            CommandKind::Remove);
    }

    void takingBackLeavesWhatSomebodyWorkedOn()
    {
        Story story;
        story.take(ImportRules::add(report({{u"text"_s, u"a"_s}}), context()), 7);
        story.officer(CommandKind::Note, {{u"text"_s, u"dilihat"_s}});
        QVERIFY(ImportRules::takeBack(story.all(), story.ticket, 7, u"sari"_s, QUuid::createUuid(), kNow).verdict
            == MergeVerdict::Unknown);
    }

    void takingBackAChangeGivesTheFormerValues()
    {
        Story story;
        story.take(ImportRules::add(
                       report({{u"text"_s, u"a"_s}, {u"source_status"_s, u"open"_s}}, TicketStatus::Waiting, 2'000),
                       context()),
            1);
        const Ticket before = story.ticket;
        const ImportedRecord changed
            = report({{u"text"_s, u"b"_s}, {u"address"_s, u"Jl. B"_s}, {u"source_status"_s, u"closed"_s},
                         {u"lat"_s, -6.2}, {u"lon"_s, 106.8}},
                TicketStatus::Done, 3'000);
        story.take(ImportRules::change(changed, story.ticket, story.all(), context()), 2);
        story.take(ImportRules::takeBack(story.all(), story.ticket, 2, u"sari"_s, QUuid::createUuid(), kNow), 0);
        QCOMPARE(story.ticket.text, before.text);
        QCOMPARE(story.ticket.address, before.address);
        QCOMPARE(story.ticket.status, before.status);
        QVERIFY(!story.ticket.place.has_value());
        const ImportMerge again = ImportRules::change(changed, story.ticket, story.all(), context());
        QVERIFY(again.verdict == MergeVerdict::Updated);
        story.take(again, 3);
        QCOMPARE(story.ticket.text, u"b"_s);
        QCOMPARE(story.ticket.status, TicketStatus::Done);
    }
};

QTEST_GUILESS_MAIN(ImportMergeTest)
#include "tst_importmerge.moc"
