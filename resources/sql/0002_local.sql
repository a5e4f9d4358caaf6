-- SPDX-FileCopyrightText: 2026 JakOps contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What belongs to the people at this store only: never in an event, never exported, never sent to a hub. A backup has it.

-- What an officer typed into a command's form and has not sent.
CREATE TABLE draft(
    officer TEXT NOT NULL CHECK (officer <> ''),
    ticket BLOB NOT NULL CHECK (length(ticket) = 16),
    kind INTEGER NOT NULL,
    body TEXT NOT NULL,
    updated_at INTEGER NOT NULL,
    PRIMARY KEY (officer, ticket, kind)
) STRICT, WITHOUT ROWID;

-- Since when an officer works with this store: what changed before counts as known to him.
CREATE TABLE reader(
    officer TEXT PRIMARY KEY CHECK (officer <> ''),
    since INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- How far an officer has seen a ticket: up to the change of this time.
CREATE TABLE seen(
    officer TEXT NOT NULL CHECK (officer <> ''),
    ticket INTEGER NOT NULL REFERENCES ticket(id),
    up_to INTEGER NOT NULL,
    PRIMARY KEY (officer, ticket)
) STRICT, WITHOUT ROWID;
