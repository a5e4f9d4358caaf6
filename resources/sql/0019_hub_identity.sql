-- SPDX-FileCopyrightText: 2026 JakOps contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who reported, with a hub: docs/adr/0023. What a console knows of the hub's keys, so that it can seal and hand on without a line.
-- No secret stands here in the clear.

-- A sealed reporter in this command: 0 none (or none that goes to a hub), 1 to be brought to the hub, 2 it is there, 3 not taken.
ALTER TABLE outbox ADD COLUMN identity INTEGER NOT NULL DEFAULT 0;
CREATE INDEX outbox_identity ON outbox(actor, seq) WHERE identity = 1;
CREATE INDEX outbox_identity_told ON outbox(identity) WHERE identity > 1;

-- The sides' keys. One that was seen once never changes here, whatever the hub says later.
CREATE TABLE hub_side(
    key_id BLOB PRIMARY KEY CHECK (length(key_id) = 16),
    side INTEGER NOT NULL CHECK (side IN (0, 1)),
    pk BLOB NOT NULL CHECK (length(pk) = 32),
    present INTEGER NOT NULL -- 1: what is sealed now is sealed to it
) STRICT, WITHOUT ROWID;

-- An officer of this desk as the hub knows him.
CREATE TABLE hub_key(
    officer TEXT PRIMARY KEY,
    told BLOB NOT NULL, -- his key here when the hub was last asked; empty: he had none
    pk BLOB NOT NULL, -- his key there; empty: none
    others INTEGER NOT NULL -- who else holds his side's key
) STRICT, WITHOUT ROWID;

-- The sides' secrets as they were given to officers of this desk, sealed to their keys.
CREATE TABLE hub_grant(
    officer TEXT NOT NULL,
    key_id BLOB NOT NULL REFERENCES hub_side(key_id),
    box BLOB NOT NULL,
    PRIMARY KEY (officer, key_id)
) STRICT, WITHOUT ROWID;

-- Colleagues whom an officer of this desk can hand his side's key on to, and what he sealed for them when he signed in.
CREATE TABLE hub_waiting(
    officer TEXT NOT NULL,
    code TEXT NOT NULL,
    pk BLOB NOT NULL CHECK (length(pk) = 32),
    key_id BLOB, -- which key was handed on; null: not yet
    box BLOB,
    PRIMARY KEY (officer, code)
) STRICT, WITHOUT ROWID;
