// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Against a portal of our own on a bus of our own.
#include "app/desktopsettings.h"

#include "support/testmain.h"

#include <QCoreApplication>
#include <QDBusContext>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

class Portal final : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    QVariantMap values;

    void change(const QString& key, uint value) { Q_EMIT SettingChanged(u"org.freedesktop.appearance"_s, key, QDBusVariant(value)); }

public Q_SLOTS:
    QDBusVariant Read(const QString& group, const QString& key)
    {
        if (group != u"org.freedesktop.appearance"_s || !values.contains(key)) {
            sendErrorReply(u"org.freedesktop.portal.Error.NotFound"_s, u"no such setting"_s);
            return {};
        }
        return QDBusVariant(QVariant::fromValue(QDBusVariant(values.value(key))));
    }

Q_SIGNALS:
    void SettingChanged(const QString& group, const QString& key, const QDBusVariant& value);
};

} // namespace

class TestDesktopSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString daemon = QStandardPaths::findExecutable(u"dbus-daemon"_s);
        QVERIFY2(!daemon.isEmpty(), "dbus-daemon is not installed: ./test installs it");
        m_daemon.start(daemon, {u"--session"_s, u"--nofork"_s, u"--print-address=1"_s});
        QVERIFY(m_daemon.waitForReadyRead(20'000));
        m_address = QString::fromUtf8(m_daemon.readLine()).trimmed();
    }

    void cleanupTestCase()
    {
        m_daemon.terminate();
        m_daemon.waitForFinished();
    }

    void init() { pinEnvironment(); }

    void tellsWhatThePortalSaysAndFollowsIt()
    {
        QDBusConnection server = QDBusConnection::connectToBus(m_address, u"portal"_s);
        QDBusConnection bus = QDBusConnection::connectToBus(m_address, u"console"_s);
        QVERIFY(server.isConnected() && bus.isConnected());
        Portal portal;
        portal.values = {{u"contrast"_s, 1U}};
        QVERIFY(server.registerObject(u"/org/freedesktop/portal/desktop"_s, &portal,
            QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
        QVERIFY(server.registerService(u"org.freedesktop.portal.Desktop"_s));

        DesktopSettings settings(bus);
        QSignalSpy contrast(&settings, &DesktopSettings::highContrastChanged);
        QSignalSpy motion(&settings, &DesktopSettings::reducedMotionChanged);
        settings.start();
        QTRY_COMPARE(contrast.size(), 1);
        QCOMPARE(contrast.takeFirst().first().toBool(), true);

        portal.change(u"contrast"_s, 0);
        QTRY_COMPARE(contrast.size(), 1);
        QCOMPARE(contrast.takeFirst().first().toBool(), false);
        QCOMPARE(motion.size(), 0); // the portal does not know it

        portal.change(u"reduced-motion"_s, 1);
        QTRY_COMPARE(motion.size(), 1);
        QCOMPARE(motion.takeFirst().first().toBool(), true);
        QDBusConnection::disconnectFromBus(u"console"_s);
        QDBusConnection::disconnectFromBus(u"portal"_s);
    }

    void saysNothingWithoutABus()
    {
        DesktopSettings settings {QDBusConnection(u"nowhere"_s)};
        QSignalSpy contrast(&settings, &DesktopSettings::highContrastChanged);
        settings.start();
        QCoreApplication::processEvents();
        QCOMPARE(contrast.size(), 0);
    }

private:
    QProcess m_daemon;
    QString m_address;
};

QTEST_GUILESS_MAIN(TestDesktopSettings)
#include "tst_desktopsettings.moc"
