// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QHash>
#include <QStringList>

namespace JakOps {

// A row of a table of rules, with where it stands: what is wrong with it is told by its line.
struct RuleRow
{
    int line = 0;
    QHash<QString, QString> fields; // trimmed

    [[nodiscard]] QString operator[](const QString& column) const { return fields.value(column); }
    [[nodiscard]] std::unexpected<Error> wrong(const QString& what) const; // "line 7: what"
};

// CSV that people write: UTF-8, a header row, then a rule a row; empty lines and lines that begin with # are left out.
// Every column must be known; those of `optional` may be missing. InvalidInput names the line.
[[nodiscard]] Result<QList<RuleRow>> readRuleTable(
    const QByteArray& utf8, const QStringList& columns, const QStringList& optional = {});

} // namespace JakOps
