// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/bulletin/bulletindialog.h"

#include "services/bulletin/bulletinservice.h"
#include "services/testworkspace.h"
#include "support/testmain.h"
#include "widgets/bulletin/bulletinform.h"
#include "widgets/bulletin/bulletinstrip.h"
#include "widgets/common/choicebox.h"
#include "widgets/common/officercontext.h"
#include "widgets/common/theme.h"
#include "widgets/common/wraptext.h"
#include "widgets/ticket/readingtext.h"

#include <QCheckBox>
#include <QDateTimeEdit>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestBulletinDialog final : public QObject
{
    Q_OBJECT

private:
    Theme m_theme;
    std::unique_ptr<TestWorkspace> m_store;
    std::unique_ptr<BulletinService> m_service;
    std::unique_ptr<OfficerContext> m_officer;
    std::unique_ptr<BulletinDialog> m_dialog;

    void add(const QString& title, bool pinned, int hours = 2)
    {
        Bulletin bulletin;
        bulletin.title = title;
        bulletin.words = u"Teks "_s + title;
        bulletin.validFrom = m_store->clock.nowMs();
        bulletin.validUntil = m_store->clock.nowMs() + hours * 3'600'000LL;
        bulletin.pinned = pinned;
        VERIFY_RESULT(m_service->add(bulletin, m_store->bureau).result());
        m_store->clock.advanceMs(1000);
    }
    void open(const Officer& officer)
    {
        m_officer->setOfficer(officer);
        m_dialog = std::make_unique<BulletinDialog>(*m_service, *m_officer, (*m_store)->facts(), m_store->clock);
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    }
    [[nodiscard]] QListWidget& list() const { return *m_dialog->findChild<QListWidget*>(); }
    [[nodiscard]] QPushButton& button(const char* name) const { return *m_dialog->findChild<QPushButton*>(QString::fromLatin1(name)); }
    BulletinForm& write(const QString& title)
    {
        m_dialog->write();
        BulletinForm& form = *m_dialog->form();
        form.findChild<QLineEdit*>(u"bulletinTitle"_s)->setText(title);
        form.findChild<QPlainTextEdit*>(u"bulletinWords"_s)->setPlainText(u"Periksa pompa."_s);
        return form;
    }
    [[nodiscard]] qsizetype unread(const Officer& officer) const
    {
        const auto all = m_service->all(officer).result();
        return std::ranges::count(*all, 0, &Bulletin::readAt);
    }

private Q_SLOTS:
    void init()
    {
        pinEnvironment();
        m_store = std::make_unique<TestWorkspace>();
        VERIFY_RESULT(m_store->open());
        m_service = std::make_unique<BulletinService>(**m_store);
        m_officer = std::make_unique<OfficerContext>();
    }
    void cleanup()
    {
        m_dialog.reset();
        m_service.reset();
        m_officer.reset();
        m_store.reset();
    }

    void marksAsReadWhatIsShown()
    {
        add(u"Lama"_s, false);
        add(u"Penting"_s, true);
        open(m_store->village);
        QTRY_COMPARE(list().count(), 2);
        QCOMPARE(list().item(0)->text(), u"Penting"_s); // pinned first
        QTRY_COMPARE(unread(m_store->village), 1);
        QTest::keyClick(&list(), Qt::Key_Down);
        QTRY_COMPARE(unread(m_store->village), 0);
        QCOMPARE(unread(m_store->bureau), 2);
        QVERIFY(m_dialog->findChild<ReadingText*>()->toPlainText().contains(u"Teks Lama"_s));
    }

    void offersWritingToWhoMay()
    {
        add(u"Satu"_s, false);
        open(m_store->village);
        QTRY_COMPARE(list().count(), 1);
        QVERIFY(!button("writeBulletin").isEnabled());
        QVERIFY(!button("writeBulletin").toolTip().isEmpty());
        QVERIFY(!button("withdrawBulletin").isVisible());
        m_officer->setOfficer(m_store->bureau);
        QTRY_VERIFY(button("writeBulletin").isEnabled());
        QTRY_VERIFY(button("withdrawBulletin").isVisible());
        QTest::mouseClick(&button("withdrawBulletin"), Qt::LeftButton);
        QVERIFY(button("withdrawNow").isVisible()); // everybody loses sight of it: asked first
        QTest::mouseClick(&button("keepBulletin"), Qt::LeftButton);
        QVERIFY(!button("withdrawNow").isVisible());
        QVERIFY(!m_service->all(m_store->bureau).result()->first().isWithdrawn());
        QTest::mouseClick(&button("withdrawBulletin"), Qt::LeftButton);
        QTest::mouseClick(&button("withdrawNow"), Qt::LeftButton);
        QTRY_VERIFY(!button("withdrawBulletin").isVisible());
        QVERIFY(m_service->all(m_store->bureau).result()->first().isWithdrawn());
        QVERIFY(m_dialog->findChild<WrapText*>(u"shownAbout"_s)->text().contains(u"withdrawn"_s)); // it stays, and says so
    }

    void doesNotWithdrawAnotherThanWasAskedAbout()
    {
        add(u"Satu"_s, false);
        add(u"Dua"_s, false);
        open(m_store->bureau);
        QTRY_COMPARE(list().count(), 2);
        QTest::mouseClick(&button("withdrawBulletin"), Qt::LeftButton);
        QVERIFY(button("withdrawNow").isVisible());
        list().setCurrentRow(1);
        QVERIFY(!button("withdrawNow").isVisible());
    }

    void showsPastOnesWhenAsked()
    {
        add(u"Lewat"_s, false, 1);
        add(u"Berlaku"_s, false, 9);
        m_store->clock.advanceHours(2);
        open(m_store->village);
        QTRY_COMPARE(list().count(), 1);
        QTest::mouseClick(m_dialog->findChild<QCheckBox*>(), Qt::LeftButton);
        QTRY_COMPARE(list().count(), 2);
        QCOMPARE(list().item(1)->text(), u"Lewat \u00B7 past"_s);
        QTRY_COMPARE(unread(m_store->village), 1);
        list().setCurrentRow(1);
        QCOMPARE(unread(m_store->village), 1); // what is over is no news
    }

    void writesOneThroughTheForm()
    {
        open(m_store->bureau);
        BulletinForm& form = write(u"Siaga hujan"_s);
        form.findChild<ChoiceBox*>()->setCode(u"31.74.01"_s);
        QTest::mouseClick(form.findChild<QPushButton*>(u"publishBulletin"_s), Qt::LeftButton);
        QTRY_COMPARE(list().count(), 1);
        QTRY_VERIFY(form.isHidden());
        const Bulletin written = m_service->all(m_store->bureau).result()->first();
        QCOMPARE(written.title, u"Siaga hujan"_s);
        QCOMPARE(written.area, u"31.74.01"_s);
        QVERIFY(written.pinned);
        QCOMPARE(written.writtenBy, m_store->bureau.code);
        QVERIFY(form.findChild<QLineEdit*>(u"bulletinTitle"_s)->text().isEmpty()); // ready for the next
    }

    void keepsWhatWasWrittenUntilItIsPublished()
    {
        open(m_store->bureau);
        BulletinForm& form = write(u"Belum selesai"_s);
        form.close();
        m_dialog->write();
        QCOMPARE(form.findChild<QLineEdit*>(u"bulletinTitle"_s)->text(), u"Belum selesai"_s);
        // Somebody else sits down: he neither sees nor publishes it.
        m_officer->setOfficer(m_store->village);
        QVERIFY(form.isHidden());
        QVERIFY(!m_dialog->form());
        Q_EMIT form.publishRequested(form.bulletin());
        m_officer->setOfficer(m_store->bureau);
        QCOMPARE(m_service->all(m_store->bureau).result()->size(), 0);
        QCOMPARE(m_dialog->form(), &form);
    }

    void saysInTheFormWhyOneCannotBePublished()
    {
        open(m_store->bureau);
        BulletinForm& form = write(u"Siaga"_s);
        const auto* const publish = form.findChild<QPushButton*>(u"publishBulletin"_s);
        const auto* const problem = form.findChild<WrapText*>(u"bulletinProblem"_s);
        auto* const until = form.findChild<QDateTimeEdit*>(u"bulletinUntil"_s);
        QVERIFY(publish->isEnabled() && problem->text().isEmpty());
        const QDateTime right = until->dateTime();
        QCOMPARE(right.offsetFromUtc(), kWibOffsetSeconds);
        until->setDateTime(right.addDays(-9));
        QVERIFY(!publish->isEnabled());
        QCOMPARE(problem->text(), u"It must end after it begins."_s);
        until->setDateTime(right);
        form.findChild<ChoiceBox*>()->setEditText(u"Atlantis"_s);
        QVERIFY(!publish->isEnabled());
        QCOMPARE(problem->text(), u"This area is not known here."_s);
    }

    void offersAnOfficerHisOwnAreaAlone()
    {
        open({u"camat"_s, u"Camat Gambir"_s, Role::District, u"kec.31.71.01"_s, u"31.71.01"_s});
        m_dialog->write();
        const auto* const area = m_dialog->form()->findChild<ChoiceBox*>();
        QCOMPARE(area->code(), u"31.71.01"_s);
        for (int row = 0; row < area->count(); ++row)
            QVERIFY(area->itemData(row).toString().startsWith(u"31.71.01"_s));
    }

    void aStripNamesTheFirstAndHowManyMore()
    {
        BulletinStrip strip(m_theme);
        QVERIFY(strip.isHidden());
        Bulletin one;
        one.id = QUuid::createUuid();
        one.title = u"<b>Siaga</b>"_s;
        Bulletin two = one;
        two.id = QUuid::createUuid();
        strip.setBulletins({one, two});
        strip.resize(340, 28);
        strip.show();
        QVERIFY(QTest::qWaitForWindowExposed(&strip));
        QVERIFY(strip.accessibleName().contains(u"<b>Siaga</b>"_s));
        QCOMPARE(strip.height(), strip.sizeHint().height()); // one line, however many there are
        QVERIFY(strip.accessibleDescription().contains(u"2"_s));
        QVERIFY(!strip.toolTip().contains(u"<b>Siaga"_s)); // shown as characters, not as markup
        QSignalSpy clicked(&strip, &QAbstractButton::clicked);
        strip.setFocus();
        QTest::keyClick(&strip, Qt::Key_Return);
        QCOMPARE(clicked.count(), 1);
        strip.setBulletins({});
        QVERIFY(strip.isHidden());
    }
};

QTEST_MAIN(TestBulletinDialog)
#include "tst_bulletindialog.moc"
