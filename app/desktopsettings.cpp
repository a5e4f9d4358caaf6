// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktopsettings.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

const auto kService = u"org.freedesktop.portal.Desktop"_s;
const auto kPath = u"/org/freedesktop/portal/desktop"_s;
const auto kInterface = u"org.freedesktop.portal.Settings"_s;
const auto kGroup = u"org.freedesktop.appearance"_s;
constexpr auto kContrast = "contrast"_L1;
constexpr auto kReducedMotion = "reduced-motion"_L1;

} // namespace

DesktopSettings::DesktopSettings(const QDBusConnection& bus, QObject* parent)
    : QObject(parent)
    , m_bus(bus)
{
}

void DesktopSettings::start()
{
    if (!m_bus.isConnected())
        return;
    m_bus.connect(kService, kPath, kInterface, u"SettingChanged"_s, this,
        SLOT(onSettingChanged(QString,QString,QDBusVariant)));
    ask(kContrast);
    ask(kReducedMotion);
}

void DesktopSettings::ask(const QString& key)
{
    QDBusMessage call = QDBusMessage::createMethodCall(kService, kPath, kInterface, u"Read"_s);
    call << kGroup << key;
    auto* const watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, key](QDBusPendingCallWatcher* done) {
        const QDBusPendingReply<QDBusVariant> reply = *done;
        if (!reply.isError())
            tell(key, QVariant::fromValue(reply.value()));
        done->deleteLater();
    });
}

void DesktopSettings::onSettingChanged(const QString& group, const QString& key, const QDBusVariant& value)
{
    if (group == kGroup)
        tell(key, QVariant::fromValue(value));
}

void DesktopSettings::tell(const QString& key, QVariant value)
{
    while (value.canConvert<QDBusVariant>()) // a portal wraps what it reads once more
        value = value.value<QDBusVariant>().variant();
    const bool on = value.toUInt() == 1; // 0: no preference
    if (key == kContrast)
        Q_EMIT highContrastChanged(on);
    else if (key == kReducedMotion)
        Q_EMIT reducedMotionChanged(on);
}

} // namespace JakOps
