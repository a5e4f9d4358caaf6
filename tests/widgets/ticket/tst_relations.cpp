// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/ticketcolumnsbuilder.h"
#include "services/duplicateservice.h"
#include "services/groupservice.h"
#include "services/ticketcommands.h"
#include "support/testmain.h"
#include "ticketdesk.h"
#include "widgets/common/wraptext.h"
#include "widgets/ticket/noticebar.h"
#include "widgets/ticket/relations/comparereports.h"
#include "widgets/ticket/relations/groupdialog.h"
#include "widgets/ticket/relations/relationrow.h"
#include "widgets/ticket/relations/relationsection.h"
#include "widgets/ticket/ticketsession.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kHour = 3'600'000;

// Where somebody wants to look at what the tests see: JAKOPS_SHOTS names a folder.
void shoot(QWidget& widget, const QString& name)
{
    const QString folder = qEnvironmentVariable("JAKOPS_SHOTS");
    if (folder.isEmpty())
        return;
    QCoreApplication::processEvents();
    widget.grab().save(folder + u'/' + name + u".png");
}

} // namespace

class RelationsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        pinEnvironment();
        m_desk = std::make_unique<TicketDesk>();
        m_service = std::make_unique<DuplicateService>(*m_desk->workspace, [this] { return columns(); });
        m_desk->panel->setDuplicates(m_service.get());
    }
    void cleanup()
    {
        m_desk->panel->setDuplicates(nullptr);
        m_service.reset();
        m_desk.reset();
    }

    void showsWhatMayBeTheSameAndWhy()
    {
        const qint64 first = hole(0);
        const qint64 second = hole(30);
        show(second);
        const auto rows = section().findChildren<RelationRow*>(u"alikeRow"_s);
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.first()->key(), first);
        QCOMPARE(rows.first()->findChild<QPushButton*>(u"relatedNumber"_s)->text(), u"JK2611200001"_s);
        const QString note = rows.first()->findChild<QLabel*>(u"relatedNote"_s)->text().replace(QChar::Nbsp, u' ');
        QVERIFY2(note.contains(u"30 m"_s) && note.contains(u"earlier"_s), qPrintable(note));
        const QString why = rows.first()->findChild<QLabel*>(u"relatedWhy"_s)->text();
        QVERIFY2(why.startsWith(u"Similar words"_s), qPrintable(why));
        shoot(*m_desk->panel, u"alike"_s);
        QSignalSpy asked(m_desk->panel.get(), &TicketPanel::ticketRequested);
        QTest::mouseClick(rows.first()->findChild<QPushButton*>(u"relatedNumber"_s), Qt::LeftButton);
        QCOMPARE(asked.value(0).value(0).toLongLong(), first);
    }

    void takesNoRoomWhereThereIsNothing()
    {
        show(hole(0));
        QVERIFY(!section().isVisible());
    }

    void mergesTheNewerIntoTheOlderAndBringsItBack()
    {
        const qint64 first = hole(0);
        const qint64 second = hole(20);
        show(second);
        CompareReports* const dialog = compare();
        QCOMPARE(dialog->findChildren<QLabel*>(u"comparedNumber"_s).first()->text(), u"JK2611200001"_s); // the older at the left
        auto* const merge = dialog->findChild<QPushButton*>(u"mergeReports"_s);
        QCOMPARE(merge->text(), u"Merge JK2611200002 into JK2611200001"_s);
        QVERIFY(merge->isEnabled());
        auto* const reason = dialog->findChild<QLineEdit*>(u"mergeReason"_s);
        QVERIFY(reason->text().contains(u"JK2611200001"_s));
        reason->clear();
        QVERIFY(!merge->isEnabled()); // a merge has a reason
        reason->setText(u"Lubang yang sama"_s);
        shoot(*dialog, u"compare"_s);
        QTest::mouseClick(merge, Qt::LeftButton);
        QTRY_COMPARE(m_desk->panel->session().detail().ticket.status, TicketStatus::Merged);
        QTRY_VERIFY(m_desk->panel->findChild<NoticeBar*>()->text().contains(u"is merged into JK2611200001"_s));
        QTRY_VERIFY(section().findChild<RelationRow*>(u"mergedIntoRow"_s));
        shoot(*m_desk->panel, u"merged"_s);

        QTest::mouseClick(section().findChild<QPushButton*>(u"relation_unmerge"_s), Qt::LeftButton);
        m_desk->find<QPlainTextEdit>(u"words"_s)->setPlainText(u"Ternyata lubang lain"_s);
        QTest::mouseClick(m_desk->find<QPushButton>(u"send"_s), Qt::LeftButton);
        QTRY_COMPARE(m_desk->panel->session().detail().ticket.status, TicketStatus::Waiting);
        QTRY_VERIFY(section().findChild<RelationRow*>(u"alikeRow"_s));
        show(first);
        QVERIFY(!section().findChild<RelationRow*>(u"mergedHereRow"_s));
    }

    void saysWhyAnOfficerMayNotMerge()
    {
        hole(0);
        const qint64 second = hole(20);
        m_desk->sitDown(u"peninjau"_s); // a viewer
        show(second);
        CompareReports* const dialog = compare();
        QVERIFY(!dialog->findChild<QPushButton*>(u"mergeReports"_s)->isEnabled());
        QVERIFY(!dialog->findChild<QPushButton*>(u"groupReports"_s)->isEnabled());
        QVERIFY(!dialog->findChild<QLabel*>(u"compareProblem"_s)->text().isEmpty());
        QPointer<CompareReports> guard(dialog);
        m_desk->sitDown(u"jsc.operator"_s); // it was shown to somebody else
        QTRY_VERIFY(!guard);
    }

    void tellsWhoMayNotReadPrivateReportsNothingOfThem()
    {
        const qint64 open = hole(0);
        QJsonObject body {{BodyKey::isPrivate, true}, {BodyKey::text, u"rahasia RAHASIA-PENANDA lubang"_s}};
        hole(10, body);
        for (const QString& code : {u"peninjau"_s, u"lurah.manggarai"_s}) {
            m_desk->sitDown(code);
            show(open);
            QVERIFY(section().findChildren<RelationRow*>(u"alikeRow"_s).isEmpty());
            for (const QWidget* one : m_desk->panel->findChildren<QWidget*>())
                QVERIFY(!one->toolTip().contains(u"PENANDA"_s) && !one->accessibleName().contains(u"PENANDA"_s));
        }
        m_desk->sitDown(u"jsc.operator"_s);
        show(open);
        QTRY_COMPARE(section().findChildren<RelationRow*>(u"alikeRow"_s).size(), 1); // rows of an earlier filling go with their turn
    }

    void makesAGroupAfterAPreview()
    {
        const qint64 first = hole(0);
        const qint64 second = hole(2'000);
        const qint64 third = hole(4'000);
        m_desk->apply(third, CommandKind::Withdraw, {{BodyKey::to, u"withdrawn"_s}, {BodyKey::text, u"ditarik"_s}}, u"biro"_s);
        GroupService groups(*m_desk->workspace);
        QPointer<GroupDialog> dialog = new GroupDialog(groups, {first, second, third}, m_desk->officer.officer(), m_desk->panel.get());
        dialog->show();
        QTRY_VERIFY(dialog->isReady());
        QCOMPARE(dialog->findChild<QComboBox*>(u"groupHead"_s)->currentData().toLongLong(), first);
        QCOMPARE(dialog->findChild<QLabel*>(u"groupSummary"_s)->text(), u"2 report(s) ready, 1 cannot"_s);
        QVERIFY(dialog->findChild<WrapText*>(u"groupExceptions"_s)->text().contains(u"JK2611200003"_s));
        shoot(*dialog, u"group"_s);
        QSignalSpy done(dialog, &GroupDialog::done);
        QTest::mouseClick(dialog->findChild<QPushButton*>(u"makeGroup"_s), Qt::LeftButton);
        QTRY_COMPARE(done.size(), 1);
        QTRY_VERIFY(!dialog);
        show(first);
        QCOMPARE(section().findChildren<RelationRow*>(u"memberRow"_s).size(), 1);
        QVERIFY(m_desk->find<QLabel>(u"openMembers"_s)->text().startsWith(u"1 still open"_s));
        shoot(*m_desk->panel, u"grouphead"_s);
        show(second);
        QVERIFY(section().findChild<RelationRow*>(u"groupHeadRow"_s));
    }

    void asksForTheOthersOfAGroupAndTellsWhoMayNot()
    {
        const qint64 first = hole(0);
        const qint64 second = hole(2'000);
        const qint64 third = hole(4'000);
        group({first, second, third});
        m_desk->apply(third, CommandKind::Start, {{BodyKey::to, u"done"_s}}, u"biro"_s);
        show(first);
        m_desk->panel->trigger(CommandKind::ReturnToReporter);
        auto* const box = m_desk->find<QCheckBox>(u"forGroup"_s);
        QTRY_VERIFY(box->isVisible());
        QVERIFY(!box->isChecked()); // nothing wide without being asked for
        m_desk->find<QPlainTextEdit>(u"words"_s)->setPlainText(u"Lokasi tidak jelas"_s);
        box->setChecked(true);
        QTRY_VERIFY(m_desk->find<QLabel>(u"groupTold"_s)->text().startsWith(u"1 report(s) ready, 1 cannot"_s));
        shoot(*m_desk->panel, u"groupform"_s);
        QTest::mouseClick(m_desk->find<QPushButton>(u"send"_s), Qt::LeftButton);
        QTRY_COMPARE(m_desk->detail(second).ticket.status, TicketStatus::Returned);
        QTRY_COMPARE(m_desk->detail(first).ticket.status, TicketStatus::Returned);
        QCOMPARE(m_desk->detail(third).ticket.status, TicketStatus::Done);
        QTRY_VERIFY(m_desk->panel->findChild<NoticeBar*>()->text().startsWith(u"Done for 1 report(s)"_s));
    }

    void remindsOfTheOthersWhenTheHeadAloneWasClosed()
    {
        const qint64 first = hole(0);
        const qint64 second = hole(2'000);
        group({first, second});
        m_desk->apply(first, CommandKind::Validate, {{BodyKey::to, u"done"_s}}, u"biro"_s);
        show(first);
        QTRY_VERIFY(m_desk->find<QLabel>(u"openMembers"_s)->text().contains(u"still open"_s));
        QVERIFY(m_desk->find<QLabel>(u"openMembers"_s)->property("warning").toBool());
    }

    void dissolvesAGroup()
    {
        const qint64 first = hole(0);
        const qint64 second = hole(2'000);
        group({first, second});
        show(first);
        QTest::mouseClick(section().findChild<QPushButton*>(u"relation_ungroup"_s), Qt::LeftButton);
        QTRY_VERIFY(m_desk->find<QCheckBox>(u"forGroup"_s)->isVisible());
        m_desk->find<QPlainTextEdit>(u"words"_s)->setPlainText(u"Bukan satu kejadian"_s);
        m_desk->find<QCheckBox>(u"forGroup"_s)->setChecked(true);
        QTest::mouseClick(m_desk->find<QPushButton>(u"send"_s), Qt::LeftButton);
        QTRY_VERIFY(m_desk->detail(second).ticket.parent.isNull());
        QTRY_VERIFY(m_desk->detail(first).ticket.parent.isNull());
    }

private:
    [[nodiscard]] std::shared_ptr<const TicketColumns> columns() const
    {
        Workspace& workspace = *m_desk->workspace;
        return workspace.database()
            .read([&](ReadSession& session) -> Result<std::shared_ptr<const TicketColumns>> {
                TicketColumnsBuilder builder;
                const auto done = workspace.tickets().forEachRow(session, [&](const TicketRow& row) {
                    builder.add(row);
                    return true;
                });
                return done ? Result<std::shared_ptr<const TicketColumns>>(builder.build()) : fail(done.error());
            })
            .result()
            .value_or(nullptr);
    }
    qint64 hole(double metres, const QJsonObject& more = {})
    {
        QJsonObject body = TicketDesk::report();
        body[BodyKey::lat] = -6.2085 + metres / 111'195.0;
        for (auto it = more.begin(); it != more.end(); ++it)
            body[it.key()] = it.value();
        m_desk->clock.advanceMs(kHour);
        body[BodyKey::created] = m_desk->clock.nowMs();
        return m_desk->add(body);
    }
    [[nodiscard]] RelationSection& section() const { return *m_desk->find<RelationSection>(u"relations"_s); }
    void show(qint64 key)
    {
        QSignalSpy shown(&section(), &RelationSection::shown);
        if (m_desk->current.key() == key)
            m_desk->current.clear();
        m_desk->show(key);
        QTRY_VERIFY(!shown.isEmpty());
    }
    [[nodiscard]] CompareReports* compare()
    {
        QTest::mouseClick(section().findChild<QPushButton*>(u"compareReports"_s), Qt::LeftButton);
        auto* const dialog = m_desk->panel->findChild<CompareReports*>();
        const bool ready = QTest::qWaitFor([&] { return dialog != nullptr && dialog->isReady(); });
        if (!ready)
            qFatal("the reports are not shown beside each other");
        return dialog;
    }
    void group(const std::vector<qint64>& keys)
    {
        GroupService groups(*m_desk->workspace);
        const auto plan = groups.planGroup(keys, 0, m_desk->officer.officer()).result();
        VERIFY_RESULT(plan);
        QCOMPARE(groups.carryOut(*plan, m_desk->officer.officer()).result().done, qint64(keys.size()));
    }

    std::unique_ptr<TicketDesk> m_desk;
    std::unique_ptr<DuplicateService> m_service;
};

QTEST_MAIN(RelationsTest)
#include "tst_relations.moc"
