// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/hostileserver.h"

#include "support/throwawaytls.h"

#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTcpSocket>
#include <QTimer>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMomentMs = 5;
constexpr qint64 kMostWaiting = 1024 * 1024; // of what nobody took yet

} // namespace

class HostileServer::Desk final : public QObject
{
public:
    explicit Desk(HostileServer& owner)
        : m_owner(owner)
    {
    }

    [[nodiscard]] quint16 listen(Proof proof)
    {
        if (proof == Proof::None) {
            m_server = new QTcpServer(this);
        } else {
            auto* const server = new QSslServer(this);
            const bool here = proof == Proof::Here;
            QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
            configuration.setLocalCertificate(
                QSslCertificate(QByteArray(here ? ThrowAwayTls::kHereCertificate : ThrowAwayTls::kElsewhereCertificate)));
            configuration.setPrivateKey(
                QSslKey(QByteArray(here ? ThrowAwayTls::kHereKey : ThrowAwayTls::kElsewhereKey), QSsl::Ec));
            server->setSslConfiguration(configuration);
            m_server = server;
        }
        connect(m_server, &QTcpServer::pendingConnectionAvailable, this, [this] {
            while (QTcpSocket* const socket = m_server->nextPendingConnection()) {
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] { serve(socket); });
                connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            }
        });
        return m_server->listen(QHostAddress::LocalHost) ? m_server->serverPort() : quint16(0);
    }

    void set(Manner manner, const QByteArray& bytes)
    {
        m_manner = manner;
        m_bytes = bytes;
    }

private:
    void serve(QTcpSocket* socket)
    {
        if (!socket->peek(64 * 1024).contains("\r\n\r\n"))
            return;
        socket->readAll();
        ++m_owner.m_asked;
        if (m_manner == Manner::Whole) {
            socket->write(m_bytes);
            return socket->disconnectFromHost();
        }
        const QByteArray rest = m_manner == Manner::Gated ? m_bytes.sliced(m_bytes.size() / 2) : QByteArray();
        socket->write(m_bytes.chopped(rest.size()));
        auto* const moments = new QTimer(socket);
        connect(moments, &QTimer::timeout, socket, [this, socket, moments, rest, manner = m_manner] {
            if (socket->state() != QAbstractSocket::ConnectedState) {
                moments->stop(); // hung up on: nothing is ever waiting there again, however much is written
            } else if (manner == Manner::Drip) {
                socket->write("x");
            } else if (manner == Manner::Endless) {
                while (socket->bytesToWrite() < kMostWaiting && socket->write(QByteArray(64 * 1024, 'x')) > 0) { }
            } else if (m_owner.m_open) {
                moments->stop();
                socket->write(rest);
                socket->disconnectFromHost();
            }
        });
        moments->start(kMomentMs);
    }

    HostileServer& m_owner;
    QTcpServer* m_server = nullptr;
    Manner m_manner = Manner::Whole;
    QByteArray m_bytes;
};

HostileServer::HostileServer(Proof proof)
    : m_desk(std::make_unique<Desk>(*this))
    , m_proof(proof)
{
    m_desk->moveToThread(&m_thread);
    m_thread.start();
    QMetaObject::invokeMethod(
        m_desk.get(), [this] { m_port = m_desk->listen(m_proof); }, Qt::BlockingQueuedConnection);
    if (m_port == 0)
        qFatal("no loopback address to listen on");
}

HostileServer::~HostileServer()
{
    QMetaObject::invokeMethod(m_desk.get(), [this] { m_desk.reset(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void HostileServer::answerWith(Manner manner, const QByteArray& bytes)
{
    m_open = false;
    m_asked = 0;
    QMetaObject::invokeMethod(
        m_desk.get(), [this, manner, bytes] { m_desk->set(manner, bytes); }, Qt::BlockingQueuedConnection);
}

QString HostileServer::url(const QString& path) const
{
    return (m_proof == Proof::None ? u"http://127.0.0.1:"_s : u"https://127.0.0.1:"_s) + QString::number(m_port) + path;
}

} // namespace JakOps
