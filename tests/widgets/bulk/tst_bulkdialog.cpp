// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/bulk/bulkdialog.h"

#include "services/deskmemory.h"
#include "services/testworkspace.h"
#include "services/ticketcommands.h"
#include "support/testmain.h"
#include "widgets/bulk/bulkwords.h"
#include "widgets/common/officercontext.h"
#include "widgets/ticket/wordsedit.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Desk
{
    Desk()
    {
        if (!store.open())
            qFatal("no store");
        for (int i = 1; i <= 12; ++i)
            keys.push_back(*store.addReport(i));
        officer.setOfficer(store.bureau);
        service = std::make_unique<BulkService>(*store);
        again();
    }
    void again()
    {
        dialog = std::make_unique<BulkDialog>(BulkDialog::Parts {.service = *service,
            .facts = store->facts(),
            .workflow = store->workflow(),
            .memory = store->deskMemory(),
            .clock = store.clock,
            .officer = officer});
    }
    template<class T = QPushButton> T* part(const char* name) const { return dialog->findChild<T*>(QLatin1StringView(name)); }
    [[nodiscard]] QString text(const char* name) const { return part<QLabel>(name)->text(); }

    TestWorkspace store;
    std::vector<qint64> keys;
    OfficerContext officer;
    std::unique_ptr<BulkService> service;
    std::unique_ptr<BulkDialog> dialog;
};

} // namespace

