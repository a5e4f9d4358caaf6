// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakeclock.h"

namespace JakOps {

QUuid CountingUuids::next()
{
    return makeUuidV7(0, 0, ++m_count);
}

} // namespace JakOps
