// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/replyservice.h"
#include "support/testmain.h"
#include "ticketdesk.h"
#include "widgets/ticket/photofield.h"
#include "widgets/ticket/replybutton.h"
#include "widgets/ticket/templatesdialog.h"
#include "widgets/ticket/ticketsession.h"

#include <QClipboard>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

// Prepared texts in the forms, and where they are written; and photos that come by hand into every form that takes them.
class TestReplies final : public QObject
{
    Q_OBJECT

    std::unique_ptr<TicketDesk> m_desk;

    [[nodiscard]] QPlainTextEdit* words() const { return m_desk->find<QPlainTextEdit>(u"words"_s); }
    [[nodiscard]] QToolButton* templates() const { return m_desk->find<QToolButton>(u"templates"_s); }
    bool choose(const QString& name) const
    {
        for (QAction* const action : templates()->menu()->actions()) {
            if (action->text() == name) {
                action->trigger();
                return true;
            }
        }
        return false;
    }

private Q_SLOTS:
    void init()
    {
        pinEnvironment();
        m_desk = std::make_unique<TicketDesk>();
        QTRY_VERIFY(!m_desk->panel->replies().book()->builtIn.all().isEmpty());
    }
    void cleanup() { m_desk.reset(); }

    void aTemplateIsFilledInAndCanBeChanged()
    {
        const qint64 key = m_desk->add(TicketDesk::report());
        m_desk->show(key);
        m_desk->panel->trigger(CommandKind::ReturnToReporter);
        QVERIFY(templates()->isVisible());
        QVERIFY(choose(u"Lokasi tidak jelas"_s));
        QVERIFY2(words()->toPlainText().contains(u"(JK2611200001)"_s), qPrintable(words()->toPlainText()));
        QVERIFY(!words()->toPlainText().contains(u'{'));
        words()->undo(); // one step
        QVERIFY(words()->toPlainText().isEmpty());
        words()->setPlainText(u"Yth. warga,"_s);
        QVERIFY(choose(u"Lokasi tidak jelas"_s));
        QVERIFY(words()->toPlainText().startsWith(u"Yth. warga,\nTerima kasih"_s));
        QTest::mouseClick(m_desk->find<QPushButton>(u"send"_s), Qt::LeftButton);
        QTRY_COMPARE(m_desk->detail(key).ticket.status, TicketStatus::Returned);
    }

    void whatIsNotKnownHoldsTheSendingUp()
    {
        QJsonObject body = TicketDesk::report();
        for (const QString& field : {u"lat"_s, u"lon"_s, u"area"_s})
            body.remove(field);
        m_desk->show(m_desk->add(body));
        m_desk->panel->trigger(CommandKind::AskVerification);
        QVERIFY(choose(u"Cek lokasi"_s));
        QVERIFY(words()->toPlainText().contains(u"{kelurahan}"_s));
        QTest::mouseClick(m_desk->find<QPushButton>(u"send"_s), Qt::LeftButton);
        QCOMPARE(m_desk->find<QLabel>(u"formProblem"_s)->text(), u"Fill in {kelurahan} first: it is not known of this report."_s);
    }

    void onlyWhatFitsTheReportIsOffered()
    {
        QJsonObject body = TicketDesk::report();
        body[BodyKey::to] = u"in_progress"_s;
        m_desk->sitDown(u"biro.pemerintahan"_s);
        m_desk->show(m_desk->add(body));
        m_desk->panel->trigger(CommandKind::FollowUp);
        QStringList names;
        for (const QAction* const action : templates()->menu()->actions())
            names += action->text();
        QCOMPARE(names.first(), u"Jalan ditambal"_s); // of the category, before what fits everything
        QVERIFY(!names.contains(u"Pohon ditangani"_s));
        QVERIFY(!names.contains(u"Diperbaiki setelah ditolak"_s));
    }

