// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/searchstore.h"
#include "storage/teststore.h"
#include "support/testmain.h"

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

using Keys = std::vector<qint64>;

class TestSearchStore final : public QObject
{
    Q_OBJECT

    static Keys find(TestStore& store, const QString& text, SearchOptions options = {.privateText = true})
    {
        const auto keys
            = store.database().read([&](ReadSession& s) { return SearchStore::search(s, text, options); }).result();
        return keys ? *keys : Keys{-1};
    }

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void findsReportsByTheBeginningsOfTheirWords()
    {
        TestStore store;
        VERIFY_RESULT(store.open());
        VERIFY_RESULT(store.add(store.report(1, u"Jalan berlubang di depan sekolah"_s)));
        VERIFY_RESULT(store.add(store.report(2, u"Pohon tumbang menutup jalan"_s)));
        VERIFY_RESULT(store.add(store.report(3, u"Café Élite bising"_s)));
        QCOMPARE(find(store, u"jalan"_s), (Keys{1, 2}));
        QCOMPARE(find(store, u"JAL lubang"_s), Keys{}); // "lubang" begins no word
        QCOMPARE(find(store, u"jal ber"_s), Keys{1});
        QCOMPARE(find(store, u"cafe elite"_s), Keys{3});
        QCOMPARE(find(store, u"melati"_s), (Keys{1, 2, 3})); // the address
        QCOMPARE(find(store, u"jalan"_s, {.privateText = true, .limit = 1}), Keys{1});
    }

    void theBestComeFirst()
    {
        TestStore store;
        VERIFY_RESULT(store.open());
        VERIFY_RESULT(store.add(store.report(1, u"Lampu taman mati sejak kemarin malam, warga takut lewat sini"_s)));
        VERIFY_RESULT(store.add(store.report(2, u"Lampu mati, lampu jalan"_s)));
        VERIFY_RESULT(store.add(store.report(3, u"Pohon tumbang"_s)));
        VERIFY_RESULT(store.add(store.report(4, u"Lampu taman mati sejak kemarin malam, warga takut lewat sini"_s)));
        const auto best = [&store](const QString& text, SearchOptions options = {.privateText = true}) {
            const auto keys
                = store.database().read([&](ReadSession& s) { return SearchStore::best(s, text, options); }).result();
            return keys ? *keys : Keys{-1};
        };
        QCOMPARE(best(u"lampu"_s), (Keys{2, 4, 1})); // most of it in fewest words; of equals the newest
        QCOMPARE(best(u"lampu"_s, {.privateText = true, .limit = 1}), Keys{4}); // only the newest are weighed
        QCOMPARE(best(u"\" AND ("_s), Keys{});
        const Keys all = find(store, u"lampu"_s);
        Keys sorted = best(u"lampu"_s);
        std::ranges::sort(sorted);
        QCOMPARE(sorted, all);
    }

    void theNumberItselfIsTheBest()
    {
        TestStore store;
        VERIFY_RESULT(store.open());
        TicketEvent longer = store.report(1, u"Pohon tumbang"_s);
        longer.body[BodyKey::number] = u"JK25070"_s;
        TicketEvent exact = store.report(2, u"Jalan rusak"_s);
        exact.body[BodyKey::number] = u"JK2507"_s;
        TicketEvent speaks = store.report(3, u"Sama dengan JK2507, JK2507!"_s);
        speaks.body[BodyKey::number] = u"JK9"_s;
        for (const TicketEvent& ticket : {longer, exact, speaks})
            VERIFY_RESULT(store.add(ticket));
        const auto keys = store.database()
                              .read([](ReadSession& s) { return SearchStore::best(s, u"jk2507"_s, {.privateText = true}); })
                              .result();
        VERIFY_RESULT(keys);
        QCOMPARE(*keys, (Keys{2, 1, 3}));
    }

