// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QVariant>

#include <memory>

class QSettings;

namespace JakOps {

// What a person set or arranged, kept in <profile>/settings.ini. Nothing here is needed to read the store: a lost or damaged file
// means the defaults. Lives in the thread that made it; the file is written by the event loop, not by the setters.
class Settings final
{
public:
    explicit Settings(const QString& file);
    ~Settings();
    Settings(const Settings&) = delete;
    Settings& operator=(const Settings&) = delete;

    [[nodiscard]] static QString filePath(const QString& profileDir);

    [[nodiscard]] QString language() const; // "id", "en"; empty: never chosen
    void setLanguage(const QString& code);
    [[nodiscard]] QString scheme() const; // "system", "light", "dark"
    void setScheme(const QString& scheme);
    [[nodiscard]] bool highContrast() const;
    void setHighContrast(bool on);
    [[nodiscard]] QString queueRows() const; // "normal", "compact", "comfortable"
    void setQueueRows(const QString& rows);
    [[nodiscard]] QString page() const; // code of the page last shown; empty: never changed
    void setPage(const QString& code);
    [[nodiscard]] QString officer() const; // code; empty: never chosen
    void setOfficer(const QString& code);
    [[nodiscard]] int lockAfterMinutes() const; // 0: never; 10 until chosen
    void setLockAfterMinutes(int minutes);
    [[nodiscard]] QString lastFolder() const; // of file dialogs
    void setLastFolder(const QString& folder);

    // Arrangements that only their widget understands: "window", "layout", "queue_columns".
    [[nodiscard]] QByteArray layout(const QString& name) const;
    void setLayout(const QString& name, const QByteArray& state);
    void clearLayouts();

    // Small remembered values of dialogs, by a name of theirs: "import/mapping/…".
    [[nodiscard]] QJsonObject remembered(const QString& name) const;
    void remember(const QString& name, const QJsonObject& value);

    void flush(); // now, for an orderly end

private:
    [[nodiscard]] QString choice(const QString& key, std::initializer_list<QLatin1StringView> allowed) const;

    std::unique_ptr<QSettings> m_file;
};

} // namespace JakOps
