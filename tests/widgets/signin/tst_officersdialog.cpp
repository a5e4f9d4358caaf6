// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/signin/officersdialog.h"

#include "services/identityservice.h"
#include "services/officerservice.h"
#include "services/testworkspace.h"
#include "support/testmain.h"
#include "widgets/common/choicebox.h"
#include "widgets/signin/newofficerdialog.h"
#include "widgets/signin/pindialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

// The window a manager works in, over a store of its own.
class TestOfficersDialog final : public QObject
{
    Q_OBJECT

    const Officer m_head{u"pengawas"_s, u"Hendra Gunawan"_s, Role::Supervisor, {}, {}};
    const QString m_pin = u"482139"_s;
    std::unique_ptr<TestWorkspace> m_w;
    std::unique_ptr<OfficersDialog> m_dialog;

    QTableWidget& table() { return *m_dialog->findChild<QTableWidget*>(u"officers"_s); }
    void press(const QString& name) { m_dialog->findChild<QPushButton*>(name)->click(); }
    template<class T> T* child() { return m_dialog->findChild<T*>(); }
    QString said() { return m_dialog->findChild<QLabel*>(u"officersTold"_s)->text(); }
    static void type(QWidget* dialog, const QString& field, const QString& text)
    {
        auto* const edit = dialog->findChild<QLineEdit*>(field);
        edit->clear();
        QTest::keyClicks(edit, text);
    }
    void open()
    {
        m_dialog = std::make_unique<OfficersDialog>((*m_w)->officers(), (*m_w)->facts(), m_head, nullptr);
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
        QTRY_COMPARE(table().rowCount(), (*m_w)->officers().accounts().result()->size());
    }
    QString cell(const QString& code, int column)
    {
        for (int row = 0; row < table().rowCount(); ++row) {
            if (table().item(row, 1)->text() == code)
                return table().item(row, column)->text();
        }
        return {};
    }
    void choose(const QString& code)
    {
        for (int row = 0; row < table().rowCount(); ++row) {
            if (table().item(row, 1)->text() == code)
                table().selectRow(row);
        }
    }
    void addLurah()
    {
        press(u"newOfficer"_s);
        auto* const form = child<NewOfficerDialog>();
        QVERIFY(form);
        type(form, u"officerName"_s, u"Siti Aminah"_s);
        QCOMPARE(form->findChild<QLineEdit*>(u"officerCode"_s)->text(), u"siti.aminah"_s);
        auto* const agency = form->findChild<ChoiceBox*>(u"officerAgency"_s);
        agency->setCode(u"kel.31.71.01.1001"_s);
        QCOMPARE(form->findChild<ChoiceBox*>(u"officerArea"_s)->code(), u"31.71.01.1001"_s); // its own
        type(form, u"newPin"_s, m_pin);
        type(form, u"newPinAgain"_s, m_pin);
        form->findChild<QPushButton*>(u"addOfficer"_s)->click();
        QTRY_COMPARE(table().rowCount(), 2);
    }

private Q_SLOTS:
    void init()
    {
        pinEnvironment();
        m_w = std::make_unique<TestWorkspace>();
        VERIFY_RESULT(m_w->open());
        VERIFY_RESULT((*m_w)->officers().add(m_head, m_pin, {}).result());
    }
    void cleanup()
    {
        m_dialog.reset();
        m_w.reset();
    }

    void listsWhoMaySignInWithWhatForAndWhere()
    {
        open();
        addLurah();
        QCOMPARE(cell(u"siti.aminah"_s, 0), u"Siti Aminah"_s);
        QCOMPARE(cell(u"siti.aminah"_s, 4), u"Gambir"_s);
        QCOMPARE(cell(u"pengawas"_s, 4), u"The whole city"_s);
        QVERIFY(said().contains(u"Siti Aminah"_s));
        QCOMPARE((*m_w)->officers().signIn(u"siti.aminah"_s, m_pin).result()->state, SignInOutcome::State::SignedIn);
    }

