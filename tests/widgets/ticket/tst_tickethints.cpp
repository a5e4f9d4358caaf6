// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/boundaries.h"
#include "geo/placecheck.h"
#include "services/routingservice.h"
#include "support/testmain.h"
#include "ticketdesk.h"
#include "widgets/common/wraptext.h"
#include "widgets/ticket/formhost.h"
#include "widgets/ticket/ticketsession.h"

#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {
const QString kBureau = u"biro.pemerintahan"_s;
const QString kHome = u"31.74.01.1007"_s; // Manggarai
} // namespace

// Reports that do not fit, put right by the real panel.
class TicketHintsTest final : public QObject
{
    Q_OBJECT

    std::unique_ptr<TicketDesk> m_desk;

    [[nodiscard]] GeoPoint middle(const QString& village) const { return m_desk->workspace->boundaries()->find(village)->label; }
    [[nodiscard]] QJsonObject at(GeoPoint point, double accuracy) const
    {
        QJsonObject body = TicketDesk::report();
        body[BodyKey::lat] = point.lat;
        body[BodyKey::lon] = point.lon;
        body[BodyKey::accuracy] = accuracy;
        return body;
    }
    [[nodiscard]] QString hint(const QString& name) const
    {
        const auto* const text = m_desk->find<WrapText>(u"hintText_"_s + name);
        return text && text->isVisible() ? text->text() : QString();
    }
    [[nodiscard]] QPushButton* action(const QString& name) const { return m_desk->find<QPushButton>(u"hintAction_"_s + name); }
    [[nodiscard]] QPlainTextEdit* words() const { return m_desk->find<QPlainTextEdit>(u"words"_s); }
    void send(TicketStatus after)
    {
        QTest::mouseClick(m_desk->find<QPushButton>(u"send"_s), Qt::LeftButton);
        QTRY_COMPARE(m_desk->panel->session().detail().ticket.status, after);
    }
    // Where the way from the middle of Manggarai leaves it.
    [[nodiscard]] GeoPoint beforeTheBorder() const
    {
        const AreaLocator& locator = *m_desk->workspace->locator();
        GeoPoint point = middle(kHome);
        while (locator.locate({point.lat, point.lon + 0.0001}).villageCode == kHome)
            point.lon += 0.0001;
        return point;
    }

    // For people: JAKOPS_LOOK names a folder for pictures.
    void look(const QString& name) const
    {
        if (!qEnvironmentVariableIsSet("JAKOPS_LOOK"))
            return;
        QTest::qWaitForWindowExposed(m_desk->panel.get());
        m_desk->panel->grab().save(qEnvironmentVariable("JAKOPS_LOOK") + u'/' + name + u".png"_s);
    }

private Q_SLOTS:
    void init()
    {
        pinEnvironment();
        m_desk = std::make_unique<TicketDesk>();
        QTRY_VERIFY(!m_desk->panel->routing().book()->rules.rules().isEmpty());
    }
    void cleanup() { m_desk.reset(); }

    void saysNothingWhereAllFits()
    {
        QJsonObject body = at(middle(kHome), 5.0);
        body[BodyKey::agency] = u"dbm.jaksel"_s;
        m_desk->show(m_desk->add(body));
        QVERIFY(!m_desk->find<QWidget>(u"hints"_s)->isVisible());
    }

    void handsAReportAtTheBorderToTheNeighbour()
    {
        const qint64 key = m_desk->add(at(beforeTheBorder(), 60.0));
        m_desk->show(key);
        QVERIFY2(hint(u"place"_s).startsWith(u"At the border: Kelurahan "_s), qPrintable(hint(u"place"_s)));
        QVERIFY(action(u"place"_s)->isEnabled());
        look(u"border"_s);
        QTest::mouseClick(action(u"place"_s), Qt::LeftButton);
        QVERIFY(words()->toPlainText().contains(u"from the border of"_s));
        words()->appendPlainText(u"Sudah ditelepon."_s); // the reason is the officer's to edit
        send(TicketStatus::Coordinating);
        const Ticket after = m_desk->detail(key).ticket;
        QVERIFY(after.agency.startsWith(u"kel."_s) && after.agency != u"kel."_s + kHome);
        QVERIFY(m_desk->detail(key).events.last().body[BodyKey::text].toString().endsWith(u"Sudah ditelepon."_s));
    }

    void keepsWhatWasTypedBefore()
    {
        m_desk->show(m_desk->add(at(beforeTheBorder(), 60.0)));
        m_desk->panel->trigger(CommandKind::Coordinate);
        words()->setPlainText(u"Tolong segera."_s);
        QTest::mouseClick(action(u"place"_s), Qt::LeftButton);
        QVERIFY(words()->toPlainText().startsWith(u"Tolong segera.\n"_s));
        QVERIFY(!m_desk->find<QLineEdit>(u"agencyEdit"_s)->text().isEmpty());
        const QString once = words()->toPlainText();
        QTest::mouseClick(action(u"place"_s), Qt::LeftButton);
        QCOMPARE(words()->toPlainText(), once);
    }

