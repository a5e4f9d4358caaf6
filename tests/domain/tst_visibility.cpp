// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/visibility.h"

#include "domain/coarseplace.h"
#include "support/testmain.h"

#include <QJsonArray>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestVisibility final : public QObject
{
    Q_OBJECT

private:
    static Ticket privateTicket()
    {
        Ticket t;
        t.isPrivate = true;
        t.text = u"Tetangga saya"_s;
        t.address = u"Jl. Contoh 1"_s;
        t.photos = {u"ab"_s};
        t.place = GeoPoint {-6.2, 106.8};
        t.sealedReporter = "sealed";
        return t;
    }

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void neverShowsTheReporterToAnyRole()
    {
        for (const bool isPrivate : {true, false}) {
            for (const Role role : kAllRoles) {
                Ticket t = privateTicket();
                t.isPrivate = isPrivate;
                const TicketVisibility visible = visibilityFor({u"x"_s, {}, role, {}, {}}, t);
                QVERIFY(!visible.reporter);
                QVERIFY(redacted(t, visible).sealedReporter.isEmpty());
            }
        }
    }

    void keepsThePhotosOfAPrivateReportFromTheField()
    {
        for (const Role role : {Role::Village, Role::District, Role::Agency}) {
            const Ticket shown = redacted(privateTicket(), visibilityFor({u"x"_s, {}, role, {}, {}}, privateTicket()));
            QVERIFY(shown.photos.isEmpty());
            QVERIFY(shown.text.isEmpty() && shown.address.isEmpty());
            // The square it is in, always the same one, and never the point.
            QVERIFY(shown.place && *shown.place != GeoPoint(-6.2, 106.8));
            QVERIFY(std::abs(shown.place->lat + 6.2) <= kCoarseDegrees / 2 && std::abs(shown.place->lon - 106.8) <= kCoarseDegrees / 2);
            QCOMPARE(coarsePlace(*shown.place), *shown.place);
        }
    }

    void showsAViewerOfAPrivateReportNeitherWordsNorPlace()
    {
        const Ticket shown = redacted(privateTicket(), visibilityFor({u"x"_s, {}, Role::Viewer, {}, {}}, privateTicket()));
        QVERIFY(shown.text.isEmpty());
        QVERIFY(shown.address.isEmpty());
        QVERIFY(!shown.place);
    }

    void whoMayNotReadThePrivateReportReadsNoOfficersWordsEither()
    {
        for (const CommandKind kind : {CommandKind::Note, CommandKind::Coordinate, CommandKind::Decline, CommandKind::FollowUp,
                 CommandKind::RejectFollowUp, CommandKind::ReturnToReporter, CommandKind::Undo}) {
            TicketEvent event;
            event.kind = kind;
            event.body = {{u"text"_s, u"Pak Tono di nomor 7"_s}, {u"photos"_s, QJsonArray{u"ab"_s}}, {u"agency"_s, u"dbm"_s},
                {u"restore"_s, QJsonObject{{u"text"_s, u"Pak Tono"_s}, {u"lat"_s, -6.2}, {u"category"_s, u"jalan"_s}}},
                {u"held"_s, QJsonObject{{u"address"_s, u"Jl. Tono"_s}, {u"agency"_s, u"dbm"_s}}}};
            for (const Role role : {Role::Viewer, Role::Supervisor}) {
                const TicketEvent shown = redacted(event, visibilityFor({u"x"_s, {}, role, {}, {}}, privateTicket()));
                const QByteArray body = canonicalBody(shown.body);
                QVERIFY2(!body.contains("Tono") && !body.contains("ab") && !body.contains("6.2"), body.constData());
                QVERIFY(body.contains("\"agency\":\"dbm\"") && body.contains("\"category\":\"jalan\""));
                QCOMPARE(shown.body[u"withheld"_s].toArray(), (QJsonArray{u"text"_s, u"photos"_s}));
            }
            const TicketEvent field = redacted(event, visibilityFor({u"x"_s, {}, Role::Village, {}, {}}, privateTicket()));
            QCOMPARE(field.body[u"text"_s].toString(), u"Pak Tono di nomor 7"_s);
            QCOMPARE(field.body[u"photos"_s].toArray(), QJsonArray{u"ab"_s}); // evidence of the work, not the reporter's
            QVERIFY(!field.body.contains(u"withheld"_s));
            const QByteArray fieldBody = canonicalBody(field.body);
            QVERIFY2(!fieldBody.contains("Jl. Tono") && !fieldBody.contains("\"lat\":-6.2,"), fieldBody.constData());
        }
        // What the reporter wrote, at first or as an answer, is not for the field.
        for (const CommandKind kind : {CommandKind::Report, CommandKind::Update, CommandKind::Answer}) {
            TicketEvent event;
            event.kind = kind;
            event.body = {{u"text"_s, u"Pak Tono di nomor 7"_s}};
            const TicketEvent field = redacted(event, visibilityFor({u"x"_s, {}, Role::Agency, {}, {}}, privateTicket()));
            QCOMPARE(field.body[u"withheld"_s].toArray(), QJsonArray{u"text"_s});
            QVERIFY(!field.body.contains(u"text"_s));
        }
    }

    void leavesABodyThatHidesNothingAsItIs()
    {
        TicketEvent event;
        event.kind = CommandKind::Note;
        event.body = {{u"text"_s, u"Sudah ditelepon"_s}};
        Ticket open = privateTicket();
        open.isPrivate = false;
        QCOMPARE(redacted(event, visibilityFor({u"x"_s, {}, Role::Staff, {}, {}}, open)).body, event.body);
    }
};

QTEST_APPLESS_MAIN(TestVisibility)
#include "tst_visibility.moc"
