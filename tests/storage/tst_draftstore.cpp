// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/draftstore.h"
#include "storage/teststore.h"
#include "support/testmain.h"

#include <QJsonArray>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestDraftStore final : public QObject
{
    Q_OBJECT

    static Result<> save(TestStore& store, const Draft& draft)
    {
        return store.database()
            .write(WritePriority::User, [&](WriteSession& s) { return DraftStore::save(s, draft); })
            .result();
    }
    static QList<Draft> drafts(TestStore& store, const QUuid& ticket, const QString& officer)
    {
        return store.database()
            .read([&](ReadSession& s) { return DraftStore::ofTicket(s, ticket, officer); })
            .result()
            .value_or(QList<Draft>{Draft{}});
    }

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void keepsOneForEachOfficerTicketAndCommand()
    {
        TestStore store;
        VERIFY_RESULT(store.open());
        const QUuid ticket = store.uuids.next();
        const QUuid other = store.uuids.next();
        const Draft note{{u"sari"_s, ticket, CommandKind::Note}, {{u"words"_s, u"Menunggu alat \u{1F6A7}"_s}}, 10};
        const Draft followUp{{u"sari"_s, ticket, CommandKind::FollowUp},
            {{u"words"_s, u"Ditambal"_s}, {u"photos"_s, QJsonArray{u"ab"_s, u"cd"_s}}}, 20};
        VERIFY_RESULT(save(store, note));
        VERIFY_RESULT(save(store, followUp));
        VERIFY_RESULT(save(store, {{u"budi"_s, ticket, CommandKind::Note}, {{u"words"_s, u"Lain"_s}}, 30}));
        VERIFY_RESULT(save(store, {{u"sari"_s, other, CommandKind::Note}, {{u"words"_s, u"Lain lagi"_s}}, 30}));
        QCOMPARE(drafts(store, ticket, u"sari"_s), (QList<Draft>{followUp, note}));
        QCOMPARE(drafts(store, ticket, u"budi"_s).size(), 1);
        QCOMPARE(drafts(store, ticket, u"budi"_s).first().body[u"words"_s].toString(), u"Lain"_s);
        QCOMPARE(drafts(store, ticket, u"tamu"_s), QList<Draft>{});
    }

    void theNewerWordsReplaceTheOlder()
    {
        TestStore store;
        VERIFY_RESULT(store.open());
        const DraftPlace place{u"sari"_s, store.uuids.next(), CommandKind::Note};
        VERIFY_RESULT(save(store, {place, {{u"words"_s, u"Satu"_s}}, 10}));
        VERIFY_RESULT(save(store, {place, {{u"words"_s, u"Satu dua"_s}}, 20}));
        QCOMPARE(drafts(store, place.ticket, u"sari"_s), (QList<Draft>{{place, {{u"words"_s, u"Satu dua"_s}}, 20}}));
        const auto remove = [&] {
            return store.database()
                .write(WritePriority::User, [&](WriteSession& s) { return DraftStore::remove(s, place); })
                .result();
        };
        VERIFY_RESULT(remove());
        VERIFY_RESULT(remove()); // gone already
        QCOMPARE(drafts(store, place.ticket, u"sari"_s), QList<Draft>{});
    }

    void refusesWhatNobodyTypes()
    {
        TestStore store;
        VERIFY_RESULT(store.open());
        const DraftPlace place{u"sari"_s, store.uuids.next(), CommandKind::Note};
        VERIFY_RESULT(save(store, {place, {{u"words"_s, u"Satu"_s}}, 10}));
        VERIFY_ERROR(
            save(store, {place, {{u"words"_s, QString(2'000'000, u'x')}}, 20}), ErrorCode::TooLarge);
        QCOMPARE(drafts(store, place.ticket, u"sari"_s).first().body[u"words"_s].toString(), u"Satu"_s);
    }

    void leavesOutWhatCannotBeRead()
    {
        TestStore store;
        VERIFY_RESULT(store.open());
        const DraftPlace place{u"sari"_s, store.uuids.next(), CommandKind::Note};
        VERIFY_RESULT(save(store, {place, {{u"words"_s, u"Satu"_s}}, 10}));
        VERIFY_RESULT(store.execute("INSERT INTO draft SELECT officer, ticket, 99, body, 20 FROM draft"));
        VERIFY_RESULT(store.execute("INSERT INTO draft SELECT officer, ticket, 2, 'not JSON', 20 FROM draft LIMIT 1"));
        QCOMPARE(drafts(store, place.ticket, u"sari"_s).size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestDraftStore)
#include "tst_draftstore.moc"