    void ownTemplatesAreWrittenInTheDialog()
    {
        m_desk->sitDown(u"jsc.operator"_s);
        TemplatesDialog dialog(*m_desk->workspace, m_desk->panel->replies(), m_desk->officer);
        dialog.open();
        auto* const list = dialog.findChild<QListWidget*>(u"templateList"_s);
        QTRY_VERIFY(list->count() > 10);
        QVERIFY(!dialog.findChild<QLineEdit*>(u"templateName"_s)->isEnabled()); // a built-in one
        dialog.findChild<QPushButton*>(u"templateAdd"_s)->click();
        auto* const save = dialog.findChild<QPushButton*>(u"templateSave"_s);
        auto* const text = dialog.findChild<QPlainTextEdit*>(u"templateText"_s);
        QVERIFY(!save->isEnabled());
        QTest::keyClicks(dialog.findChild<QLineEdit*>(u"templateName"_s), u"Salam"_s);
        text->setPlainText(u"Yth. {pelapor}"_s);
        QVERIFY(!save->isEnabled());
        QVERIFY(dialog.findChild<QLabel*>(u"templateProblem"_s)->text().contains(u"{pelapor}: identities are never filled in"_s));
        text->setPlainText(u"Laporan {nomor} {walikota}"_s);
        QVERIFY(dialog.findChild<QLabel*>(u"templateProblem"_s)->text().contains(u"no placeholder {walikota}"_s));
        text->setPlainText(u"Laporan {nomor} diterima."_s);
        QVERIFY(save->isEnabled());
        save->click();
        QTRY_COMPARE(m_desk->panel->replies().book()->own.all().size(), 1);
        QTRY_VERIFY(!save->isEnabled());
        m_desk->show(m_desk->add(TicketDesk::report()));
        m_desk->panel->trigger(CommandKind::FollowUp); // "Salam" was made for the first kind of the list
        m_desk->panel->trigger(CommandKind::Note);
        QVERIFY(!m_desk->panel->replies().book()->fitting(CommandKind::FollowUp, Ticket()).isEmpty());
        QCOMPARE(m_desk->panel->replies().book()->own.all()[0].text, u"Laporan {nomor} diterima."_s);
    }

    void whoMayNotChangeRulesReadsThem()
    {
        m_desk->sitDown(u"lurah.manggarai"_s);
        m_desk->officer.setOfficer({u"lurah"_s, u"Lurah"_s, Role::Village, u"kel.31.74.01.1007"_s, u"31.74.01.1007"_s});
        TemplatesDialog dialog(*m_desk->workspace, m_desk->panel->replies(), m_desk->officer);
        dialog.open();
        auto* const list = dialog.findChild<QListWidget*>(u"templateList"_s);
        QTRY_VERIFY(list->count() > 10);
        QVERIFY(!dialog.findChild<QPushButton*>(u"templateAdd"_s)->isEnabled());
        QVERIFY(dialog.findChild<QLabel*>(u"templateProblem"_s)->text().contains(u"Who may"_s));
    }

    void photosComeByHandIntoEveryFormThatTakesThem_data()
    {
        QTest::addColumn<CommandKind>("kind");
        QTest::newRow("follow-up") << CommandKind::FollowUp;
        QTest::newRow("note") << CommandKind::Note;
        QTest::newRow("verified") << CommandKind::Verified;
    }
    void photosComeByHandIntoEveryFormThatTakesThem()
    {
        QFETCH(CommandKind, kind);
        QJsonObject body = TicketDesk::report();
        body[BodyKey::to] = u"in_progress"_s;
        const qint64 key = m_desk->add(body);
        if (kind == CommandKind::Verified)
            m_desk->apply(key, CommandKind::AskVerification, {{BodyKey::text, u"Cek"_s}}, u"biro.pemerintahan"_s);
        m_desk->show(key);
        m_desk->panel->trigger(kind);
        auto* const field = m_desk->find<PhotoField>(u"photoField"_s);
        QVERIFY(field && words());
        // Dropped on the words as on the field; and a picture of the clipboard by Ctrl+V.
        for (QWidget* const on : std::initializer_list<QWidget*> {field, words()->viewport()}) {
            QMimeData files;
            files.setUrls({QUrl::fromLocalFile(m_desk->photoFile(u"%1.jpg"_s.arg(on == field), on == field ? Qt::red : Qt::green))});
            QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
            QCoreApplication::sendEvent(on, &enter);
            QVERIFY(enter.isAccepted());
            QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
            QCoreApplication::sendEvent(on, &drop);
        }
        QTRY_COMPARE(field->photos().size(), 2);
        QImage picture(64, 48, QImage::Format_RGB32);
        picture.fill(Qt::blue);
        QGuiApplication::clipboard()->setImage(picture);
        words()->setFocus();
        QTest::keySequence(words(), QKeySequence::Paste);
        QTRY_COMPARE(field->photos().size(), 3);
        // Bounded like a chosen file: what is no photo is refused by name, and the rest stays.
        const QString bad = m_desk->dir.filePath(u"daftar.jpg"_s);
        QFile file(bad);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("no photo at all") > 0);
        file.close();
        QMimeData none;
        none.setUrls({QUrl::fromLocalFile(bad)});
        field->addFromMime(none);
        QTRY_VERIFY(m_desk->find<QLabel>(u"photoProblems"_s)->text().startsWith(u"daftar.jpg: "_s));
        QCOMPARE(field->photos().size(), 3);
        // And they are there after the window was destroyed.
        const QStringList photos = field->photos();
        m_desk->restart();
        m_desk->show(key);
        QTRY_VERIFY(m_desk->find<QPushButton>(u"continueDraft"_s)->isVisible());
        QTest::mouseClick(m_desk->find<QPushButton>(u"continueDraft"_s), Qt::LeftButton);
        QCOMPARE(m_desk->find<PhotoField>(u"photoField"_s)->photos(), photos);
    }
};

QTEST_MAIN(TestReplies)
#include "tst_replies.moc"
