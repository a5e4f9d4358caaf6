// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The calls of sync/hub.h against a real server, as consoles make them.
#include "support/testhub.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonObject>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString kHere = u"31.74.01.1007"_s;
const QString kThere = u"31.74.01.1001"_s;

QString unitOf(const QString& village)
{
    return u"kel."_s + village;
}

QList<FeedHead> headsOf(TestDevice& device)
{
    return device.pg->heads().value_or(QList<FeedHead>());
}

} // namespace

class TestPgHub : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto hub = TestHub::start();
        VERIFY_RESULT(hub);
        m_hub = std::move(*hub);
        VERIFY_RESULT(m_hub->init());
        auto here = m_hub->console(u"lurah.sini"_s, u"village"_s, unitOf(kHere), kHere);
        auto there = m_hub->console(u"lurah.sana"_s, u"village"_s, unitOf(kThere), kThere);
        auto city = m_hub->console(u"biro"_s, u"bureau"_s);
        auto reader = m_hub->console(u"pengawas"_s, u"supervisor"_s);
        auto source = m_hub->console(u"crm"_s, u"ingest"_s);
        VERIFY_RESULT(here);
        VERIFY_RESULT(there);
        VERIFY_RESULT(city);
        VERIFY_RESULT(reader);
        VERIFY_RESULT(source);
        m_here = std::move(*here);
        m_there = std::move(*there);
        m_city = std::move(*city);
        m_reader = std::move(*reader);
        m_source = std::move(*source);
    }
    void init() { pinEnvironment(); }

    void pushesInOrderAndAnswersTheSameAgain()
    {
        const QUuid ticket = QUuid::createUuid();
        const QList<HubCommand> commands{m_source->report(ticket, kHere, {{BodyKey::text, u"Lubang"_s}})};
        VERIFY_RESULT(m_source->pg->push(m_source->id, commands));
        const QList<HubCommand> work{m_here->command(CommandKind::Start, ticket, 1, {{BodyKey::to, u"in_progress"_s}}),
            m_here->command(CommandKind::Start, ticket, 1, {{BodyKey::to, u"in_progress"_s}}),
            m_here->command(CommandKind::Note, ticket, 1, {{BodyKey::text, u"sudah"_s}})};
        const auto once = m_here->pg->push(m_here->id, work);
        VERIFY_RESULT(once);
        QCOMPARE(once->size(), 3);
        QCOMPARE((*once)[0].verdict, u"accepted"_s);
        QCOMPARE((*once)[1].verdict, u"converted"_s);
        QCOMPARE((*once)[1].reason, u"already_in_progress"_s);
        QCOMPARE((*once)[2].version, 4);
        const auto twice = m_here->pg->push(m_here->id, work);
        VERIFY_RESULT(twice);
        for (int i = 0; i < 3; ++i) {
            QCOMPARE((*twice)[i].verdict, (*once)[i].verdict);
            QCOMPARE((*twice)[i].version, (*once)[i].version);
            QCOMPARE((*twice)[i].effectiveAt, (*once)[i].effectiveAt);
        }
        QCOMPARE(m_here->pg->history(ticket)->size(), 4);
    }

    void saysWhichNumberIsMissing()
    {
        HubCommand ahead = m_here->command(CommandKind::Note, QUuid::createUuid(), 0, {{BodyKey::text, u"x"_s}});
        ahead.deviceSeq += 5;
        m_here->sign(ahead);
        const auto answers = m_here->pg->push(m_here->id, {ahead});
        VERIFY_RESULT(answers);
        QCOMPARE(answers->first().verdict, u"gap"_s);
        QCOMPARE(answers->first().reason.toLongLong(), ahead.deviceSeq - 5);
        --m_here->seq;
    }

    void toldOfAnIdUsedTwice()
    {
        HubCommand command = m_city->report(QUuid::createUuid(), kHere, {{BodyKey::text, u"satu"_s}});
        VERIFY_RESULT(m_city->pg->push(m_city->id, {command}));
        command.body = R"({"private":false,"text":"dua"})";
        m_city->sign(command);
        QCOMPARE(m_city->pg->push(m_city->id, {command})->first().verdict, u"id_reuse"_s);
    }

    void nonsenseCostsOnlyItself()
    {
        const QUuid ticket = QUuid::createUuid();
        VERIFY_RESULT(m_city->pg->push(m_city->id, {m_city->report(ticket, kHere)}));
        QList<HubCommand> commands;
        for (const char* body :
            {"{", "[]", "null", R"({"text":5})", R"({"text":"\u0000"})", R"({"text":"x","lat":"a","lon":1})",
                R"({"text":"x","lat":91,"lon":1})", R"({"text":"x","until":1e400})", R"({"text":"x","parent":"z"})",
                R"({"text":"x","photos":[1]})", R"({"text":"x","sealed":"QQ=="})",
                R"({"text":"x","private_part":"aa"})", R"({"text":"x","restore":{"restore":{}}})"}) {
            commands += m_city->command(CommandKind::Note, ticket, 1, {});
            commands.last().body = body;
            m_city->sign(commands.last());
        }
        commands += m_city->command(CommandKind::Note, ticket, 1, {{BodyKey::text, u"\U0001F600 baik"_s}});
        const auto answers = m_city->pg->push(m_city->id, commands);
        VERIFY_RESULT(answers);
        QCOMPARE(answers->size(), commands.size());
        for (qsizetype i = 0; i < answers->size() - 1; ++i)
            QVERIFY2((*answers)[i].verdict == "rejected"_L1, commands[i].body.constData());
        QCOMPARE(answers->last().verdict, u"accepted"_s);
        QCOMPARE(m_city->pg->history(ticket)->last().body, commands.last().body); // byte by byte
        // what was rejected is still its author's
        const auto kept = m_city->connection->query(
            "SELECT count(*) FROM hub.verdict WHERE verdict = 'rejected' AND rejected_body IS NOT NULL");
        QCOMPARE(kept->number(0, 0), commands.size() - 1);
    }

    void importingTwiceFromTwoPlacesChangesNothing()
    {
        auto other = m_hub->console(u"crm.dua"_s, u"ingest"_s);
        VERIFY_RESULT(other);
        const QUuid ticket = QUuid::createUuid();
        HubCommand one = m_source->report(ticket, kHere, {{BodyKey::text, u"Sama"_s}});
        HubCommand two = (*other)->report(ticket, kHere, {{BodyKey::text, u"Sama"_s}});
        two.event = one.event;
        (*other)->sign(two);
        QCOMPARE(m_source->pg->push(m_source->id, {one})->first().verdict, u"accepted"_s);
        QCOMPARE((*other)->pg->push((*other)->id, {two})->first().verdict, u"noop"_s);
        QCOMPARE(m_city->pg->history(ticket)->size(), 1);
    }

    void aTicketThatMovesLeavesOneFeedAndEntersTheOther()
    {
        const QUuid ticket = QUuid::createUuid();
        VERIFY_RESULT(
            m_source->pg->push(m_source->id, {m_source->report(ticket, kHere, {{BodyKey::text, u"Pindah"_s}})}));
        QHash<qint64, qint64> hereAt;
        QHash<qint64, qint64> thereAt;
        for (const FeedHead& head : headsOf(*m_here))
            hereAt.insert(head.audience, head.pos);
        for (const FeedHead& head : headsOf(*m_there))
            thereAt.insert(head.audience, head.pos);
        QVERIFY(m_there->pg->history(ticket)->isEmpty()); // not his
        HubCommand move
            = m_here->command(CommandKind::Relocate, ticket, 1, {{BodyKey::lat, -6.21}, {BodyKey::lon, 106.84}});
        move.area = kThere;
        m_here->sign(move);
        QCOMPARE(m_here->pg->push(m_here->id, {move})->first().verdict, u"accepted"_s);
        const auto left = m_here->pg->pull(hereAt, 100);
        const auto entered = m_there->pg->pull(thereAt, 100);
        VERIFY_RESULT(left);
        VERIFY_RESULT(entered);
        QCOMPARE(left->size(), 1);
        QCOMPARE(left->first().kind, u"o"_s);
        QCOMPARE(entered->first().kind, u"i"_s);
        QCOMPARE(m_there->pg->history(ticket)->size(), 2);
        // his late words are kept, and he learns no more than that it has gone
        const auto late = m_here->pg->push(
            m_here->id, {m_here->command(CommandKind::Note, ticket, 1, {{BodyKey::text, u"sudah saya tambal"_s}})});
        QCOMPARE(late->first().verdict, u"converted"_s);
        QCOMPARE(late->first().reason, u"moved_away"_s);
        QVERIFY(m_here->pg->history(ticket)->isEmpty());
        QVERIFY(m_there->pg->history(ticket)->last().body.contains("sudah saya tambal"));
        // somebody who never had it gets no other answer than for a ticket that does not exist
        const auto foreign = m_here->pg->push(
            m_here->id, {m_here->command(CommandKind::Note, QUuid::createUuid(), 1, {{BodyKey::text, u"x"_s}})});
        QCOMPARE(foreign->first().reason, u"no_such_ticket"_s);
    }

    void theFeedProvesThatNothingIsMissing()
    {
        QHash<qint64, qint64> from;
        QHash<qint64, QByteArray> hashes;
        for (const FeedHead& head : headsOf(*m_here))
            from.insert(head.audience, 0);
        int rows = 0;
        for (;;) {
            const auto page = m_here->pg->pull(from, 3);
            VERIFY_RESULT(page);
            if (page->isEmpty())
                break;
            for (const FeedRow& row : *page) {
                QCOMPARE(row.pos, from[row.audience] + 1);
                QCOMPARE(HubChain::feedLink(hashes[row.audience], row.pos, row.event.event, row.kind, row.event.hash),
                    row.hash);
                from[row.audience] = row.pos;
                hashes[row.audience] = row.hash;
                ++rows;
            }
        }
        QVERIFY(rows > 3);
        for (const FeedHead& head : headsOf(*m_here))
            QCOMPARE(from[head.audience], head.pos);
    }

    void theFirstSyncIsOfOneMoment()
    {
        QSet<QUuid> tickets;
        int events = 0;
        const auto heads = m_city->pg->firstSync([&](const QList<HubEvent>& page) {
            for (const HubEvent& event : page)
                tickets.insert(event.ticket);
            if (events == 0) // meanwhile somebody works: not in this picture
                (void)m_source->pg->push(m_source->id, {m_source->report(QUuid::createUuid(), kHere)});
            events += int(page.size());
            return true;
        });
        VERIFY_RESULT(heads);
        QVERIFY(events > 5 && tickets.size() > 3);
        qint64 moved = 0;
        const auto now = m_city->pg->heads();
        for (qsizetype i = 0; i < heads->size(); ++i)
            moved += (*now)[i].pos - (*heads)[i].pos;
        QCOMPARE(moved, 1);
    }

    void everySignatureHolds()
    {
        const QUuid ticket = QUuid::createUuid();
        VERIFY_RESULT(m_source->pg->push(m_source->id, {m_source->report(ticket, kHere)}));
        const auto keys = m_here->pg->deviceKeys({m_source->id, QUuid::createUuid()});
        VERIFY_RESULT(keys);
        QCOMPARE(keys->size(), 1);
        const HubEvent event = m_here->pg->history(ticket)->first();
        QVERIFY(DeviceKey::verify(signedBytes(m_here->hub, event), event.signature, keys->first().key));
        QCOMPARE(keys->first().officer, u"crm"_s);
    }

    void privateWordsAreReadByWhoMayAndLeaveATrail()
    {
        const QUuid ticket = QUuid::createUuid();
        const HubCommand report = m_source->report(ticket, kHere,
            {{BodyKey::text, u"Tetangga saya"_s}, {BodyKey::photos, QJsonArray{QString(64, u'c')}},
                {BodyKey::lat, -6.2}, {BodyKey::lon, 106.8}, {BodyKey::isPrivate, true}});
        QVERIFY(!report.body.contains("Tetangga") && !report.privateBody.isNull());
        VERIFY_RESULT(m_source->pg->push(m_source->id, {report}));
        QVERIFY(!m_reader->pg->history(ticket)->first().body.contains("Tetangga"));
        VERIFY_ERROR(m_reader->pg->privateWords({ticket}), ErrorCode::NotAllowed); // reads everything, but not this
        const auto village = m_here->pg->privateWords({ticket});
        VERIFY_RESULT(village);
        QVERIFY(village->first().body.contains("Tetangga")
            && !village->first().body.contains("photos")); // viewpoints give a neighbour away
        QVERIFY(m_city->pg->privateWords({ticket})->first().body.contains("photos"));
        QVERIFY(m_there->pg->privateWords({ticket})->isEmpty()); // not his
        // the place is neither in the projection nor in the open body
        QVERIFY(!m_here->connection->query("SELECT lat FROM hub.ticket"));
        // words that would stand open are not taken
        HubCommand note = m_here->command(CommandKind::Note, ticket, 1, {{BodyKey::text, u"dari Bu Ani"_s}});
        QCOMPARE(m_here->pg->push(m_here->id, {note})->first().reason, u"private_words"_s);
        note = m_here->command(CommandKind::Note, ticket, 1, {{BodyKey::text, u"dari Bu Ani"_s}}, true);
        QCOMPARE(m_here->pg->push(m_here->id, {note})->first().verdict, u"accepted"_s);
        const auto admin = m_hub->admin();
        VERIFY_RESULT(admin);
        const auto trail
            = (*admin)->query("SELECT count(*) FROM hub.audit WHERE act = 'open_private' AND detail->'tickets' ? $1",
                {HubValue::uuid(ticket)});
        QCOMPARE(trail->number(0, 0), 2);
    }

    void photosGoOnWhereTheLineWasCut()
    {
        QByteArray photo(Hub::kPieceBytes * 2 + 1000, 'p');
        photo[5] = 'q';
        const QString hash = QString::fromLatin1(QCryptographicHash::hash(photo, QCryptographicHash::Sha256).toHex());
        const auto piece = [&](int n) { return photo.mid(n * Hub::kPieceBytes, Hub::kPieceBytes); };
        VERIFY_ERROR(m_here->pg->putPiece(hash, photo.size(), 0, piece(0)), ErrorCode::NotAllowed); // no event names it
        const QUuid ticket = QUuid::createUuid();
        VERIFY_RESULT(m_source->pg->push(m_source->id, {m_source->report(ticket, kHere)}));
        VERIFY_RESULT(m_here->pg->push(m_here->id,
            {m_here->command(
                CommandKind::Note, ticket, 1, {{BodyKey::text, u"foto"_s}, {BodyKey::photos, QJsonArray{hash}}})}));
        QCOMPARE(*m_here->pg->putPiece(hash, photo.size(), 0, piece(0)), 1);
        VERIFY_ERROR(m_here->pg->putPiece(hash, photo.size(), 1, "short"), ErrorCode::InvalidInput);
        VERIFY_RESULT(m_hub->reconnect(*m_here));
        const auto state = m_here->pg->attachmentStates({hash});
        VERIFY_RESULT(state);
        QCOMPARE(state->first().have, 1);
        QCOMPARE(state->first().pieces, 3);
        VERIFY_ERROR(m_city->pg->getPiece(hash, 0), ErrorCode::NotFound); // not whole yet
        QCOMPARE(*m_here->pg->putPiece(hash, photo.size(), 2, piece(2)), 2);
        QCOMPARE(*m_here->pg->putPiece(hash, photo.size(), 1, piece(1)), 3);
        QCOMPARE(*m_here->pg->putPiece(hash, photo.size(), 1, piece(1)), 3); // again
        QByteArray got;
        for (int n = 0; n < 3; ++n)
            got += *m_city->pg->getPiece(hash, n);
        QCOMPARE(got, photo);
        VERIFY_ERROR(m_there->pg->getPiece(hash, 0), ErrorCode::NotFound); // not his
    }

    void aPhotoThatIsNotItsHashIsNotKept()
    {
        const QString hash(64, u'd');
        const QUuid ticket = QUuid::createUuid();
        VERIFY_RESULT(
            m_city->pg->push(m_city->id, {m_city->report(ticket, kHere, {{BodyKey::photos, QJsonArray{hash}}})}));
        QCOMPARE(*m_city->pg->putPiece(hash, 4, 0, "evil"), 0);
        QVERIFY(m_city->pg->attachmentStates({hash})->isEmpty());
    }

    void aSupervisorCountsWhatLiesUnread()
    {
        const auto here = [this] {
            const auto counts = m_reader->pg->unreadCards();
            const auto it = counts ? std::ranges::find(*counts, u"lurah.sini"_s, &HubCardCount::officer) : QList<HubCardCount>::const_iterator();
            return counts && it != counts->end() ? *it : HubCardCount{};
        };
        const HubCardCount before = here();
        const QUuid ticket = QUuid::createUuid();
        VERIFY_RESULT(m_source->pg->push(m_source->id, {m_source->report(ticket, kHere)}));
        const HubCommand wrong = m_here->command(CommandKind::Validate, ticket, 1, {{BodyKey::text, u"selesai"_s}});
        const auto answers = m_here->pg->push(m_here->id, {wrong});
        VERIFY_RESULT(answers);
        QCOMPARE(answers->first().verdict, u"rejected"_s);
        const HubCardCount now = here();
        QCOMPARE(now.rejected, before.rejected + 1);
        QCOMPARE(now.converted, before.converted);
        QCOMPARE(now.area, kHere);
        QVERIFY(now.oldest > 0);
        VERIFY_RESULT(m_there->pg->acknowledge({wrong.event})); // not his
        QCOMPARE(here().rejected, now.rejected);
        VERIFY_RESULT(m_here->pg->acknowledge({wrong.event, QUuid::createUuid()}));
        VERIFY_RESULT(m_here->pg->acknowledge({wrong.event}));
        QCOMPARE(here().rejected, before.rejected);
        for (const auto& device : {std::cref(m_here), std::cref(m_city)})
            VERIFY_ERROR(device.get()->pg->unreadCards(), ErrorCode::NotAllowed);
        // Whose role it is, is data.
        const auto admin = m_hub->admin();
        VERIFY_RESULT(admin);
        VERIFY_RESULT((*admin)->run("UPDATE hub.power SET role = 'village' WHERE power = 'unread_cards' AND role = 'supervisor'"));
        const auto told = m_here->pg->unreadCards();
        const auto refused = m_reader->pg->unreadCards();
        VERIFY_RESULT((*admin)->run("UPDATE hub.power SET role = 'supervisor' WHERE power = 'unread_cards' AND role = 'village'"));
        VERIFY_RESULT(told);
        VERIFY_ERROR(refused, ErrorCode::NotAllowed);
    }

    void tellsWhoElseHasAReportOpen()
    {
        const QUuid ticket = QUuid::createUuid();
        VERIFY_RESULT(m_source->pg->push(m_source->id, {m_source->report(ticket, kHere)}));
        QCOMPARE(*m_here->pg->present(ticket), QStringList());
        QCOMPARE(*m_city->pg->present(ticket), QStringList{u"Petugas lurah.sini"_s});
        QCOMPARE(*m_there->pg->present(ticket), QStringList()); // not his: he is told nothing, and is not told of
        QCOMPARE(*m_here->pg->present({}), QStringList());
        QCOMPARE(*m_city->pg->present(ticket), QStringList());
    }

    void wakesWhoListens()
    {
        const auto listener = m_hub->connect(m_here->credentials);
        VERIFY_RESULT(listener);
        VERIFY_RESULT((*listener)->run("LISTEN hub_feed"));
        VERIFY_RESULT(m_source->pg->push(m_source->id, {m_source->report(QUuid::createUuid(), kHere)}));
        const auto notices = (*listener)->notices(10'000);
        VERIFY_RESULT(notices);
        QCOMPARE(notices->size(), 1);
        QVERIFY(notices->first().toLongLong() > 0);
    }

    void anUndoGivesBackExactlyWhatItsCommandChanged()
    {
        const QUuid ticket = QUuid::createUuid();
        VERIFY_RESULT(m_source->pg->push(m_source->id, {m_source->report(ticket, kHere)}));
        VERIFY_RESULT(m_city->pg->push(
            m_city->id, {m_city->command(CommandKind::Assign, ticket, 1, {{BodyKey::assignee, u"ani"_s}})}));
        const QJsonObject wrong{{BodyKey::undoes, 2}, {BodyKey::restore, QJsonObject{{BodyKey::assignee, u"budi"_s}}}};
        QCOMPARE(m_city->pg->push(m_city->id, {m_city->command(CommandKind::Undo, ticket, 2, wrong)})->first().reason,
            u"other_outcome"_s);
        VERIFY_RESULT(m_city->pg->push(
            m_city->id, {m_city->command(CommandKind::Assign, ticket, 3, {{BodyKey::assignee, u"budi"_s}})}));
        const QJsonObject right{{BodyKey::undoes, 4}, {BodyKey::restore, QJsonObject{{BodyKey::assignee, u"ani"_s}}}};
        QCOMPARE(m_city->pg->push(m_city->id, {m_city->command(CommandKind::Undo, ticket, 4, right)})->first().verdict,
            u"accepted"_s);
    }

    void theTimeThatCountsStaysWithinWhatCanBe()
    {
        const QUuid ticket = QUuid::createUuid();
        const qint64 before = QDateTime::currentMSecsSinceEpoch();
        VERIFY_RESULT(m_source->pg->push(m_source->id, {m_source->report(ticket, kHere)}));
        QList<HubCommand> commands;
        for (const qint64 claimed : {before - 365LL * 86'400'000, before + 365LL * 86'400'000, before - 3'600'000}) {
            commands += m_city->command(CommandKind::Note, ticket, 1, {{BodyKey::text, u"jam salah"_s}});
            commands.last().claimedAt = claimed;
            commands.last().clockOffset = commands.size() == 3 ? 3'600'000 + 5'000'000'000 : 0;
            m_city->sign(commands.last());
        }
        VERIFY_RESULT(m_city->pg->push(m_city->id, commands));
        const auto history = m_city->pg->history(ticket);
        for (const HubEvent& event : *history)
            QVERIFY(event.effectiveAt <= event.receivedAt);
        for (qsizetype i = 1; i < history->size(); ++i)
            QVERIFY((*history)[i].effectiveAt
                >= history->first().receivedAt); // not before what its author had seen arrived
    }

private:
    std::unique_ptr<TestHub> m_hub;
    std::unique_ptr<TestDevice> m_here;
    std::unique_ptr<TestDevice> m_there;
    std::unique_ptr<TestDevice> m_city;
    std::unique_ptr<TestDevice> m_reader;
    std::unique_ptr<TestDevice> m_source;
};

QTEST_GUILESS_MAIN(TestPgHub)
#include "tst_pghub.moc"
