// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalServer>
#include <QObject>

#include <functional>
#include <optional>

namespace JakOps {

// One window a profile: a second start asks the first to come forward and ends. The store's own lock stands behind this; here it is
// only about the window. Lives in the GUI thread.
class SingleInstance final : public QObject
{
    Q_OBJECT

public:
    enum class LiveAnswer {
        NobodyThere,
        Started,
        NotDemo, // the window shows real reports
        NotReady, // its store is not open
    };
    using LiveHandler = std::function<LiveAnswer(int perMinute, qint64 count)>;

    explicit SingleInstance(const QString& profileDir, QObject* parent = nullptr);

    // True when a window of this profile answered: it is being raised, end now. Waits at most a second.
    [[nodiscard]] bool raiseOther() const;
    // Asks the window of this profile to let sample reports come in, since it alone may write to its store.
    [[nodiscard]] LiveAnswer askLive(int perMinute, qint64 count) const;
    void setLiveHandler(LiveHandler handler) { m_live = std::move(handler); }
    void listen();

Q_SIGNALS:
    void raiseRequested();

private:
    [[nodiscard]] std::optional<QByteArray> ask(const QByteArray& request) const;
    void answer();
    [[nodiscard]] QByteArray answerTo(const QByteArray& request);

    QString m_name;
    QLocalServer m_server;
    LiveHandler m_live;
};

} // namespace JakOps
