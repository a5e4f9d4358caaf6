// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/replytemplates.h"
#include "support/testmain.h"

#include <QFile>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestReplyTemplates final : public QObject
{
    Q_OBJECT

    CityFacts m_facts;

    Result<ReplyTemplates> read(const QByteArray& rows) const
    {
        return ReplyTemplates::fromCsv("kind,category,status,name,text\n" + rows, m_facts);
    }
    static Ticket ticket()
    {
        Ticket ticket;
        ticket.number = u"JK2503050007"_s;
        ticket.category = u"jalan"_s;
        ticket.agency = u"dbm"_s;
        ticket.village = u"31.71.01.1001"_s;
        ticket.address = u"Jl. Veteran 7"_s;
        ticket.status = TicketStatus::InProgress;
        ticket.isPrivate = false;
        ticket.createdAt = 1'741'136'400'000; // 2025-03-05 08:00 WIB
        return ticket;
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto facts = CityFacts::load(QStringLiteral(JAKOPS_RESOURCES "/city"));
        VERIFY_RESULT(facts);
        m_facts = std::move(*facts);
    }
    void init() { pinEnvironment(); }

    void theBuiltInOnesAreRight()
    {
        QFile file(QStringLiteral(JAKOPS_RESOURCES "/workflow/templates.csv"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto templates = ReplyTemplates::fromCsv(file.readAll(), m_facts);
        VERIFY_RESULT(templates);
        QVERIFY(templates->all().size() > 10);
        // As they are written to a profile's own file they are read again.
        const auto again = ReplyTemplates::fromCsv(templates->toCsv(), m_facts);
        VERIFY_RESULT(again);
        QVERIFY(again->all() == templates->all());
    }

    void theMostParticularComesFirst()
    {
        const auto templates = read("note,,,Umum,a\nnote,,in_progress,Proses,b\nnote,jalan,,Jalan,c\nnote,jalan,in_progress,Jalan proses,d\n"
                                    "note,pohon,,Pohon,e\nfollow_up,,,Lain,f\nnote,,done,Selesai,g\n");
        VERIFY_RESULT(templates);
        QStringList names;
        for (const ReplyTemplate& one : templates->fitting(CommandKind::Note, ticket()))
            names += one.name;
        QCOMPARE(names, (QStringList {u"Jalan proses"_s, u"Jalan"_s, u"Proses"_s, u"Umum"_s}));
    }

    void aWrongOneIsNamedByItsLine_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<QString>("why");
        QTest::newRow("command") << QByteArray("dance,,,A,b") << u"line 2: no command \"dance\""_s;
        QTest::newRow("kind without form") << QByteArray("start,,,A,b") << u"line 2: no templates for start"_s;
        QTest::newRow("category") << QByteArray("note,kucing,,A,b") << u"line 2: no category \"kucing\""_s;
        QTest::newRow("status") << QByteArray("note,,lost,A,b") << u"line 2: no status \"lost\""_s;
        QTest::newRow("no name") << QByteArray("note,,,,b") << u"line 2: a name has 1 to 60 characters"_s;
        QTest::newRow("no text") << QByteArray("note,,,A,") << u"line 2: a text has 1 to 2000 characters"_s;
        QTest::newRow("placeholder") << QByteArray("note,,,A,Halo {walikota}") << u"line 2: no placeholder {walikota}"_s;
        QTest::newRow("reporter") << QByteArray("note,,,A,Yth. {pelapor}") << u"line 2: {pelapor}: identities are never filled in"_s;
        QTest::newRow("reporter's name") << QByteArray("note,,,A,Yth. {Nama}") << u"line 2: {Nama}: identities are never filled in"_s;
    }
    void aWrongOneIsNamedByItsLine()
    {
        QFETCH(QByteArray, row);
        QFETCH(QString, why);
        const auto templates = read(row + '\n');
        VERIFY_ERROR(templates, ErrorCode::InvalidInput);
        QCOMPARE(templates.error().detail, why);
    }

    void fillsInWhatIsTheReportsOwn()
    {
        const Officer officer {u"lurah"_s, u"Siti Rahmawati"_s, Role::Village, {}, {}};
        const auto values = Placeholders::valuesOf(ticket(), 1'741'136'400'000 + 3'600'000, officer, m_facts, 1'741'136'400'000);
        const auto filled = [&](const QString& text) { return Placeholders::filled(text, values); };
        QCOMPARE(filled(u"{nomor}, {kelurahan}, {kecamatan}, {petugas}"_s),
            u"JK2503050007, %1, %2, Siti Rahmawati"_s.arg(m_facts.areaName(u"31.71.01.1001"_s), m_facts.areaName(u"31.71.01"_s)));
        QCOMPARE(filled(u"{tanggal} pukul {jam}; tenggat {tenggat}"_s), u"5 Maret 2025 pukul 08.00 WIB; tenggat 5 Maret 2025 09.00 WIB"_s);
        QCOMPARE(filled(u"{alamat}"_s), u"Jl. Veteran 7"_s);
        QCOMPARE(filled(u"tanpa"_s), u"tanpa"_s);
        QCOMPARE(filled(u"{ nomor } {} {{nomor}}"_s), u"{ nomor } {} {JK2503050007}"_s);
        for (const QString& name : Placeholders::names())
            QVERIFY2(values.contains(name), qPrintable(name));
    }

    void whatIsNotKnownStaysAndIsSeen()
    {
        Ticket bare;
        bare.number = u"{kelurahan}"_s; // words of a source are no template
        const auto values = Placeholders::valuesOf(bare, 0, {}, m_facts, 0);
        const QString text = Placeholders::filled(u"{nomor} di {kelurahan}, {tenggat}"_s, values);
        QCOMPARE(text, u"{kelurahan} di {kelurahan}, {tenggat}"_s);
        QCOMPARE(Placeholders::leftIn(text), u"kelurahan"_s);
        QCOMPARE(Placeholders::leftIn(u"apa {saja} boleh"_s), QString());
    }

    void aPrivateReportsAddressIsNeverFilledIn()
    {
        Ticket hidden = ticket();
        hidden.isPrivate = true;
        hidden.sealedReporter = "x";
        const auto values = Placeholders::valuesOf(hidden, 0, {}, m_facts, 0);
        QVERIFY(!values.contains(u"alamat"_s));
        for (const QString& name : {u"pelapor"_s, u"nama"_s, u"telepon"_s, u"nik"_s})
            QVERIFY(!values.contains(name) && !Placeholders::names().contains(name));
    }

    void aListIsCheckedLikeAFile()
    {
        QVERIFY(ReplyTemplates::fromList({{CommandKind::Note, {}, {}, u"A"_s, u"{nomor}"_s}}, m_facts));
        const auto wrong = ReplyTemplates::fromList({{CommandKind::Note, {}, {}, u"Sapa"_s, u"{pelapor}"_s}}, m_facts);
        VERIFY_ERROR(wrong, ErrorCode::InvalidInput);
        QVERIFY(wrong.error().detail.startsWith(u"Sapa: "_s));
    }
};

QTEST_GUILESS_MAIN(TestReplyTemplates)
#include "tst_replytemplates.moc"
