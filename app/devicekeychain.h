// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/secretshelf.h"

#include <QObject>

namespace JakOps {

// The desktop's keychain, for one small secret an officer. Where there is none, or it does not answer, nothing is kept:
// never a file instead. Lives in the GUI thread; answers come later.
class DeviceKeychain final : public QObject, public SecretShelf
{
    Q_OBJECT

public:
    explicit DeviceKeychain(QString device, QObject* parent = nullptr); // the store's own id

    [[nodiscard]] static bool isAvailable();
    [[nodiscard]] bool stands() const override { return isAvailable(); }
    void keep(const QString& officer, const QByteArray& secret) override;
    void read(const QString& officer, std::function<void(const QByteArray& secret)> answer) override; // empty: none
    void forget(const QString& officer);

private:
    [[nodiscard]] QString key(const QString& officer) const;

    QString m_device;
};

} // namespace JakOps
