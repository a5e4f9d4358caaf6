// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/singleinstance.h"

#include "base/logging.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLocalSocket>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kWaitMs = 1000;
constexpr auto kRaise = "raise\n";

// Short, and of this user and profile only.
QString serverName(const QString& profileDir)
{
    const QString path = QDir(profileDir).canonicalPath().isEmpty() ? QDir(profileDir).absolutePath()
                                                                    : QDir(profileDir).canonicalPath();
    const QByteArray digest = QCryptographicHash::hash((path + u'|' + QDir::homePath()).toUtf8(), QCryptographicHash::Sha256);
    return u"jakops-"_s + QString::fromLatin1(digest.toHex().first(16));
}

} // namespace

SingleInstance::SingleInstance(const QString& profileDir, QObject* parent)
    : QObject(parent)
    , m_name(serverName(profileDir))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::answer);
}

bool SingleInstance::raiseOther() const
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(kWaitMs))
        return false;
    socket.write(kRaise);
    // The answer tells a living window from a socket whose program hangs or is gone.
    const bool sent = socket.waitForBytesWritten(kWaitMs);
    return sent && socket.waitForReadyRead(kWaitMs) && socket.readAll() == "ok\n";
}

void SingleInstance::listen()
{
    if (m_server.listen(m_name))
        return;
    QLocalServer::removeServer(m_name); // left behind by a killed program: nobody answered on it
    if (!m_server.listen(m_name))
        qCWarning(lcApp) << "cannot listen for a second start:" << m_server.errorString();
}

void SingleInstance::answer()
{
    while (QLocalSocket* socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            if (socket->readAll() != kRaise)
                return;
            socket->write("ok\n");
            socket->flush();
            Q_EMIT raiseRequested();
        });
    }
}

} // namespace JakOps
