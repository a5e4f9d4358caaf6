// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"
#include "ticketdesk.h"
#include "widgets/ticket/formhost.h"
#include "widgets/ticket/ticketsession.h"

#include <QJsonArray>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>

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
    std::unique_ptr<TicketDesk> m_desk;
};

QTEST_MAIN(TicketPanelTest)
#include "tst_ticketpanel.moc"
