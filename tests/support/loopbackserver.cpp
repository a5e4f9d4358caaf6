// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/loopbackserver.h"

#include <QTcpSocket>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

LoopbackServer::LoopbackServer(Handler handler)
    : m_handler(std::move(handler))
{
    QObject::connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket* const socket = m_server.nextPendingConnection()) {
            QObject::connect(socket, &QTcpSocket::readyRead, this, [this, socket] { serve(socket); });
            QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        }
    });
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("no loopback address to listen on");
}

QUrl LoopbackServer::url(const QString& pathAndQuery) const
{
    return QUrl(u"http://127.0.0.1:"_s + QString::number(m_server.serverPort()) + pathAndQuery);
}

void LoopbackServer::serve(QTcpSocket* socket)
{
    const QByteArray head = socket->peek(256 * 1024);
    const qsizetype end = head.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    constexpr QByteArrayView kLength = "content-length: ";
    const QByteArray names = head.first(end).toLower();
    const qsizetype length = names.indexOf(kLength);
    const qsizetype body = length < 0 ? 0 : names.sliced(length + kLength.size()).split('\r').first().toLongLong();
    if (head.size() < end + 4 + body)
        return;
    m_bodies += head.sliced(end + 4, body);
    socket->readAll();
    const QList<QByteArray> words = head.first(head.indexOf('\r')).split(' ');
    const QUrl asked = QUrl::fromEncoded(words.value(1));
    m_asked += asked;
    m_heads += head.first(head.indexOf("\r\n\r\n"));
    answer(socket, m_handler(asked));
}

void LoopbackServer::answer(QTcpSocket* socket, const LoopbackAnswer& answer)
{
    if (answer.silent)
        return;
    QByteArray head = "HTTP/1.1 " + QByteArray::number(answer.status)
        + " X\r\nConnection: close\r\nContent-Type: " + answer.contentType + "\r\n";
    if (answer.endless == 0)
        head += "Content-Length: " + QByteArray::number(answer.body.size() + (answer.cutOff ? 1000 : 0)) + "\r\n";
    for (const QByteArray& header : answer.headers)
        head += header + "\r\n";
    socket->write(head + "\r\n" + answer.body);
    if (answer.endless == 0) {
        socket->disconnectFromHost();
        return;
    }
    const QByteArray piece(64 * 1024, 'x');
    auto left = std::make_shared<qint64>(answer.endless);
    const auto more = [socket, piece, left] {
        if (*left <= 0) {
            socket->disconnectFromHost();
            return;
        }
        if (socket->bytesToWrite() < 1024 * 1024) {
            socket->write(piece);
            *left -= piece.size();
        }
    };
    QObject::connect(socket, &QTcpSocket::bytesWritten, socket, more);
    more();
}

} // namespace JakOps
