-- SPDX-FileCopyrightText: 2026 JakOps contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What this console told its officers of the city, and who has taken note: docs/adr/0015. Of this store alone.
CREATE TABLE alert(
    id INTEGER PRIMARY KEY,
    kind INTEGER NOT NULL,
    subject TEXT NOT NULL CHECK (subject <> ''),
    level INTEGER NOT NULL,
    name TEXT NOT NULL,
    value REAL NOT NULL,
    threshold REAL NOT NULL,
    detail REAL NOT NULL,
    unit TEXT NOT NULL,
    measured_at INTEGER NOT NULL,
    target INTEGER NOT NULL,
    raised_at INTEGER NOT NULL,
    held_at INTEGER NOT NULL,
    ended_at INTEGER NOT NULL DEFAULT 0,
    acknowledged_at INTEGER NOT NULL DEFAULT 0,
    acknowledged_by TEXT NOT NULL DEFAULT ''
) STRICT;
-- One open alert a cause.
CREATE UNIQUE INDEX alert_open ON alert(kind, subject) WHERE ended_at = 0;
CREATE INDEX alert_raised ON alert(raised_at);
