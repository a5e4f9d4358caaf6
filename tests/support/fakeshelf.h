// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/secretshelf.h"

#include <QHash>

namespace JakOps {

// A keychain of the test's own.
class FakeShelf final : public SecretShelf
{
public:
    bool isThere = true;
    bool forgets = false; // says it has kept, and keeps nothing
    bool isLocked = false; // and nobody opens it
    bool asks = false; // its owner, before it keeps: answerNow()
    QHash<QString, QByteArray> kept;

    [[nodiscard]] bool stands() const override { return isThere; }
    void keep(const QString& name, const QByteArray& secret, std::function<void(bool)> answer = {}) override
    {
        m_waiting = [this, name, secret, answer = std::move(answer)] {
            if (!forgets && !isLocked)
                kept[name] = secret;
            if (answer)
                answer(!isLocked);
        };
        if (!asks)
            answerNow();
    }
    void answerNow() { std::exchange(m_waiting, {})(); }
    [[nodiscard]] bool isAsking() const { return m_waiting != nullptr; }
    void read(const QString& name, std::function<void(const Result<QByteArray>&)> answer) override
    {
        if (!isThere || isLocked)
            answer(fail(ErrorCode::Unreadable, QStringLiteral("locked")));
        else
            answer(kept.value(name));
    }

private:
    std::function<void()> m_waiting;
};

} // namespace JakOps
