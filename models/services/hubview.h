// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a window shows of the work with a hub: values alone (SyncStatus, SyncCard). The work itself is services/syncservice.h's.
#include "storage/syncvalues.h"
#include "sync/syncstatus.h"
