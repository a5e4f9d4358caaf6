// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who reported, from a source's table to the hub and opened there by two, all with the real binary.
#include "app/commandline.h"
#include "support/programrun.h"
#include "support/testhub.h"

#include <QDirIterator>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestIdentityCommand final : public QObject
{
    Q_OBJECT

    using Run = ProgramRun;
    static constexpr auto kHeadsPin = "482139\n";
    static constexpr auto kBureausPin = "731946\n";

    [[nodiscard]] Run run(const QString& profile, const QStringList& arguments, const QByteArray& input = {}) const
    {
        return Run::of(QStringLiteral(JAKOPS_BINARY), QStringList {u"--profile"_s, m_folder.filePath(profile)} + arguments, input);
    }
    void join(const QString& profile, const QString& officer, const QString& role)
    {
        const auto invited = m_hub->invite(officer, role);
        VERIFY_RESULT(invited);
        const Run joined = run(profile, {u"hub"_s, u"join"_s, invited->address, u"--code"_s, invited->code}, invited->password.toUtf8() + '\n');
        QVERIFY2(joined.code == ExitDone, joined.told().constData());
        sync(profile);
    }
    void sync(const QString& profile)
    {
        const Run done = run(profile, {u"sync"_s, u"--once"_s});
        QVERIFY2(done.code == ExitDone, done.told().constData());
    }
    void addHead(const QString& profile)
    {
        const Run added = run(profile, {u"officer"_s, u"add"_s, u"pengawas"_s, u"--name"_s, u"H"_s, u"--role"_s, u"supervisor"_s}, kHeadsPin);
        QVERIFY2(added.code == ExitDone, added.told().constData());
    }
    Run ingest(const QByteArray& row)
    {
        QFile file(m_folder.filePath(u"kanal.csv"_s));
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write("nomor,isi,kategori,lat,lon,nama pelapor,telepon\n" + row);
        file.close();
        return run(u"sumber"_s, {u"sync"_s, u"--ingest"_s, file.fileName(), u"--source"_s, u"kanal"_s, u"--json"_s});
    }
    Run asBureau(const QStringList& arguments) { return run(u"biro"_s, arguments + QStringList {u"--as"_s, u"biro.satu"_s}, kBureausPin); }
    Run asHead(const QStringList& arguments) { return run(u"pengawas"_s, arguments + QStringList {u"--as"_s, u"pengawas"_s}, kHeadsPin); }

private Q_SLOTS:
    void initTestCase()
    {
        pinEnvironment();
        auto hub = TestHub::start();
        VERIFY_RESULT(hub);
        m_hub = std::move(*hub);
        VERIFY_RESULT(m_hub->init());
        join(u"sumber"_s, u"kanal.satu"_s, u"ingest"_s);
        join(u"biro"_s, u"biro.satu"_s, u"bureau"_s);
        join(u"pengawas"_s, u"pengawas"_s, u"supervisor"_s);
    }
    void init() { pinEnvironment(); }

    void aSourceIsToldWhatIsNotKept()
    {
        const Run early = ingest("P-0,Pipa bocor di gang,Jalan,-6.2,106.8268,Orang-Pertama-3X,0812-1\n");
        QVERIFY2(early.code == ExitDone && early.out.contains("\"identities_dropped\":1"), early.told().constData());
    }
    void aSourcesReporterIsOpenedByTwo()
    {
        addHead(u"pengawas"_s);
        sync(u"pengawas"_s);
        addHead(u"biro"_s);
        const Run added = run(u"biro"_s,
            {u"officer"_s, u"add"_s, u"biro.satu"_s, u"--name"_s, u"R"_s, u"--role"_s, u"bureau"_s, u"--agency"_s, u"biro.pem"_s, u"--as"_s, u"pengawas"_s},
            QByteArray(kHeadsPin) + kBureausPin);
        QVERIFY2(added.code == ExitDone, added.told().constData());
        sync(u"biro"_s);

        const Run brought = ingest("P-1,Pipa bocor di gang,Jalan,-6.2,106.8268,Orang-Kedua-3X,0812-2\n");
        QVERIFY2(brought.code == ExitDone && brought.out.contains("\"identities_dropped\":0"), brought.told().constData());
        const auto admin = m_hub->admin();
        VERIFY_RESULT(admin);
        QCOMPARE((*admin)->query("SELECT count(*) FROM hub.sealed")->number(0, 0), 1);
        sync(u"biro"_s);
        sync(u"pengawas"_s);

        const QStringList ask {u"identity"_s, u"ask"_s, u"P-1"_s, u"--reason"_s, u"Harus ditanya letak pipa yang bocor"_s};
        const Run offline = asBureau(QStringList {u"--offline"_s} + ask);
        QVERIFY2(offline.code == ExitFailed && offline.err.contains("The hub cannot be reached now"), offline.told().constData());
        const Run asked = asBureau(ask);
        QVERIFY2(asked.code == ExitDone, asked.told().constData());
        const Run nothing = asBureau({u"identity"_s, u"ask"_s, u"P-0"_s, u"--reason"_s, u"Harus ditanya letak pipa yang bocor"_s});
        QVERIFY2(nothing.code == ExitFailed && nothing.err.contains("nothing to open"), nothing.told().constData());
        const Run early = asBureau({u"identity"_s, u"open"_s, u"P-1"_s});
        QVERIFY2(early.code == ExitFailed && early.err.contains("second person"), early.told().constData());

        const Run waiting = asHead({u"identity"_s, u"requests"_s});
        QVERIFY2(waiting.code == ExitDone && waiting.out.contains("P-1"), waiting.told().constData());
        const Run approved = asHead({u"identity"_s, u"approve"_s, u"P-1"_s});
        QVERIFY2(approved.code == ExitDone && !approved.told().contains("Orang-Kedua"), approved.told().constData());
        const Run opened = asBureau({u"identity"_s, u"open"_s, u"P-1"_s});
        QVERIFY2(opened.code == ExitDone && opened.out.contains("Orang-Kedua-3X") && opened.out.contains("0812-2"), opened.told().constData());
        const Run log = asHead({u"identity"_s, u"log"_s, u"P-1"_s});
        QVERIFY2(log.code == ExitDone && log.out.contains("letak pipa") && log.out.count("biro.satu") == 2, log.told().constData());
    }
    void nothingOfItIsReadableInTheProfiles()
    {
        QDirIterator files(m_folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        int looked = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.fileName().endsWith("kanal.csv"_L1) || !file.open(QIODevice::ReadOnly))
                continue;
            ++looked;
            const QByteArray bytes = file.readAll();
            QVERIFY2(!bytes.contains("Kedua-3X") && !bytes.contains("Pertama-3X"), qPrintable(file.fileName()));
        }
        QVERIFY(looked > 6);
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<TestHub> m_hub;
};

QTEST_GUILESS_MAIN(TestIdentityCommand)
#include "tst_identitycommand.moc"
