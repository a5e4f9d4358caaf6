// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/migrations.h"
#include "support/testmain.h"

#include <QFile>
#include <QTemporaryDir>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestMigrations final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    std::unique_ptr<Connection> m_connection;

    void write(const QString& name, const QByteArray& sql) const
    {
        QFile file(m_dir.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(sql);
    }
    [[nodiscard]] qint64 number(const char* sql) const { return m_connection->number(sql).value_or(-1); }

private Q_SLOTS:
    void init()
    {
        pinEnvironment();
        auto connection = Connection::open({.path = m_dir.filePath(u"a.db"_s), .create = true});
        VERIFY_RESULT(connection);
        m_connection = std::move(*connection);
    }
    void cleanup()
    {
        m_connection.reset();
        for (const QFileInfo& file : QDir(m_dir.path()).entryInfoList(QDir::Files))
            QFile::remove(file.filePath());
    }

    void appliesEachOnceInOrder()
    {
        write(u"0001_one.sql"_s, "CREATE TABLE a(x); CREATE TABLE b(x);");
        auto migrations = readMigrations(m_dir.path());
        VERIFY_RESULT(migrations);
        VERIFY_RESULT(migrate(*m_connection, *migrations));
        QCOMPARE(number("PRAGMA user_version"), 1);
        write(u"0002_two.sql"_s, "INSERT INTO a VALUES(7);");
        migrations = readMigrations(m_dir.path());
        VERIFY_RESULT(migrate(*m_connection, *migrations));
        VERIFY_RESULT(migrate(*m_connection, *migrations));
        QCOMPARE(number("PRAGMA user_version"), 2);
        QCOMPARE(number("SELECT count(*) FROM a"), 1);
    }

    void leavesTheOldSchemaWhereOneFails()
    {
        write(u"0001_one.sql"_s, "CREATE TABLE a(x);");
        write(u"0002_two.sql"_s, "CREATE TABLE b(x); INSERT INTO nowhere VALUES(1);");
        const auto migrations = readMigrations(m_dir.path());
        VERIFY_RESULT(migrations);
        const auto done = migrate(*m_connection, *migrations);
        VERIFY_ERROR(done, ErrorCode::StoreFailed);
        QVERIFY(done.error().detail.contains("0002_two"_L1));
        QCOMPARE(number("PRAGMA user_version"), 1);
        QCOMPARE(number("SELECT count(*) FROM sqlite_schema WHERE name = 'b'"), 0);
    }

    void refusesHolesAndNothing()
    {
        VERIFY_ERROR(readMigrations(m_dir.path()), ErrorCode::Internal);
        write(u"0002_two.sql"_s, "SELECT 1;");
        VERIFY_ERROR(readMigrations(m_dir.path()), ErrorCode::Internal);
    }

    void refusesANewerStoreAndAForeignOne()
    {
        write(u"0001_one.sql"_s, "CREATE TABLE a(x);");
        const auto migrations = readMigrations(m_dir.path());
        VERIFY_RESULT(m_connection->execute("PRAGMA user_version = 2"));
        VERIFY_ERROR(migrate(*m_connection, *migrations), ErrorCode::StoreTooNew);
        VERIFY_RESULT(m_connection->execute("PRAGMA user_version = 0; CREATE TABLE recipe(x);"));
        VERIFY_ERROR(migrate(*m_connection, *migrations), ErrorCode::StoreDamaged);
    }

    void theProgramsOwnApply()
    {
        const auto migrations = readMigrations(QStringLiteral(JAKOPS_RESOURCES "/sql"));
        VERIFY_RESULT(migrations);
        VERIFY_RESULT(migrate(*m_connection, *migrations));
        QCOMPARE(number("PRAGMA user_version"), migrations->size());
    }

    void asksBeforeEachStepOfAnEarlierStoreWhetherToGoOn()
    {
        const auto migrations = readMigrations(QStringLiteral(JAKOPS_RESOURCES "/sql"));
        VERIFY_RESULT(migrations);
        QList<qint64> asked;
        const auto upTo = [&asked](qint64 last) {
            return [&asked, last](qint64 done, qint64) {
                asked += done;
                return done < last;
            };
        };
        VERIFY_RESULT(migrate(*m_connection, migrations->first(2), upTo(0)));
        QVERIFY(asked.isEmpty()); // a new store is nobody's wait
        VERIFY_ERROR(migrate(*m_connection, *migrations, upTo(2)), ErrorCode::Cancelled);
        QCOMPARE(number("PRAGMA user_version"), 4);
        QCOMPARE(asked, (QList<qint64>{0, 1, 2}));
        VERIFY_RESULT(migrate(*m_connection, *migrations));
        QCOMPARE(number("PRAGMA user_version"), migrations->size());
    }

    void aStoreOfTheFirstVersionKeepsWhatItHas()
    {
        const auto migrations = readMigrations(QStringLiteral(JAKOPS_RESOURCES "/sql"));
        VERIFY_RESULT(migrations);
        VERIFY_RESULT(migrate(*m_connection, migrations->first(1)));
        QCOMPARE(number("PRAGMA user_version"), 1);
        VERIFY_RESULT(m_connection->execute(
            "INSERT INTO meta VALUES('device_id', 'abc');"
            "INSERT INTO ticket VALUES(7,1,1,1,NULL,NULL,0,0,0,0,0,0,1,1,0,1,1,1,1,1,1);"
            "INSERT INTO event VALUES(7,1,zeroblob(16),0,1,1,'source:x',0,0,zeroblob(16),x'7B7D');"));
        VERIFY_RESULT(migrate(*m_connection, *migrations));
        QCOMPARE(number("PRAGMA user_version"), migrations->size());
        QCOMPARE(number("SELECT count(*) FROM event JOIN ticket ON ticket.id = event.ticket"), 1);
        QCOMPARE(number("SELECT count(*) FROM meta WHERE value = 'abc'"), 1);
        QCOMPARE(number("SELECT count(*) FROM draft"), 0);
        VERIFY_RESULT(m_connection->execute("INSERT INTO draft VALUES('sari', zeroblob(16), 8, '{}', 1);"
                                            "INSERT INTO seen VALUES('sari', 7, 1);"));
    }

    void whatAStoreWaitedForIsTakenOver()
    {
        const auto all = readMigrations(QStringLiteral(JAKOPS_RESOURCES "/sql"));
        VERIFY_RESULT(all);
        VERIFY_RESULT(migrate(*m_connection, all->first(12)));
        // 1 was never asked about, 2 waits for an answer after an earlier one, 3 was answered, 4 came back otherwise.
        VERIFY_RESULT(m_connection->execute(
            "INSERT INTO meta VALUES('boundaries', 'abc');"
            "INSERT INTO ticket(id, created_at, updated_at, due_at, category, agency, assignee, channel, village, status, priority,"
            " private, gone, status_at, version, version_status, version_assignment, version_place, version_triage, flags)"
            " VALUES(1,1,1,1,0,0,0,0,0,0,1,1,0,1,1,1,1,1,1,0),(2,1,1,1,0,0,0,0,0,0,1,1,0,1,1,1,1,1,1,2),"
            " (3,1,1,1,0,0,0,0,0,0,1,1,0,1,1,1,1,1,1,1),(4,1,1,1,0,0,0,0,0,0,1,1,0,1,1,1,1,1,1,1);"
            "INSERT INTO report(id, uuid, number, source, external_id, area, accuracy, closed_at, follow_up_by, merged_into, text,"
            " address, photos, sealed_reporter, asked_at, asked_until, paused_ms)"
            " SELECT id, randomblob(16), 'JK' || id, 0, '', '', -1.0, 0, '', '', '', '', '', x'',"
            " iif(id = 2, 1000, 0), iif(id = 2, 5000, 0), iif(id IN (2, 3), 700, 0) FROM ticket;"));
        VERIFY_RESULT(migrate(*m_connection, *all));
        QCOMPARE(number("SELECT count(*) FROM ticket WHERE asked_until = 0 AND stood_ms = 0"), 2);
        QCOMPARE(number("SELECT asked_until FROM ticket WHERE id = 2"), 5000);
        QCOMPARE(number("SELECT stood_ms FROM ticket WHERE id = 2"), 4700); // as stoodMs() says
        QCOMPARE(number("SELECT asked_until FROM ticket WHERE id = 3"), 0);
        QCOMPARE(number("SELECT stood_ms FROM ticket WHERE id = 3"), 700);
        QCOMPARE(number("SELECT group_concat(ticket) = '3,4' FROM refold"), 1); // only events tell which was answered
        QCOMPARE(number("SELECT count(*) FROM meta WHERE key = 'boundaries' AND value = ''"), 1); // villages and doubts anew
    }

    void theWeatherOfAnOlderStoreIsTakenOver()
    {
        const auto all = readMigrations(QStringLiteral(JAKOPS_RESOURCES "/sql"));
        VERIFY_RESULT(all);
        VERIFY_RESULT(migrate(*m_connection, all->first(4)));
        VERIFY_RESULT(m_connection->execute(
            "INSERT INTO forecast VALUES('31.71.01.1001', 90000000, 40000000, 50000000, 2, 'Cerah', '', 30, 0, 0, 0, 0, 0, 0),"
            "('31.71.01.1001', 99000000, 0, 95000000, 2, 'Cerah', '', 30, 0, 0, 0, 0, 0, 0);"
            "INSERT INTO warning VALUES('old', 0, 0, 1, 5, 5, 9, 5, '', '', '', '', '', '', '', x''),"
            "('demo-1', 0, 0, 0, 5, 5, 9, 5, '', '', '', '', '', '', '', x'');"
            "INSERT INTO quake VALUES('q', 5, 5, -7, 106, 5, 10, '', '', '');"));
        VERIFY_RESULT(migrate(*m_connection, *all));
        QCOMPARE(number("SELECT count(*) FROM forecast WHERE source = 'bmkg'"), 2);
        QCOMPARE(number("SELECT known_at FROM forecast WHERE issued_at > 0"), 50000000);
        QCOMPARE(number("SELECT known_at FROM forecast WHERE issued_at = 0"), 95000000);
        QCOMPARE(number("SELECT count(*) FROM warning_end WHERE id = 'old'"), 1);
        QCOMPARE(number("SELECT count(*) FROM warning_end"), 1);
        QCOMPARE(number("SELECT count(*) FROM warning WHERE source = CASE id WHEN 'demo-1' THEN 'demo' ELSE 'bmkg' END"), 2);
        QCOMPARE(number("SELECT count(*) FROM quake WHERE source = 'bmkg'"), 1);
    }
};

QTEST_GUILESS_MAIN(TestMigrations)
#include "tst_migrations.moc"
