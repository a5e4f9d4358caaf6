// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Nobody reads outside his scope: every role, by every way there is to read. What each should see is written here as a
// rule of areas and agencies, apart from the hub's.
#include "support/testhub.h"

#include <QCryptographicHash>
#include <QJsonArray>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

const QStringList kAreas{u"31.74.01.1007"_s, u"31.74.01.1001"_s, u"31.72.01.1001"_s};

struct Report
{
    QUuid id;
    QString area;
    QString agency;
    bool isPrivate = false;
    QString photo;
};
struct Post
{
    QString code;
    QString role;
    QString agency;
    QString area;

    [[nodiscard]] bool isLocal() const { return role == "village"_L1 || role == "district"_L1; }
    [[nodiscard]] bool sees(const Report& report) const
    {
        if (isLocal())
            return report.area == area || report.area.startsWith(area + u'.') || report.agency == agency;
        if (role == "agency"_L1)
            return report.agency == agency || report.agency.startsWith(agency + u'.');
        return true;
    }
    [[nodiscard]] bool readsWords() const
    {
        return isLocal() || role == "agency"_L1 || role == "bureau"_L1 || role == "staff"_L1;
    }
    [[nodiscard]] bool readsPhoto(const Report& report) const // what reporters sent
    {
        return sees(report) && (!report.isPrivate || role == "bureau"_L1 || role == "staff"_L1);
    }
};

} // namespace

class TestHubScope final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        pinEnvironment();
        auto hub = TestHub::start();
        VERIFY_RESULT(hub);
        m_hub = std::move(*hub);
        VERIFY_RESULT(m_hub->init());
        auto admin = m_hub->admin();
        VERIFY_RESULT(admin);
        m_admin = std::move(*admin);
        auto source = m_hub->console(u"crm"_s, u"ingest"_s);
        VERIFY_RESULT(source);
        QList<HubCommand> commands;
        QList<QByteArray> photos;
        for (const QString& area : kAreas) {
            for (const QString& agency : {QString(u"kel."_s + area), u"dbm"_s, u"dbm.jaksel"_s, u"dlh"_s, QString()}) {
                for (const bool isPrivate : {false, true}) {
                    photos += "photo " + QByteArray::number(photos.size());
                    const QString name = QString::fromLatin1(
                        QCryptographicHash::hash(photos.last(), QCryptographicHash::Sha256).toHex());
                    m_reports += Report{QUuid::createUuid(), area, agency, isPrivate, name};
                    commands += (*source)->report(m_reports.last().id, area,
                        {{BodyKey::number, u"JK%1"_s.arg(photos.size())}, {BodyKey::text, u"kata"_s},
                            {BodyKey::agency, agency}, {BodyKey::isPrivate, isPrivate},
                            {BodyKey::photos, QJsonArray{name}}});
                }
            }
        }
        const auto taken = (*source)->pg->push((*source)->id, commands);
        VERIFY_RESULT(taken);
        for (qsizetype i = 0; i < photos.size(); ++i) {
            QCOMPARE(taken->at(i).verdict, u"accepted"_s);
            VERIFY_RESULT((*source)->pg->putPiece(m_reports[i].photo, photos[i].size(), 0, photos[i]));
        }
    }
    void init() { pinEnvironment(); }

    void everyRoleReadsItsOwnAndNoMore_data()
    {
        QTest::addColumn<QStringList>("post");
        QTest::addColumn<int>("count"); // so that the rule above cannot be wrong with the hub's
        const QString here = kAreas[0];
        QTest::newRow("kelurahan") << QStringList{u"lurah"_s, u"village"_s, u"kel."_s + here, here} << 10;
        QTest::newRow("kelurahan without reports")
            << QStringList{u"lurah.lain"_s, u"village"_s, u"kel.31.74.01.1002"_s, u"31.74.01.1002"_s} << 0;
        QTest::newRow("kecamatan") << QStringList{u"camat"_s, u"district"_s, u"kec.31.74.01"_s, u"31.74.01"_s} << 20;
        QTest::newRow("dinas") << QStringList{u"dinas"_s, u"agency"_s, u"dbm"_s, {}} << 12;
        QTest::newRow("suku dinas") << QStringList{u"sudin"_s, u"agency"_s, u"dbm.jaksel"_s, {}} << 6;
        QTest::newRow("another dinas") << QStringList{u"dinas.lain"_s, u"agency"_s, u"dlh"_s, {}} << 6;
        for (const char* const role : {"bureau", "staff", "supervisor", "viewer", "ingest"})
            QTest::newRow(role) << QStringList{u"kota."_s + QString::fromLatin1(role), QString::fromLatin1(role), {},
                {}} << 30;
    }
    void everyRoleReadsItsOwnAndNoMore()
    {
        QFETCH(QStringList, post);
        QFETCH(int, count);
        const Post who{post[0], post[1], post[2], post[3]};
        const auto console = m_hub->console(who.code, who.role, who.agency, who.area);
        VERIFY_RESULT(console);
        QCOMPARE(int(std::ranges::count_if(m_reports, [&who](const Report& r) { return who.sees(r); })), count);
        reads(**console, who);
    }
    void whoIsMovedReadsThereAndWhoIsDisabledNothing()
    {
        Post who{u"pindahan"_s, u"village"_s, u"kel."_s + kAreas[0], kAreas[0]};
        const auto console = m_hub->console(who.code, who.role, who.agency, who.area);
        VERIFY_RESULT(console);
        reads(**console, who);
        who.area = kAreas[2];
        who.agency = u"kel."_s + kAreas[2];
        HubAdmin admin(*m_admin);
        VERIFY_RESULT(admin.moveOfficer(who.code, who.role, who.agency, who.area));
        reads(**console, who); // in the same session
        VERIFY_RESULT(m_admin->query("UPDATE hub.officer SET enabled = false WHERE code = $1", {who.code.toUtf8()}));
        for (const QByteArray& sql : ways())
            QCOMPARE(idsOf(**console, sql), QSet<QUuid>());
        VERIFY_RESULT(admin.setEnabled(who.code, false));
        VERIFY_ERROR(m_hub->connect((*console)->credentials), ErrorCode::NotAllowed);
    }

