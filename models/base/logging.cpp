// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/logging.h"

Q_LOGGING_CATEGORY(lcBase, "jakops.base")
Q_LOGGING_CATEGORY(lcGeo, "jakops.geo")
Q_LOGGING_CATEGORY(lcStorage, "jakops.storage")
Q_LOGGING_CATEGORY(lcIndex, "jakops.index")
Q_LOGGING_CATEGORY(lcFeeds, "jakops.feeds")
Q_LOGGING_CATEGORY(lcServices, "jakops.services")
Q_LOGGING_CATEGORY(lcWidgets, "jakops.widgets")
Q_LOGGING_CATEGORY(lcApp, "jakops.app")
