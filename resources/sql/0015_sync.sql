-- SPDX-FileCopyrightText: 2026 JakOps contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A hub beside this store: docs/adr/0031. What the hub confirmed stands in `event` by the hub's versions; the commands it has not
-- answered stand above them, made anew from `outbox` whenever something comes in below.

ALTER TABLE outbox ADD COLUMN hub_base INTEGER; -- the hub's version of the ticket its author had seen; null: none was known
ALTER TABLE outbox ADD COLUMN hub_seq INTEGER; -- its place in what its officer's device sends: given before it is first sent
ALTER TABLE outbox ADD COLUMN hub_version INTEGER NOT NULL DEFAULT 0;
ALTER TABLE outbox ADD COLUMN decided_at INTEGER NOT NULL DEFAULT 0;
ALTER TABLE outbox ADD COLUMN doubt TEXT NOT NULL DEFAULT ''; -- while pending: why it will not apply any more
CREATE UNIQUE INDEX outbox_hub_seq ON outbox(actor, hub_seq) WHERE hub_seq IS NOT NULL;
CREATE INDEX outbox_ticket ON outbox(ticket);
CREATE INDEX outbox_pending ON outbox(seq) WHERE state = 'pending';

-- How far a ticket is confirmed. `was_version`, `was_upto`: local versions between them once meant commands of this console that
-- other people's events have moved up since; who says he saw one of them has seen the hub's was_version.
CREATE TABLE hub_ticket(
    ticket INTEGER PRIMARY KEY REFERENCES ticket(id),
    version INTEGER NOT NULL, -- 0: it moved out of this officer's scope
    hash BLOB NOT NULL,
    generation INTEGER NOT NULL,
    was_version INTEGER NOT NULL DEFAULT 0,
    was_upto INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX hub_ticket_generation ON hub_ticket(generation) WHERE version > 0;

-- What the hub said of an event beyond what is folded. `body`: the signed bytes, where they are not the event's own.
CREATE TABLE hub_event(
    ticket INTEGER NOT NULL,
    version INTEGER NOT NULL,
    verdict TEXT NOT NULL,
    reason TEXT NOT NULL,
    asked TEXT NOT NULL,
    login TEXT NOT NULL,
    area TEXT NOT NULL,
    device BLOB NOT NULL CHECK (length(device) = 16),
    device_seq INTEGER NOT NULL,
    base INTEGER NOT NULL,
    claimed_at INTEGER NOT NULL,
    clock_offset INTEGER NOT NULL,
    sig BLOB NOT NULL,
    hash BLOB NOT NULL,
    body BLOB,
    PRIMARY KEY (ticket, version)
) STRICT, WITHOUT ROWID;

-- How far each audience's feed was read, in the same transaction as its events.
CREATE TABLE hub_position(
    audience INTEGER PRIMARY KEY,
    pos INTEGER NOT NULL,
    hash BLOB NOT NULL,
    code TEXT NOT NULL DEFAULT '' -- of the area or unit; empty: not told yet
) STRICT;

-- What people have to be told, until one of them says that he knows. Nothing else takes a card away.
CREATE TABLE sync_card(
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('converted', 'rejected', 'late')),
    event BLOB NOT NULL CHECK (length(event) = 16),
    ticket BLOB NOT NULL CHECK (length(ticket) = 16),
    number TEXT NOT NULL,
    command INTEGER NOT NULL,
    reason TEXT NOT NULL,
    actor TEXT NOT NULL,
    at INTEGER NOT NULL,
    body BLOB NOT NULL,
    acknowledged_at INTEGER NOT NULL DEFAULT 0,
    acknowledged_by TEXT NOT NULL DEFAULT '',
    UNIQUE (event, kind)
) STRICT;
CREATE INDEX sync_card_open ON sync_card(id) WHERE acknowledged_at = 0;

-- Photos and videos to send or to fetch, apart from the events that name them.
CREATE TABLE sync_attachment(
    sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
    up INTEGER NOT NULL,
    done INTEGER NOT NULL DEFAULT 0,
    retry_at INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE INDEX sync_attachment_due ON sync_attachment(up, retry_at) WHERE done = 0;

-- The one way a history is written anew: a row here says from which version on. It never outlives its transaction.
CREATE TABLE sync_rewrite(
    ticket INTEGER PRIMARY KEY,
    above INTEGER NOT NULL
) STRICT;
DROP TRIGGER event_no_delete;
CREATE TRIGGER event_no_delete BEFORE DELETE ON event
WHEN NOT EXISTS (SELECT 1 FROM sync_rewrite r WHERE r.ticket = OLD.ticket AND OLD.version > r.above)
BEGIN SELECT RAISE(ABORT, 'event is append-only'); END;
