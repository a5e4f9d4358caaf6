// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ticketdesk.h"

#include "domain/projection.h"
#include "services/changenotifier.h"
#include "services/photointake.h"
#include "storage/ticketstore.h"
#include "widgets/ticket/ticketsession.h"

#include <QApplication>
#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QTest>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray jpeg(const QColor& color)
{
    QImage image(640, 480, QImage::Format_RGB32);
    image.fill(color);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "jpeg");
    return bytes;
}

} // namespace

TicketDesk::TicketDesk()
{
    theme.install(*qApp);
    QFile file(u":/demo/officers.csv"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no officers");
    officers = CityFacts::readOfficers(file.readAll()).value();
    sitDown(u"biro.pemerintahan"_s);
    open();
}

void TicketDesk::restart()
{
    panel.reset();
    workspace.reset();
    current.clear();
    open();
}

void TicketDesk::open()
{
    auto opened = Workspace::open({.profileDir = dir.filePath(u"profile"_s), .clock = clock, .uuids = uuids});
    if (!opened)
        qFatal("%s", qPrintable(opened.error().toLog()));
    workspace = std::move(*opened);
    panel = std::make_unique<TicketPanel>(*workspace, current, theme, officer);
    panel->setOfficers(officers);
    panel->resize(420, 980);
    panel->show();
    panel->activateWindow();
}

TicketDesk::~TicketDesk()
{
    panel.reset();
}

QJsonObject TicketDesk::report()
{
    return {{BodyKey::number, u"JK2611200001"_s}, {BodyKey::source, u"jaki"_s}, {BodyKey::channel, u"jaki"_s},
        {BodyKey::category, u"jalan"_s}, {BodyKey::agency, u"kel.31.74.01.1007"_s}, {BodyKey::area, u"31.74.01.1007"_s},
        {BodyKey::text, u"Jalan berlubang besar di depan pasar, sudah dua motor jatuh pagi ini."_s},
        {BodyKey::address, u"Jl. Manggarai Utara I"_s}, {BodyKey::lat, -6.2085}, {BodyKey::lon, 106.8505},
        {BodyKey::accuracy, 12.0}, {BodyKey::isPrivate, false}, {BodyKey::created, 1'795'143'600'000 - 5'400'000.0}};
}

qint64 TicketDesk::add(const QJsonObject& body)
{
    TicketEvent event;
    event.id = uuids.next();
    event.ticket = uuids.next();
    event.version = 1;
    event.kind = CommandKind::Report;
    event.at = clock.nowMs() - 5'400'000;
    event.recordedAt = clock.nowMs();
    event.actor = u"source:jaki"_s;
    event.body = body;
    if (++m_reports > 1 && body[BodyKey::number] == report()[BodyKey::number])
        event.body[BodyKey::number] = u"JK261120%1"_s.arg(m_reports, 4, 10, QChar(u'0'));
    const Ticket ticket = foldEvents(std::span(&event, 1));
    const auto row = workspace->database()
                         .write(WritePriority::User,
                             [this, event, ticket](WriteSession& session) {
                                 return workspace->tickets().append(session, 0, event, ticket);
                             })
                         .result();
    if (!row)
        qFatal("%s", qPrintable(row.error().toLog()));
    workspace->notifier().publish({.added = {*row}});
    return row->key;
}

void TicketDesk::apply(qint64 key, CommandKind kind, const QJsonObject& body, const QString& actor)
{
    const TicketDetail before = detail(key);
    TicketEvent event;
    event.id = uuids.next();
    event.ticket = before.ticket.id;
    event.version = before.ticket.version + 1;
    event.kind = kind;
    event.at = clock.nowMs();
    event.recordedAt = clock.nowMs();
    event.actor = actor;
    event.body = body;
    Ticket after = before.ticket;
    applyEvent(after, event);
    const auto row = workspace->database()
                         .write(WritePriority::User,
                             [this, key, event, after](WriteSession& session) {
                                 return workspace->tickets().append(session, key, event, after);
                             })
                         .result();
    if (!row)
        qFatal("%s", qPrintable(row.error().toLog()));
    workspace->notifier().publish({.changed = {*row}});
}

void TicketDesk::sitDown(const QString& officerCode)
{
    for (const Officer& one : std::as_const(officers)) {
        if (one.code == officerCode)
            officer.setOfficer(one);
    }
}

void TicketDesk::show(qint64 key)
{
    current.setKey(key);
    QTRY_COMPARE(panel->session().state(), TicketSession::State::Ready);
    QTRY_COMPARE(panel->session().detail().key, key);
}

TicketDetail TicketDesk::detail(qint64 key)
{
    return workspace->reader().detail(key, officers.value(4)).result().value();
}

QString TicketDesk::photo(const QColor& color)
{
    PhotoIntake intake(workspace->attachments());
    return intake.takeBytes(jpeg(color)).result().value().shown;
}

QString TicketDesk::photoFile(const QString& name, const QColor& color)
{
    const QString path = dir.filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(jpeg(color)) < 0)
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

} // namespace JakOps
