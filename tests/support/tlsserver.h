// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTcpSocket>

namespace JakOps {

// Answers every connection on this machine's loopback address with one body, over TLS.
class TlsServer final : public QObject
{
public:
    TlsServer(const char* certificate, const char* key, const QByteArray& body)
    {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setLocalCertificate(QSslCertificate(QByteArray(certificate)));
        configuration.setPrivateKey(QSslKey(QByteArray(key), QSsl::Ec));
        m_server.setSslConfiguration(configuration);
        connect(&m_server, &QSslServer::pendingConnectionAvailable, this, [this, body] {
            while (QTcpSocket* const socket = m_server.nextPendingConnection()) {
                connect(socket, &QTcpSocket::readyRead, socket, [socket, body] {
                    socket->readAll();
                    socket->write("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Type: text/xml\r\nContent-Length: "
                        + QByteArray::number(body.size()) + "\r\n\r\n" + body);
                    socket->disconnectFromHost();
                });
                connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            }
        });
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("no loopback address to listen on");
    }
    [[nodiscard]] QString url() const
    {
        return QStringLiteral("https://127.0.0.1:%1/x.xml").arg(m_server.serverPort());
    }

private:
    QSslServer m_server;
};

} // namespace JakOps
