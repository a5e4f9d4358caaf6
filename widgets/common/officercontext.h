// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/role.h"

#include <QObject>

namespace JakOps {

// Who sits at the console. Everything that depends on a role asks here and follows the change. Lives in the GUI thread.
class OfficerContext final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] const Officer& officer() const { return m_officer; }
    void setOfficer(const Officer& officer);

Q_SIGNALS:
    void officerChanged(const JakOps::Officer& officer);

private:
    Officer m_officer;
};

} // namespace JakOps
