// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/duplicateservice.h"

#include "index/ticketcolumnsbuilder.h"
#include "services/testworkspace.h"
#include "services/ticketcommands.h"
#include "domain/visibility.h"
#include "storage/photostore.h"
#include "support/testmain.h"

#include <QJsonArray>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kHour = 3'600'000;
constexpr double kLat = -6.17;
constexpr double kLon = 106.82;

// As the index has them.
std::shared_ptr<const TicketColumns> columnsOf(Workspace& workspace)
{
    const auto columns = workspace.database()
                             .read([&](ReadSession& session) -> Result<std::shared_ptr<const TicketColumns>> {
                                 TicketColumnsBuilder builder;
                                 const auto done = workspace.tickets().forEachRow(session, [&](const TicketRow& row) {
                                     builder.add(row);
                                     return true;
                                 });
                                 if (!done)
                                     return fail(done.error());
                                 return builder.build();
                             })
                             .result();
    return columns.value_or(nullptr);
}

} // namespace

class TestDuplicateService final : public QObject
{
    Q_OBJECT

    // A hole in a street of Gambir, so many metres north and hours later.
    static qint64 hole(TestWorkspace& w, int n, double metres, double hours, const QJsonObject& more = {})
    {
        QJsonObject body {{BodyKey::text, u"Jalan berlubang di Jl. Melati 4 dekat masjid, sangat dalam %1"_s.arg(n)},
            {BodyKey::category, u"jalan"_s}, {BodyKey::lat, kLat + metres / 111'195.0}, {BodyKey::lon, kLon},
            {BodyKey::accuracy, 5.0}, {BodyKey::isPrivate, false}};
        for (auto it = more.begin(); it != more.end(); ++it)
            body[it.key()] = it.value();
        w.clock.advanceMs(qint64(hours * double(kHour)));
        const auto key = w.addReport(n, body);
        return key.value_or(0);
    }
    static Result<TicketRelations> relations(TestWorkspace& w, qint64 key, const Officer& officer)
    {
        const DuplicateService service(*w, [&w] { return columnsOf(*w); });
        return service.relations(key, officer).result();
    }
    static QList<qint64> keysOf(const TicketRelations& relations)
    {
        QList<qint64> keys;
        for (const AlikeReport& alike : relations.alike)
            keys += alike.report.key;
        return keys;
    }
    static Result<CommandOutcome> give(TestWorkspace& w, const TicketCommand& command, const Officer& officer)
    {
        return w->commands().give(command, officer).result();
    }

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void findsTheReportOfTheSameThingAndSaysWhy()
    {
        TestWorkspace w;
        VERIFY_RESULT(w.open());
        const qint64 first = hole(w, 1, 0, 0);
        const qint64 tree = hole(w, 2, 10, 1, {{BodyKey::category, u"pohon"_s}, {BodyKey::text, u"Dahan patah menutup gang sempit"_s}});
        const qint64 second = hole(w, 3, 30, 2);
        const auto found = relations(w, second, w.bureau);
        VERIFY_RESULT(found);
        QCOMPARE(keysOf(*found), QList<qint64> {first});
        const AlikeReport& alike = found->alike.first();
        QCOMPARE(alike.report.number, w.ticket(first)->number);
        QVERIFY(qAbs(*alike.facts.metres - 30.0) < 1.0);
        QCOMPARE(alike.facts.apartMs, -3 * kHour);
        QVERIFY(alike.isOlder);
        QVERIFY((alike.likeness.reasons & AlikeReason::words) != 0);
        QVERIFY((alike.likeness.reasons & AlikeReason::category) != 0);
        QVERIFY(!found->leavesOutPrivate);
        const auto back = relations(w, first, w.bureau);
        QCOMPARE(keysOf(*back), QList<qint64> {second});
        QVERIFY(!back->alike.first().isOlder);
        QVERIFY(keysOf(*relations(w, tree, w.bureau)).isEmpty());
    }

    void findsNobodyByPlaceBeforeTheColumnsAreThere()
    {
        TestWorkspace w;
        VERIFY_RESULT(w.open());
        hole(w, 1, 0, 0);
        const qint64 second = hole(w, 2, 10, 1);
        const DuplicateService service(*w, [] { return std::shared_ptr<const TicketColumns>(); });
        const auto found = service.relations(second, w.bureau).result();
        VERIFY_RESULT(found);
        QVERIFY(found->isEmpty());
        VERIFY_ERROR(service.relations(99, w.bureau).result(), ErrorCode::NotFound);
    }

    void keepsPrivateReportsFromThoseWhoMayNotKnowTheirPlace()
    {
        TestWorkspace w;
        VERIFY_RESULT(w.open());
        const qint64 open = hole(w, 1, 0, 0);
        const qint64 hidden = hole(w, 2, 10, 1, {{BodyKey::isPrivate, true}});
        const qint64 third = hole(w, 3, 20, 1);
        QCOMPARE(keysOf(*relations(w, open, w.bureau)).size(), 2);
        const auto seen = relations(w, open, w.viewer);
        VERIFY_RESULT(seen);
        QCOMPARE(keysOf(*seen), QList<qint64> {third});
        QVERIFY(seen->leavesOutPrivate);
        const auto closed = relations(w, hidden, w.viewer);
        VERIFY_RESULT(closed);
        QVERIFY(closed->isWithheld);
        QVERIFY(closed->alike.isEmpty());
    }

    void doesNotCompareWordsThatMayNotBeRead()
    {
        // Whoever may know the place, but not the words, is told nothing that only the words tell.
        Ticket ticket;
        ticket.isPrivate = true;
        TestWorkspace w;
        VERIFY_RESULT(w.open());
        const qint64 open = hole(w, 1, 0, 0);
        hole(w, 2, 10, 1, {{BodyKey::isPrivate, true}});
        for (const Officer& officer : {w.village, w.bureau, w.viewer}) {
            const TicketVisibility visible = visibilityFor(officer, ticket);
            const auto found = relations(w, open, officer);
            VERIFY_RESULT(found);
            for (const AlikeReport& alike : found->alike) {
                QCOMPARE(alike.facts.words.has_value(), visible.text);
                QVERIFY(visible.exactPlace);
            }
        }
    }

    void findsTheSamePhotoWhateverThePlaceButTellsOnlyWhoMaySeeIt()
    {
        TestWorkspace w;
        VERIFY_RESULT(w.open());
        const QString photo = w.addPhoto();
        const qint64 first = hole(w, 1, 0, 0, {{BodyKey::photos, QJsonArray {photo}}});
        const qint64 far = hole(w, 2, 9'000, 2,
            {{BodyKey::photos, QJsonArray {photo}}, {BodyKey::isPrivate, true}, {BodyKey::category, u"sampah"_s}, {BodyKey::text, u"lain"_s}});
        const auto taken = w->database().write(WritePriority::User, [](WriteSession& s) { return PhotoStore::takeInEvents(s, 100); }).result();
        VERIFY_RESULT(taken);
        const auto found = relations(w, first, w.bureau);
        VERIFY_RESULT(found);
        QCOMPARE(keysOf(*found), QList<qint64> {far});
        QCOMPARE(*found->alike.first().facts.photo, 1.0);
        // The kelurahan may not see the photos of private reports: nor learn from them.
        QVERIFY(keysOf(*relations(w, first, w.village)).isEmpty());
        // Pictures that everybody may use are no sign.
        VERIFY_RESULT(w->database().write(WritePriority::User, [photo](WriteSession& s) { return PhotoStore::markSample(s, photo); }).result());
        QVERIFY(keysOf(*relations(w, first, w.bureau)).isEmpty());
    }

    void tellsWhatWasMergedAndBringsItBack()
    {
        TestWorkspace w;
        VERIFY_RESULT(w.open());
        const qint64 first = hole(w, 1, 0, 0);
        const qint64 second = hole(w, 2, 10, 1);
        VERIFY_RESULT(give(w, w.command(second, CommandKind::Start), w.bureau));
        const Ticket before = *w.ticket(second);
        TicketCommand merge = w.command(second, CommandKind::Merge, u"Lubang yang sama"_s);
        merge.into = w.ticket(first)->number.toLower();
        VERIFY_RESULT(give(w, merge, w.bureau));
        const auto of = relations(w, first, w.bureau);
        QCOMPARE(of->mergedHere.size(), 1);
        QCOMPARE(of->mergedHere.first().key, second);
        QVERIFY(of->alike.isEmpty());
        const auto merged = relations(w, second, w.bureau);
        QCOMPARE(merged->mergedInto->key, first);
        QVERIFY(merged->alike.isEmpty());
        VERIFY_RESULT(give(w, w.command(second, CommandKind::Unmerge, u"Ternyata lubang lain"_s), w.bureau));
        const Ticket after = *w.ticket(second);
        QCOMPARE(after.status, before.status);
        QCOMPARE(after.text, before.text);
        QCOMPARE(after.agency, before.agency);
        QVERIFY(after.mergedInto.isEmpty());
        QCOMPARE(after.closedAt, 0);
        QCOMPARE(after.version, before.version + 2); // both are in its history
        QCOMPARE(keysOf(*relations(w, second, w.bureau)), QList<qint64> {first});
    }

    void listsAGroupFromItsHeadAndFromItsMembers()
    {
        TestWorkspace w;
        VERIFY_RESULT(w.open());
        const qint64 head = hole(w, 1, 0, 0);
        const qint64 member = hole(w, 2, 10, 1);
        const qint64 other = hole(w, 3, 20, 1);
        for (const qint64 key : {head, member}) {
            TicketCommand group = w.command(key, CommandKind::Group);
            group.parent = w.ticket(head)->id;
            VERIFY_RESULT(give(w, group, w.bureau));
        }
        const auto of = relations(w, head, w.bureau);
        QVERIFY(of->isHead());
        QCOMPARE(of->memberCount, 1);
        QCOMPARE(of->openMembers, 1);
        QCOMPARE(of->members.first().key, member);
        QCOMPARE(keysOf(*of), QList<qint64> {other}); // those of the group are known already
        const auto in = relations(w, member, w.bureau);
        QVERIFY(!in->isHead());
        QCOMPARE(in->head->key, head);
    }
};

QTEST_GUILESS_MAIN(TestDuplicateService)
#include "tst_duplicateservice.moc"
