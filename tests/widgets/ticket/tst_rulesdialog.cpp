// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/routingservice.h"
#include "support/testmain.h"
#include "ticketdesk.h"
#include "widgets/common/wraptext.h"
#include "widgets/ticket/rulesdialog.h"

#include <QFile>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

// The rules in force are seen with where they come from, and follow a file that is edited meanwhile.
class RulesDialogTest final : public QObject
{
    Q_OBJECT

    std::unique_ptr<TicketDesk> m_desk;
    std::unique_ptr<RuleFiles> m_files;
    std::unique_ptr<RulesDialog> m_dialog;

    void write(const QString& name, const QByteArray& text) const
    {
        QFile file(m_desk->workspace->profileDir() + u'/' + name);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write");
        file.write(text);
    }
    void open()
    {
        m_files = std::make_unique<RuleFiles>(*m_desk->workspace, m_desk->panel->routing());
        m_dialog = std::make_unique<RulesDialog>(m_desk->workspace->facts(), *m_files);
        m_dialog->read();
        m_dialog->QDialog::show();
        QTRY_VERIFY(m_dialog->isRead());
    }
    [[nodiscard]] QString source() const { return m_dialog->findChild<WrapText*>(u"ruleSource"_s)->text(); }
    [[nodiscard]] WrapText* problem() const { return m_dialog->findChild<WrapText*>(u"ruleProblem"_s); }
    [[nodiscard]] QTableWidget* table() const { return m_dialog->findChild<QTableWidget*>(u"ruleRows"_s); }
    [[nodiscard]] QListWidget* list() const { return m_dialog->findChild<QListWidget*>(u"ruleFiles"_s); }

private Q_SLOTS:
    void init()
    {
        pinEnvironment();
        m_desk = std::make_unique<TicketDesk>();
    }
    void cleanup()
    {
        m_dialog.reset();
        m_files.reset();
        m_desk.reset();
    }

    void listsEveryTableWithItsSource()
    {
        open();
        QCOMPARE(list()->count(), 5);
        for (int i = 0; i < list()->count(); ++i) {
            list()->setCurrentRow(i);
            QVERIFY2(source().startsWith(u"Built-in rules: "_s), qPrintable(source()));
            QVERIFY(table()->rowCount() > 0);
            QVERIFY(!problem()->isVisible());
        }
    }

    void saysNamesNotCodes()
    {
        open();
        m_dialog->choose(u"routing.csv"_s);
        QCOMPARE(table()->item(0, 0)->text(), u"Pohon"_s);
        QVERIFY(table()->item(0, 4)->text().endsWith(u", the unit there"_s));
        QCOMPARE(table()->item(0, 5)->text(), u"Urgent"_s);
        QCOMPARE(table()->verticalHeaderItem(0)->text(), u"4"_s); // the line of the file, after its remarks
        QVERIFY(m_dialog->findChild<QPushButton*>(u"testRouting"_s)->isVisible());
        m_dialog->choose(u"sla.csv"_s);
        QVERIFY(!m_dialog->findChild<QPushButton*>(u"testRouting"_s)->isVisible());
    }

    void followsAChangedFileOfRoutingRules()
    {
        open();
        m_dialog->choose(u"routing.csv"_s);
        QSignalSpy changed(m_files.get(), &RuleFiles::changed);
        write(u"routing.csv"_s, "category,area,channel,words,agency,priority,note\njalan,,,,dbm.*,,\n");
        QTRY_VERIFY_WITH_TIMEOUT(changed.size() == 1, 20'000);
        QTRY_COMPARE(table()->rowCount(), 1);
        QVERIFY(source().startsWith(u"Rules from this profile's routing.csv: 1."_s));
        QCOMPARE(m_desk->panel->routing().book()->rules.rules().size(), 1); // in force at once

        write(u"routing.csv"_s, "category,area,channel,words,agency,priority,note\njalan,,,,dbx,,and more\n");
        QTRY_VERIFY(problem()->isVisible());
        QVERIFY2(problem()->text().contains(u"line 2: no agency"_s), qPrintable(problem()->text()));
        QVERIFY(source().contains(u"when it was last right"_s));
        QCOMPARE(table()->rowCount(), 1); // the old rules stay
        QVERIFY(list()->item(0)->text().endsWith(u"(wrong)"_s));

        QVERIFY(QFile::remove(RoutingBook::filePath(m_desk->workspace->profileDir())));
        QTRY_VERIFY(source().startsWith(u"Built-in rules: "_s));
        QVERIFY(!problem()->isVisible());
    }

    void saysThatLimitsWaitForTheNextStart()
    {
        open();
        m_dialog->choose(u"escalation.csv"_s);
        const int rows = table()->rowCount();
        write(u"escalation.csv"_s, "unit,after,to,source\nvillage,12h,parent,Uji\n");
        QTRY_VERIFY_WITH_TIMEOUT(source().contains(u"from the next start"_s), 20'000);
        QCOMPARE(table()->rowCount(), rows);
        write(u"escalation.csv"_s, "unit,after,to,source\nvillage,soon,parent,Uji\n");
        QTRY_VERIFY(problem()->isVisible());
        QVERIFY2(problem()->text().contains(u"line 2"_s), qPrintable(problem()->text()));
    }
};

QTEST_MAIN(RulesDialogTest)
#include "tst_rulesdialog.moc"
