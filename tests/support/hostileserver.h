// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QThread>

#include <atomic>
#include <memory>

namespace JakOps {

// A server that answers as it is told, byte by byte: nothing here makes HTTP for it. On this machine's loopback address, in a thread of
// its own, so that the window of a test is alone in its thread.
class HostileServer final
{
public:
    enum class Manner {
        Whole, // the bytes, then it hangs up
        Gated, // the first half; the rest when open() is called
        Drip, // the bytes, then one byte a moment for ever
        Endless, // the bytes, then more of their last piece for ever
    };
    enum class Proof { None, Here, Elsewhere }; // TLS with a certificate for this address, or for another host

    explicit HostileServer(Proof proof = Proof::None);
    ~HostileServer();
    HostileServer(const HostileServer&) = delete;
    HostileServer& operator=(const HostileServer&) = delete;

    void answerWith(Manner manner, const QByteArray& bytes);
    void open() { m_open = true; } // of Gated: what was held back
    [[nodiscard]] QString url(const QString& path) const;
    [[nodiscard]] int asked() const { return m_asked; }

private:
    class Desk; // lives in the thread

    QThread m_thread;
    std::unique_ptr<Desk> m_desk;
    std::atomic<bool> m_open = false;
    std::atomic<int> m_asked = 0;
    Proof m_proof;
    quint16 m_port = 0;
};

} // namespace JakOps
