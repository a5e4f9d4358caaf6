// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// kill -9 at random moments while officers work and an import runs: nothing that was acknowledged may be missing
// afterwards, the outbox has no holes, its second copy agrees, and the store is whole. Rounds: JAKOPS_KILL_ROUNDS, 50
// if not set.
#include "services/identityservice.h"
#include "services/importservice.h"
#include "services/testworkspace.h"
#include "storage/outboxlog.h"
#include "storage/storecheck.h"
#include "support/testmain.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QHash>
#include <QProcess>
#include <QRandomGenerator>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestKillRounds final : public QObject
{
    Q_OBJECT

    static constexpr int kRows = 3000;
    static constexpr int kPortion = 50;

    TestWorkspace m_w;
    QString m_csv;
    QHash<qint64, QUuid> m_acknowledged;
    int m_rounds = 50;

    // Runs the program and kills it at a random moment: while it starts, or while it works.
    void killOnce(QRandomGenerator& random)
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QStringLiteral(JAKOPS_KILL_TARGET), {m_w.dir(), m_csv});
        QVERIFY(process.waitForStarted());
        QByteArray output;
        const auto readFor = [&](int ms, bool untilWorking) {
            const QDeadlineTimer deadline(ms);
            while (!deadline.hasExpired() && process.state() == QProcess::Running) {
                process.waitForReadyRead(int(deadline.remainingTime()));
                output += process.readAllStandardOutput();
                if (untilWorking && output.contains("ack "))
                    return;
            }
        };
        if (random.bounded(4) == 0) {
            readFor(int(random.bounded(400)), false);
        } else {
            readFor(20'000, true);
            readFor(int(random.bounded(120)), false);
        }
        process.kill();
        QVERIFY(process.waitForFinished());
        output += process.readAllStandardOutput();
        output.truncate(output.lastIndexOf('\n') + 1);
        for (const QByteArray& line : output.split('\n')) {
            QVERIFY2(!line.startsWith("error"), line.constData());
            const QByteArrayList words = line.split(' ');
            if (words.size() == 3 && words[0] == "ack")
                m_acknowledged.insert(words[1].toLongLong(), QUuid::fromString(QLatin1StringView(words[2])));
        }
    }

    void verifyNothingIsLost(bool thoroughly)
    {
        VERIFY_RESULT(m_w.open());
        const auto read = [&](auto function) { return m_w->database().read(function).result(); };
        const auto outbox = read([](ReadSession& s) { return Outbox::entries(s, 0, 1'000'000); });
        VERIFY_RESULT(outbox);
        QHash<QUuid, qint64> stored;
        qint64 expected = 1;
        for (const OutboxEntry& entry : *outbox) {
            QCOMPARE(entry.seq, expected++); // no holes
            stored.insert(entry.event, entry.seq);
        }
        for (auto it = m_acknowledged.constBegin(); it != m_acknowledged.constEnd(); ++it)
            QCOMPARE(stored.value(it.value(), -1), it.key());
        const auto events
            = read([](ReadSession& s) { return s.number("SELECT count(*) FROM event WHERE device_seq > 0"); });
        QCOMPARE(events.value_or(-1), outbox->size());
        const auto logged = m_w->outboxLog().read();
        VERIFY_RESULT(logged);
        QVERIFY(*logged == *outbox);
        if (thoroughly) {
            const auto report = StoreCheck::check(m_w->database(), m_w->tickets()).result();
            VERIFY_RESULT(report);
            QCOMPARE(report->problems, QStringList());
        }
        m_w.close();
    }

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void initTestCase()
    {
        pinEnvironment();
        if (qEnvironmentVariableIsSet("JAKOPS_KILL_ROUNDS"))
            m_rounds = qEnvironmentVariableIntValue("JAKOPS_KILL_ROUNDS");
        m_csv = m_w.dir() + u"/laporan.csv"_s;
        QFile file(m_csv);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("id,kategori,laporan,latitude,longitude,tanggal\n");
        for (int i = 0; i < kRows; ++i) {
            file.write(QByteArray::number(i) + ",Jalan,Jalan berlubang nomor " + QByteArray::number(i) + ",-6.2"
                + QByteArray::number(i % 10) + ",106.8" + QByteArray::number(i % 10) + ",2026-11-19 10:00:00\n");
        }
    }

    // In portions, because a test function may take five minutes.
    void losesNothingThatWasAcknowledged_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        for (int from = 1; from <= m_rounds; from += kPortion) {
            const int to = std::min(m_rounds, from + kPortion - 1);
            QTest::addRow("rounds %d to %d", from, to) << from << to;
        }
    }
    void losesNothingThatWasAcknowledged()
    {
        QFETCH(int, from);
        QFETCH(int, to);
        QRandomGenerator random(QRandomGenerator::global()->generate());
        for (int round = from; round <= to; ++round) {
            killOnce(random);
            if (!QTest::currentTestFailed())
                verifyNothingIsLost(round % 10 == 0);
            if (QTest::currentTestFailed()) {
                qInfo("in round %d", round);
                return;
            }
        }
        qInfo("%lld acknowledged commands so far", qlonglong(m_acknowledged.size()));
        QVERIFY(m_acknowledged.size() > to / 2);
    }

    // Everything a first start makes, cut off anywhere, is made by the next one.
    void survivesACutDuringTheFirstStart()
    {
        QRandomGenerator random(QRandomGenerator::global()->generate());
        for (int round = 0; round < std::min(100, m_rounds / 2); ++round) {
            TestWorkspace fresh;
            QProcess process;
            process.start(QStringLiteral(JAKOPS_KILL_TARGET), {fresh.dir(), m_csv});
            QVERIFY(process.waitForStarted());
            process.waitForFinished(int(random.bounded(150)));
            process.kill();
            process.waitForFinished();
            VERIFY_RESULT(fresh.open());
            VERIFY_RESULT(fresh->identities().load());
        }
    }

    void theImportThatWasCutOffEndsWithEveryRecordOnce()
    {
        VERIFY_RESULT(m_w.open());
        ImportService imports(*m_w);
        ImportJob job;
        job.path = m_csv;
        job.source = u"killimport"_s;
        const auto summary = imports.run(job).result();
        VERIFY_RESULT(summary);
        QCOMPARE(summary->added + summary->unchanged, kRows);
        QCOMPARE(imports.run(job).result()->added, 0);
        const auto count
            = m_w->database().read([](ReadSession& s) { return s.number("SELECT count(*) FROM ticket"); }).result();
        QCOMPARE(count.value_or(-1), kRows + 8);
        const auto report = StoreCheck::check(m_w->database(), m_w->tickets()).result();
        VERIFY_RESULT(report);
        QCOMPARE(report->problems, QStringList());
    }
};

QTEST_GUILESS_MAIN(TestKillRounds)
#include "tst_killrounds.moc"
