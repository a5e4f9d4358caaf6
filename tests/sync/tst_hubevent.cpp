// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/projection.h"
#include "support/testmain.h"
#include "sync/devicekey.h"
#include "sync/hubevent.h"

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

HubEvent followUp()
{
    HubEvent e;
    e.event = QUuid::createUuid();
    e.ticket = QUuid::createUuid();
    e.version = 4;
    e.kind = u"follow_up"_s;
    e.verdict = u"accepted"_s;
    e.actor = u"lurah"_s;
    e.effectiveAt = 1000;
    e.body = R"({"photos":["ab"],"text":"Selesai","to":"awaiting_validation"})";
    return e;
}

} // namespace

class TestHubEvent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void keepsAPrivateReportsWordsApart()
    {
        const QJsonObject body{{BodyKey::text, u"Tetangga"_s}, {BodyKey::lat, -6.2}, {BodyKey::lon, 106.8},
            {BodyKey::isPrivate, true}, {BodyKey::number, u"A1"_s}};
        const HubBody parts = splitBody(CommandKind::Report, body, true);
        QVERIFY(!parts.open.contains("Tetangga") && !parts.open.contains("106.8"));
        QVERIFY(parts.open.contains("A1"));
        QCOMPARE(joinBody(*parseBody(parts.open), *parseBody(parts.apart)), body);
    }

    void leavesAPublicReportWhole()
    {
        const QJsonObject body{{BodyKey::text, u"Lubang"_s}};
        QVERIFY(splitBody(CommandKind::Report, body, false).apart.isNull());
        QVERIFY(splitBody(CommandKind::Publish, body, true).apart.isNull()); // made for everybody
        QCOMPARE(splitBody(CommandKind::Note, body, false).open, canonicalBody(body));
    }

    void keepsThePlaceOfAnUndoApart()
    {
        const QJsonObject body{
            {BodyKey::undoes, 3}, {BodyKey::restore, QJsonObject{{BodyKey::lat, -6.1}, {BodyKey::lon, 106.7}}}};
        const HubBody parts = splitBody(CommandKind::Undo, body, true);
        QVERIFY(!parts.open.contains("106.7"));
        QCOMPARE(joinBody(*parseBody(parts.open), *parseBody(parts.apart)), body);
    }

    void foldsWhatWasConvertedAsANote()
    {
        HubEvent e = followUp();
        e.verdict = u"converted"_s;
        e.reason = u"reassigned_since"_s;
        const auto event = toTicketEvent(e);
        VERIFY_RESULT(event);
        QCOMPARE(event->kind, CommandKind::Note);
        QCOMPARE(event->body[BodyKey::text].toString(), u"Selesai"_s);
        QCOMPARE(event->body[BodyKey::photos].toArray().size(), 1);
        Ticket ticket;
        ticket.version = 3;
        ticket.status = TicketStatus::Coordinating;
        const Ticket before = ticket;
        applyEvent(ticket, *event);
        QCOMPARE(ticket.status, before.status);
        QCOMPARE(ticket.versionStatus, before.versionStatus);
        QCOMPARE(ticket.followUpBy, QString());
        QCOMPARE(ticket.version, 4);
    }

    void signsEverythingTheDeviceSays()
    {
        const DeviceKey key = DeviceKey::make();
        const QUuid hub = QUuid::createUuid();
        HubEvent e = followUp();
        e.device = QUuid::createUuid();
        e.deviceSeq = 7;
        const QByteArray signature = key.sign(signedBytes(hub, e));
        QVERIFY(DeviceKey::verify(signedBytes(hub, e), signature, key.publicKey()));
        const auto changed = [&](auto change) {
            HubEvent other = e;
            change(other);
            return DeviceKey::verify(signedBytes(hub, other), signature, key.publicKey());
        };
        QVERIFY(!changed([](HubEvent& o) { o.body += ' '; }));
        QVERIFY(!changed([](HubEvent& o) { o.kind = u"note"_s; }));
        QVERIFY(!changed([](HubEvent& o) { o.deviceSeq = 8; }));
        QVERIFY(!changed([](HubEvent& o) { o.claimedAt += 1; }));
        QVERIFY(!changed([](HubEvent& o) { o.baseVersion += 1; }));
        QVERIFY(!changed([](HubEvent& o) { o.area = u"31"_s; }));
        QVERIFY(!changed([](HubEvent& o) { o.ticket = QUuid::createUuid(); }));
        QVERIFY(!DeviceKey::verify(signedBytes(QUuid::createUuid(), e), signature, key.publicKey())); // another hub
        QVERIFY(!DeviceKey::verify(signedBytes(hub, e), signature, DeviceKey::make().publicKey()));
        QVERIFY(!DeviceKey::verify(signedBytes(hub, e), {}, key.publicKey()));
    }

    void aCommandAndItsEventAreSignedAlike()
    {
        const QUuid hub = QUuid::createUuid();
        const HubEvent e = followUp();
        HubCommand c;
        c.event = e.event;
        c.ticket = e.ticket;
        c.kind = CommandKind::FollowUp;
        c.body = e.body;
        QCOMPARE(signedBytes(hub, e.device, c), signedBytes(hub, e));
    }

    void keepsItsKeyAsASeed()
    {
        const DeviceKey key = DeviceKey::make();
        const auto again = DeviceKey::fromSeed(key.seed());
        VERIFY_RESULT(again);
        QCOMPARE(again->publicKey(), key.publicKey());
        VERIFY_ERROR(DeviceKey::fromSeed("short"), ErrorCode::WrongFormat);
    }
};

QTEST_GUILESS_MAIN(TestHubEvent)
#include "tst_hubevent.moc"
