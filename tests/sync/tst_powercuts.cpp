// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Power cuts at every action on the disk while a console takes commands, pushes them, stores verdicts and pulls. What a
// disk may be left with is made from a record of one such day: unsynced writes lost, arrived, some of them, torn. Each
// image is recovered by SQLite and looked through; of those that recover to the same pages with the same at the hub,
// one is opened by the program, checked as jakops check does, and synced to the end. outbox.log and photos are files of
// their own and not cut here.
#include "storage/powercut.h"
#include "sync/syncfixture.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QSet>

#include <random>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kTickets = 12;
constexpr int kRounds = 24;
// What a console knows for good once it is written: its commands and what became of them, and how far it has read.
constexpr const char* kKept = "SELECT 'c', seq, hex(event), state FROM outbox ORDER BY seq; "
                              "SELECT 'p', audience, pos FROM hub_position ORDER BY audience; "
                              "SELECT 'k', hex(event), kind FROM sync_card ORDER BY event, kind";

int setting(const char* name, int otherwise)
{
    bool given = false;
    const int value = qEnvironmentVariableIntValue(name, &given);
    return given ? value : otherwise;
}

struct Kept
{
    QHash<QByteArray, bool> commands; // "seq event", and whether it is decided
    QHash<QByteArray, qint64> positions;
    QSet<QByteArray> cards;

    static Kept of(const QByteArray& rows)
    {
        Kept kept;
        for (const QByteArray& row : rows.split('\n')) {
            const QList<QByteArray> cells = row.split(' ');
            if (cells[0] == "c")
                kept.commands.insert(cells[1] + ' ' + cells[2], cells[3] != "pending");
            else if (cells[0] == "p")
                kept.positions.insert(cells[1], cells[2].toLongLong());
            else if (cells[0] == "k")
                kept.cards.insert(cells[1] + ' ' + cells[2]);
        }
        return kept;
    }
    // Whether all of `before` is here too.
    [[nodiscard]] bool has(const Kept& before) const
    {
        for (auto it = before.commands.cbegin(); it != before.commands.cend(); ++it) {
            const auto here = commands.constFind(it.key());
            if (here == commands.cend() || (*it && !*here))
                return false;
        }
        for (auto it = before.positions.cbegin(); it != before.positions.cend(); ++it) {
            if (positions.value(it.key(), -1) < *it)
                return false;
        }
        return cards.contains(before.cards);
    }
};

} // namespace

class TestPowerCuts final : public QObject, protected SyncFixture
{
    Q_OBJECT

    // Everything written so far was acknowledged; the hub is as it is now.
    struct Moment
    {
        qsizetype action;
        Kept kept;
        FakeHub::State hub;
        QStringList typed;
    };
    struct Told
    {
        int images = 0;
        int corrupt = 0;
        int lost = 0;
        int opened = 0;
        QSet<size_t> contents;
    };

private Q_SLOTS:
    void initTestCase()
    {
        if (QFileInfo(u"/dev/shm"_s).isWritable())
            qputenv("TMPDIR", "/dev/shm"); // the disk under test is in memory anyway
        QLoggingCategory::setFilterRules(
            u"jakops.storage.info=false"_s); // each start says that the end before was none
    }
    void init() { pinEnvironment(); }
    void cleanupTestCase() { m_consoles.clear(); }

