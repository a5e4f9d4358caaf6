// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/crmcontent.h"
#include "feeds/sourcestatus.h"
#include "support/testmain.h"

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class CrmContentTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void takesTheTemplateApart()
    {
        const CrmContent content = parseCrmContent(
            u"Permasalahan: Lampu mati, lihat Kategori: di papan. Kategori: Jaringan Listrik Lokasi: -6.2,106.8 Detail Alamat Laporan: Jl. Melati"_s);
        // The first "Kategori:" counts; nothing in the template tells a citizen's from its own.
        QCOMPARE(content.location, u"-6.2,106.8"_s);
        QCOMPARE(content.address, u"Jl. Melati"_s);
        const CrmContent plain = parseCrmContent(u"Permasalahan: Lampu mati. Kategori: Jalan Lokasi: -6.2,106.8"_s);
        QCOMPARE(plain.problem, u"Lampu mati."_s);
        QCOMPARE(plain.category, u"Jalan"_s);
        QVERIFY(plain.address.isEmpty());
    }

    void leavesFreeTextWhole()
    {
        const CrmContent content = parseCrmContent(u"Ada lubang. Lokasi: depan pasar"_s);
        QCOMPARE(content.problem, u"Ada lubang. Lokasi: depan pasar"_s);
        QVERIFY(content.location.isEmpty());
        QVERIFY(parseCrmContent({}).problem.isEmpty());
    }

    void knowsWordsForStatus_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<TicketStatus>("status");
        using enum TicketStatus;
        QTest::newRow("crm") << u"Menunggu Validasi"_s << AwaitingValidation;
        QTest::newRow("crm any case") << u"SELESAI"_s << Done;
        QTest::newRow("our code") << u"in_progress"_s << InProgress;
        QTest::newRow("open") << u"open"_s << Waiting;
        QTest::newRow("closed") << u"Closed"_s << Done;
        QTest::newRow("upper case of updates") << u"ACTION_SCHEDULED"_s << InProgress;
        QTest::newRow("not ours") << u"NOT_COUNCILS_RESPONSIBILITY"_s << Returned;
        QTest::newRow("with spaces") << u"no further action"_s << Returned;
        QTest::newRow("referral") << u"internal_referral"_s << Coordinating;
        QTest::newRow("duplicate") << u"duplicate"_s << Merged;
        QTest::newRow("indonesian") << u"Sedang diproses"_s << InProgress;
    }
    void knowsWordsForStatus()
    {
        QFETCH(QString, words);
        QFETCH(TicketStatus, status);
        const SourceStatus found = sourceStatus(words);
        QCOMPARE(found.words, words);
        QCOMPARE(found.status, status);
    }

    void keepsWordsItDoesNotKnow()
    {
        const SourceStatus found = sourceStatus(u"unchanged"_s);
        QCOMPARE(found.words, u"unchanged"_s);
        QVERIFY(!found.status.has_value());
        QVERIFY(sourceStatus({}).words.isEmpty());
    }
};

QTEST_GUILESS_MAIN(CrmContentTest)
#include "tst_crmcontent.moc"
