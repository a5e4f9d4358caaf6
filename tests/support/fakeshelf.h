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
    bool forgets = false; // says nothing, keeps nothing: a wallet that was not opened
    QHash<QString, QByteArray> kept;

    [[nodiscard]] bool stands() const override { return isThere; }
    void keep(const QString& name, const QByteArray& secret) override
    {
        if (!forgets)
            kept[name] = secret;
    }
    void read(const QString& name, std::function<void(const QByteArray&)> answer) override { answer(kept.value(name)); }
};

} // namespace JakOps
