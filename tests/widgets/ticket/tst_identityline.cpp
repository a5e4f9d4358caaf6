// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ticket/identitydialog.h"

#include "services/identityservice.h"
#include "storage/hubidentitystore.h"
#include "support/testmain.h"
#include "ticketdesk.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

void shoot(QWidget& widget, const QString& name)
{
    const QString folder = qEnvironmentVariable("JAKOPS_SHOTS");
    if (folder.isEmpty())
        return;
    QCoreApplication::processEvents();
    widget.grab().save(folder + u'/' + name + u".png");
}

} // namespace

// The two steps by the real widgets, in the demo, where the PIN is said.
class IdentityLineTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        pinEnvironment();
        m_desk = std::make_unique<TicketDesk>();
        VERIFY_RESULT(m_desk->workspace->markDemo(true).result());
        const auto seal = m_desk->workspace->identities().readySeal().result();
        VERIFY_RESULT(seal);
        m_key = m_desk->add(TicketDesk::report());
        const QByteArray sealed = (*seal)->seal(m_desk->detail(m_key).ticket.id, R"({"name":"Ibu Sari","phone":"0812-0000-0007"})");
        m_key = m_desk->add(TicketDesk::report()); // its id is known only once it is there: sealed for the next by an update
        const QByteArray own = (*seal)->seal(m_desk->detail(m_key).ticket.id, R"({"name":"Ibu Sari","phone":"0812-0000-0007"})");
        QVERIFY(sealed != own);
        m_desk->apply(m_key, CommandKind::Update, {{u"sealed"_s, QString::fromLatin1(own.toBase64())}}, u"source:crm"_s);
    }
    void cleanup() { m_desk.reset(); }

    void asksApprovesAndOpens()
    {
        sit(u"biro.pemerintahan"_s);
        QPushButton* const button = m_desk->find<QPushButton>(u"identityButton"_s);
        QTRY_VERIFY(button->isVisible());
        button->click();
        IdentityDialog* dialog = opened();
        auto* const reason = dialog->findChild<QPlainTextEdit*>(u"identityReason"_s);
        auto* go = dialog->findChild<QPushButton*>(u"identityGo"_s);
        QVERIFY(!go->isEnabled());
        reason->setPlainText(u"ya"_s);
        QVERIFY(!go->isEnabled());
        reason->setPlainText(u"Pelapor harus ditanya letak pipa yang bocor"_s);
        QVERIFY(go->isEnabled());
        shoot(*dialog, u"identity_ask"_s);
        go->click();
        QTRY_VERIFY(!m_dialog);
        QTRY_VERIFY(!button->isVisible()); // nobody approves his own

        sit(u"pengawas"_s);
        QTRY_VERIFY(button->isVisible());
        button->click();
        dialog = opened();
        go = dialog->findChild<QPushButton*>(u"identityGo"_s);
        auto* pin = dialog->findChild<QLineEdit*>(u"identityPin"_s);
        pin->setText(u"salah"_s);
        go->click();
        auto* const problem = dialog->findChild<QLabel*>(u"identityProblem"_s);
        QTRY_VERIFY(problem->isVisible());
        shoot(*dialog, u"identity_approve"_s);
        pin->setText(IdentityService::kDemoPin);
        go->click();
        QTRY_VERIFY(!m_dialog);

        sit(u"biro.pemerintahan"_s);
        QTRY_VERIFY(button->isVisible());
        button->click();
        dialog = opened();
        pin = dialog->findChild<QLineEdit*>(u"identityPin"_s);
        pin->setText(IdentityService::kDemoPin);
        dialog->findChild<QPushButton*>(u"identityGo"_s)->click();
        QTRY_VERIFY(dialog->property(IdentityDialog::kSecretProperty).toBool());
        QStringList shown;
        for (const QLabel* const label : dialog->findChildren<QLabel*>(u"openedIdentity"_s)) {
            shown += label->text();
            QCOMPARE(label->textInteractionFlags() & (Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard), 0);
        }
        QCOMPARE(shown, (QStringList{u"Ibu Sari"_s, u"0812-0000-0007"_s}));
        shoot(*dialog, u"identity_open"_s);
        // It goes by itself.
        m_desk->clock.advanceMs(kShownForMs);
        QTRY_VERIFY(!m_dialog);
        QTRY_COMPARE(m_desk->panel->findChildren<QLabel*>(u"identityLog"_s).size(), 3);
        QVERIFY(m_desk->panel->findChildren<QLabel*>(u"identityLog"_s).last()->text().contains(u"pipa yang bocor"_s));
        m_desk->panel->resize(420, 1000);
        shoot(*m_desk->panel, u"identity_ticket"_s);
    }

    void offersNothingToWhoMayNot()
    {
        for (const QString& officer : {u"peninjau"_s, u"jsc.operator"_s, u"lurah.manggarai"_s}) {
            sit(officer);
            QTest::qWaitFor([] { return false; }, 1); // the answer of the store
            QCoreApplication::processEvents();
            QVERIFY(!m_desk->find<QPushButton>(u"identityButton"_s)->isVisible());
        }
    }

    void saysWhatToDoWhereTheHubCannotBeReached()
    {
        const auto joined = m_desk->workspace->database()
                                .write(WritePriority::User, [](WriteSession& session) { return HubIdentityStore::setOn(session, true); })
                                .result();
        VERIFY_RESULT(joined);
        m_key = m_desk->add(TicketDesk::report()); // nothing of it was sealed for this store alone
        sit(u"biro.pemerintahan"_s);
        auto* const trouble = m_desk->find<QLabel>(u"identityTrouble"_s);
        QTRY_VERIFY(trouble->isVisible());
        QVERIFY(trouble->text().contains(u"hub"_s));
        QVERIFY(!m_desk->find<QPushButton>(u"identityButton"_s)->isVisible());
        m_desk->panel->resize(420, 1000);
        shoot(*m_desk->panel, u"identity_offline"_s);
        sit(u"lurah.manggarai"_s);
        QTRY_VERIFY(!trouble->isVisible()); // he has nothing to ask for
    }

private:
    void sit(const QString& officer)
    {
        m_desk->sitDown(officer);
        m_desk->show(m_key);
    }
    IdentityDialog* opened()
    {
        IdentityDialog* dialog = nullptr;
        (void)QTest::qWaitFor([&] { return (dialog = m_desk->panel->window()->findChild<IdentityDialog*>()) && dialog->isVisible(); });
        m_dialog = dialog;
        return dialog;
    }

    std::unique_ptr<TicketDesk> m_desk;
    QPointer<IdentityDialog> m_dialog;
    qint64 m_key = 0;
};

QTEST_MAIN(IdentityLineTest)
#include "tst_identityline.moc"
