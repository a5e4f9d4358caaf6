// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/evidence/validationpanel.h"

#include "services/changenotifier.h"
#include "services/evidenceservice.h"
#include "services/testworkspace.h"
#include "services/ticketcommands.h"
#include "support/testmain.h"
#include "widgets/common/officercontext.h"
#include "widgets/common/theme.h"
#include "widgets/evidence/compareview.h"
#include "widgets/evidence/comparewindow.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestValidationPanel final : public QObject
{
    Q_OBJECT

    Theme m_theme;
    OfficerContext m_officer;
    std::unique_ptr<TestWorkspace> m_desk;
    std::unique_ptr<EvidenceService> m_service;
    std::unique_ptr<ValidationPanel> m_panel;

    qint64 followUp(int n)
    {
        const auto key = m_desk->addReport(n);
        m_desk->clock.advanceMs(60'000);
        TicketCommand start = m_desk->command(*key, CommandKind::Start);
        std::ignore = (**m_desk).commands().give(start, m_desk->village).result();
        TicketCommand sent = m_desk->command(*key, CommandKind::FollowUp, u"Sudah dikerjakan"_s);
        sent.photos = {m_desk->addPhoto()};
        const auto done = (**m_desk).commands().give(sent, m_desk->village).result();
        return done ? *key : 0;
    }
    template<class T> T* part(const QString& name) const { return m_panel->findChild<T*>(name); }
    [[nodiscard]] int rows() const { return part<QListView>(u"awaiting"_s)->model()->rowCount(); }
    void open()
    {
        m_panel = std::make_unique<ValidationPanel>(**m_desk, *m_service, m_officer, m_theme);
        m_panel->resize(1280, 720);
        m_panel->show();
    }

private Q_SLOTS:
    void init()
    {
        pinEnvironment();
        m_desk = std::make_unique<TestWorkspace>();
        VERIFY_RESULT(m_desk->open());
        m_service = std::make_unique<EvidenceService>(**m_desk);
        m_officer.setOfficer(m_desk->bureau);
    }
    void cleanup()
    {
        m_panel.reset();
        m_service.reset();
        m_desk.reset();
    }

    void anEmptyQueueSaysSo()
    {
        open();
        QTRY_VERIFY(m_panel->isSettled());
        QVERIFY(!part<QListView>(u"awaiting"_s)->isVisible());
    }

    void aSecondPersonValidates()
    {
        const qint64 key = followUp(1);
        QVERIFY(followUp(2) > 0);
        open();
        QTRY_COMPARE(rows(), 2);
        QTRY_VERIFY(part<QPushButton>(u"validate"_s)->isEnabled());
        QTest::mouseClick(part<QPushButton>(u"validate"_s), Qt::LeftButton);
        QTRY_COMPARE(rows(), 1);
        QCOMPARE(m_desk->ticket(key)->status, TicketStatus::Done);
        QTRY_COMPARE(part<QLabel>(u"validationNumber"_s)->text(), u"JK0000000002"_s); // the next one
    }

    void rejectingWantsAReason()
    {
        const qint64 key = followUp(1);
        open();
        QTRY_COMPARE(rows(), 1);
        QVERIFY(!part<QPushButton>(u"reject"_s)->isEnabled());
        QTRY_VERIFY(part<QLineEdit>(u"rejectReason"_s)->isEnabled());
        part<QLineEdit>(u"rejectReason"_s)->setText(u"Foto tidak menunjukkan lokasi"_s);
        QTest::mouseClick(part<QPushButton>(u"reject"_s), Qt::LeftButton);
        QTRY_COMPARE(rows(), 0);
        QCOMPARE(m_desk->ticket(key)->status, TicketStatus::FollowUpRejected);
    }

    void whoMayNotIsToldWhy()
    {
        followUp(1);
        m_officer.setOfficer(m_desk->village);
        open();
        QTRY_COMPARE(rows(), 1);
        QTRY_VERIFY(m_panel->isSettled());
        QVERIFY(!part<QPushButton>(u"validate"_s)->isEnabled());
        QVERIFY(!part<QLineEdit>(u"rejectReason"_s)->isEnabled());
    }

    void whatComesInMeanwhileAppears()
    {
        followUp(1);
        open();
        QTRY_COMPARE(rows(), 1);
        QVERIFY(followUp(2) > 0);
        QTRY_COMPARE(rows(), 2);
    }
};

QTEST_MAIN(TestValidationPanel)
#include "tst_validationpanel.moc"