class TestBulkDialog final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void saysInNumbersWhatWillBeDone()
    {
        Desk desk;
        VERIFY_RESULT(desk.store->commands().give(desk.store.command(desk.keys[4], CommandKind::Withdraw, u"Ganda"_s), desk.store.bureau).result());
        desk.dialog->begin(CommandKind::Coordinate, desk.keys);
        QVERIFY(!desk.part("bulkGo")->isEnabled());
        QCOMPARE(desk.text("bulkProblem"), u"Choose the agency that takes over."_s);
        QTest::keyClicks(desk.part<QLineEdit>("agencyEdit"), desk.store->facts().agencyName(u"dbm"_s));
        desk.part<WordsEdit>("words")->setPlainText(u"Mohon bantuan"_s);
        QTRY_VERIFY(desk.part("bulkGo")->isEnabled());
        QVERIFY2(desk.text("bulkBecomes").startsWith(u"11 become"_s), qPrintable(desk.text("bulkBecomes")));
        QVERIFY2(desk.text("bulkRefused").startsWith(u"1 cannot:\n1: "_s), qPrintable(desk.text("bulkRefused")));
        QCOMPARE(desk.text("bulkUndoNote"), u"All of it can be taken back afterwards."_s);
        QCOMPARE(desk.store.ticket(desk.keys[0])->version, 1);
    }

    void givesTheCommandListsWhatFailedAndTakesAllBack()
    {
        Desk desk;
        VERIFY_RESULT(desk.store->commands().give(desk.store.command(desk.keys[4], CommandKind::Withdraw, u"Ganda"_s), desk.store.bureau).result());
        QSignalSpy ended(desk.dialog.get(), &BulkDialog::ended);
        QSignalSpy undoable(desk.dialog.get(), &BulkDialog::undoableChanged);
        desk.dialog->begin(CommandKind::Start, desk.keys);
        QTRY_VERIFY(desk.part("bulkGo")->isEnabled());
        QTest::mouseClick(desk.part("bulkGo"), Qt::LeftButton);
        QTRY_COMPARE(ended.count(), 1);
        QVERIFY(!desk.dialog->isRunning());
        QCOMPARE(desk.store.ticket(desk.keys[0])->status, TicketStatus::InProgress);
        QCOMPARE(desk.text("bulkSummary"), u"Work started: 11 reports; 1 not."_s);
        const auto* const list = desk.part<QListView>("bulkRefusedList");
        QVERIFY(list->isVisible());
        QCOMPARE(list->model()->rowCount(), 1);
        const QString number = desk.store.ticket(desk.keys[4])->number;
        QVERIFY(list->model()->index(0, 0).data().toString().startsWith(number));
        desk.part("bulkCopy")->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), number + u"\tNot possible in the present status.\n"_s);
        QVERIFY(desk.dialog->canUndo());
        QCOMPARE(undoable.last()[0].toBool(), true);
        QTest::mouseClick(desk.part("bulkUndo"), Qt::LeftButton);
        QTRY_COMPARE(ended.count(), 2);
        QCOMPARE(desk.store.ticket(desk.keys[0])->status, TicketStatus::Waiting);
        QVERIFY(!desk.dialog->canUndo());
        QCOMPARE(undoable.last()[0].toBool(), false);
        QVERIFY(!desk.part("bulkUndo")->isVisible());
        desk.dialog->setMayCopy(false);
        QVERIFY(!desk.part("bulkCopy")->isEnabled());
    }

    void aTriageChangesOnlyWhatWasChosen()
    {
        Desk desk;
        QSignalSpy ended(desk.dialog.get(), &BulkDialog::ended);
        desk.dialog->begin(CommandKind::Triage, desk.keys);
        QCOMPARE(desk.text("bulkProblem"), u"Choose what is to change."_s);
        desk.part("priority_urgent")->click();
        QTRY_VERIFY(desk.part("bulkGo")->isEnabled());
        QCOMPARE(desk.text("bulkBecomes"), u"12: Triaged; the status stays"_s);
        QTest::keyClick(desk.dialog.get(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(ended.count(), 1);
        const Ticket ticket = *desk.store.ticket(desk.keys[5]);
        QCOMPARE(ticket.priority, Priority::Urgent);
        QCOMPARE(ticket.category, u"jalan"_s);
        QCOMPARE(ticket.agency, u"kel.31.71.01.1001"_s);
    }

    void saysBeforeThatANoteStays()
    {
        Desk desk;
        desk.dialog->begin(CommandKind::Note, desk.keys);
        QCOMPARE(desk.text("bulkProblem"), u"Write a few words first."_s);
        desk.part<WordsEdit>("words")->setPlainText(u"Sudah dikoordinasikan"_s);
        QTRY_VERIFY(desk.part("bulkGo")->isEnabled());
        QVERIFY(desk.text("bulkUndoNote").contains(u"cannot be taken back"_s));
        desk.part("bulkGo")->click();
        QTRY_VERIFY(desk.part("bulkDone")->isVisible());
        QVERIFY(!desk.dialog->canUndo());
        QVERIFY(!desk.part("bulkUndo")->isVisible());
    }

    void whatWasFilledInComesBackAfterACrash()
    {
        Desk desk;
        desk.dialog->begin(CommandKind::Note, desk.keys);
        desk.part<WordsEdit>("words")->setPlainText(u"Belum terkirim"_s);
        // On disk half a second after the last key: nothing else is needed for it to be there next time.
        QTRY_VERIFY(!desk.store->deskMemory().drafts({}, u"biro"_s).result()->isEmpty());
        desk.again();
        desk.dialog->begin(CommandKind::Note, desk.keys);
        QTRY_COMPARE(desk.part<WordsEdit>("words")->words(), u"Belum terkirim"_s);
        desk.dialog->begin(CommandKind::Withdraw, desk.keys); // of another command
        QVERIFY(desk.part<WordsEdit>("words")->words().isEmpty());
        desk.dialog->begin(CommandKind::Note, desk.keys);
        QTRY_VERIFY(desk.part("bulkGo")->isEnabled());
        desk.part("bulkGo")->click();
        QTRY_VERIFY(desk.part("bulkDone")->isVisible());
        QTRY_VERIFY(desk.store->deskMemory().drafts({}, u"biro"_s).result()->isEmpty()); // sent
    }

    void anotherOfficerNeitherSeesNorTakesBackWhatOneDid()
    {
        Desk desk;
        desk.dialog->begin(CommandKind::Start, desk.keys);
        QTRY_VERIFY(desk.part("bulkGo")->isEnabled());
        desk.part("bulkGo")->click();
        QTRY_VERIFY(desk.dialog->canUndo());
        desk.officer.setOfficer(desk.store.village);
        QVERIFY(!desk.dialog->canUndo());
        QVERIFY(!desk.dialog->isVisible());
    }

    void whoMayNotIsToldSo()
    {
        Desk desk;
        desk.officer.setOfficer(desk.store.viewer);
        desk.dialog->begin(CommandKind::Start, desk.keys);
        QTRY_VERIFY(desk.text("bulkProblem").startsWith(u"This is not allowed."_s));
        QVERIFY(!desk.part("bulkGo")->isEnabled());
    }

    void reasonsAreCountedTheMostFrequentFirst()
    {
        std::vector<BulkRefusal> refused;
        for (int i = 0; i < 3; ++i)
            refused.push_back({i, u"JK"_s, Error(ErrorCode::NotAllowed, refusalCode(Refusal::OutOfScope))});
        refused.push_back({9, u"JK9"_s, Error(ErrorCode::Conflict, refusalCode(Refusal::ChangedSince))});
        const QList<BulkWords::Reason> reasons = BulkWords::reasons(refused);
        QCOMPARE(reasons.size(), 2);
        QCOMPARE(reasons[0].count, 3);
        QCOMPARE(reasons[0].words, u"This report is outside your area or agency."_s);
    }
};

QTEST_MAIN(TestBulkDialog)
#include "tst_bulkdialog.moc"