    void losesNothingWhereverThePowerGoes_data()
    {
        QTest::addColumn<bool>("post");
        QTest::newRow("the whole city") << false;
        QTest::newRow("one agency: reports come and go, some are private, everything is read anew once") << true;
    }
    void losesNothingWhereverThePowerGoes()
    {
        QFETCH(bool, post);
        live(post);
        if (QTest::currentTestFailed())
            return;
        const int images = setting("JAKOPS_POWER_IMAGES", 20'000) / (post ? 4 : 1);
        const int opened = setting("JAKOPS_POWER_OPENED", 100);
        const quint64 seed = quint64(setting("JAKOPS_POWER_SEED", int(QDateTime::currentSecsSinceEpoch() % 1'000'000)));
        qInfo("seed %llu (JAKOPS_POWER_SEED)", seed);
        QElapsedTimer timer;
        timer.start();
        const Told told = cutEverywhere(images, opened, false, seed);
        if (QTest::currentTestFailed())
            return;
        qInfo("%lld actions on the disk, %d images in %.1f s: corrupt %d, acknowledged work lost in %d; %lld different "
              "stores, the program opened and synced %d",
            qlonglong(m_actions.size() - m_from), told.images, double(timer.elapsed()) / 1000, told.corrupt, told.lost,
            qlonglong(told.contents.size()), told.opened);
        QVERIFY(told.images >= images);
        QCOMPARE(told.corrupt, 0);
        QCOMPARE(told.lost, 0);
        QVERIFY(told.contents.size() > kRounds * 3);
    }
    // So that this is known to see a loss.
    void seesADiskThatLies()
    {
        live(false);
        if (QTest::currentTestFailed())
            return;
        const Told told = cutEverywhere(2000, 0, true, 1);
        qInfo("%d images of a disk that lies: corrupt %d, acknowledged work lost in %d", told.images, told.corrupt,
            told.lost);
        QVERIFY(told.lost > 0);
    }

private:
    // The day of a console, written down.
    void live(bool post)
    {
        begin();
        m_moments.clear();
        m_ids.clear();
        RecordingVfs vfs;
        auto& a = console(post ? agency(u"a"_s, u"dbm"_s) : bureau(u"a"_s));
        auto& b = console(bureau(u"b"_s));
        m_console = &a;
        const auto moment = [&] { note(vfs); };
        a.store.close();
        QFile store(a.store.path());
        QVERIFY(store.open(QIODevice::ReadOnly));
        m_before = store.readAll();
        const auto start = [&] {
            a.fault = {};
            VERIFY_RESULT(a.open(RecordingVfs::name()));
            // checkpoints come often, so that they are cut through, too
            VERIFY_RESULT(a.store.execute("PRAGMA wal_autocheckpoint=60"));
            a.fault = [&] {
                note(vfs);
                return FakeHub::Fault::None;
            };
        };
        start();
        for (int i = 0; i < kTickets; ++i) {
            const bool isPrivate = post && i % 4 == 0;
            m_ids += m_hub
                         ->report(i + 1, u"31.72.01.1001"_s, u"dbm"_s,
                             isPrivate ? QJsonObject{{BodyKey::isPrivate, true}} : QJsonObject())
                         .ticket;
        }
        syncAll();
        moment();
        m_from = vfs.count();
        for (int round = 0; round < kRounds; ++round) {
            m_clock->advanceMs(60'000);
            const QUuid& id = m_ids[round % kTickets];
            const QUuid& other = m_ids[(round * 5 + 1) % kTickets];
            const QString words = u"putaran %1"_s.arg(round);
            (void)b.give(CommandKind::Triage, id, {}, {{BodyKey::category, u"k%1"_s.arg(round)}});
            VERIFY_RESULT(b.give(CommandKind::Note, other, u"dari b %1"_s.arg(round)));
            VERIFY_RESULT(b.sync());
            (void)a.give(
                CommandKind::Triage, id, words + u" terlambat"_s, {{BodyKey::category, QString(u"a"_s + words)}});
            moment();
            (void)a.give(CommandKind::Note, other, words + u" kata"_s.repeated(round % 5 == 0 ? 500 : 2));
            moment();
            if (round % 4 == 1)
                (void)a.give(CommandKind::Start, id, words + u" mulai"_s);
            moment();
            if (post && round % 2 == 0) // away, and back two rounds later
                (void)b.give(CommandKind::Coordinate, m_ids[(round / 4 * 5 + 1) % kTickets], u"pindah"_s,
                    {{BodyKey::agency, round % 4 == 0 ? u"dsda"_s : u"dbm"_s}});
            if (!post && round % 8 == 5)
                (void)b.give(CommandKind::Withdraw, other, u"ditarik %1"_s.arg(round));
            VERIFY_RESULT(b.sync());
            moment();
            if (round == kRounds / 2) { // the program ends and starts again
                m_hub->state.epoch += post ? 1 : 0;
                start();
            }
            VERIFY_RESULT(a.sync());
            moment();
        }
        a.fault = {};
        a.restart(); // no line is left that asks
        a.store.close();
        m_actions = vfs.actions();
        a.typed.clear();
        qInfo("%lld moments, %lld cards of work that came too late", qlonglong(m_moments.size()),
            qlonglong(m_moments.last().kept.cards.size()));
        QVERIFY(m_moments.last().kept.cards.size() > kRounds / 3);
    }
    void note(const RecordingVfs& vfs)
    {
        if (m_moments.isEmpty() || m_moments.last().action != vfs.count()) {
            const auto rows = m_console->store.database().read(keptRows).result();
            VERIFY_RESULT(rows);
            m_moments.append({vfs.count(), Kept::of(*rows), m_hub->state, m_console->typed});
        } else {
            m_moments.append({vfs.count(), m_moments.last().kept, m_hub->state, m_console->typed});
        }
    }
    static Result<QByteArray> keptRows(ReadSession& session)
    {
        QByteArray all;
        for (const QByteArray& sql : QByteArray(kKept).split(';')) {
            auto statement = session.prepare(sql.trimmed().toStdString());
            if (!statement)
                return fail(statement.error());
            const int columns = sql.contains("outbox") ? 4 : 3;
            for (;;) {
                const auto row = statement->step();
                if (!row)
                    return fail(row.error());
                if (!*row)
                    break;
                for (int i = 0; i < columns; ++i)
                    all += statement->text(i).toUtf8() + (i + 1 < columns ? ' ' : '\n');
            }
        }
        return all;
    }

    Told cutEverywhere(int images, int opened, bool lying, quint64 seed)
    {
        using enum CuttableDisk::Cut;
        Told told;
        CuttableDisk disk(m_before);
        disk.setLying(lying);
        std::mt19937_64 random(seed);
        QHash<size_t, Kept> known; // by content: checked once
        QSet<size_t> synced; // by content and what the hub has
        const qsizetype from = m_from;
        const qsizetype cuts = m_actions.size() + 1 - from;
        qsizetype last = 0; // the latest moment that is past
        for (qsizetype at = 0; at <= m_actions.size(); ++at) {
            if (at > 0)
                disk.apply(m_actions[at - 1]);
            while (last + 1 < m_moments.size() && m_moments[last + 1].action <= at)
                ++last;
            if (at < from)
                continue;
            qsizetype next = last; // the hub as it was while this was written
            while (next < m_moments.size() - 1 && m_moments[next].action < at)
                ++next;
            // every action has its share; what nothing is pending for is the same image each time
            const int wanted = int((at - from + 1) * images / cuts - (at - from) * images / cuts);
            const quint64 chance = quint64(cuts) * quint64(std::max(1, wanted)); // of being opened whatever it is
            for (int i = 0; i < wanted; ++i) {
                const auto how = i == 0 ? Lost : i == 1 ? Arrived : i % 2 == 0 ? Some : Torn;
                DiskImage image = disk.cut(wanted < 4 ? CuttableDisk::Cut(random() % 4) : how, random);
                ++told.images;
                size_t content = 0;
                Kept kept;
                QString why;
                if (!recover(image, known, content, kept, why)) {
                    if (++told.corrupt <= 10 && !lying)
                        qInfo().noquote() << "damaged at action" << at << why;
                    continue;
                }
                told.contents.insert(content);
                if (!kept.has(m_moments[last].kept)) {
                    ++told.lost;
                    continue;
                }
                if (lying)
                    continue;
                const size_t pair = qHashMulti(
                    0, content, m_moments[next].hub.verdicts.size(), m_moments[next].hub.epoch, last == next);
                const bool anew = !synced.contains(pair);
                if (!anew && random() % chance >= quint64(opened))
                    continue;
                synced.insert(pair);
                ++told.opened;
                goesOn(image, m_moments[next], m_moments[last].typed);
                if (QTest::currentTestFailed()) {
                    qInfo("at action %lld of %lld", qlonglong(at), qlonglong(m_actions.size()));
                    return told;
                }
            }
        }
        return told;
    }
    // SQLite alone: recovers, and finds everything in order.
    static bool recover(const DiskImage& image, QHash<size_t, Kept>& known, size_t& content, Kept& kept, QString& why)
    {
        ImageStore store(image);
        const auto pages = store.content();
        if (!pages) {
            why = pages.error().toLog();
            return false;
        }
        content = *pages;
        if (const auto is = known.constFind(content); is != known.cend()) {
            kept = *is;
            return true;
        }
        const auto sound = store.query("PRAGMA integrity_check; PRAGMA foreign_key_check");
        const auto rows = store.query(kKept);
        if (!sound || *sound != "ok\n" || !rows) {
            why = sound ? QString::fromUtf8(*sound) : sound.error().toLog();
            return false;
        }
        kept = Kept::of(*rows);
        known.insert(content, kept);
        return true;
    }
    // The program starts on it: its own checks hold, and it ends where the hub is, with every word.
    void goesOn(const DiskImage& image, const Moment& moment, const QStringList& typed)
    {
        TestConsole again(*m_hub, *m_clock, m_workflow, m_rules, m_console->officer, 0);
        m_hub->state = moment.hub;
        QCOMPARE(again.device, m_console->device);
        VERIFY_RESULT(image.writeTo(again.store.path()));
        VERIFY_RESULT(again.open());
        healthy(again);
        again.typed = typed;
        VERIFY_RESULT(again.sync());
        QCOMPARE(again.pending(), 0);
        for (const QUuid& id : std::as_const(m_ids))
            showsWhatTheHubHas(again, id);
        nothingIsLost(again);
        healthy(again);
        const auto heads = m_hub->line(again.officer.code)->heads();
        VERIFY_RESULT(heads);
        for (const FeedHead& head : *heads) {
            QCOMPARE(
                again.store.number("SELECT pos FROM hub_position WHERE audience = " + std::to_string(head.audience))
                    .value_or(-1),
                head.pos);
        }
    }

    void showsWhatTheHubHas(TestConsole& console, const QUuid& id)
    {
        const auto history = m_hub->line(console.officer.code)->history(id);
        VERIFY_RESULT(history);
        if (!history->isEmpty())
            return compare(console, id);
        const auto is = console.ticket(id); // it has moved away
        QVERIFY(!is || (is->gone && is->text.isEmpty()));
    }

    QByteArray m_before; // the store that was there
    QList<DiskAction> m_actions;
    QList<Moment> m_moments;
    QList<QUuid> m_ids;
    TestConsole* m_console = nullptr;
    qsizetype m_from = 0;
};

QTEST_GUILESS_MAIN(TestPowerCuts)
#include "tst_powercuts.moc"