    void saysWhatIsMissingAndKeepsWhatWasTyped()
    {
        open();
        press(u"newOfficer"_s);
        auto* const form = child<NewOfficerDialog>();
        auto* const add = form->findChild<QPushButton*>(u"addOfficer"_s);
        auto* const problem = form->findChild<QLabel*>(u"officerProblem"_s);
        type(form, u"officerName"_s, u"Siti Aminah"_s);
        QVERIFY(!add->isEnabled());
        type(form, u"newPin"_s, u"731946"_s);
        type(form, u"newPinAgain"_s, u"731947"_s);
        add->click();
        QTRY_VERIFY(problem->isVisible() && problem->text().contains(u"not the same"_s));
        type(form, u"newPinAgain"_s, u"731946"_s);
        add->click(); // a kelurahan officer without a kelurahan
        QTRY_VERIFY(problem->text().contains(u"choose it"_s));
        form->findChild<ChoiceBox*>(u"officerAgency"_s)->setEditText(u"Dinas Antariksa"_s);
        add->click();
        QTRY_VERIFY(problem->text().contains(u"from the lists"_s));
        QCOMPARE(form->findChild<QLineEdit*>(u"officerName"_s)->text(), u"Siti Aminah"_s);
        QCOMPARE(table().rowCount(), 1);
    }

    void shutsOutAndLetsInAgainButNotTheLastWhoManages()
    {
        open();
        addLurah();
        QSignalSpy changed(m_dialog.get(), &OfficersDialog::changed);
        choose(u"siti.aminah"_s);
        press(u"disableOfficer"_s);
        QTRY_COMPARE(cell(u"siti.aminah"_s, 5), u"Not any more"_s);
        QCOMPARE(changed.count(), 1);
        QCOMPARE((*m_w)->officers().signIn(u"siti.aminah"_s, m_pin).result()->state, SignInOutcome::State::Disabled);
        press(u"disableOfficer"_s);
        QTRY_COMPARE(cell(u"siti.aminah"_s, 5), u"Allowed"_s);
        choose(u"pengawas"_s);
        press(u"disableOfficer"_s);
        QTRY_VERIFY(said().contains(u"Nobody would be left"_s));
        QCOMPARE(cell(u"pengawas"_s, 5), u"Allowed"_s);
    }

    void givesANewPinToWhoForgotIt()
    {
        open();
        addLurah();
        choose(u"siti.aminah"_s);
        press(u"newPinFor"_s);
        auto* const form = child<PinDialog>();
        QVERIFY(form);
        type(form, u"newPin"_s, u"123456"_s);
        type(form, u"newPinAgain"_s, u"123456"_s);
        form->findChild<QPushButton*>(u"changePin"_s)->click();
        QTRY_VERIFY(form->findChild<QLabel*>(u"pinProblem"_s)->text().contains(u"too easy"_s));
        type(form, u"newPin"_s, u"731946"_s);
        type(form, u"newPinAgain"_s, u"731946"_s);
        form->findChild<QPushButton*>(u"changePin"_s)->click();
        QTRY_VERIFY(said().contains(u"new PIN"_s));
        QCOMPARE((*m_w)->officers().signIn(u"siti.aminah"_s, u"731946"_s).result()->state, SignInOutcome::State::SignedIn);
        // One's own is changed with the one until now, not here.
        choose(u"pengawas"_s);
        QVERIFY(!m_dialog->findChild<QPushButton*>(u"newPinFor"_s)->isEnabled());
    }

    void asksAgainWhereSealedIdentitiesWouldBeLost()
    {
        const Officer bureau{u"biro"_s, u"Ratna Wulandari"_s, Role::Bureau, u"biro.pem"_s, {}};
        VERIFY_RESULT((*m_w)->officers().add(bureau, m_pin, m_head).result());
        (*m_w)->officers().drain();
        (*m_w)->identities().drain();
        open();
        choose(u"biro"_s);
        press(u"newPinFor"_s);
        auto* const form = child<PinDialog>();
        auto* const change = form->findChild<QPushButton*>(u"changePin"_s);
        auto* const accept = form->findChild<QCheckBox*>(u"acceptLoss"_s);
        type(form, u"newPin"_s, u"731946"_s);
        type(form, u"newPinAgain"_s, u"731946"_s);
        QVERIFY(accept->isHidden());
        change->click();
        QTRY_VERIFY(accept->isVisible());
        QVERIFY(!change->isEnabled());
        accept->click();
        QVERIFY(change->isEnabled());
        change->click();
        QTRY_VERIFY(said().contains(u"new PIN"_s));
    }
};

QTEST_MAIN(TestOfficersDialog)
#include "tst_officersdialog.moc"
