// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/mapentries.h"

#include "widgets/common/themecolors.h"
#include "widgets/common/words.h"

namespace JakOps {

StatusEntry statusEntry(TicketStatus status, const QString& count)
{
    const StatusLook& look = statusLook(status);
    StatusEntry entry;
    entry.letter = look.letter;
    entry.name = Words::status(status);
    entry.count = count;
    entry.fill = look.fill;
    entry.ink = look.ink;
    return entry;
}

} // namespace JakOps
