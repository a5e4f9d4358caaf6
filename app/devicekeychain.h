// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/secretshelf.h"

#include <QObject>

#include <chrono>

namespace JakOps {

// The desktop's keychain, for one small secret an officer. Where there is none, or it does not answer, nothing is kept:
// never a file instead. Lives in the GUI thread; answers come later, at the latest when our patience ends: a locked
// keychain asks its owner something first, or hangs.
class DeviceKeychain final : public QObject, public SecretShelf
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds kMoment{3}; // where one can go on without it
    static constexpr std::chrono::seconds kTyping{60}; // where its owner is to open it
    DeviceKeychain(QString device, std::chrono::seconds patience, QObject* parent = nullptr); // the store's own id

    [[nodiscard]] static bool isAvailable();
    [[nodiscard]] bool stands() const override { return isAvailable(); }
    void keep(const QString& officer, const QByteArray& secret, std::function<void(bool kept)> answer = {}) override;
    void read(const QString& officer, std::function<void(const Result<QByteArray>& secret)> answer) override;
    void forget(const QString& officer);

private:
    void tellNone(const QString& officer, const std::function<void(const Result<QByteArray>&)>& answer);
    [[nodiscard]] QString key(const QString& officer) const;

    QString m_device;
    std::chrono::seconds m_patience;
};

} // namespace JakOps
