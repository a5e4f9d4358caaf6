// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/ticketcommands.h"
#include "support/testmain.h"
#include "ticketdesk.h"
#include "widgets/ticket/formhost.h"
#include "widgets/ticket/noticebar.h"
#include "widgets/ticket/photofield.h"
#include "widgets/ticket/relocateform.h"
#include "widgets/ticket/ticketsession.h"

#include <QClipboard>
#include <QDropEvent>
#include <QGuiApplication>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

using Before = QList<std::pair<CommandKind, QJsonObject>>;

const QString kBureau = u"biro.pemerintahan"_s;
const QString kDinas = u"dinas.binamarga"_s;
const QString kSudin = u"sudin.binamarga.jaksel"_s;

Before handedTo(const QString& agency)
{
    return {{CommandKind::Coordinate,
        {{BodyKey::to, u"coordinating"_s}, {BodyKey::agency, agency}, {BodyKey::text, u"Mohon."_s}}}};
}
Before started()
{
    return handedTo(u"dbm.jaksel"_s) + Before{{CommandKind::Start, {{BodyKey::to, u"in_progress"_s}}}};
}
Before followedUp()
{
    return started()
        + Before{{CommandKind::FollowUp,
            {{BodyKey::to, u"awaiting_validation"_s}, {BodyKey::text, u"Selesai ditambal."_s}}}};
}
Before closed()
{
    return followedUp() + Before{{CommandKind::Validate, {{BodyKey::to, u"done"_s}}}};
}

// A command, what comes before it, and how its form is filled: the words go into the first field that takes them.
struct Script
{
    CommandKind kind;
    QString officer;
    Before before;
    TicketStatus after;
    QString choice; // typed into the box of categories, agencies or officers
    QString words;
    bool photo = false;
};

QList<Script> scripts()
{
    return {{CommandKind::Triage, kBureau, {}, TicketStatus::Waiting, u"Pohon"_s, {}},
        {CommandKind::Coordinate, kBureau, {}, TicketStatus::Coordinating, u"Dinas Bina Marga"_s, u"Jalan provinsi."_s},
        {CommandKind::Decline, kSudin, handedTo(u"dbm.jaksel"_s), TicketStatus::Waiting, {},
            u"Bukan kewenangan kami."_s},
        {CommandKind::Disposition, kDinas, handedTo(u"dbm"_s), TicketStatus::Dispositioned,
            u"Suku Dinas Bina Marga Jakarta Selatan"_s, u"Segera."_s},
        {CommandKind::Assign, kSudin, handedTo(u"dbm.jaksel"_s), TicketStatus::Coordinating,
            u"Dewi Lestari \u00B7 Sudin BM Jaksel"_s, {}},
        {CommandKind::Start, kSudin, handedTo(u"dbm.jaksel"_s), TicketStatus::InProgress, {}, {}},
        {CommandKind::Note, kBureau, {}, TicketStatus::Waiting, {}, u"Sudah ditelepon."_s},
        {CommandKind::Relocate, kBureau, {}, TicketStatus::Waiting, u"-6.2100, 106.8490"_s, {}},
        {CommandKind::FollowUp, kSudin, started(), TicketStatus::AwaitingValidation, {}, u"Lubang sudah ditambal."_s,
            true},
        {CommandKind::Validate, kBureau, followedUp(), TicketStatus::Done, {}, {}},
        {CommandKind::RejectFollowUp, kBureau, followedUp(), TicketStatus::FollowUpRejected, {},
            u"Foto tidak menunjukkan lokasi."_s},
        {CommandKind::Reopen, kBureau, closed(), TicketStatus::InProgress, {}, u"Berlubang lagi."_s},
        {CommandKind::ReturnToReporter, kBureau, {}, TicketStatus::Returned, {}, u"Lokasi tidak jelas."_s},
        {CommandKind::Withdraw, kBureau, {}, TicketStatus::Withdrawn, {}, u"Laporan ganda."_s}};
}

} // namespace

class CommandFormsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        pinEnvironment();
        m_desk = std::make_unique<TicketDesk>();
        QTRY_VERIFY(m_desk->panel->isActiveWindow());
    }
    void cleanup() { m_desk.reset(); }

    void everyCommandIsGivenByMouse_data() { addScripts(); }
    void everyCommandIsGivenByMouse()
    {
        QFETCH(int, number);
        const Script script = scripts().at(number);
        const qint64 key = prepare(script);
        auto* const button = m_desk->find<QPushButton>(u"command_"_s + commandCode(script.kind));
        QVERIFY(button->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
        if (hasForm(script.kind)) {
            QVERIFY(host()->isVisible());
            fill(script, true);
            QTest::mouseClick(m_desk->find<QPushButton>(u"send"_s), Qt::LeftButton);
        }
        verifyGiven(script, key);
    }

    void everyCommandIsGivenByKeyboard_data() { addScripts(); }
    void everyCommandIsGivenByKeyboard()
    {
        QFETCH(int, number);
        const Script script = scripts().at(number);
        const qint64 key = prepare(script);
        m_desk->panel->trigger(script.kind); // what the window's shortcuts call
        if (hasForm(script.kind)) {
            QVERIFY(host()->isVisible());
            QTRY_VERIFY(host()->isAncestorOf(QApplication::focusWidget()));
            fill(script, false);
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
        }
        verifyGiven(script, key);
    }

    void standsOnTheTimelineAtOnce()
    {
        const qint64 key = prepare({CommandKind::Note, kBureau, {}, TicketStatus::Waiting, {}, {}});
        TicketCommand note;
        note.kind = CommandKind::Note;
        note.text = u"Dicek"_s;
        m_desk->panel->session().give(note);
        const TimelineModel& timeline = m_desk->panel->session().timeline();
        QCOMPARE(timeline.rowCount(), 2); // before anything was stored
        QVERIFY(timeline.entry(0).pending);
        QCOMPARE(timeline.entry(0).text, u"Dicek"_s);
        QTRY_VERIFY(!timeline.entry(0).pending);
        QCOMPARE(timeline.rowCount(), 2);
        QCOMPARE(m_desk->detail(key).events.size(), 2);
    }

    void offersToTakeBackWhatCanBeTakenBack()
    {
        const qint64 key = prepare({CommandKind::Triage, kBureau, {}, TicketStatus::Waiting, {}, {}});
        TicketCommand triage;
        triage.kind = CommandKind::Triage;
        triage.category = u"pohon"_s;
        m_desk->panel->session().give(triage);
        auto* const undo = m_desk->find<QPushButton>(u"noticeAction"_s);
        QTRY_VERIFY(undo->isVisible());
        QTest::mouseClick(undo, Qt::LeftButton);
        QTRY_COMPARE(m_desk->detail(key).ticket.category, u"jalan"_s);
        QTRY_COMPARE(m_desk->panel->session().timeline().rowCount(), 3);
        QTRY_VERIFY(m_desk->panel->session().timeline().entry(1).undone);
        QVERIFY(m_desk->panel->session().timeline().entry(1).event.kind == CommandKind::Triage);
    }

    void saysWhatIsMissingBeforeAnythingIsSent_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("choice");
        QTest::addColumn<QString>("expected");
        QTest::newRow("no words") << int(CommandKind::Note) << QString() << u"Write a few words first."_s;
        QTest::newRow("no agency") << int(CommandKind::Coordinate) << QString()
                                   << u"Choose the agency that takes over."_s;
        QTest::newRow("an agency that is none")
            << int(CommandKind::Coordinate) << u"Dinas Sihir"_s << u"Choose an agency from the list."_s;
        QTest::newRow("a category that is none")
            << int(CommandKind::Triage) << u"Naga"_s << u"Choose a category from the list."_s;
        QTest::newRow("no officer") << int(CommandKind::Assign) << QString() << u"Choose who does the work."_s;
        QTest::newRow("no place") << int(CommandKind::Relocate) << QString() << u"Choose the new place on the map."_s;
        QTest::newRow("a place that is none") << int(CommandKind::Relocate) << u"Monas"_s << u"This is no place."_s;
    }
    void saysWhatIsMissingBeforeAnythingIsSent()
    {
        QFETCH(int, kind);
        QFETCH(QString, choice);
        QFETCH(QString, expected);
        const qint64 key = prepare({CommandKind(kind), kBureau, {}, TicketStatus::Waiting, {}, {}});
        m_desk->panel->trigger(CommandKind(kind));
        Script script{CommandKind(kind), kBureau, {}, TicketStatus::Waiting, choice, {}};
        if (CommandKind(kind) == CommandKind::Coordinate)
            script.words = u"Alasan."_s;
        fill(script, false);
        QTest::mouseClick(m_desk->find<QPushButton>(u"send"_s), Qt::LeftButton);
        auto* const problem = m_desk->find<QLabel>(u"formProblem"_s);
        QVERIFY(problem->isVisible());
        QVERIFY2(problem->text().startsWith(expected), qPrintable(problem->text()));
        QVERIFY(host()->isVisible());
        QCOMPARE(m_desk->detail(key).events.size(), 1);
    }

    void aFollowUpNeedsAPhoto()
    {
        prepare({CommandKind::FollowUp, kSudin, started(), TicketStatus::InProgress, {}, {}});
        m_desk->panel->trigger(CommandKind::FollowUp);
        fill({CommandKind::FollowUp, kSudin, {}, TicketStatus::InProgress, {}, u"Selesai."_s}, false);
        QTest::mouseClick(m_desk->find<QPushButton>(u"send"_s), Qt::LeftButton);
        QCOMPARE(m_desk->find<QLabel>(u"formProblem"_s)->text(), u"Add at least one photo as evidence."_s);
    }

    void keepsTheDraftWhileAnotherTicketIsLookedAt()
    {
        const qint64 first = m_desk->add(TicketDesk::report());
        const qint64 second = m_desk->add(TicketDesk::report());
        m_desk->show(first);
        m_desk->panel->trigger(CommandKind::Note);
        words()->setPlainText(u"Belum selesai ditulis"_s);
        m_desk->show(second);
        QVERIFY(!host()->isVisible());
        m_desk->panel->trigger(CommandKind::Note);
        QVERIFY(words()->toPlainText().isEmpty());
        m_desk->show(first);
        QTRY_VERIFY(m_desk->find<QPushButton>(u"continueDraft"_s));
        auto* const go = m_desk->find<QPushButton>(u"continueDraft"_s);
        QTest::mouseClick(go, Qt::LeftButton);
        QCOMPARE(words()->toPlainText(), u"Belum selesai ditulis"_s);
    }

    void escapeClosesAndKeepsTheDraft()
    {
        prepare({CommandKind::Note, kBureau, {}, TicketStatus::Waiting, {}, {}});
        m_desk->panel->trigger(CommandKind::Note);
        QTest::keyClicks(words(), u"Nanti"_s);
        QTest::keyClick(words(), Qt::Key_Escape);
        QVERIFY(!host()->isVisible());
        m_desk->panel->trigger(CommandKind::Note);
        QCOMPARE(words()->toPlainText(), u"Nanti"_s);
    }

    void aRefusalPutsTheFormBackWithWhatWasTyped()
    {
        const qint64 key = prepare({CommandKind::Coordinate, kBureau, {}, TicketStatus::Waiting, {}, {}});
        m_desk->panel->trigger(CommandKind::Coordinate);
        fill({CommandKind::Coordinate, kBureau, {}, TicketStatus::Waiting, u"Dinas Bina Marga"_s, u"Penting sekali."_s},
            false);
        // Somebody else is quicker; the panel has not heard of it when the command is sent.
        TicketCommand start;
        start.kind = CommandKind::Start;
        start.ticket = m_desk->detail(key).ticket.id;
        auto quicker = m_desk->workspace->commands().give(start, m_desk->officers.at(5));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(quicker.result().has_value());
        QTRY_VERIFY(host()->isVisible());
        QCOMPARE(words()->toPlainText(), u"Penting sekali."_s);
        QCOMPARE(m_desk->find<QLineEdit>(u"agencyEdit"_s)->text(), u"Dinas Bina Marga"_s);
        QVERIFY(m_desk->find<QLabel>(u"formProblem"_s)->isVisible());
        for (int row = 0; row < m_desk->panel->session().timeline().rowCount(); ++row)
            QVERIFY(!m_desk->panel->session().timeline().entry(row).pending);
        QCOMPARE(m_desk->detail(key).events.size(), 2);
    }

    void tellsWhenTheTicketChangesWhileOneWrites()
    {
        const qint64 key = prepare({CommandKind::Note, kBureau, {}, TicketStatus::Waiting, {}, {}});
        m_desk->panel->trigger(CommandKind::Note);
        QTest::keyClicks(words(), u"Saya tulis"_s);
        m_desk->apply(key, CommandKind::Triage, {{BodyKey::category, u"pohon"_s}}, u"jsc.operator"_s);
        auto* const notice = m_desk->find<QLabel>(u"formNotice"_s);
        QTRY_VERIFY(notice->isVisible());
        QVERIFY2(notice->text().contains(u"Triaged by Rizky Pratama"_s), qPrintable(notice->text()));
        QCOMPARE(words()->toPlainText(), u"Saya tulis"_s);
    }

    void photosAreTakenByDroppingAndTakenAwayAgain()
    {
        prepare({CommandKind::FollowUp, kSudin, started(), TicketStatus::InProgress, {}, {}});
        m_desk->panel->trigger(CommandKind::FollowUp);
        auto* const field = m_desk->find<PhotoField>(u"photoField"_s);
        drop(*field, {m_desk->photoFile(u"satu.jpg"_s, Qt::red), m_desk->photoFile(u"dua.jpg"_s, Qt::green)});
        QTRY_COMPARE(field->photos().size(), 2);
        drop(*field, {m_desk->photoFile(u"satu lagi.jpg"_s, Qt::red)});
        QTRY_VERIFY(!field->isBusy());
        QCOMPARE(field->photos().size(), 2); // the same photo once
        auto* const tile = field->findChild<QAbstractButton*>(u"photoTile"_s);
        tile->setFocus();
        QTest::keyClick(tile, Qt::Key_Delete);
        QCOMPARE(field->photos().size(), 1);
    }

    void aFileThatIsNoPhotoIsNamedAndTheRestIsKept()
    {
        prepare({CommandKind::FollowUp, kSudin, started(), TicketStatus::InProgress, {}, {}});
        m_desk->panel->trigger(CommandKind::FollowUp);
        auto* const field = m_desk->find<PhotoField>(u"photoField"_s);
        QFile file(m_desk->dir.filePath(u"<b>surat.jpg"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("bukan foto");
        file.close();
        drop(*field, {file.fileName(), m_desk->photoFile(u"benar.jpg"_s, Qt::blue)});
        QTRY_COMPARE(field->photos().size(), 1);
        auto* const problems = m_desk->find<QLabel>(u"photoProblems"_s);
        QTRY_VERIFY(problems->isVisible());
        QVERIFY(problems->text().startsWith(u"<b>surat.jpg: "_s));
        QCOMPARE(problems->textFormat(), Qt::PlainText);
    }

    void thePinIsHandedToTheMapAndTakenBack()
    {
        const qint64 key = prepare({CommandKind::Relocate, kBureau, {}, TicketStatus::Waiting, {}, {}});
        QSignalSpy asked(m_desk->panel.get(), &TicketPanel::relocateRequested);
        QSignalSpy calledBack(m_desk->panel.get(), &TicketPanel::relocateCancelled);
        m_desk->panel->trigger(CommandKind::Relocate);
        QTest::mouseClick(m_desk->find<QPushButton>(u"chooseOnMap"_s), Qt::LeftButton);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.first().first().toLongLong(), key);
        m_desk->panel->relocate({-6.21, 106.85});
        QTRY_COMPARE(m_desk->detail(key).events.size(), 2);
        QCOMPARE(m_desk->detail(key).ticket.place, std::optional(GeoPoint{-6.21, 106.85}));
        QCOMPARE(calledBack.count(), 0);
        m_desk->panel->relocate({-6.3, 106.85}); // nobody asked for it
        m_desk->panel->trigger(CommandKind::Relocate);
        QTest::mouseClick(m_desk->find<QPushButton>(u"chooseOnMap"_s), Qt::LeftButton);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QCOMPARE(calledBack.count(), 1);
        QCOMPARE(m_desk->detail(key).events.size(), 2);
    }

    void escapeOnTheMapLeavesTheFormToo()
    {
        const qint64 key = prepare({CommandKind::Relocate, kBureau, {}, TicketStatus::Waiting, {}, {}});
        QSignalSpy calledBack(m_desk->panel.get(), &TicketPanel::relocateCancelled);
        m_desk->panel->trigger(CommandKind::Relocate);
        m_desk->panel->leaveRelocation(); // the map was never asked: not its form to close
        QVERIFY(host()->isVisible());
        QTest::mouseClick(m_desk->find<QPushButton>(u"chooseOnMap"_s), Qt::LeftButton);
        m_desk->panel->leaveRelocation();
        QVERIFY(!host()->isVisible());
        QCOMPARE(calledBack.count(), 0); // the map knows
        m_desk->panel->relocate({-6.21, 106.85});
        QCOMPARE(m_desk->detail(key).events.size(), 1);
    }

    void reassigningTakesTheWayThatIsOpen_data()
    {
        QTest::addColumn<QString>("officer");
        QTest::addColumn<QString>("agency");
        QTest::addColumn<int>("expected"); // -1: none
        QTest::newRow("the bureau hands over") << kBureau << QString() << int(CommandKind::Coordinate);
        QTest::newRow("a viewer hands nothing over") << u"peninjau"_s << QString() << -1;
    }
    void reassigningTakesTheWayThatIsOpen()
    {
        QFETCH(QString, officer);
        QFETCH(QString, agency);
        QFETCH(int, expected);
        prepare({CommandKind::Note, officer, agency.isEmpty() ? Before() : handedTo(agency), TicketStatus::Waiting, {}, {}});
        m_desk->panel->reassign();
        if (expected >= 0) {
            QVERIFY(host()->form());
            QCOMPARE(int(host()->form()->kind()), expected);
        } else {
            QVERIFY(!host()->form());
            QVERIFY(!m_desk->find<NoticeBar>(u"noticeBar"_s)->text().isEmpty());
        }
    }

private:
    void addScripts()
    {
        QTest::addColumn<int>("number");
        const QList<Script> all = scripts();
        for (int i = 0; i < int(all.size()); ++i)
            QTest::newRow(qPrintable(commandCode(all[i].kind))) << i;
    }

    qint64 prepare(const Script& script)
    {
        const qint64 key = m_desk->add(TicketDesk::report());
        for (const auto& [kind, body] : script.before)
            m_desk->apply(key, kind, body, kind == CommandKind::FollowUp ? kSudin : kBureau);
        m_desk->sitDown(script.officer);
        m_desk->show(key);
        return key;
    }

    void fill(const Script& script, bool byMouse)
    {
        if (!script.choice.isEmpty()) {
            const QString name = script.kind == CommandKind::Triage ? u"categoryEdit"_s
                : script.kind == CommandKind::Assign                ? u"officerEdit"_s
                : script.kind == CommandKind::Relocate              ? u"point"_s
                                                                    : u"agencyEdit"_s;
            auto* const edit = m_desk->find<QLineEdit>(name);
            if (byMouse)
                QTest::mouseClick(edit, Qt::LeftButton);
            else
                edit->setFocus();
            edit->selectAll();
            QTest::keyClicks(edit, script.choice);
            if (auto* const popup = QApplication::activePopupWidget())
                popup->close();
        }
        if (!script.words.isEmpty()) {
            if (byMouse)
                QTest::mouseClick(words()->viewport(), Qt::LeftButton);
            else
                words()->setFocus();
            QTest::keyClicks(words(), script.words);
        }
        if (script.photo && byMouse) {
            drop(*m_desk->find<PhotoField>(u"photoField"_s), {m_desk->photoFile(u"bukti.jpg"_s, Qt::darkGreen)});
        } else if (script.photo) {
            QImage picture(320, 240, QImage::Format_RGB32);
            picture.fill(Qt::darkCyan);
            QGuiApplication::clipboard()->setImage(picture);
            QTest::keyClick(words(), Qt::Key_V, Qt::ControlModifier);
        }
        if (script.photo)
            QTRY_COMPARE(m_desk->find<PhotoField>(u"photoField"_s)->photos().size(), 1);
    }

    void verifyGiven(const Script& script, qint64 key)
    {
        QTRY_COMPARE(m_desk->detail(key).events.last().kind, script.kind);
        const TicketDetail detail = m_desk->detail(key);
        QCOMPARE(detail.ticket.status, script.after);
        QCOMPARE(detail.events.last().actor, script.officer);
        QCOMPARE(detail.events.last().body[BodyKey::text].toString(), script.words);
        if (script.photo)
            QCOMPARE(detail.events.last().body[BodyKey::photos].toArray().size(), 1);
        QTRY_COMPARE(m_desk->panel->session().detail().ticket.version, detail.ticket.version);
        QVERIFY(!host()->isVisible());
        QTRY_VERIFY(!m_desk->panel->session().timeline().entry(0).pending);
        auto* const told = m_desk->find<NoticeBar>(u"noticeBar"_s);
        QTRY_VERIFY(told->text().startsWith(detail.ticket.number));
    }

    static void drop(QWidget& target, const QStringList& paths)
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString& path : paths)
            urls << QUrl::fromLocalFile(path);
        data.setUrls(urls);
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&target, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&target, &event);
    }

    [[nodiscard]] FormHost* host() const { return m_desk->find<FormHost>(u"formHost"_s); }
    [[nodiscard]] QPlainTextEdit* words() const { return host()->findChild<QPlainTextEdit*>(u"words"_s); }

    std::unique_ptr<TicketDesk> m_desk;
};

QTEST_MAIN(CommandFormsTest)
#include "tst_commandforms.moc"