private:
    // Every way to a report's events or row.
    static QList<QByteArray> ways()
    {
        const QByteArray all = "ARRAY(SELECT audience FROM hub.audience ORDER BY audience)";
        return {"SELECT ticket_id FROM hub.ticket", "SELECT ticket_id FROM hub.event", "SELECT ticket_id FROM hub.feed",
            "SELECT ticket_id FROM api.first_sync('00000000-0000-0000-0000-000000000000', 5000)",
            "SELECT ticket_id FROM api.pull(" + all + ", ARRAY(SELECT 0::bigint FROM hub.audience), 500)",
            "SELECT h.ticket_id FROM unnest($1::uuid[]) x, LATERAL api.history(x) h",
            "SELECT t.ticket_id FROM hub.feed f JOIN hub.event e USING (event_id) JOIN hub.ticket t ON t.ticket_id = "
            "e.ticket_id"};
    }
    QSet<QUuid> idsOf(TestDevice& device, const QByteArray& sql)
    {
        QList<QUuid> ids;
        for (const Report& report : std::as_const(m_reports))
            ids += report.id;
        const auto rows = device.connection->query(
            sql.constData(), sql.contains("$1") ? QList<QByteArray>{HubValue::uuids(ids)} : QList<QByteArray>());
        if (!rows) {
            qWarning("%s", qPrintable(rows.error().toLog()));
            return {QUuid()};
        }
        QSet<QUuid> found;
        for (int i = 0; i < rows->count(); ++i)
            found.insert(rows->uuid(i, 0));
        return found;
    }
    void reads(TestDevice& device, const Post& who)
    {
        QSet<QUuid> his;
        QSet<QUuid> words;
        QSet<QString> photos;
        QList<QUuid> ids;
        QStringList names;
        for (const Report& report : std::as_const(m_reports)) {
            ids += report.id;
            names += report.photo;
            if (who.sees(report))
                his.insert(report.id);
            if (who.sees(report) && report.isPrivate)
                words.insert(report.id);
            if (who.readsPhoto(report))
                photos.insert(report.photo);
        }
        for (const QByteArray& sql : ways())
            QVERIFY2(idsOf(device, sql) == his, sql.constData());
        // Words of private reports stand in none of them.
        const auto leaked
            = device.connection->query("SELECT count(*) FROM hub.event e JOIN hub.ticket t USING (ticket_id) "
                                       "WHERE t.private AND e.body LIKE '%kata%'");
        VERIFY_RESULT(leaked);
        QCOMPARE(leaked->number(0, 0), 0);
        const auto told = device.pg->privateWords(ids);
        QCOMPARE(told.has_value(), who.readsWords());
        QSet<QUuid> heard;
        for (const PrivatePart& part : told.value_or(QList<PrivatePart>()))
            heard.insert(part.ticket);
        QVERIFY(heard == (who.readsWords() ? words : QSet<QUuid>()));
        const auto states = device.pg->attachmentStates(names);
        VERIFY_RESULT(states);
        QSet<QString> seen;
        for (const Hub::AttachmentState& state : *states)
            seen.insert(state.sha256);
        QVERIFY(seen == photos);
        for (const Report& report : std::as_const(m_reports)) {
            QCOMPARE(device.pg->getPiece(report.photo, 0).has_value(), photos.contains(report.photo));
            if (!his.contains(report.id))
                QCOMPARE(device.pg->present(report.id).value_or(QStringList{u"?"_s}), QStringList());
        }
    }

    std::unique_ptr<TestHub> m_hub;
    std::unique_ptr<HubConnection> m_admin;
    QList<Report> m_reports;
};

QTEST_GUILESS_MAIN(TestHubScope)
#include "tst_hubscope.moc"
