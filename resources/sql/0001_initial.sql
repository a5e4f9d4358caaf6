-- SPDX-FileCopyrightText: 2026 JakOps contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Times are UTC milliseconds. Small numbers without a table of their own are those of the code's enums or of `term`.

PRAGMA application_id = 1245793103; -- "JAKO"

-- Single values: device_id, last_seq, clean_shutdown …
CREATE TABLE meta(
    key TEXT PRIMARY KEY,
    value ANY
) STRICT, WITHOUT ROWID;

-- Codes as small numbers, dense per kind from 1.
CREATE TABLE term(
    kind INTEGER NOT NULL,
    id INTEGER NOT NULL CHECK (id BETWEEN 1 AND 65535),
    code TEXT NOT NULL CHECK (code <> ''),
    PRIMARY KEY (kind, id),
    UNIQUE (kind, code)
) STRICT, WITHOUT ROWID;

-- The projection, its hot half: narrow, because start-up reads all of it. The first columns are those of a list and the map.
CREATE TABLE ticket(
    id INTEGER PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    due_at INTEGER NOT NULL,
    lat REAL,
    lon REAL,
    category INTEGER NOT NULL,
    agency INTEGER NOT NULL,
    assignee INTEGER NOT NULL,
    channel INTEGER NOT NULL,
    village INTEGER NOT NULL,
    status INTEGER NOT NULL,
    priority INTEGER NOT NULL,
    private INTEGER NOT NULL,
    gone INTEGER NOT NULL,
    status_at INTEGER NOT NULL,
    version INTEGER NOT NULL,
    version_status INTEGER NOT NULL,
    version_assignment INTEGER NOT NULL,
    version_place INTEGER NOT NULL,
    version_triage INTEGER NOT NULL
) STRICT;

-- The projection, its cold half.
CREATE TABLE report(
    id INTEGER PRIMARY KEY REFERENCES ticket(id),
    uuid BLOB NOT NULL CHECK (length(uuid) = 16),
    number TEXT NOT NULL,
    source INTEGER NOT NULL,
    external_id TEXT NOT NULL,
    area TEXT NOT NULL,
    accuracy REAL NOT NULL,
    closed_at INTEGER NOT NULL,
    follow_up_by TEXT NOT NULL,
    merged_into TEXT NOT NULL,
    text TEXT NOT NULL,
    address TEXT NOT NULL,
    photos TEXT NOT NULL,
    sealed_reporter BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX report_uuid ON report(uuid);
CREATE INDEX report_number ON report(number COLLATE NOCASE);

-- What happened: the truth. Everything above is made from it, so a ticket's first event also carries the ticket's own id.
CREATE TABLE event(
    ticket INTEGER NOT NULL REFERENCES ticket(id),
    version INTEGER NOT NULL CHECK (version > 0),
    uuid BLOB NOT NULL CHECK (length(uuid) = 16),
    kind INTEGER NOT NULL,
    at INTEGER NOT NULL,
    recorded_at INTEGER NOT NULL,
    actor TEXT NOT NULL,
    device_seq INTEGER NOT NULL,
    batch INTEGER NOT NULL,
    ticket_uuid BLOB CHECK ((version = 1) = (ticket_uuid IS NOT NULL)),
    body BLOB NOT NULL,
    PRIMARY KEY (ticket, version)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX event_device_seq ON event(device_seq) WHERE device_seq > 0;
CREATE INDEX event_batch ON event(batch) WHERE batch > 0;
CREATE TRIGGER event_no_update BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'event is append-only'); END;
CREATE TRIGGER event_no_delete BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'event is append-only'); END;

-- Officers' commands as they wait for a hub; seq counts this device's commands without holes.
CREATE TABLE outbox(
    seq INTEGER PRIMARY KEY,
    event BLOB NOT NULL UNIQUE CHECK (length(event) = 16),
    ticket BLOB NOT NULL CHECK (length(ticket) = 16),
    version INTEGER NOT NULL,
    base_version INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    at INTEGER NOT NULL,
    actor TEXT NOT NULL,
    body BLOB NOT NULL,
    state TEXT NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'accepted', 'noop', 'converted', 'rejected')),
    reason TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE import_batch(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    source TEXT NOT NULL,
    origin TEXT NOT NULL,
    started_at INTEGER NOT NULL,
    finished_at INTEGER NOT NULL,
    added INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    unchanged INTEGER NOT NULL,
    rejected INTEGER NOT NULL,
    undone_at INTEGER NOT NULL
) STRICT;

-- The boundaries a user imported; at most one row.
CREATE TABLE boundary(
    id INTEGER PRIMARY KEY CHECK (id = 1),
    name TEXT NOT NULL,
    imported_at INTEGER NOT NULL,
    content BLOB NOT NULL
) STRICT;

-- Words. Numbers are not in it: each would be a word of its own; report_number finds them. No positions are kept (detail=column),
-- because words are looked for one by one, and no index of beginnings: it would cost an import more than it saves a search.
CREATE VIRTUAL TABLE report_fts USING fts5(
    text, address, content='report', content_rowid='id', tokenize="unicode61 remove_diacritics 2", detail=column
);
