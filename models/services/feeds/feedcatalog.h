// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/feeds/feeddescription.h"

namespace JakOps {

// All sources: those that come with the program (city/feeds.json), and over them those of the profile (feeds.json),
// where an administrator adds sources and a person's choices are kept. What is wrong in the profile's file is told, and
// the rest holds.
class FeedCatalog final
{
public:
    // Reads files: not for the window's thread.
    [[nodiscard]] static Result<FeedCatalog> load(const QString& ownFile, const QString& profileFile);
    [[nodiscard]] static QString profileFile(const QString& profileDir); // <profile>/feeds.json

    [[nodiscard]] const QList<FeedDescription>& feeds() const { return m_feeds; }
    [[nodiscard]] const FeedDescription* feed(QStringView name) const;
    [[nodiscard]] const QStringList& problems() const
    {
        return m_problems;
    } // of the profile's file, English, one a line

    // Changes fields of one feed here, if they make sense. NotFound, InvalidInput: all is as it was.
    [[nodiscard]] Result<> change(const QString& name, const QJsonObject& fields);
    // Writes such fields into a profile's file, beside what stands there. Unwritable also where the file is damaged: it
    // is somebody's work and is not written over. Files are read and written: not for the window's thread.
    [[nodiscard]] static Result<> keep(const QString& profileFile, const QString& name, const QJsonObject& fields);
    [[nodiscard]] const QString& keptIn() const { return m_profileFile; }

private:
    void readOver(const QByteArray& json);

    QList<FeedDescription> m_feeds;
    QStringList m_problems;
    QString m_profileFile;
};

} // namespace JakOps