    void privateWordsAreNotWeighed()
    {
        TestStore store;
        VERIFY_RESULT(store.open());
        TicketEvent closed = store.report(1, u"Lampu"_s);
        closed.body[BodyKey::isPrivate] = true;
        VERIFY_RESULT(store.add(closed));
        TicketEvent open = store.report(2, u"Lampu taman mati"_s);
        VERIFY_RESULT(store.add(open));
        const auto best = [&store](bool privateText) {
            return store.database()
                .read([privateText](ReadSession& s) {
                    return SearchStore::best(s, u"lampu"_s, {.privateText = privateText});
                })
                .result()
                .value_or(Keys{-1});
        };
        QCOMPARE(best(true), (Keys{1, 2}));
        QCOMPARE(best(false), Keys{2});
    }

    void whatIsTypedIsNeverSyntax_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text : {"\"", "\"\"\"", "jalan OR pohon", "NOT", "AND AND", "text:jalan", "^jalan", "jalan*",
                 "NEAR(a b)", "(", ")", "{text} : x", "-jalan", "jalan -pohon", "'; DROP TABLE ticket; --", "%", "_",
                 "\\", "a\"b", "\xe2\x80\xae", "+", "...", "JL.02/RW-3"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void whatIsTypedIsNeverSyntax()
    {
        QFETCH(QString, text);
        static TestStore store;
        if (QTest::currentDataTag() == QByteArray("\"")) {
            VERIFY_RESULT(store.open());
            VERIFY_RESULT(store.add(store.report(1, u"jalan or pohon"_s)));
        }
        const Keys keys = find(store, text);
        QVERIFY(keys.empty() || keys == Keys{1});
        QCOMPARE(store.number("SELECT count(*) FROM ticket").value_or(-1), 1);
    }

    void cutsWordsWhereTheIndexDoes()
    {
        QCOMPARE(SearchStore::matchExpression(u"  Jl.Melati  No-5 "_s), u"\"jl\"* \"melati\"* \"no\"* \"5\""_s);
        QCOMPARE(SearchStore::matchExpression(u"a jalan jalan"_s), u"\"a\" \"jalan\"*"_s);
        QCOMPARE(SearchStore::matchExpression(u"!?"_s), QString());
        QCOMPARE(SearchStore::matchExpression(u"kata "_s.repeated(1000)), u"\"kata\"*"_s);
        QVERIFY(SearchStore::matchExpression(u"x"_s.repeated(100'000)).size() < 100);
    }

    void findsNumbersByTheirBeginning()
    {
        TestStore store;
        VERIFY_RESULT(store.open());
        for (int i = 8; i < 13; ++i)
            VERIFY_RESULT(store.add(store.report(i)));
        QCOMPARE(find(store, u"JK0000000012"_s), Keys{5});
        QCOMPARE(find(store, u"jk00000000"_s), (Keys{1, 2, 3, 4, 5}));
        QCOMPARE(find(store, u"jk00000000"_s, {.limit = 2}).size(), size_t(2));
        QCOMPARE(find(store, u"jk%"_s), Keys{});
        QCOMPARE(find(store, u"j"_s), Keys{});
    }

    void showsWhereTheWordsStand()
    {
        TestStore store;
        VERIFY_RESULT(store.open());
        const auto key = store.add(store.report(1, u"<b>Lampu</b> jalan\nmati di depan pasar"_s));
        VERIFY_RESULT(key);
        VERIFY_RESULT(store.database().write(WritePriority::Bulk, [](WriteSession& s) { return SearchStore::indexPending(s, 100); }).result());
        const auto at = [&](const QString& text) {
            return store.database().read([&](ReadSession& s) { return SearchStore::snippet(s, text, *key); }).result();
        };
        const auto found = at(u"LAMP pasar"_s);
        VERIFY_RESULT(found);
        QCOMPARE(found->text, u"<b>Lampu</b> jalan mati di depan pasar"_s);
        QCOMPARE(found->hits.size(), 2);
        QCOMPARE(found->text.mid(found->hits[0].start, found->hits[0].length), u"Lampu"_s);
        QCOMPARE(found->text.mid(found->hits[1].start, found->hits[1].length), u"pasar"_s);
        QVERIFY(at(u"banjir"_s)->hits.isEmpty());
        QVERIFY(at(u"\"lampu AND ( * col:"_s).has_value());
        QVERIFY(at(u"*"_s)->hits.isEmpty());
    }

    void marksTheWordsOfALongText()
    {
        const QString text = u"Warga mengeluh. "_s.repeated(30) + u"Café Élite bising sampai malam 😀elite"_s;
        const SearchSnippet found = SearchStore::snippetOf(text, u"ELITE cafe a"_s);
        QVERIFY(found.text.startsWith(u'…'));
        QVERIFY(found.text.size() < 170);
        QStringList marked;
        for (const SearchSnippet::Hit& hit : found.hits)
            marked += found.text.mid(hit.start, hit.length);
        QCOMPARE(marked, QStringList({u"Café"_s, u"Élite"_s, u"elite"_s}));
        QVERIFY(SearchStore::snippetOf(text, u"arga"_s).hits.isEmpty());
        QVERIFY(SearchStore::snippetOf({}, u"warga"_s).hits.isEmpty());
        QVERIFY(SearchStore::snippetOf(text, {}).hits.isEmpty());
    }

    void privateReportsAreFoundByNumberOnlyUnlessAllowed()
    {
        TestStore store;
        VERIFY_RESULT(store.open());
        TicketEvent secret = store.report(1, u"tetangga membakar sampah"_s);
        secret.body[BodyKey::isPrivate] = true;
        VERIFY_RESULT(store.add(secret));
        VERIFY_RESULT(store.add(store.report(2, u"sampah menumpuk"_s)));
        QCOMPARE(find(store, u"sampah"_s, {}), Keys{2});
        QCOMPARE(find(store, u"sampah"_s), (Keys{1, 2}));
        QCOMPARE(find(store, u"JK0000000001"_s, {}), Keys{1});
    }

    void followsWhatTheSourceChanges()
    {
        TestStore store;
        VERIFY_RESULT(store.open());
        const auto key = store.add(store.report(1, u"jalan rusak"_s));
        VERIFY_RESULT(key);
        VERIFY_RESULT(store.append(
            *key, store.next(*store.ticket(*key), CommandKind::Update, {{BodyKey::text, u"pohon tumbang"_s}})));
        QCOMPARE(find(store, u"jalan"_s), Keys{});
        QCOMPARE(find(store, u"tumbang"_s), Keys{1});
        VERIFY_RESULT(store.execute("INSERT INTO report_fts(report_fts, rank) VALUES('integrity-check', 1)"));
    }

    void importsEnterTheIndexInBatches()
    {
        TestStore store;
        VERIFY_RESULT(store.open());
        for (int i = 0; i < 20; ++i)
            VERIFY_RESULT(store.add(store.report(i, u"banjir di sini"_s), WritePriority::Bulk));
        QCOMPARE(find(store, u"banjir"_s), Keys{});
        // Changed before it was reached: it enters as it is then.
        VERIFY_RESULT(
            store.append(3, store.next(*store.ticket(3), CommandKind::Update, {{BodyKey::text, u"macet"_s}})));
        bool more = true;
        int rounds = 0;
        while (more) {
            more = store.database()
                       .write(WritePriority::Bulk, [](WriteSession& s) { return SearchStore::indexPending(s, 8); })
                       .result()
                       .value_or(false);
            ++rounds;
        }
        QCOMPARE(rounds, 3);
        QCOMPARE(find(store, u"banjir"_s).size(), size_t(19));
        QCOMPARE(find(store, u"macet"_s), Keys{3});
        VERIFY_RESULT(store.execute("INSERT INTO report_fts(report_fts, rank) VALUES('integrity-check', 1)"));
    }
};

QTEST_GUILESS_MAIN(TestSearchStore)
#include "tst_searchstore.moc"
