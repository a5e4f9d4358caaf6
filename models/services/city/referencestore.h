// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feeds/reference/referencefile.h"

#include <memory>

namespace JakOps {

// A user's list of places, as it is kept. The file it came from is not needed any more.
struct ReferenceLayer
{
    QString id; // names its file
    QString title;
    ReferenceMapping mapping;
    std::shared_ptr<const QList<ReferencePoint>> points = std::make_shared<QList<ReferencePoint>>();
    qint64 rows = 0;
    qint64 rejected = 0;
    qint64 addedAt = 0;
};

// Lists of places in <profile>/layers, a JSON file each, written whole or not at all. Files are read and written: not for
// the window's thread.
class ReferenceStore final
{
public:
    explicit ReferenceStore(const QString& profileDir);

    // In the order they were added. Damaged files are left alone and named in `problems`.
    [[nodiscard]] QList<ReferenceLayer> load(QStringList& problems) const;
    [[nodiscard]] Result<> save(const ReferenceLayer& layer) const;
    [[nodiscard]] Result<> remove(const QString& id) const;
    // Reads a file a person chose, within a cap.
    [[nodiscard]] static Result<ReferenceRead> readFile(
        const QString& path, const std::optional<ReferenceMapping>& mapping = {});
    // Its columns alone, to ask a person what is what.
    [[nodiscard]] static Result<ReferenceColumns> columnsOf(const QString& path);

private:
    [[nodiscard]] QString pathOf(const QString& id) const;

    QString m_dir;
};

// One of the numbers for emergencies that come with the program.
struct EmergencyNumber
{
    QString number;
    QString name; // Indonesian
    QString nameEn;
    QString note;
};
[[nodiscard]] Result<QList<EmergencyNumber>> readEmergencyNumbers(const QByteArray& csv);

} // namespace JakOps
