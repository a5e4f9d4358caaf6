-- SPDX-FileCopyrightText: 2026 JakOps contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who can open what is sealed, and what was opened: docs/adr/0023. No secret stands here in the clear: an officer's is wrapped
-- by his PIN, a side's is given to each of its officers sealed to his key.

CREATE TABLE identity_key(
    officer TEXT PRIMARY KEY CHECK (officer <> ''),
    pk BLOB NOT NULL CHECK (length(pk) = 32),
    wrapped BLOB NOT NULL,
    made_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- 0: those who may ask, 1: those who may approve. One half of every identity's key is sealed to each.
CREATE TABLE identity_side(
    side INTEGER PRIMARY KEY CHECK (side IN (0, 1)),
    pk BLOB NOT NULL CHECK (length(pk) = 32),
    made_at INTEGER NOT NULL,
    one_key BLOB -- this side's half of the key of the version before, sealed to pk
) STRICT;

CREATE TABLE identity_grant(
    side INTEGER NOT NULL REFERENCES identity_side(side),
    officer TEXT NOT NULL REFERENCES identity_key(officer),
    box BLOB NOT NULL, -- the side's secret, sealed to the officer's key
    PRIMARY KEY (side, officer)
) STRICT, WITHOUT ROWID;

CREATE TABLE identity_request(
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    ticket INTEGER NOT NULL REFERENCES ticket(id),
    asked_by TEXT NOT NULL,
    reason TEXT NOT NULL CHECK (length(reason) >= 20),
    asked_at INTEGER NOT NULL,
    approved_by TEXT CHECK (approved_by IS NULL OR approved_by <> asked_by),
    approved_at INTEGER NOT NULL DEFAULT 0,
    half BLOB, -- the second person's half for this one ticket, sealed to the side that asks
    opened_at INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX identity_request_ticket ON identity_request(ticket);

-- Every line carries the hash of the one before it.
CREATE TABLE identity_log(
    n INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    actor TEXT NOT NULL,
    act TEXT NOT NULL,
    ticket BLOB CHECK (ticket IS NULL OR length(ticket) = 16),
    detail TEXT NOT NULL,
    hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;
CREATE INDEX identity_log_ticket ON identity_log(ticket) WHERE ticket IS NOT NULL;
CREATE TRIGGER identity_log_no_update BEFORE UPDATE ON identity_log BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER identity_log_no_delete BEFORE DELETE ON identity_log BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;

-- The end of the chain, so that the last lines cannot be taken away unnoticed either.
CREATE TABLE identity_log_head(
    one INTEGER PRIMARY KEY CHECK (one = 1),
    n INTEGER NOT NULL,
    hash BLOB NOT NULL
) STRICT;
INSERT INTO identity_log_head VALUES(1, 0, zeroblob(32));
