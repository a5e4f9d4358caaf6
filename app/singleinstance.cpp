// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/singleinstance.h"

#include "app/commandline.h"
#include "base/logging.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLocalSocket>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kWaitMs = 1000;
constexpr qint64 kMaxFrame = 64;
constexpr auto kRaise = "raise\n";
constexpr auto kOk = "ok\n";
constexpr auto kNotDemo = "not-demo\n";
constexpr auto kNotReady = "not-ready\n";
constexpr auto kUnknown = "unknown\n";

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

std::optional<QByteArray> SingleInstance::ask(const QByteArray& request) const
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(kWaitMs))
        return std::nullopt;
    socket.write(request);
    if (!socket.waitForBytesWritten(kWaitMs))
        return std::nullopt;
    // The answer tells a living window from a socket whose program hangs or is gone.
    while (!socket.canReadLine()) {
        if (!socket.waitForReadyRead(kWaitMs))
            return std::nullopt;
    }
    return socket.readLine(kMaxFrame);
}

bool SingleInstance::raiseOther() const
{
    return ask(kRaise) == kOk;
}

SingleInstance::LiveAnswer SingleInstance::askLive(int perMinute, qint64 count) const
{
    const auto answer = ask("live " + QByteArray::number(perMinute) + ' ' + QByteArray::number(count) + '\n');
    if (!answer)
        return LiveAnswer::NobodyThere;
    return *answer == kOk ? LiveAnswer::Started : *answer == kNotDemo ? LiveAnswer::NotDemo : LiveAnswer::NotReady;
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
        socket->setReadBufferSize(kMaxFrame);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            if (socket->canReadLine()) {
                socket->write(answerTo(socket->readLine(kMaxFrame)));
                socket->flush();
            } else if (socket->bytesAvailable() >= kMaxFrame) {
                socket->abort(); // no request of ours is so long
            }
        });
    }
}

QByteArray SingleInstance::answerTo(const QByteArray& request)
{
    if (request == kRaise) {
        Q_EMIT raiseRequested();
        return kOk;
    }
    const QList<QByteArray> words = request.chopped(request.endsWith('\n') ? 1 : 0).split(' ');
    if (words.size() != 3 || words[0] != "live")
        return kUnknown;
    bool isRate = false;
    bool isCount = false;
    const int perMinute = words[1].toInt(&isRate);
    const qint64 count = words[2].toLongLong(&isCount);
    if (!isRate || !isCount || perMinute < 1 || perMinute > CommandLine::kMaxLivePerMinute || count < 0
        || count > std::numeric_limits<qint32>::max())
        return kUnknown;
    switch (m_live ? m_live(perMinute, count) : LiveAnswer::NotReady) {
    case LiveAnswer::Started:
        return kOk;
    case LiveAnswer::NotDemo:
        return kNotDemo;
    case LiveAnswer::NobodyThere:
    case LiveAnswer::NotReady:
        break;
    }
    return kNotReady;
}

} // namespace JakOps
