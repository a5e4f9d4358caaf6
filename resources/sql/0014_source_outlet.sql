-- SPDX-FileCopyrightText: 2026 JakOps contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What sources of reports are told of the work on them: docs/adr/0033. Empty where nothing is told to anybody.

CREATE TABLE source_outlet(
    source INTEGER PRIMARY KEY, -- term
    since INTEGER NOT NULL -- UTC ms: what was done before is not told
) STRICT;

-- Reports with new steps. `mark` rises with every event, so that one which comes in while a source is told is not lost.
CREATE TABLE source_due(
    ticket INTEGER PRIMARY KEY REFERENCES ticket(id),
    mark INTEGER NOT NULL
) STRICT;
CREATE TRIGGER event_source_due AFTER INSERT ON event
WHEN EXISTS (SELECT 1 FROM source_outlet o JOIN report r ON r.source = o.source WHERE r.id = NEW.ticket)
BEGIN
    INSERT INTO source_due VALUES (NEW.ticket, 1) ON CONFLICT(ticket) DO UPDATE SET mark = mark + 1;
END;

-- Steps told, and what the source answered. Kept: a history written anew (from a hub, from a backup) is not told again.
CREATE TABLE source_told(
    ticket INTEGER NOT NULL REFERENCES ticket(id),
    event BLOB NOT NULL CHECK (length(event) = 16),
    answer INTEGER NOT NULL, -- 0 taken, 1 it had it already, 2 refused
    at INTEGER NOT NULL,
    PRIMARY KEY (ticket, event)
) STRICT, WITHOUT ROWID;
