// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"
#include "ticketdesk.h"
#include "widgets/common/emptystate.h"
#include "widgets/map/placemap.h"
#include "widgets/ticket/formhost.h"
#include "widgets/ticket/noticebar.h"
#include "widgets/ticket/photostrip.h"
#include "widgets/ticket/ticketsession.h"
#include "widgets/common/wraptext.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QGuiApplication>
#include <QJsonArray>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

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

class TicketPanelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        pinEnvironment();
        m_desk = std::make_unique<TicketDesk>();
    }
    void cleanup() { m_desk.reset(); }

    void showsTheFactsByName()
    {
        m_desk->show(m_desk->add(TicketDesk::report()));
        QCOMPARE(label(u"number"_s), u"JK2611200001"_s);
        QCOMPARE(label(u"fact_category"_s), u"Jalan"_s);
        QCOMPARE(label(u"fact_village"_s), u"Manggarai, Tebet"_s);
        QCOMPARE(label(u"fact_channel"_s), u"JAKI"_s);
        QCOMPARE(label(u"reporter"_s), u"Identity is confidential"_s);
        QVERIFY(!m_desk->find<QLabel>(u"privateLock"_s)->isVisible());
    }

    void showsTheClocksWithTheirLimits()
    {
        const qint64 key = m_desk->add(TicketDesk::report());
        m_desk->show(key);
        QVERIFY(label(u"clock_respond"_s).endsWith(u"left"_s) || label(u"clock_respond"_s).endsWith(u"late"_s));
        QVERIFY(label(u"clock_detail_respond"_s).startsWith(u"Limit 24 hour(s), due "_s));
        QVERIFY(label(u"clock_detail_complete"_s).startsWith(u"Limit 7 day(s), due "_s));
        QVERIFY(!m_desk->find<QLabel>(u"clock_coordinate"_s)->isVisible()); // never was in it
        QVERIFY(label(u"escalation"_s).contains(u"Kecamatan Tebet"_s));
    }

    void showsTextFromOutsideAsItIs()
    {
        const QString evil = u"<img src=/dev/zero><b>tebal</b> &amp; \u202Egpj.exe"_s;
        QJsonObject body = TicketDesk::report();
        for (const auto key :
            {BodyKey::text, BodyKey::address, BodyKey::number, BodyKey::category, BodyKey::agency, BodyKey::channel})
            body[key] = evil;
        const qint64 key = m_desk->add(body);
        m_desk->apply(key, CommandKind::Note, {{BodyKey::text, evil}}, evil);
        m_desk->show(key);
        const QString shown = u"<img src=/dev/zero><b>tebal</b> &amp; gpj.exe"_s; // without the override
        QCOMPARE(m_desk->find<QPlainTextEdit>(u"reportText"_s)->toPlainText(), shown);
        QCOMPARE(label(u"address"_s), shown);
        QCOMPARE(label(u"fact_category"_s), shown);
        QCOMPARE(label(u"fact_agency"_s), shown);
        QCOMPARE(label(u"fact_channel"_s), shown);
        for (QLabel* const one : m_desk->panel->findChildren<QLabel*>())
            QVERIFY2(one->textFormat() == Qt::PlainText || one->text().isEmpty(), qPrintable(one->objectName()));
        for (QWidget* const one : m_desk->panel->findChildren<QWidget*>())
            QVERIFY2(!one->toolTip().contains(u"<img"_s), qPrintable(one->toolTip()));
        const QModelIndex note = m_desk->find<QAbstractItemView>(u"timeline"_s)->model()->index(0, 0);
        QVERIFY(note.data(Qt::DisplayRole).toString().contains(shown));
    }

    void aWordWithoutEndDoesNotWidenThePanel()
    {
        QJsonObject body = TicketDesk::report();
        const QString endless(600, u'W');
        for (const auto key : {BodyKey::text, BodyKey::address, BodyKey::number, BodyKey::category, BodyKey::agency})
            body[key] = endless;
        m_desk->show(m_desk->add(body));
        auto* const scroll = m_desk->panel->findChild<QScrollArea*>();
        QCoreApplication::processEvents();
        QVERIFY2(scroll->widget()->width() <= scroll->viewport()->width(),
            qPrintable(QString::number(scroll->widget()->width())));
        QCOMPARE(m_desk->panel->width(), 420);
        for (WrapText* const one : m_desk->panel->findChildren<WrapText*>()) {
            if (one->isVisible())
                QVERIFY2(one->height() >= one->heightForWidth(one->width()), qPrintable(one->objectName()));
        }
        shoot(*m_desk->panel, u"endless"_s);
    }

    void hidesThePhotosOfPrivateReportsAndSaysSo()
    {
        QJsonObject body = TicketDesk::report();
        body[BodyKey::isPrivate] = true;
        body[BodyKey::photos] = QJsonArray{m_desk->photo(Qt::red)};
        const qint64 key = m_desk->add(body);
        m_desk->sitDown(u"lurah.manggarai"_s);
        m_desk->show(key);
        QVERIFY(m_desk->find<QLabel>(u"privateLock"_s)->isVisible());
        QVERIFY(m_desk->find<PhotoStrip>(u"reportPhotos"_s)->photos().isEmpty());
        QVERIFY(m_desk->find<WrapText>(u"photosNote"_s)->isVisible());
        QCOMPARE(m_desk->find<QPlainTextEdit>(u"reportText"_s)->toPlainText(),
            u"The text of private reports is not shown to your role."_s); // until a public version is written
        m_desk->sitDown(u"jsc.operator"_s);
        QTRY_COMPARE(m_desk->find<PhotoStrip>(u"reportPhotos"_s)->photos().size(), 1);
        QVERIFY(!m_desk->find<WrapText>(u"photosNote"_s)->isVisible());
    }

    void showsAViewerNothingOfAPrivateReport()
    {
        QJsonObject body = TicketDesk::report();
        body[BodyKey::isPrivate] = true;
        const qint64 key = m_desk->add(body);
        m_desk->sitDown(u"peninjau"_s);
        m_desk->show(key);
        QCOMPARE(m_desk->find<QPlainTextEdit>(u"reportText"_s)->toPlainText(),
            u"The text of private reports is not shown to your role."_s);
        QVERIFY(!m_desk->find<WrapText>(u"address"_s)->isVisible());
        QCOMPARE(label(u"place"_s), u"The exact place is confidential."_s);
        for (QLabel* const one : m_desk->panel->findChildren<QLabel*>())
            QVERIFY2(!one->text().contains(u"Manggarai Utara"_s) && !one->text().contains(u"-6.2085"_s),
                qPrintable(one->text()));
    }

    // Whatever is marked and copied: it is on the clipboard of everybody who sits at this desk.
    void copiesNothingOfAPrivateReportButItsNumber_data()
    {
        QTest::addColumn<QString>("officer");
        QTest::newRow("viewer") << u"peninjau"_s;
        QTest::newRow("kelurahan") << u"lurah.manggarai"_s;
        QTest::newRow("supervisor") << u"pengawas"_s;
    }
    void copiesNothingOfAPrivateReportButItsNumber()
    {
        QFETCH(QString, officer);
        QJsonObject body = TicketDesk::report();
        body[BodyKey::isPrivate] = true;
        body[BodyKey::text] = u"Zqw100001zq di depan rumah"_s;
        body[BodyKey::address] = u"Zqa100001zq nomor 7"_s;
        const qint64 key = m_desk->add(body);
        m_desk->sitDown(officer);
        m_desk->show(key);
        QClipboard* const clipboard = QGuiApplication::clipboard();
        for (QWidget* const one : m_desk->panel->findChildren<QWidget*>()) {
            clipboard->setText(u"nothing"_s);
            if (auto* const text = qobject_cast<QPlainTextEdit*>(one)) {
                text->selectAll();
                text->copy();
            } else if (const auto* const label = qobject_cast<QLabel*>(one)) {
                clipboard->setText(label->text() + label->toolTip() + label->accessibleName());
            }
            QVERIFY2(!clipboard->text().contains(u"Zq"_s), qPrintable(clipboard->text()));
        }
        m_desk->find<QToolButton>(u"copyNumber"_s)->click();
        QCOMPARE(clipboard->text(), m_desk->detail(key).ticket.number);
    }

    void greysWhatIsNotOpenAndSaysWhy()
    {
        m_desk->show(m_desk->add(TicketDesk::report()));
        auto* const validate = m_desk->find<QPushButton>(u"command_validate"_s);
        QVERIFY(!validate->isEnabled());
        QVERIFY2(validate->toolTip().contains(u"Awaiting validation"_s), qPrintable(validate->toolTip()));
        QVERIFY(validate->accessibleDescription().contains(u"Awaiting validation"_s));
        m_desk->sitDown(u"peninjau"_s);
        auto* const triage = m_desk->find<QPushButton>(u"command_triage"_s);
        QTRY_VERIFY(!triage->isEnabled());
        QVERIFY(triage->toolTip().contains(u"Your role may not do this."_s));
        m_desk->panel->trigger(CommandKind::Triage); // its shortcut was pressed
        QVERIFY(m_desk->find<NoticeBar>(u"noticeBar"_s)->text().contains(u"Your role may not do this."_s));
        QVERIFY(!m_desk->find<FormHost>(u"formHost"_s)->isVisible());
    }

    void fillsTheUsualStepsButtonOnly()
    {
        m_desk->show(m_desk->add(TicketDesk::report()));
        QStringList filled;
        for (QPushButton* const button : m_desk->find<QWidget>(u"commandBar"_s)->findChildren<QPushButton*>()) {
            if (button->property("primary").toBool() && button->isVisible())
                filled << button->objectName();
        }
        QCOMPARE(filled, QStringList(u"command_triage"_s));
    }

    void foldsTheGreyCommandsOnALowScreen()
    {
        m_desk->show(m_desk->add(TicketDesk::report()));
        m_desk->panel->resize(420, 600);
        auto* const validate = m_desk->find<QPushButton>(u"command_validate"_s);
        QVERIFY(!validate->isVisible());
        QVERIFY(m_desk->find<QPushButton>(u"command_triage"_s)->isVisible());
        shoot(*m_desk->panel, u"low"_s);
        QTest::mouseClick(m_desk->find<QToolButton>(u"moreCommands"_s), Qt::LeftButton);
        QVERIFY(validate->isVisible());
    }

    void saysThatNothingIsChosen()
    {
        QCOMPARE(shownState(), u"No report chosen"_s);
        m_desk->show(m_desk->add(TicketDesk::report()));
        m_desk->current.clear();
        QCOMPARE(shownState(), u"No report chosen"_s);
        shoot(*m_desk->panel, u"empty"_s);
    }

    void saysThatATicketIsGone()
    {
        m_desk->current.setKey(4711);
        QTRY_COMPARE(shownState(), u"This report is no longer here"_s);
        const qint64 key = m_desk->add(TicketDesk::report());
        m_desk->show(key);
        m_desk->apply(key, CommandKind::Remove, {}, u"biro.pemerintahan"_s);
        QTRY_COMPARE(shownState(), u"This report is no longer here"_s);
    }

    void followsWhatOthersDo()
    {
        const qint64 key = m_desk->add(TicketDesk::report());
        m_desk->show(key);
        m_desk->apply(key, CommandKind::Triage, {{BodyKey::category, u"pohon"_s}}, u"jsc.operator"_s);
        QTRY_COMPARE(label(u"fact_category"_s), u"Pohon"_s);
        QCOMPARE(m_desk->panel->session().timeline().rowCount(), 2);
    }

    void tellsPlacesApart_data()
    {
        QTest::addColumn<QJsonValue>("lat");
        QTest::addColumn<double>("lon");
        QTest::addColumn<QString>("expected");
        QTest::newRow("inside") << QJsonValue(-6.2085) << 106.8505 << u"-6.208500, 106.850500"_s;
        QTest::newRow("outside") << QJsonValue(-6.9) << 107.6 << u"Outside Jakarta"_s;
        QTest::newRow("none") << QJsonValue(QJsonValue::Null) << 0.0 << u"Without a place"_s;
    }
    void tellsPlacesApart()
    {
        QFETCH(QJsonValue, lat);
        QFETCH(double, lon);
        QFETCH(QString, expected);
        QJsonObject body = TicketDesk::report();
        body[BodyKey::lat] = lat;
        body[BodyKey::lon] = lat.isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue(lon);
        m_desk->show(m_desk->add(body));
        QVERIFY2(label(u"place"_s).startsWith(expected), qPrintable(label(u"place"_s)));
        QCOMPARE(m_desk->panel->findChild<PlaceMap*>()->isVisible(), !lat.isNull());
    }

    void everyControlHasAName()
    {
        const qint64 key = m_desk->add(TicketDesk::report());
        m_desk->show(key);
        m_desk->panel->trigger(CommandKind::Note);
        for (QAbstractButton* const button : m_desk->panel->findChildren<QAbstractButton*>()) {
            if (button->isVisible())
                QVERIFY2(
                    !button->text().isEmpty() || !button->accessibleName().isEmpty(), qPrintable(button->objectName()));
        }
        for (QPlainTextEdit* const edit : m_desk->panel->findChildren<QPlainTextEdit*>())
            QVERIFY2(!edit->accessibleName().isEmpty(), qPrintable(edit->objectName()));
    }

    void looksRight()
    {
        TicketDesk& desk = *m_desk;
        QJsonObject body = TicketDesk::report();
        QJsonArray photos;
        for (const QColor color : {Qt::darkRed, Qt::darkGreen, Qt::darkBlue, Qt::darkYellow, Qt::gray})
            photos.append(desk.photo(color));
        photos.append(u"https://example.org/foto.jpg"_s);
        body[BodyKey::photos] = photos;
        const qint64 key = desk.add(body);
        desk.apply(key, CommandKind::Triage, {{BodyKey::category, u"pohon"_s}, {BodyKey::priority, u"high"_s}},
            u"biro.pemerintahan"_s);
        desk.apply(key, CommandKind::Coordinate,
            {{BodyKey::to, u"coordinating"_s}, {BodyKey::agency, u"dbm.jaksel"_s},
                {BodyKey::text, u"Mohon ditangani hari ini, dekat sekolah."_s}},
            u"biro.pemerintahan"_s);
        desk.apply(key, CommandKind::Start, {{BodyKey::to, u"in_progress"_s}}, u"sudin.binamarga.jaksel"_s);
        desk.apply(key, CommandKind::FollowUp,
            {{BodyKey::to, u"awaiting_validation"_s}, {BodyKey::text, u"Lubang sudah ditambal, jalan dapat dilalui."_s},
                {BodyKey::photos, QJsonArray{desk.photo(Qt::cyan), desk.photo(Qt::magenta)}}},
            u"sudin.binamarga.jaksel"_s);
        desk.show(key);
        for (const auto scheme : {SchemeChoice::Light, SchemeChoice::Dark}) {
            desk.theme.setChoice(scheme);
            const QString suffix = scheme == SchemeChoice::Light ? u"-light"_s : u"-dark"_s;
            shoot(*desk.panel, u"panel"_s + suffix);
            for (const CommandKind kind : {CommandKind::Triage, CommandKind::Validate, CommandKind::RejectFollowUp,
                     CommandKind::Note, CommandKind::Relocate, CommandKind::Assign}) {
                desk.panel->trigger(kind);
                shoot(*desk.panel, u"form-"_s + commandCode(kind) + suffix);
                desk.find<FormHost>(u"formHost"_s)->close();
            }
        }
    }

private:
    [[nodiscard]] QString label(const QString& name) const
    {
        if (auto* const wrapped = m_desk->find<WrapText>(name))
            return wrapped->text();
        auto* const found = m_desk->find<QLabel>(name);
        return found ? found->text() : u"(no label)"_s;
    }
    [[nodiscard]] QString shownState() const
    {
        auto* const state = m_desk->panel->findChild<EmptyState*>();
        if (!state->isVisible())
            return {};
        for (QLabel* const one : state->findChildren<QLabel*>()) {
            if (!one->text().isEmpty())
                return one->text();
        }
        return {};
    }

    std::unique_ptr<TicketDesk> m_desk;
};

QTEST_MAIN(TicketPanelTest)
#include "tst_ticketpanel.moc"
