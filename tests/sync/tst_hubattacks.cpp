// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A kelurahan's officer with a connection of his own and bad intentions: tests/data/hub/attacks.tsv.
#include "base/files.h"
#include "support/testhub.h"
#include "sync/hubcheck.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString kHere = u"31.74.01.1007"_s;
const QString kThere = u"31.74.01.1001"_s;

} // namespace

class TestHubAttacks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto hub = TestHub::start();
        VERIFY_RESULT(hub);
        m_hub = std::move(*hub);
        VERIFY_RESULT(m_hub->init());
        auto officer = m_hub->console(u"lurah.sini"_s, u"village"_s, u"kel."_s + kHere, kHere);
        auto other = m_hub->console(u"lurah.sana"_s, u"village"_s, u"kel."_s + kThere, kThere);
        auto source = m_hub->console(u"crm"_s, u"ingest"_s);
        auto admin = m_hub->admin();
        VERIFY_RESULT(officer);
        VERIFY_RESULT(other);
        VERIFY_RESULT(source);
        VERIFY_RESULT(admin);
        m_officer = std::move(*officer);
        m_other = std::move(*other);
        m_source = std::move(*source);
        m_admin = std::move(*admin);
        QList<HubCommand> reports;
        for (int i = 0; i < 20; ++i)
            reports += m_source->report(QUuid::createUuid(), i % 2 == 0 ? kHere : kThere,
                {{BodyKey::text, i % 2 == 0 ? u"biasa"_s : u"Rahasia-lain"_s}});
        m_own = reports[0].ticket;
        m_foreign = reports[1].ticket;
        reports += m_source->report(QUuid::createUuid(), kThere,
            {{BodyKey::text, u"x"_s}, {BodyKey::photos, QJsonArray{QString(64, u'c')}}, {BodyKey::isPrivate, true}});
        VERIFY_RESULT(m_source->pg->push(m_source->id, reports));
        // somebody else's work is going on
        VERIFY_RESULT(m_other->pg->push(
            m_other->id, {m_other->command(CommandKind::Note, m_foreign, 1, {{BodyKey::text, u"Rahasia-lain"_s}})}));
    }
    void init() { pinEnvironment(); }

    void isRefused_data()
    {
        QTest::addColumn<QString>("expected");
        QTest::addColumn<QString>("statement");
        const auto list = readFile(QFINDTESTDATA("../data/hub/attacks.tsv"));
        VERIFY_RESULT(list);
        int n = 0;
        for (const QByteArray& line : list->split('\n')) {
            if (line.isEmpty() || line.startsWith('#'))
                continue;
            const qsizetype tab = line.indexOf('\t');
            QVERIFY2(tab > 0 || line.startsWith("="), line.constData());
            QTest::newRow(qPrintable(u"%1 %2"_s.arg(++n).arg(QString::fromUtf8(line.mid(tab + 1, 60)))))
                << QString::fromUtf8(line.first(tab)) << QString::fromUtf8(line.mid(tab + 1));
        }
        QVERIFY2(n >= 100, qPrintable(QString::number(n)));
    }
    void isRefused()
    {
        QFETCH(QString, expected);
        QFETCH(QString, statement);
        const auto pid = m_admin->query("SELECT pg_backend_pid()");
        VERIFY_RESULT(pid);
        const auto id = [](const QUuid& uuid) { return uuid.toString(QUuid::WithoutBraces); };
        statement.replace(u"@own"_s, id(m_own))
            .replace(u"@foreign"_s, id(m_foreign))
            .replace(u"@otherdevice"_s, id(m_other->id));
        statement.replace(u"@device"_s, id(m_officer->id)).replace(u"@adminpid"_s, pid->text(0, 0));
        HubConnection& psql = *m_officer->connection;
        const auto rows = psql.query(statement.toUtf8().constData());
        if (expected == "0"_L1) {
            VERIFY_RESULT(rows);
            QCOMPARE(rows->count(), 0);
        } else if (expected.startsWith(u'=')) {
            VERIFY_RESULT(rows);
            QCOMPARE(rows->text(0, 0), expected.sliced(1));
        } else {
            QVERIFY2(!rows, "it was allowed");
            QCOMPARE(QString::fromLatin1(psql.sqlState()), expected);
        }
        QVERIFY(psql.isAlive());
    }

    // A pushed event's order, its words and its place in the chain are not his to choose.
    void forgedCommandsAreRejectedAndNothingChanges()
    {
        const auto push = [&](CommandKind kind, const QUuid& ticket, const QJsonObject& body) {
            const auto answers = m_officer->pg->push(m_officer->id, {m_officer->command(kind, ticket, 1, body)});
            return answers && !answers->isEmpty() ? answers->first().verdict + u' ' + answers->first().reason
                                                  : u"error"_s;
        };
        QCOMPARE(push(CommandKind::Validate, m_own, {{BodyKey::to, u"done"_s}}), u"rejected wrong_role"_s);
        QCOMPARE(push(CommandKind::Withdraw, m_own, {{BodyKey::to, u"withdrawn"_s}, {BodyKey::text, u"x"_s}}),
            u"rejected wrong_role"_s);
        QCOMPARE(push(CommandKind::Remove, m_own, {}), u"rejected wrong_role"_s);
        QCOMPARE(push(CommandKind::Note, m_own, {{BodyKey::to, u"done"_s}, {BodyKey::text, u"x"_s}}),
            u"converted other_outcome"_s);
        QCOMPARE(push(CommandKind::Start, m_own, {{BodyKey::to, u"done"_s}}), u"converted other_outcome"_s);
        QCOMPARE(push(CommandKind::Note, m_foreign, {{BodyKey::text, u"x"_s}}), u"rejected no_such_ticket"_s);
        QCOMPARE(push(CommandKind::Note, QUuid::createUuid(), {{BodyKey::text, u"x"_s}}), u"rejected no_such_ticket"_s);
        HubCommand foreign = m_officer->report(QUuid::createUuid(), kThere);
        QCOMPARE(m_officer->pg->push(m_officer->id, {foreign})->first().reason, u"out_of_scope"_s);
        HubCommand again = m_officer->report(m_foreign, kHere);
        QCOMPARE(m_officer->pg->push(m_officer->id, {again})->first().reason, u"no_such_ticket"_s);
        const HubCommand closed = m_officer->report(QUuid::createUuid(), kHere, {{BodyKey::to, u"done"_s}});
        QCOMPARE(m_officer->pg->push(m_officer->id, {closed})->first().reason, u"wrong_role"_s);
        HubCommand early = m_officer->command(CommandKind::Note, m_own, 0, {{BodyKey::text, u"tahun lalu"_s}});
        early.claimedAt -= 365LL * 86'400'000;
        m_officer->sign(early);
        const auto noted = m_officer->pg->push(m_officer->id, {early});
        QVERIFY(noted->first().effectiveAt > early.claimedAt + 364LL * 86'400'000);
        const auto status
            = m_admin->query("SELECT status FROM hub.ticket WHERE ticket_id = $1", {HubValue::uuid(m_own)});
        QCOMPARE(status->text(0, 0), u"waiting"_s);
    }

    // A source's login brings the reporter's answer where one was asked for, and nothing else of the work.
    void aSourceSaysNothingButTheReportersAnswer()
    {
        const auto push = [](TestDevice& device, CommandKind kind, const QUuid& ticket, const QJsonObject& body) {
            const auto answers = device.pg->push(device.id, {device.command(kind, ticket, 0, body)});
            return answers && !answers->isEmpty() ? answers->first().verdict + u' ' + answers->first().reason
                                                  : u"error"_s;
        };
        const auto held = [this](const QUuid& ticket) {
            const auto rows = m_admin->query(
                "SELECT status || ' ' || (asked_at > 0)::text FROM hub.ticket WHERE ticket_id = $1", {HubValue::uuid(ticket)});
            return rows ? rows->text(0, 0) : QString();
        };
        HubCommand report = m_source->report(QUuid::createUuid(), kHere, {{BodyKey::text, u"Pohon tumbang"_s}});
        VERIFY_RESULT(m_source->pg->push(m_source->id, {report}));
        const QJsonObject answer{{BodyKey::text, u"Di depan masjid"_s}};
        QCOMPARE(push(*m_source, CommandKind::Answer, report.ticket, answer), u"converted nothing_asked"_s);
        QCOMPARE(push(*m_officer, CommandKind::Ask, report.ticket,
                     {{BodyKey::text, u"Di mana?"_s}, {BodyKey::until, QDateTime::currentMSecsSinceEpoch() + 86'400'000}}),
            u"accepted "_s);
        QCOMPARE(held(report.ticket), u"waiting true"_s);
        for (const CommandKind kind : officerCommands()) {
            if (kind != CommandKind::Answer)
                QCOMPARE(push(*m_source, kind, report.ticket, {{BodyKey::text, u"x"_s}}), u"rejected wrong_role"_s);
        }
        QCOMPARE(push(*m_source, CommandKind::Answer, report.ticket, {}), u"rejected needs_text"_s);
        QCOMPARE(push(*m_source, CommandKind::Answer, report.ticket, {{BodyKey::text, u"x"_s}, {BodyKey::to, u"done"_s}}),
            u"converted other_outcome"_s);
        QCOMPARE(held(report.ticket), u"waiting true"_s);
        QCOMPARE(push(*m_source, CommandKind::Answer, report.ticket, answer), u"accepted "_s);
        QCOMPARE(held(report.ticket), u"waiting false"_s);
    }

    void aRolledBackPushLeavesNothing()
    {
        const auto before = m_officer->pg->hello(m_officer->id);
        VERIFY_RESULT(m_officer->connection->run("BEGIN"));
        VERIFY_RESULT(m_officer->pg->push(
            m_officer->id, {m_officer->command(CommandKind::Note, m_own, 1, {{BodyKey::text, u"x"_s}})}));
        VERIFY_RESULT(m_officer->connection->run("ROLLBACK"));
        --m_officer->seq;
        QCOMPARE(*m_officer->pg->hello(m_officer->id)->lastSeq, *before->lastSeq);
    }

    // It cannot be forbidden, so consoles take a notice for a hint only.
    void aForgedNoticeIsAllTheServerLetsHimDo()
    {
        VERIFY_RESULT(m_officer->connection->run("NOTIFY hub_feed, '1'"));
        VERIFY_RESULT(m_officer->connection->run("SET statement_timeout = 0"));
    }

    void evenTheOwnerCannotRewriteWhatHappened_data()
    {
        QTest::addColumn<QString>("statement");
        for (const char* const statement : {"UPDATE hub.event SET body = '{}'", "DELETE FROM hub.event",
                 "TRUNCATE hub.event", "UPDATE hub.feed SET pos = pos + 1", "DELETE FROM hub.feed", "TRUNCATE hub.feed",
                 "DELETE FROM hub.verdict", "TRUNCATE hub.verdict", "UPDATE hub.audit SET login = 'x'",
                 "DELETE FROM hub.audit", "TRUNCATE hub.audit", "DELETE FROM hub.event_private WHERE true"})
            QTest::newRow(statement) << QString::fromLatin1(statement);
    }
    void evenTheOwnerCannotRewriteWhatHappened()
    {
        QFETCH(QString, statement);
        auto transaction = HubTransaction::begin(*m_admin);
        VERIFY_RESULT(transaction);
        VERIFY_RESULT(m_admin->run("SET LOCAL ROLE hub_owner"));
        QVERIFY(!m_admin->query(statement.toUtf8().constData()));
    }

    void afterAllOfItTheHubIsSound()
    {
        const auto report = HubCheck(*m_admin, m_hub->parts()).run();
        VERIFY_RESULT(report);
        QCOMPARE(report->problems, QStringList());
    }

private:
    std::unique_ptr<TestHub> m_hub;
    std::unique_ptr<TestDevice> m_officer;
    std::unique_ptr<TestDevice> m_other;
    std::unique_ptr<TestDevice> m_source;
    std::unique_ptr<HubConnection> m_admin;
    QUuid m_own;
    QUuid m_foreign;
};

QTEST_GUILESS_MAIN(TestHubAttacks)
#include "tst_hubattacks.moc"
