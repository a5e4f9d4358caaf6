// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/hubnotice.h"

namespace JakOps {

HubNotice HubNotice::parse(QStringView words)
{
    HubNotice notice;
    for (const QStringView word : words.tokenize(u',')) {
        bool isNumber = false;
        const qint64 audience = word.toLongLong(&isNumber);
        if (!isNumber)
            return all();
        notice.audiences.insert(audience);
    }
    return notice;
}

void HubNotice::add(const HubNotice& other)
{
    anything = anything || other.anything;
    if (anything)
        audiences.clear();
    else
        audiences.unite(other.audiences);
}

} // namespace JakOps
