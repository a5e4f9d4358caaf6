// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "feeds/feedfield.h"

#include <optional>

namespace JakOps {

// What people said about the columns of tables, remembered by the columns' names: the next file of the same kind needs
// no words. A file of the profile (import-mappings.json); one thread at a time.
class ImportMappings final
{
public:
    explicit ImportMappings(const QString& profileDir);

    [[nodiscard]] std::optional<FieldMapping> find(const QStringList& columns) const;
    // Keeps the newest hundred. Nothing is written where nothing changed.
    [[nodiscard]] Result<> remember(const QStringList& columns, const FieldMapping& mapping);

private:
    [[nodiscard]] QJsonObject read() const;

    QString m_path;
};

} // namespace JakOps
