// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/ticketcommands.h"
#include "support/testmain.h"
#include "ticketdesk.h"
#include "widgets/common/wraptext.h"
#include "widgets/ticket/draftbar.h"
#include "widgets/ticket/draftkeeper.h"
#include "widgets/ticket/formhost.h"
#include "widgets/ticket/noticebar.h"
#include "widgets/ticket/photofield.h"
#include "widgets/ticket/ticketsession.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {
const QString kSudin = u"sudin.binamarga.jaksel"_s;
}

// What is typed into a form and not sent: it outlives the form, the window and the program.
class DraftsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        pinEnvironment();
        m_desk = std::make_unique<TicketDesk>();
        QTRY_VERIFY(m_desk->panel->isActiveWindow());
        m_key = m_desk->add(TicketDesk::report());
        m_desk->show(m_key);
    }
    void cleanup() { m_desk.reset(); }

    void isFoundAfterTheWindowWasDestroyed()
    {
        m_desk->panel->trigger(CommandKind::Note);
        QTest::keyClicks(words(), u"Menunggu alat berat dari"_s);
        m_desk->restart(); // at once: nobody waited for anything
        m_desk->show(m_key);
        QTRY_VERIFY(bar()->isVisible());
        QVERIFY2(line().startsWith(u"Unsent draft: Note, "_s), qPrintable(line()));
        QVERIFY(!host()->isVisible());
        QTest::mouseClick(m_desk->find<QPushButton>(u"continueDraft"_s), Qt::LeftButton);
        QCOMPARE(words()->toPlainText(), u"Menunggu alat berat dari"_s);
        QVERIFY(!bar()->isVisible());
    }

    void openingTheFormByItsKeyBringsItToo()
    {
        m_desk->panel->trigger(CommandKind::Triage);
        auto* const category = m_desk->find<QLineEdit>(u"categoryEdit"_s);
        category->selectAll();
        QTest::keyClicks(category, u"Pohon"_s);
        QTest::mouseClick(m_desk->find<QPushButton>(u"priority_urgent"_s), Qt::LeftButton);
        m_desk->restart();
        m_desk->show(m_key);
        m_desk->panel->trigger(CommandKind::Triage);
        QCOMPARE(m_desk->find<QLineEdit>(u"categoryEdit"_s)->text(), u"Pohon"_s);
        QVERIFY(m_desk->find<QPushButton>(u"priority_urgent"_s)->isChecked());
    }

    void isWrittenWhileItIsTyped()
    {
        m_desk->panel->trigger(CommandKind::Note);
        QTest::keyClicks(words(), u"Satu"_s);
        QTRY_COMPARE(stored().size(), 1); // nobody left the field
        QCOMPARE(stored().first().body[u"words"_s].toString(), u"Satu"_s);
        words()->clear();
        QTRY_VERIFY(stored().isEmpty());
    }

    void isWrittenAtOnceWhenTheFieldIsLeft()
    {
        m_desk->panel->trigger(CommandKind::Note);
        QTest::keyClicks(words(), u"Satu"_s);
        m_desk->find<QPushButton>(u"cancel"_s)->setFocus();
        // Reads come after the write that was asked before them only when that has happened.
        QTRY_COMPARE_WITH_TIMEOUT(stored().size(), 1, 400);
    }

    void photosComeBackWithTheWords()
    {
        const QString photo = m_desk->photo(Qt::darkGreen);
        m_desk->apply(m_key, CommandKind::Coordinate,
            {{BodyKey::to, u"coordinating"_s}, {BodyKey::agency, u"dbm.jaksel"_s}, {BodyKey::text, u"Mohon."_s}}, kSudin);
        m_desk->apply(m_key, CommandKind::Start, {{BodyKey::to, u"in_progress"_s}}, kSudin);
        m_desk->sitDown(kSudin);
        m_desk->show(m_key);
        m_desk->panel->trigger(CommandKind::FollowUp);
        m_desk->find<PhotoField>(u"photoField"_s)->addFiles({m_desk->photoFile(u"a.jpg"_s, Qt::darkGreen)});
        QTRY_COMPARE(m_desk->find<PhotoField>(u"photoField"_s)->photos(), QStringList{photo});
        m_desk->restart();
        m_desk->show(m_key);
        m_desk->panel->trigger(CommandKind::FollowUp);
        QCOMPARE(m_desk->find<PhotoField>(u"photoField"_s)->photos(), QStringList{photo});
    }

    void isItsOfficersAlone()
    {
        m_desk->panel->trigger(CommandKind::Note);
        QTest::keyClicks(words(), u"Hanya untuk saya"_s);
        m_desk->sitDown(u"jsc.operator"_s);
        QVERIFY(!host()->isVisible());
        m_desk->show(m_key);
        QVERIFY(!bar()->isVisible());
        m_desk->panel->trigger(CommandKind::Note);
        QVERIFY(words()->toPlainText().isEmpty());
        m_desk->sitDown(u"biro.pemerintahan"_s);
        m_desk->show(m_key);
        QTRY_VERIFY(bar()->isVisible());
        m_desk->panel->trigger(CommandKind::Note);
        QCOMPARE(words()->toPlainText(), u"Hanya untuk saya"_s);
    }

    void canBeDiscardedAndThatTakenBack()
    {
        type(u"Tidak jadi"_s);
        QTRY_VERIFY(bar()->isVisible());
        QTRY_COMPARE(stored().size(), 1); // else "empty" would also be true before it is written
        QTest::mouseClick(m_desk->find<QPushButton>(u"discardDraft"_s), Qt::LeftButton);
        QVERIFY(!bar()->isVisible());
        QTRY_VERIFY(stored().isEmpty());
        QTest::mouseClick(m_desk->find<QPushButton>(u"noticeAction"_s), Qt::LeftButton);
        QVERIFY(bar()->isVisible());
        QTRY_COMPARE(stored().size(), 1);
    }

    void endsWhenItsCommandIsStored()
    {
        type(u"Sudah dicek"_s);
        QTRY_COMPARE(stored().size(), 1);
        m_desk->panel->trigger(CommandKind::Note);
        QTest::mouseClick(m_desk->find<QPushButton>(u"send"_s), Qt::LeftButton);
        QTRY_COMPARE(m_desk->detail(m_key).events.size(), 2);
        QVERIFY(stored().isEmpty());
        QVERIFY(!bar()->isVisible());
        m_desk->restart();
        m_desk->show(m_key);
        QVERIFY(!bar()->isVisible());
    }

    void staysWhereItsCommandIsRefused()
    {
        const DraftPlace note{m_desk->officer.officer().code, m_desk->detail(m_key).ticket.id, CommandKind::Note};
        DraftKeeper keeper(m_desk->workspace->deskMemory(), m_desk->clock);
        keeper.keep(note, {{u"words"_s, u"Satu"_s}});
        keeper.beginSending(note);
        QVERIFY(keeper.words(note).isEmpty());
        keeper.takeBack(note);
        QCOMPARE(keeper.words(note).value(u"words"_s).toString(), u"Satu"_s);
        keeper.beginSending(note);
        keeper.keep(note, {{u"words"_s, u"Baru"_s}}); // begun while the first was under way
        keeper.takeBack(note);
        QCOMPARE(keeper.words(note).value(u"words"_s).toString(), u"Baru"_s);
    }

    void isShownWhereItCannotBeSentAnyMore()
    {
        m_desk->panel->trigger(CommandKind::Withdraw);
        QTest::keyClicks(words(), u"Laporan ganda"_s);
        host()->close();
        m_desk->apply(m_key, CommandKind::Withdraw, {{BodyKey::to, u"withdrawn"_s}, {BodyKey::text, u"Ganda"_s}}, kSudin);
        QTRY_COMPARE(m_desk->panel->session().detail().ticket.status, TicketStatus::Withdrawn);
        QVERIFY(bar()->isVisible());
        QTest::mouseClick(m_desk->find<QPushButton>(u"continueDraft"_s), Qt::LeftButton);
        QCOMPARE(words()->toPlainText(), u"Laporan ganda"_s);
        QVERIFY(m_desk->find<QLabel>(u"formNotice"_s)->isVisible());
    }

    void aNoticeIsRetoldInAnotherLanguage()
    {
        QString word = u"Stored"_s;
        NoticeBar told(m_desk->theme);
        told.tell(NoticeBar::Tone::Done, [&] { return word; }, [&] { return word; });
        word = u"Tersimpan"_s;
        QEvent change(QEvent::LanguageChange);
        QCoreApplication::sendEvent(&told, &change);
        QCOMPARE(told.text(), u"Tersimpan"_s);
        QCOMPARE(told.findChild<QPushButton*>(u"noticeAction"_s)->text(), u"Tersimpan"_s);
    }

private:
    void type(const QString& text)
    {
        m_desk->panel->trigger(CommandKind::Note);
        QTest::keyClicks(words(), text);
        QTest::keyClick(words(), Qt::Key_Escape);
    }
    [[nodiscard]] QList<Draft> stored()
    {
        return m_desk->workspace->reader().detail(m_key, m_desk->officer.officer()).result().value().drafts;
    }
    [[nodiscard]] FormHost* host() const { return m_desk->find<FormHost>(u"formHost"_s); }
    [[nodiscard]] DraftBar* bar() const { return m_desk->find<DraftBar>(u"draftBar"_s); }
    [[nodiscard]] QString line() const { return bar()->findChild<WrapText*>(u"draftText"_s)->text(); }
    [[nodiscard]] QPlainTextEdit* words() const { return host()->findChild<QPlainTextEdit*>(u"words"_s); }

    std::unique_ptr<TicketDesk> m_desk;
    qint64 m_key = 0;
};

QTEST_MAIN(DraftsTest)
#include "tst_drafts.moc"
