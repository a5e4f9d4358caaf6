// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>

#include <functional>

namespace JakOps {

// Where small secrets are kept for this user of the machine, by name. Answers may come later, in the same thread.
class SecretShelf
{
public:
    SecretShelf() = default;
    virtual ~SecretShelf() = default;
    SecretShelf(const SecretShelf&) = delete;
    SecretShelf& operator=(const SecretShelf&) = delete;

    [[nodiscard]] virtual bool stands() const = 0; // there is one
    // `answer`: whether it says it has it. A shelf that is locked asks its owner first.
    virtual void keep(const QString& name, const QByteArray& secret, std::function<void(bool kept)> answer = {}) = 0;
    // Empty: it has none of that name. An error: it does not say, because it is locked or is not there.
    virtual void read(const QString& name, std::function<void(const Result<QByteArray>& secret)> answer) = 0;
};

} // namespace JakOps
