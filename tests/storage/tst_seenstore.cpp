// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/seenstore.h"
#include "storage/teststore.h"
#include "support/testmain.h"

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestSeenStore final : public QObject
{
    Q_OBJECT

    static SeenTickets load(TestStore& store, const QString& officer, qint64 now)
    {
        return store.database()
            .write(WritePriority::User, [&](WriteSession& s) { return SeenStore::load(s, officer, now); })
            .result()
            .value_or(SeenTickets{-1, {}});
    }
    static Result<> mark(TestStore& store, const QString& officer, qint64 ticket, qint64 upTo)
    {
        return store.database()
            .write(WritePriority::User, [&](WriteSession& s) { return SeenStore::mark(s, officer, ticket, upTo); })
            .result();
    }

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void anOfficerBeginsWhenHeFirstOpensTheStore()
    {
        TestStore store;
        VERIFY_RESULT(store.open());
        QCOMPARE(load(store, u"sari"_s, 1000), (SeenTickets{1000, {}}));
        QCOMPARE(load(store, u"sari"_s, 5000), (SeenTickets{1000, {}}));
        QCOMPARE(load(store, u"budi"_s, 5000), (SeenTickets{5000, {}}));
    }

    void marksAreTheOfficersOwnAndNeverGoBack()
    {
        TestStore store;
        VERIFY_RESULT(store.open());
        const auto key = store.add(store.report(1));
        VERIFY_RESULT(key);
        VERIFY_RESULT(mark(store, u"sari"_s, *key, 2000));
        VERIFY_RESULT(mark(store, u"sari"_s, *key, 1500));
        QCOMPARE(load(store, u"sari"_s, 3000).upTo, (QHash<qint64, qint64>{{*key, 2000}}));
        QVERIFY(load(store, u"budi"_s, 3000).upTo.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSeenStore)
#include "tst_seenstore.moc"
