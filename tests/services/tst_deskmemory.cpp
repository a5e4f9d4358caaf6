// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/deskmemory.h"

#include "services/backupservice.h"
#include "services/exportservice.h"
#include "services/testworkspace.h"
#include "services/ticketcommands.h"
#include "services/ticketreader.h"
#include "support/testmain.h"

#include <QDir>
#include <QFile>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestDeskMemory final : public QObject
{
    Q_OBJECT

    static DraftPlace noteOf(TestWorkspace& w, qint64 key, const Officer& officer)
    {
        return {officer.code, w.ticket(key)->id, CommandKind::Note};
    }
    static QList<Draft> drafts(TestWorkspace& w, qint64 key, const Officer& officer)
    {
        return w->reader().detail(key, officer).result().value().drafts;
    }
    static QJsonObject words(const QString& text) { return {{u"words"_s, text}}; }

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void comesBackWithTheTicketForItsOfficerAlone()
    {
        TestWorkspace w;
        VERIFY_RESULT(w.open());
        const qint64 key = w.addReport(1).value();
        VERIFY_RESULT(w->deskMemory().keepDraft(noteOf(w, key, w.bureau), words(u"Belum"_s)).result());
        QCOMPARE(drafts(w, key, w.bureau).size(), 1);
        QCOMPARE(drafts(w, key, w.bureau).first().body, words(u"Belum"_s));
        QCOMPARE(drafts(w, key, w.bureau).first().updatedAt, w.clock.nowMs());
        QVERIFY(drafts(w, key, w.village).isEmpty());
        VERIFY_RESULT(w->deskMemory().keepDraft(noteOf(w, key, w.bureau), {}).result()); // everything was rubbed out
        QVERIFY(drafts(w, key, w.bureau).isEmpty());
    }

    // What a kill or a power cut leaves: the files as they are while the store is open.
    void survivesAnUncleanEnd()
    {
        TestWorkspace w;
        VERIFY_RESULT(w.open());
        const qint64 key = w.addReport(1).value();
        VERIFY_RESULT(w->deskMemory().keepDraft(noteOf(w, key, w.bureau), words(u"Separuh kalimat"_s)).result());
        QTemporaryDir after;
        for (const QString& name : {u"store.db"_s, u"store.db-wal"_s, u"outbox.log"_s, u"identity.key"_s}) {
            if (QFile::exists(w.dir() + u'/' + name))
                QVERIFY(QFile::copy(w.dir() + u'/' + name, after.filePath(name)));
        }
        WorkspaceOptions options = w.options();
        options.profileDir = after.path();
        auto reopened = Workspace::open(options);
        VERIFY_RESULT(reopened);
        QVERIFY((*reopened)->database().wasUnclean());
        const auto detail = (*reopened)->reader().detail(key, w.bureau).result();
        VERIFY_RESULT(detail);
        QCOMPARE(detail->drafts.size(), 1);
        QCOMPARE(detail->drafts.first().body, words(u"Separuh kalimat"_s));
    }

    void endsWithItsCommandAndStaysWhereThatIsRefused()
    {
        TestWorkspace w;
        VERIFY_RESULT(w.open());
        const qint64 key = w.addReport(1).value();
        const DraftPlace note = noteOf(w, key, w.bureau);
        VERIFY_RESULT(w->deskMemory().keepDraft(note, words(u"Dicek"_s)).result());
        VERIFY_RESULT(w->commands().give(w.command(key, CommandKind::Note, u"Dari skrip"_s), w.bureau).result());
        QCOMPARE(drafts(w, key, w.bureau).size(), 1); // a script's note is not the one being written
        TicketCommand written = w.command(key, CommandKind::Note, u""_s);
        written.endsDraft = true;
        QVERIFY(!w->commands().give(written, w.bureau).result()); // no words
        QCOMPARE(drafts(w, key, w.bureau).size(), 1);
        written.text = u"Dicek"_s;
        VERIFY_RESULT(w->commands().give(written, w.bureau).result());
        QVERIFY(drafts(w, key, w.bureau).isEmpty());
    }

    void isInABackupAndInNoExport()
    {
        TestWorkspace w;
        VERIFY_RESULT(w.open());
        const qint64 key = w.addReport(1).value();
        VERIFY_RESULT(w->deskMemory().keepDraft(noteOf(w, key, w.bureau), words(u"Rahasiadapur"_s)).result());
        ExportService exports(*w);
        for (const ExportFormat format : {ExportFormat::Csv, ExportFormat::GeoJson}) {
            const QString path = w.dir() + u"/keluar"_s;
            VERIFY_RESULT(exports.writeFile({.format = format, .filter = {}, .officer = w.bureau}, path).result());
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray content = file.readAll();
            QVERIFY(content.contains("berlubang"));
            QVERIFY(!content.contains("Rahasiadapur"));
        }
        BackupService backups(w->database(), w->backupDir(), w.clock);
        const auto backup = backups.take().result();
        VERIFY_RESULT(backup);
        QFile copy(backup->path);
        QVERIFY(copy.open(QIODevice::ReadOnly));
        QVERIFY(copy.readAll().contains("Rahasiadapur"));
    }

    void marksSurviveARestart()
    {
        TestWorkspace w;
        VERIFY_RESULT(w.open());
        const qint64 key = w.addReport(1).value();
        const qint64 first = w.clock.nowMs();
        QCOMPARE(w->deskMemory().seen(u"biro"_s).result()->since, first);
        VERIFY_RESULT(w->deskMemory().markSeen(u"biro"_s, {{key, first + 5}}).result());
        w.clock.advanceHours(24);
        VERIFY_RESULT(w.open());
        const auto seen = w->deskMemory().seen(u"biro"_s).result();
        VERIFY_RESULT(seen);
        QCOMPARE(seen->since, first);
        QCOMPARE(seen->upTo.value(key), first + 5);
    }
};

QTEST_GUILESS_MAIN(TestDeskMemory)
#include "tst_deskmemory.moc"
