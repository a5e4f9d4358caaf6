// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

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
    virtual void keep(const QString& name, const QByteArray& secret) = 0;
    virtual void read(const QString& name, std::function<void(const QByteArray& secret)> answer) = 0; // empty: none
};

} // namespace JakOps
