// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/settings.h"

#include <QJsonDocument>
#include <QSettings>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

Settings::Settings(const QString& file)
    : m_file(std::make_unique<QSettings>(file, QSettings::IniFormat))
{
    m_file->setFallbacksEnabled(false);
}

Settings::~Settings() = default;

QString Settings::filePath(const QString& profileDir)
{
    return profileDir + u"/settings.ini"_s;
}

// A value somebody edited by hand into something else counts as the first one.
QString Settings::choice(const QString& key, std::initializer_list<QLatin1StringView> allowed) const
{
    const QString value = m_file->value(key).toString();
    for (const QLatin1StringView one : allowed) {
        if (value == one)
            return value;
    }
    return QString(*allowed.begin());
}

QString Settings::language() const
{
    return choice(u"language"_s, {""_L1, "id"_L1, "en"_L1});
}

void Settings::setLanguage(const QString& code)
{
    m_file->setValue(u"language"_s, code);
}

QString Settings::scheme() const
{
    return choice(u"scheme"_s, {"system"_L1, "light"_L1, "dark"_L1});
}

void Settings::setScheme(const QString& scheme)
{
    m_file->setValue(u"scheme"_s, scheme);
}

bool Settings::highContrast() const
{
    return m_file->value(u"high_contrast"_s, false).toBool();
}

void Settings::setHighContrast(bool on)
{
    m_file->setValue(u"high_contrast"_s, on);
}

QString Settings::queueRows() const
{
    return choice(u"queue_rows"_s, {"normal"_L1, "compact"_L1, "comfortable"_L1});
}

void Settings::setQueueRows(const QString& rows)
{
    m_file->setValue(u"queue_rows"_s, rows);
}

QString Settings::page() const
{
    return m_file->value(u"page"_s).toString();
}

void Settings::setPage(const QString& code)
{
    m_file->setValue(u"page"_s, code);
}

int Settings::lockAfterMinutes() const
{
    bool ok = false;
    const int minutes = m_file->value(u"lock_after_minutes"_s).toInt(&ok);
    return ok && minutes >= 0 && minutes <= 24 * 60 ? minutes : 10;
}

void Settings::setLockAfterMinutes(int minutes)
{
    m_file->setValue(u"lock_after_minutes"_s, minutes);
}

QString Settings::officer() const
{
    return m_file->value(u"officer"_s).toString();
}

void Settings::setOfficer(const QString& code)
{
    m_file->setValue(u"officer"_s, code);
}

QString Settings::lastFolder() const
{
    return m_file->value(u"last_folder"_s).toString();
}

void Settings::setLastFolder(const QString& folder)
{
    m_file->setValue(u"last_folder"_s, folder);
}

QByteArray Settings::layout(const QString& name) const
{
    return m_file->value(u"layout/"_s + name).toByteArray();
}

void Settings::setLayout(const QString& name, const QByteArray& state)
{
    m_file->setValue(u"layout/"_s + name, state);
}

void Settings::clearLayouts()
{
    m_file->remove(u"layout"_s);
}

QJsonObject Settings::remembered(const QString& name) const
{
    return QJsonDocument::fromJson(m_file->value(u"remembered/"_s + name).toByteArray()).object();
}

void Settings::remember(const QString& name, const QJsonObject& value)
{
    m_file->setValue(u"remembered/"_s + name, QJsonDocument(value).toJson(QJsonDocument::Compact));
}

void Settings::flush()
{
    m_file->sync();
}

} // namespace JakOps