    void tellsThatTheNamedAreaIsAnother()
    {
        m_desk->show(m_desk->add(at(middle(u"31.74.01.1001"_s), 5.0)));
        QVERIFY(hint(u"place"_s).startsWith(u"The report names Kelurahan Manggarai, but its point lies in Kelurahan "_s));
        QVERIFY(action(u"place"_s)->isVisible());
    }

    void returnsWhatLiesOutsideJakarta()
    {
        const qint64 key = m_desk->add(at({-6.9, 107.6}, 10.0));
        m_desk->show(key);
        QCOMPARE(hint(u"place"_s), u"The point lies outside Jakarta."_s);
        QTest::mouseClick(action(u"place"_s), Qt::LeftButton);
        send(TicketStatus::Coordinating);
        QCOMPARE(m_desk->detail(key).ticket.agency, u"biro.pem"_s);
    }

    void returnsToTheBureauInOneStepFromAnywhere()
    {
        const qint64 key = m_desk->add(at(middle(kHome), 5.0));
        m_desk->show(key);
        auto* const button = m_desk->find<QPushButton>(u"command_return_to_bureau"_s);
        QVERIFY(button->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
        words()->setPlainText(u"Bukan kewenangan kami."_s);
        send(TicketStatus::Coordinating);
        QCOMPARE(m_desk->detail(key).ticket.agency, u"biro.pem"_s);
        QTRY_VERIFY(!button->isVisible()); // it is there
        m_desk->panel->returnToBureau(); // by its key
        QVERIFY(!m_desk->find<QPlainTextEdit>(u"words"_s));
    }

    void handsOverToTheNeighbourByItsKeyWhereThereIsOne()
    {
        m_desk->show(m_desk->add(at(middle(kHome), 5.0)));
        m_desk->panel->handToNeighbour();
        QVERIFY(!m_desk->find<QPlainTextEdit>(u"words"_s)); // clearly inside: told, no form
        m_desk->show(m_desk->add(at(beforeTheBorder(), 60.0)));
        m_desk->panel->handToNeighbour();
        QVERIFY(words()->toPlainText().contains(u"from the border of"_s));
        QVERIFY(m_desk->find<QLineEdit>(u"agencyEdit"_s)->text().startsWith(u"Kelurahan "_s));
    }

    void whoMayNotHandOverMayNotReturn()
    {
        m_desk->sitDown(u"pengawas"_s);
        m_desk->show(m_desk->add(at(middle(kHome), 5.0)));
        auto* const button = m_desk->find<QPushButton>(u"command_return_to_bureau"_s);
        QVERIFY(!button->isEnabled());
        QVERIFY(!button->toolTip().isEmpty());
    }

    void saysWhyAHandOverIsNotOpen()
    {
        m_desk->sitDown(u"pengawas"_s);
        m_desk->show(m_desk->add(at(beforeTheBorder(), 60.0)));
        QVERIFY(!action(u"place"_s)->isEnabled());
        QVERIFY(!action(u"place"_s)->toolTip().isEmpty());
    }

    void tellsWhatTheRulesSayAndWhy()
    {
        QJsonObject body = at(middle(kHome), 5.0);
        body[BodyKey::category] = u"pohon"_s;
        body[BodyKey::text] = u"Ada pohon tumbang di jalan."_s;
        const qint64 key = m_desk->add(body);
        m_desk->show(key);
        QVERIFY2(hint(u"routing"_s).contains(u"Sudin Tamhut Jaksel"_s), qPrintable(hint(u"routing"_s)));
        QVERIFY(hint(u"routing"_s).contains(u"word \u201Ctumbang\u201D"_s));
        m_desk->panel->trigger(CommandKind::Triage);
        QVERIFY(m_desk->find<QLabel>(u"suggestionWhy"_s)->text().contains(u"tumbang"_s));
        QTest::mouseClick(action(u"routing"_s), Qt::LeftButton);
        send(TicketStatus::Coordinating);
        QCOMPARE(m_desk->detail(key).ticket.agency, u"distamhut.jaksel"_s);
        QVERIFY(hint(u"routing"_s).isEmpty()); // the rules have had their say
    }

    void asksTheReporterAndTakesTheAnswerIn()
    {
        const qint64 key = m_desk->add(at(middle(kHome), 5.0));
        m_desk->show(key);
        m_desk->panel->trigger(CommandKind::Ask);
        auto* const usual = m_desk->find<QToolButton>(u"usualQuestions"_s);
        QVERIFY(usual->isVisible());
        QVERIFY(usual->menu()->actions().first()->text().contains(u"jalan"_s)); // of the category first
        usual->menu()->actions().first()->trigger();
        QVERIFY(!words()->toPlainText().isEmpty());
        QTest::mouseClick(m_desk->find<QPushButton>(u"days_1"_s), Qt::LeftButton);
        look(u"ask"_s);
        QTest::mouseClick(m_desk->find<QPushButton>(u"send"_s), Qt::LeftButton);
        QTRY_VERIFY(hint(u"question"_s).startsWith(u"An answer of the reporter is awaited until"_s));
        QCOMPARE(m_desk->detail(key).ticket.askedUntil, m_desk->clock.nowMs() + 86'400'000);
        QVERIFY(hint(u"question"_s).contains(u"jalan yang rusak"_s)); // the question itself

        m_desk->clock.advanceMs(2 * 86'400'000LL);
        m_desk->show(m_desk->add(TicketDesk::report()));
        m_desk->show(key);
        QVERIFY(hint(u"question"_s).startsWith(u"The reporter has not answered by"_s));
        QTest::mouseClick(action(u"question"_s), Qt::LeftButton);
        words()->setPlainText(u"Dua meter, lajur kiri."_s);
        look(u"answer"_s);
        QTest::mouseClick(m_desk->find<QPushButton>(u"send"_s), Qt::LeftButton);
        QTRY_VERIFY(hint(u"question"_s).isEmpty());
        QVERIFY(m_desk->detail(key).ticket.cameBack);
    }

    void needsAQuestion()
    {
        m_desk->show(m_desk->add(at(middle(kHome), 5.0)));
        m_desk->panel->trigger(CommandKind::Ask);
        QTest::mouseClick(m_desk->find<QPushButton>(u"send"_s), Qt::LeftButton);
        QVERIFY(m_desk->find<QLabel>(u"formProblem"_s)->isVisible());
    }

    void asksForVerificationAndTakesTheResultIn()
    {
        const qint64 key = m_desk->add(at(middle(kHome), 5.0));
        m_desk->show(key);
        QVERIFY(!m_desk->find<QPushButton>(u"command_verified"_s)->isVisible()); // nothing was asked
        m_desk->panel->trigger(CommandKind::AskVerification);
        words()->setPlainText(u"Cek apakah lubang sudah ditutup."_s);
        QTest::mouseClick(m_desk->find<QPushButton>(u"send"_s), Qt::LeftButton);
        QTRY_VERIFY(hint(u"verification"_s).contains(u"Cek apakah"_s));
        QTest::mouseClick(action(u"verification"_s), Qt::LeftButton);
        QTest::mouseClick(m_desk->find<QPushButton>(u"send"_s), Qt::LeftButton);
        QVERIFY(m_desk->find<QLabel>(u"formProblem"_s)->isVisible()); // found what?
        QTest::mouseClick(m_desk->find<QPushButton>(u"outcome_not_found"_s), Qt::LeftButton);
        words()->setPlainText(u"Sudah rata."_s);
        look(u"verified"_s);
        QTest::mouseClick(m_desk->find<QPushButton>(u"send"_s), Qt::LeftButton);
        QTRY_VERIFY(hint(u"verification"_s).isEmpty());
        QCOMPARE(m_desk->detail(key).ticket.verification, Verification::NotFound);
    }

    void offersWhatClosedReportsTeach()
    {
        QJsonObject body = at(middle(kHome), 5.0);
        m_desk->show(m_desk->add(body));
        m_desk->panel->trigger(CommandKind::Triage);
        auto* note = m_desk->find<QLabel>(u"learnedNote"_s);
        QTRY_VERIFY(note->isVisible()); // not enough yet
        for (int i = 0; i < 260; ++i) {
            body[BodyKey::to] = u"done"_s;
            body[BodyKey::number] = u"JK25%1"_s.arg(i, 8, 10, QChar(u'0'));
            body[BodyKey::category] = i % 2 ? u"pohon"_s : u"jalan"_s;
            body[BodyKey::text] = i % 2 ? u"Pohon tumbang menutup gang %1"_s.arg(i) : u"Aspal berlubang di gang %1"_s.arg(i);
            m_desk->add(body);
        }
        body.remove(BodyKey::to);
        body[BodyKey::category] = u"jalan"_s;
        body[BodyKey::text] = u"Ada pohon besar yang tumbang"_s;
        m_desk->show(m_desk->add(body));
        m_desk->panel->trigger(CommandKind::Triage);
        QPushButton* chip = nullptr;
        QTRY_VERIFY((chip = m_desk->find<QWidget>(u"learnedCategory"_s)->findChild<QPushButton*>(u"suggested0"_s))->isVisible());
        QVERIFY2(chip->text().startsWith(u"Suggested: Pohon "_s) && chip->text().endsWith(u"%"_s), qPrintable(chip->text()));
        QCOMPARE(m_desk->find<QLineEdit>(u"categoryEdit"_s)->text(), u"Jalan"_s); // never by itself
        look(u"suggestion"_s);
        QTest::mouseClick(chip, Qt::LeftButton);
        QCOMPARE(m_desk->find<QLineEdit>(u"categoryEdit"_s)->text(), u"Pohon"_s);
        QVERIFY(!chip->text().startsWith(u"Suggested: Pohon "_s) || !chip->isVisible());
    }
};

QTEST_MAIN(TicketHintsTest)
#include "tst_tickethints.moc"
