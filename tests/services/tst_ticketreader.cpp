// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/testworkspace.h"
#include "services/ticketcommands.h"
#include "services/ticketreader.h"
#include "support/testmain.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestTicketReader final : public QObject
{
    Q_OBJECT

    TestWorkspace m_w;
    qint64 m_open = 0;
    qint64 m_private = 0;

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void initTestCase()
    {
        pinEnvironment();
        VERIFY_RESULT(m_w.open());
        m_open = *m_w.addReport(1);
        m_private = *m_w.addReport(2,
            {{BodyKey::isPrivate, true}, {BodyKey::text, u"Tetangga membakar sampah"_s},
                {BodyKey::photos, QJsonArray{u"a"_s.repeated(64)}}, {BodyKey::sealedReporter, u"AAEC"_s},
                {BodyKey::extra, u"telepon"_s}});
        VERIFY_RESULT(
            m_w->commands().give(m_w.command(m_private, CommandKind::Note, u"Sudah dihubungi"_s), m_w.bureau).result());
    }

    void findsNumbersByTheirBeginning()
    {
        const auto numbers = [this](const QString& typed, int limit) { return m_w->reader().numbersFrom(typed, limit).result().value(); };
        QCOMPARE(numbers(u"jk00"_s, 8), (QStringList {u"JK0000000002"_s, u"JK0000000001"_s})); // the last ones first
        QCOMPARE(numbers(u"JK0000000002"_s, 8), QStringList {u"JK0000000002"_s});
        QCOMPARE(numbers(u"jk"_s, 1).size(), 1);
        QVERIFY(numbers(u"%"_s, 8).isEmpty()); // what is typed is no pattern
        QVERIFY(numbers(u"jk1"_s, 8).isEmpty());
    }

    void tellsEverythingAViewShows()
    {
        const auto detail = m_w->reader().detail(m_open, m_w.village).result();
        VERIFY_RESULT(detail);
        QCOMPARE(detail->key, m_open);
        QCOMPARE(detail->ticket.number, u"JK0000000001"_s);
        QCOMPARE(detail->events.size(), 1);
        QCOMPARE(detail->villageName, u"Gambir"_s);
        QCOMPARE(detail->due, detail->ticket.statusAt + 24 * 3'600'000);
        QCOMPARE(detail->options.size(), officerCommands().size());
        VERIFY_ERROR(m_w->reader().detail(99, m_w.village).result(), ErrorCode::NotFound);
    }

    void showsOfAPrivateReportWhatTheOfficerMaySee()
    {
        const auto seen = m_w->reader().detail(m_private, m_w.viewer).result();
        VERIFY_RESULT(seen);
        QVERIFY(seen->ticket.text.isEmpty() && !seen->ticket.place && seen->ticket.photos.isEmpty());
        const QJsonObject report = seen->events[0].body;
        for (const auto key : {BodyKey::text, BodyKey::photos, BodyKey::lat, BodyKey::lon, BodyKey::address,
                 BodyKey::extra, BodyKey::sealedReporter})
            QVERIFY2(!report.contains(key), qPrintable(QString(key)));
        QVERIFY(!seen->events[1].body.contains(BodyKey::text)); // officers repeat what was reported
        QCOMPARE(seen->events[1].body[BodyKey::withheld], QJsonArray{u"text"_s});
        const auto all = m_w->reader().detail(m_private, m_w.bureau).result();
        QCOMPARE(all->ticket.text, u"Tetangga membakar sampah"_s);
        QVERIFY(all->ticket.sealedReporter.isEmpty());
        QCOMPARE(all->events[1].body[BodyKey::text].toString(), u"Sudah dihubungi"_s);
        QVERIFY(!all->events[1].body.contains(BodyKey::withheld));
        QVERIFY(!all->events[0].body.contains(BodyKey::sealedReporter)); // nobody sees that
        QCOMPARE(all->villageName, seen->villageName);
    }

    void listsAndSearchesByTheSameRule()
    {
        const std::vector<qint64> keys{m_private, m_open};
        const auto seen = m_w->reader().queueTexts(keys, m_w.viewer).result();
        VERIFY_RESULT(seen);
        QCOMPARE(seen->at(0).firstWords, QString());
        QVERIFY(seen->at(0).isPrivate);
        QCOMPARE(seen->at(1).firstWords, u"Jalan berlubang di depan pasar"_s);
        QCOMPARE(m_w->reader().queueTexts(keys, m_w.bureau).result()->at(0).firstWords, u"Tetangga membakar sampah"_s);
        const auto find = [&](const QString& text, const Officer& officer) {
            return *m_w->reader().search(text, officer).result();
        };
        QTRY_COMPARE(find(u"sampah"_s, m_w.bureau), std::vector<qint64>{m_private}); // once the index has reached it
        QCOMPARE(find(u"sampah"_s, m_w.viewer), std::vector<qint64>{});
        QCOMPARE(find(u"dihubungi"_s, m_w.viewer), std::vector<qint64>{}); // what an officer wrote there
        QCOMPARE(find(u"JK0000000002"_s, m_w.viewer), std::vector<qint64>{m_private});
    }

    void findsKeysAndRows()
    {
        QCOMPARE(m_w->reader().keyByNumber(u"jk0000000001"_s).result().value_or(-1), m_open);
        VERIFY_ERROR(m_w->reader().keyByNumber(u"JK9"_s).result(), ErrorCode::NotFound);
        QCOMPARE(m_w->reader().keyByUuid(externalTicketId(u"crm"_s, u"1"_s)).result().value_or(-1), m_open);
        VERIFY_ERROR(m_w->reader().keyByUuid(QUuid::createUuid()).result(), ErrorCode::NotFound);
        QCOMPARE(m_w->reader().rows({m_private}).result()->front().isPrivate, true);
    }
};

QTEST_GUILESS_MAIN(TestTicketReader)
#include "tst_ticketreader.moc"
