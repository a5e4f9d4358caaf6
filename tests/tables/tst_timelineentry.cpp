// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"
#include "tables/timelineentry.h"

#include <QJsonArray>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

TicketEvent happened(int version, CommandKind kind, const QJsonObject& body, const QString& actor = u"sari"_s)
{
    TicketEvent e;
    e.id = QUuid(uint(version), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    e.version = version;
    e.kind = kind;
    e.at = 1'795'143'600'000 + version * 60'000;
    e.actor = actor;
    e.body = body;
    return e;
}

QList<TicketEvent> history()
{
    return {happened(1, CommandKind::Report,
                {{BodyKey::number, u"JK2611200001"_s}, {BodyKey::text, u"Lubang besar di depan rumah saya"_s},
                    {BodyKey::category, u"jalan"_s}, {BodyKey::lat, -6.2}, {BodyKey::lon, 106.8},
                    {BodyKey::address, u"Jl. Melati 7"_s}, {BodyKey::isPrivate, true},
                    {BodyKey::photos, QJsonArray{u"aa"_s, u"bb"_s}}, {BodyKey::sealedReporter, u"c2VjcmV0"_s}},
                u"source:jaki"_s),
        happened(2, CommandKind::Triage, {{BodyKey::category, u"pohon"_s}, {BodyKey::priority, u"high"_s}}),
        happened(3, CommandKind::Relocate, {{BodyKey::lat, -6.201}, {BodyKey::lon, 106.8}}),
        happened(4, CommandKind::FollowUp,
            {{BodyKey::to, u"awaiting_validation"_s}, {BodyKey::text, u"Sudah dipangkas di Jl. Melati 7"_s},
                {BodyKey::photos, QJsonArray{u"cc"_s}}})};
}

QJsonArray flat(const QList<FieldChange>& changes)
{
    QJsonArray array;
    for (const FieldChange& change : changes)
        array.append(QJsonArray{int(change.field), change.from, change.to});
    return array;
}

} // namespace

class TimelineEntryTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void tellsWhatEachEventChanged()
    {
        const QList<TimelineEntry> entries = timelineOf(history(), {});
        QCOMPARE(entries.size(), 4);
        QVERIFY(entries[0].changes.isEmpty());
        QCOMPARE(entries[0].photos, QStringList({u"aa"_s, u"bb"_s}));
        QCOMPARE(flat(entries[1].changes),
            QJsonArray({QJsonArray{int(TicketField::Category), u"jalan"_s, u"pohon"_s},
                QJsonArray{int(TicketField::Priority), u"normal"_s, u"high"_s}}));
        QCOMPARE(qRound(entries[2].movedMetres), 111);
        QCOMPARE(entries[3].before, TicketStatus::Waiting);
        QCOMPARE(entries[3].after, TicketStatus::AwaitingValidation);
        QCOMPARE(entries[3].text, u"Sudah dipangkas di Jl. Melati 7"_s);
    }

    void listsAnUpdateFieldByField()
    {
        QList<TicketEvent> events = history().first(1);
        events.append(happened(2, CommandKind::Update,
            {{BodyKey::text, u"Lubang makin besar"_s}, {BodyKey::address, u"Jl. Melati 9"_s},
                {BodyKey::lat, QJsonValue::Null}, {BodyKey::lon, QJsonValue::Null},
                {BodyKey::sourceStatus, u"closed"_s}},
            u"source:jaki"_s));
        const TimelineEntry entry = timelineOf(events, {}).last();
        QCOMPARE(flat(entry.changes),
            QJsonArray({QJsonArray{int(TicketField::Place), u"-6.200000 106.800000"_s, QString()},
                QJsonArray{int(TicketField::Address), u"Jl. Melati 7"_s, u"Jl. Melati 9"_s},
                QJsonArray{int(TicketField::Text), u"Lubang besar di depan rumah saya"_s, u"Lubang makin besar"_s},
                QJsonArray{int(TicketField::SourceStatus), QString(), u"closed"_s}}));
    }

    void marksWhatWasTakenBack()
    {
        QList<TicketEvent> events = history().first(2);
        events.append(happened(3, CommandKind::Undo,
            {{BodyKey::undoes, 2}, {BodyKey::restore, QJsonObject{{BodyKey::category, u"jalan"_s}}}}));
        const QList<TimelineEntry> entries = timelineOf(events, {});
        QVERIFY(!entries[0].undone);
        QVERIFY(entries[1].undone);
        QVERIFY(!entries[2].undone);
        QCOMPARE(entries[2].undoes, std::optional(CommandKind::Triage));
    }

    void hidesTheReportersPhotosButNotTheEvidence()
    {
        TicketVisibility visible;
        visible.photos = false;
        const QList<TimelineEntry> entries = timelineOf(history(), visible);
        QVERIFY(entries[0].photos.isEmpty());
        QVERIFY(entries[0].photosHidden);
        QCOMPARE(entries[3].photos, QStringList({u"cc"_s}));
    }

    void saysThatWordsAndPhotosAreKeptBack()
    {
        const TicketVisibility nothing{.text = false, .photos = false, .exactPlace = false, .reporter = false, .officersWords = false};
        QList<TicketEvent> taken;
        for (const TicketEvent& event : history())
            taken.append(redacted(event, nothing)); // as a reader gets them
        for (const QList<TicketEvent>& events : {history(), taken}) {
            const TimelineEntry followUp = timelineOf(events, nothing).last();
            QVERIFY(followUp.textHidden && followUp.photosHidden);
            QVERIFY(followUp.text.isEmpty() && followUp.photos.isEmpty());
        }
    }

    void carriesNothingThatMayNotBeSeen()
    {
        TicketVisibility nothing{.text = false, .photos = false, .exactPlace = false, .reporter = false, .officersWords = false};
        QList<TicketEvent> events = history();
        events.append(happened(
            5, CommandKind::Update, {{BodyKey::text, u"rumah nomor 7"_s}, {BodyKey::address, u"Jl. Melati 7"_s}}));
        events.append(happened(6, CommandKind::Undo,
            {{BodyKey::undoes, 3}, {BodyKey::restore, QJsonObject{{BodyKey::lat, -6.2}, {BodyKey::lon, 106.8}}}}));
        for (const TimelineEntry& entry : timelineOf(events, nothing)) {
            QByteArray all = canonicalBody(entry.event.body) + entry.text.toUtf8() + entry.photos.join(u' ').toUtf8();
            for (const FieldChange& change : entry.changes)
                all += change.from.toUtf8() + ' ' + change.to.toUtf8();
            for (const char* secret : {"Melati", "rumah", "6.2", "106.8", "aa", "cc", "c2VjcmV0"})
                QVERIFY2(!all.contains(secret), qPrintable(QString::fromUtf8(all)));
            QVERIFY(entry.movedMetres < 0);
        }
    }

    void neverHandsOutTheSealedReporter()
    {
        const TimelineEntry entry = timelineOf(history(), {}).first();
        QVERIFY(!entry.event.body.contains(BodyKey::sealedReporter));
    }
};

QTEST_GUILESS_MAIN(TimelineEntryTest)
#include "tst_timelineentry.moc"
