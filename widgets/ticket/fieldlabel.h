// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/plainlabel.h"

class QBoxLayout;

namespace JakOps {

// Adds `field` to the column under a small label that names it, also for screen readers (setFieldName).
[[nodiscard]] PlainLabel* addField(QBoxLayout& column, QWidget* field);
void setFieldName(PlainLabel* label, QWidget* field, const QString& name);

} // namespace JakOps
