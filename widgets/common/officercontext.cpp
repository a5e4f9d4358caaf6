// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/officercontext.h"

namespace JakOps {

void OfficerContext::setOfficer(const Officer& officer)
{
    if (officer == m_officer)
        return;
    m_officer = officer;
    Q_EMIT officerChanged(m_officer);
}

} // namespace JakOps
