// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every form there is, half filled in, and the program killed (SIGKILL): what was typed is in the store when it is opened again. The
// one that is killed is this same program, started once more.
#include "domain/projection.h"
#include "services/bulkservice.h"
#include "services/deskmemory.h"
#include "services/ticketreader.h"
#include "services/workspace.h"
#include "storage/ticketstore.h"
#include "support/fakeclock.h"
#include "support/testmain.h"
#include "widgets/bulk/bulkdialog.h"
#include "widgets/common/currentticket.h"
#include "widgets/common/officercontext.h"
#include "widgets/common/theme.h"
#include "widgets/ticket/commandform.h"
#include "widgets/ticket/formhost.h"
#include "widgets/ticket/ticketpanel.h"
#include "widgets/ticket/ticketsession.h"

#include <QAbstractButton>
#include <QJsonDocument>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProcess>

#include <csignal>
#include <cstdio>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

const Officer kBureau {u"biro"_s, u"Biro Pemerintahan"_s, Role::Bureau, u"biro.pem"_s, {}};

QList<CommandKind> formKinds()
{
    QList<CommandKind> kinds;
    for (const CommandKind kind : officerCommands()) {
        if (hasForm(kind))
            kinds += kind;
    }
    return kinds;
}

Result<qint64> addReport(Workspace& workspace, UuidSource& uuids, int n, bool isPrivate)
{
    TicketEvent event;
    event.ticket = externalTicketId(u"kill"_s, QString::number(n));
    event.id = uuids.next();
    event.version = 1;
    event.kind = CommandKind::Report;
    event.at = event.recordedAt = workspace.clock().nowMs();
    event.actor = u"source:kill"_s;
    event.body = {{BodyKey::number, u"K%1"_s.arg(n)}, {BodyKey::source, u"kill"_s}, {BodyKey::category, u"jalan"_s},
        {BodyKey::agency, u"dbm"_s}, {BodyKey::text, u"Lampu mati"_s}, {BodyKey::lat, -6.1771}, {BodyKey::lon, 106.8264},
        {BodyKey::isPrivate, isPrivate}};
    return workspace.database()
        .write(WritePriority::User,
            [&](WriteSession& session) -> Result<qint64> {
                const Ticket ticket = foldEvents(std::span(&event, 1));
                const auto row = workspace.tickets().append(session, 0, event, ticket);
                return row ? Result<qint64>(row->key) : fail(row.error());
            })
        .result();
}

// Something into the form, whatever it asks for.
void fillIn(QWidget& form, const QString& words)
{
    if (auto* const text = form.findChild<QPlainTextEdit*>())
        QTest::keyClicks(text, words);
    else if (auto* const urgent = form.findChild<QAbstractButton*>(u"priority_urgent"_s))
        urgent->click();
    else if (auto* const line = form.findChild<QLineEdit*>())
        QTest::keyClicks(line, u"-6.2, 106.8"_s);
}

void say(const QByteArray& line)
{
    const QByteArray whole = line + '\n';
    std::fwrite(whole.constData(), 1, size_t(whole.size()), stdout);
    std::fflush(stdout);
}

// The one that will be killed: says each draft once the store has it, then waits for its end.
int fillForms(const QString& profile)
{
    FakeClock clock;
    CountingUuids uuids;
    auto opened = Workspace::open({.profileDir = profile, .clock = clock, .uuids = uuids});
    if (!opened)
        qFatal("%s", qPrintable(opened.error().toLog()));
    Workspace& workspace = **opened;
    Theme theme;
    CurrentTicket current;
    OfficerContext officer;
    officer.setOfficer(kBureau);
    TicketPanel panel(workspace, current, theme, officer);
    panel.show();
    auto* const host = panel.findChild<FormHost*>();
    int n = 0;
    for (const CommandKind kind : formKinds()) {
        const auto key = addReport(workspace, uuids, ++n, kind == CommandKind::Publish);
        if (!key)
            qFatal("%s", qPrintable(key.error().toLog()));
        current.setKey(*key);
        if (!QTest::qWaitFor([&] { return panel.session().state() == TicketSession::State::Ready && panel.session().detail().key == *key; }))
            qFatal("the report does not come");
        host->open(kind);
        if (!host->form())
            qFatal("no form for %s", qPrintable(commandCode(kind)));
        fillIn(*host->form(), u"Belum dikirim %1"_s.arg(n));
        const QJsonObject typed = QJsonObject::fromVariantMap(host->form()->draft());
        const bool kept = QTest::qWaitFor([&] {
            const auto detail = workspace.reader().detail(*key, kBureau).result();
            return detail && detail->drafts.size() == 1 && detail->drafts[0].body == typed;
        });
        if (!kept || typed.isEmpty())
            qFatal("%s is not kept", qPrintable(commandCode(kind)));
        say(commandCode(kind).toUtf8() + ' ' + QByteArray::number(*key) + ' ' + QJsonDocument(typed).toJson(QJsonDocument::Compact));
    }
    BulkService service(workspace);
    BulkDialog many({.service = service, .facts = workspace.facts(), .workflow = workspace.workflow(), .memory = workspace.deskMemory(),
        .clock = clock, .officer = officer});
    many.begin(CommandKind::Note, {1, 2, 3});
    fillIn(many, u"Untuk semuanya"_s);
    if (!QTest::qWaitFor([&] { return !workspace.deskMemory().drafts({}, kBureau.code).result()->isEmpty(); }))
        qFatal("the form for many is not kept");
    say("many");
    return QApplication::exec();
}

} // namespace

class TestDraftKill final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void whatWasTypedIntoAnyFormOutlivesAKill()
    {
        QTemporaryDir dir;
        const QString profile = dir.filePath(u"profile"_s);
        QDir().mkpath(profile);
        QProcess child;
        child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        child.start(QCoreApplication::applicationFilePath(), {u"fill"_s, profile});
        QByteArray said;
        while (!said.contains("many\n")) {
            QVERIFY2(child.waitForReadyRead(60'000), said.constData());
            said += child.readAllStandardOutput();
        }
        ::kill(pid_t(child.processId()), SIGKILL);
        QVERIFY(child.waitForFinished(30'000));

        FakeClock clock;
        CountingUuids uuids;
        const auto workspace = Workspace::open({.profileDir = profile, .clock = clock, .uuids = uuids});
        VERIFY_RESULT(workspace);
        int checked = 0;
        for (const QByteArray& line : said.trimmed().split('\n')) {
            if (line == "many")
                continue;
            const QList<QByteArray> parts = line.split(' ');
            const auto detail = (*workspace)->reader().detail(parts[1].toLongLong(), kBureau).result();
            VERIFY_RESULT(detail);
            QVERIFY2(detail->drafts.size() == 1, parts[0].constData());
            QCOMPARE(commandCode(detail->drafts[0].place.kind).toUtf8(), parts[0]);
            QCOMPARE(detail->drafts[0].body, QJsonDocument::fromJson(line.sliced(parts[0].size() + parts[1].size() + 2)).object());
            ++checked;
        }
        QCOMPARE(checked, int(formKinds().size()));
        const auto many = (*workspace)->deskMemory().drafts({}, kBureau.code).result();
        QCOMPARE(many->size(), 1);
        QCOMPARE(many->first().body[u"words"_s].toString(), u"Untuk semuanya"_s);
    }
};

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    if (argc == 3 && qstrcmp(argv[1], "fill") == 0)
        return fillForms(QString::fromLocal8Bit(argv[2]));
    TestDraftKill test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_draftkill.moc"
