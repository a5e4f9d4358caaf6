// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusVariant>
#include <QObject>

namespace JakOps {

// What the desktop says of its user's needs beyond the colour scheme: higher contrast, less motion. Asked over the session
// bus from the XDG desktop portal (interface org.freedesktop.portal.Settings, namespace org.freedesktop.appearance), which
// Qt 6.8 does not pass on. Never waits; where there is no bus or no portal nothing is ever said. GUI thread.
class DesktopSettings final : public QObject
{
    Q_OBJECT

public:
    explicit DesktopSettings(const QDBusConnection& bus = QDBusConnection::sessionBus(), QObject* parent = nullptr);

    void start(); // asks, and follows from then on

Q_SIGNALS:
    void highContrastChanged(bool on);
    void reducedMotionChanged(bool on);

private Q_SLOTS:
    void onSettingChanged(const QString& group, const QString& key, const QDBusVariant& value); // called by the bus

private:
    void ask(const QString& key);
    void tell(const QString& key, QVariant value);

    QDBusConnection m_bus;
};

} // namespace JakOps
