// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/session.h"

#include <QHash>

namespace JakOps {

// What a source calls its codes of services, kept from its list of services: its reports may give the code alone.
namespace ServiceNames {

using Names = QHash<QString, QString>; // name by code

inline constexpr qsizetype kMost = 5'000; // a source; what a list has beyond that is not kept

[[nodiscard]] Result<Names> of(ReadSession& session, const QString& source);
[[nodiscard]] Result<> add(WriteSession& session, const QString& source, const Names& names);

} // namespace ServiceNames

} // namespace JakOps
