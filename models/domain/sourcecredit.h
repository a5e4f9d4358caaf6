// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

namespace JakOps {

// Whom to name beside a source's values.
struct SourceCredit
{
    QString name; // the attribution asked for, else the source's title; plain text
    bool demo = false; // made up
};
using SourceCredits = QHash<QString, SourceCredit>; // by source
// A source that is described no more goes by its own name.
[[nodiscard]] inline SourceCredit creditOf(const SourceCredits& credits, const QString& source)
{
    return credits.value(source, {source, false});
}

} // namespace JakOps
