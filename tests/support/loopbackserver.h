// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTcpServer>
#include <QUrl>

#include <functional>

namespace JakOps {

// What the server does with one request.
struct LoopbackAnswer
{
    int status = 200;
    QByteArray contentType = "application/json; charset=utf-8";
    QByteArray body;
    QList<QByteArray> headers; // "Location: …"
    bool silent = false; // takes the request and says nothing
    bool cutOff = false; // promises more than it sends, then hangs up
    qint64 endless = 0; // sends this many more bytes of 'x', without saying how many
};

// A server of HTTP on this machine's loopback address, for tests: no name is looked up and nothing leaves the machine.
// Answers come from a function of path and query; what was asked is kept. Lives in the thread of the test, whose event
// loop must run.
class LoopbackServer final : public QObject
{
    Q_OBJECT

public:
    using Handler = std::function<LoopbackAnswer(const QUrl& asked)>;

    explicit LoopbackServer(Handler handler);

    [[nodiscard]] QUrl url(const QString& pathAndQuery) const;
    [[nodiscard]] const QList<QUrl>& asked() const { return m_asked; }
    [[nodiscard]] const QList<QByteArray>& bodies() const { return m_bodies; } // of what was sent; empty of a GET
    [[nodiscard]] const QList<QByteArray>& heads() const { return m_heads; } // request line and headers, as they came
    void forget()
    {
        m_asked.clear();
        m_heads.clear();
        m_bodies.clear();
    }

private:
    void serve(QTcpSocket* socket);
    void answer(QTcpSocket* socket, const LoopbackAnswer& answer);

    QTcpServer m_server;
    Handler m_handler;
    QList<QUrl> m_asked;
    QList<QByteArray> m_heads;
    QList<QByteArray> m_bodies;
};

} // namespace JakOps
