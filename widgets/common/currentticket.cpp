// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/currentticket.h"

namespace JakOps {

void CurrentTicket::setKey(qint64 key)
{
    if (key == m_key)
        return;
    m_key = key;
    Q_EMIT keyChanged(key);
}

} // namespace JakOps
