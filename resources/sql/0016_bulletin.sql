-- SPDX-FileCopyrightText: 2026 JakOps contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What officers are told for an area (JakWarta): docs/adr/0032. Not a step of a report's handling, so no event.

CREATE TABLE bulletin(
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    title TEXT NOT NULL CHECK (title <> ''),
    words TEXT NOT NULL CHECK (words <> ''),
    area TEXT NOT NULL, -- Kemendagri code or its beginning; empty: the whole city
    valid_from INTEGER NOT NULL, -- UTC ms
    valid_until INTEGER NOT NULL CHECK (valid_until > valid_from),
    pinned INTEGER NOT NULL CHECK (pinned IN (0, 1)),
    written_by TEXT NOT NULL,
    written_at INTEGER NOT NULL,
    withdrawn_by TEXT NOT NULL DEFAULT '',
    withdrawn_at INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

-- Who has read one has read these words: it is withdrawn, once, and never changed in anything else, nor deleted.
CREATE TRIGGER bulletin_stays BEFORE UPDATE ON bulletin
WHEN OLD.withdrawn_at <> 0 OR NEW.withdrawn_at = 0 OR NEW.withdrawn_by = ''
    OR (NEW.id, NEW.title, NEW.words, NEW.area, NEW.valid_from, NEW.valid_until, NEW.pinned, NEW.written_by, NEW.written_at)
        IS NOT (OLD.id, OLD.title, OLD.words, OLD.area, OLD.valid_from, OLD.valid_until, OLD.pinned, OLD.written_by, OLD.written_at)
BEGIN SELECT RAISE(ABORT, 'a bulletin is withdrawn, not changed'); END;
CREATE TRIGGER bulletin_no_delete BEFORE DELETE ON bulletin BEGIN SELECT RAISE(ABORT, 'a bulletin is withdrawn, not deleted'); END;

CREATE TABLE bulletin_read(
    bulletin BLOB NOT NULL REFERENCES bulletin(id),
    officer TEXT NOT NULL,
    read_at INTEGER NOT NULL,
    PRIMARY KEY (bulletin, officer)
) STRICT, WITHOUT ROWID;
