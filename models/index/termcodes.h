// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ticketrow.h"

#include <QStringList>

namespace JakOps {

// What the small numbers in the columns mean, as they stood at one moment: code by term, entry 0 empty. An immutable
// value, so that filters and facets need no lock on the store's table. The names are what the city calls the code: what
// is sorted by.
struct TermCodes
{
    QStringList categories;
    QStringList agencies;
    QStringList officers;
    QStringList channels;
    QStringList villages;
    QStringList categoryNames; // as long as the codes, or empty: sorted by code
    QStringList agencyNames;
    QStringList channelNames;
    QStringList villageNames;
};

[[nodiscard]] inline QString codeOf(const QStringList& codes, Term term)
{
    return term < codes.size() ? codes[term] : QString();
}

} // namespace JakOps
