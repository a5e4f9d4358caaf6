// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"
#include "ticketdesk.h"
#include "widgets/common/wraptext.h"
#include "widgets/ticket/routingdialog.h"

#include <QFile>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

// Other routing rules are tested on past reports before anybody takes them over.
class RoutingDialogTest final : public QObject
{
    Q_OBJECT

    std::unique_ptr<TicketDesk> m_desk;
    std::unique_ptr<RoutingDialog> m_dialog;

    [[nodiscard]] QString file(const QByteArray& rows) const
    {
        const QString path = m_desk->dir.filePath(u"rules.csv"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write");
        file.write("category,area,channel,words,agency,priority,note\n" + rows);
        return path;
    }
    [[nodiscard]] QString state() const { return m_dialog->findChild<WrapText*>(u"routingState"_s)->text(); }
    [[nodiscard]] QPushButton* button(const QString& name) const { return m_dialog->findChild<QPushButton*>(name); }
    [[nodiscard]] QTableWidget* table() const { return m_dialog->findChild<QTableWidget*>(u"routingChanges"_s); }

private Q_SLOTS:
    void init()
    {
        pinEnvironment();
        m_desk = std::make_unique<TicketDesk>();
        m_desk->sitDown(u"pengawas"_s);
        for (int i = 0; i < 8; ++i)
            m_desk->add(TicketDesk::report());
        m_dialog = std::make_unique<RoutingDialog>(*m_desk->workspace, m_desk->panel->routing(), m_desk->officer);
        m_dialog->QDialog::show();
    }
    void cleanup()
    {
        m_dialog.reset();
        m_desk.reset();
    }

    void countsAndListsWhatWouldChange()
    {
        m_dialog->testFile(file("jalan,,,berlubang,kel.*,high,Jalan lingkungan\n"));
        QTRY_VERIFY(!m_dialog->isTesting());
        QVERIFY2(state().contains(u"8 would go elsewhere"_s), qPrintable(state()));
        QCOMPARE(table()->rowCount(), 8);
        QVERIFY(table()->item(0, 4)->text().contains(u"line 2"_s));
        QSignalSpy asked(m_dialog.get(), &RoutingDialog::ticketRequested);
        Q_EMIT table()->itemActivated(table()->item(0, 0));
        QCOMPARE(asked.size(), 1);
        QVERIFY(asked.first().first().toLongLong() > 0);
    }

    void takesOverWhatWasTested()
    {
        QVERIFY(!button(u"adoptRules"_s)->isEnabled());
        m_dialog->testFile(file("jalan,,,berlubang,kel.*,high,\n"));
        QTRY_VERIFY(button(u"adoptRules"_s)->isEnabled());
        QTest::mouseClick(button(u"adoptRules"_s), Qt::LeftButton);
        QTRY_VERIFY(m_desk->panel->routing().book()->ownRules);
        QTRY_VERIFY(button(u"builtInRules"_s)->isEnabled());
        QTest::mouseClick(button(u"builtInRules"_s), Qt::LeftButton);
        QTRY_VERIFY(!m_desk->panel->routing().book()->ownRules);
    }

    void namesTheLineOfAWrongFile()
    {
        m_dialog->testFile(file("jalan,,,,dbx,,\n"));
        QTRY_VERIFY(!m_dialog->isTesting());
        QVERIFY2(state().contains(u"the rules before stay"_s) && state().contains(u"line 2"_s), qPrintable(state()));
        QVERIFY(!button(u"adoptRules"_s)->isEnabled());
    }

    void letsEverybodyTestButNotTakeOver()
    {
        m_desk->sitDown(u"biro.pemerintahan"_s);
        m_dialog->testFile(file("jalan,,,berlubang,kel.*,high,\n"));
        QTRY_VERIFY(!m_dialog->isTesting());
        QCOMPARE(table()->rowCount(), 8);
        QVERIFY(!button(u"adoptRules"_s)->isEnabled());
        QVERIFY(!button(u"adoptRules"_s)->toolTip().isEmpty());
    }
};

QTEST_MAIN(RoutingDialogTest)
#include "tst_routingdialog.moc"
