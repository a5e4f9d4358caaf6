// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"
#include "widgets/ticket/eventwords.h"

#include <QJsonArray>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

TicketEvent happened(int version, CommandKind kind, const QJsonObject& body = {}, const QString& actor = u"sari"_s)
{
    TicketEvent e;
    e.version = version;
    e.kind = kind;
    e.at = 1'795'143'600'000 + version * 60'000;
    e.actor = actor;
    e.body = body;
    return e;
}

TicketEvent received()
{
    return happened(1, CommandKind::Report,
        {{BodyKey::channel, u"jaki"_s}, {BodyKey::category, u"jalan"_s}, {BodyKey::lat, -6.2}, {BodyKey::lon, 106.8},
            {BodyKey::text, u"Lubang"_s}},
        u"source:jaki"_s);
}

} // namespace

class EventWordsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        pinEnvironment();
        m_facts = std::make_unique<CityFacts>(CityFacts::load(u":/city"_s).value());
        m_words = std::make_unique<EventWords>(*m_facts);
        m_words->setOfficers({{u"sari"_s, u"B. Sari"_s, Role::Bureau, u"biro.pem"_s, {}}});
    }

    void tellsWhatHappenedAndByWhom_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QJsonObject>("body");
        QTest::addColumn<QString>("expected");
        QTest::newRow("coordinate") << int(CommandKind::Coordinate) << QJsonObject{{BodyKey::agency, u"dbm.jaksel"_s}}
                                    << u"Handed over to Suku Dinas Bina Marga Jakarta Selatan by B. Sari"_s;
        QTest::newRow("disposition") << int(CommandKind::Disposition) << QJsonObject{{BodyKey::agency, u"dbm.jaksel"_s}}
                                     << u"Passed to Suku Dinas Bina Marga Jakarta Selatan by B. Sari"_s;
        QTest::newRow("assign") << int(CommandKind::Assign) << QJsonObject{{BodyKey::assignee, u"sari"_s}}
                                << u"Assigned to B. Sari by B. Sari"_s;
        QTest::newRow("an agency nobody knows")
            << int(CommandKind::Coordinate) << QJsonObject{{BodyKey::agency, u"Dinas Lama"_s}}
            << u"Handed over to Dinas Lama by B. Sari"_s;
        QTest::newRow("start") << int(CommandKind::Start) << QJsonObject() << u"Work started by B. Sari"_s;
        QTest::newRow("what a hub could not take as meant")
            << int(CommandKind::Note)
            << QJsonObject{{u"asked"_s, u"start"_s}, {u"verdict"_s, u"converted"_s}, {u"reason"_s, u"reassigned_since"_s}}
            << u"\"Start work\" (too late, kept as a note) by B. Sari"_s;
        QTest::newRow("relocate") << int(CommandKind::Relocate)
                                  << QJsonObject{{BodyKey::lat, -6.2}, {BodyKey::lon, 106.801}}
                                  << u"Place moved by 111\u00A0m by B. Sari"_s;
        QTest::newRow("undo") << int(CommandKind::Undo) << QJsonObject{{BodyKey::undoes, 1}}
                              << u"Taken back: Report received by B. Sari"_s;
    }
    void tellsWhatHappenedAndByWhom()
    {
        QFETCH(int, kind);
        QFETCH(QJsonObject, body);
        QFETCH(QString, expected);
        const QList<TimelineEntry> entries
            = timelineOf(QList<TicketEvent>{received(), happened(2, CommandKind(kind), body)}, {});
        QCOMPARE(m_words->sentence(entries.last()), expected);
    }

    void tellsHowAReportCame()
    {
        QCOMPARE(m_words->sentence(timelineOf(QList<TicketEvent>{received()}, {}).first()),
            u"Report received through JAKI"_s);
    }

    void listsChangesWithNames()
    {
        const QList<TimelineEntry> entries = timelineOf(
            QList<TicketEvent>{received(),
                happened(2, CommandKind::Triage,
                    {{BodyKey::category, u"pohon"_s}, {BodyKey::priority, u"urgent"_s}, {BodyKey::agency, u"dbm"_s}})},
            {});
        QCOMPARE(m_words->changes(entries.last()),
            QStringList({u"Category: Jalan \u2192 Pohon"_s, u"Priority: Normal \u2192 Urgent"_s,
                u"Agency: Dinas Bina Marga"_s}));
    }

    void listsAnUpdateFieldByField()
    {
        const QList<TimelineEntry> entries
            = timelineOf(QList<TicketEvent>{received(),
                             happened(2, CommandKind::Update,
                                 {{BodyKey::text, u"Lubang\nbesar"_s}, {BodyKey::lat, QJsonValue::Null},
                                     {BodyKey::lon, QJsonValue::Null}, {BodyKey::sourceStatus, u"closed"_s}},
                                 u"source:jaki"_s)},
                {});
        QCOMPARE(m_words->sentence(entries.last()), u"Report updated by its source"_s);
        QCOMPARE(m_words->changes(entries.last()),
            QStringList({u"Place: removed (was -6.200000, 106.800000)"_s, u"Report text: Lubang \u2192 Lubang besar"_s,
                u"Status at the source: closed"_s}));
    }

    void keepsHostileNamesAsTheyAreButOnOneLine()
    {
        const QString evil = u"<img src=/dev/zero>\u202Eevil\nsecond"_s;
        const QList<TimelineEntry> entries
            = timelineOf(QList<TicketEvent>{received(), happened(2, CommandKind::Start, {}, evil)}, {});
        QCOMPARE(m_words->sentence(entries.last()), u"Work started by <img src=/dev/zero>evil second"_s);
    }

    void saysEverythingToAScreenReader()
    {
        const QList<TimelineEntry> entries
            = timelineOf(QList<TicketEvent>{received(),
                             happened(2, CommandKind::FollowUp,
                                 {{BodyKey::text, u"Selesai."_s}, {BodyKey::photos, QJsonArray{u"aa"_s}}})},
                {});
        const QString spoken = m_words->spoken(entries.last());
        for (const QString& part : {u"WIB"_s, u"Follow-up sent by B. Sari"_s, u"Selesai."_s, u"photo"_s})
            QVERIFY2(spoken.contains(part), qPrintable(spoken));
    }

    void namesTheDayOnlyWhereItIsNeeded()
    {
        const qint64 now = 1'795'143'600'000; // 20 November 2026, 10:00 WIB
        QCOMPARE(EventWords::timeLabel(now - 3'600'000, now), u"09:00"_s);
        QCOMPARE(EventWords::timeLabel(now - 24 * 3'600'000, now), u"19 Nov 10:00"_s);
        QCOMPARE(EventWords::timeLabel(now - 400LL * 24 * 3'600'000, now), u"16 Oct 2025 10:00"_s);
    }

private:
    std::unique_ptr<CityFacts> m_facts;
    std::unique_ptr<EventWords> m_words;
};

QTEST_GUILESS_MAIN(EventWordsTest)
#include "tst_eventwords.moc"
