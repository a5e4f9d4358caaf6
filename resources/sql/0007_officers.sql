-- SPDX-FileCopyrightText: 2026 JakOps contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who may sit at this console: docs/adr/0018. Of this store; a hub has its own list and the codes and ids in common.
-- `pin` is an Argon2id text with salt and cost. Nobody is deleted: histories name him.
CREATE TABLE officer(
    code TEXT PRIMARY KEY CHECK (code <> ''),
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    name TEXT NOT NULL CHECK (name <> ''),
    role TEXT NOT NULL,
    agency TEXT NOT NULL,
    area TEXT NOT NULL,
    pin TEXT NOT NULL CHECK (pin LIKE '$argon2id$%'),
    created_at INTEGER NOT NULL,
    disabled_at INTEGER NOT NULL,
    failures INTEGER NOT NULL,
    last_failure_at INTEGER NOT NULL,
    remember TEXT NOT NULL DEFAULT '', -- hash of a secret this device's keychain keeps
    remember_until INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
