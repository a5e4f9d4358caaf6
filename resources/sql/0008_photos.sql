-- SPDX-FileCopyrightText: 2026 JakOps contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the photos and videos of tickets tell, and where each was used: docs/adr/0019. All of it is made from the files and the events;
-- only `original` is told nowhere else: which file the shown copy was made from.
CREATE TABLE photo(
    id INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
    original TEXT NOT NULL DEFAULT '',
    state INTEGER NOT NULL DEFAULT 0,
    flags INTEGER NOT NULL DEFAULT 0,
    taken_at INTEGER,
    lat REAL,
    lon REAL,
    camera TEXT NOT NULL DEFAULT '',
    software TEXT NOT NULL DEFAULT '',
    doubts INTEGER NOT NULL DEFAULT 0,
    hashes BLOB
) STRICT;
CREATE INDEX photo_due ON photo(id) WHERE state = 0;

-- Apart, so that reading all hashes does not read all pictures.
CREATE TABLE photo_thumb(
    photo INTEGER PRIMARY KEY REFERENCES photo(id),
    luma BLOB NOT NULL
) STRICT;

CREATE TABLE photo_use(
    ticket INTEGER NOT NULL REFERENCES ticket(id),
    version INTEGER NOT NULL,
    photo INTEGER NOT NULL REFERENCES photo(id),
    at INTEGER NOT NULL,
    of_report INTEGER NOT NULL,
    PRIMARY KEY (ticket, version, photo)
) STRICT, WITHOUT ROWID;
CREATE INDEX photo_use_photo ON photo_use(photo);

-- Pictures that are the same though their files are not; both ways.
CREATE TABLE photo_alike(
    photo INTEGER NOT NULL REFERENCES photo(id),
    other INTEGER NOT NULL REFERENCES photo(id),
    likeness REAL NOT NULL,
    how INTEGER NOT NULL,
    PRIMARY KEY (photo, other)
) STRICT, WITHOUT ROWID;

-- Events with photos that photo_use does not have yet. Filled where events are written, so that none is missed.
CREATE TABLE photo_event(
    ticket INTEGER NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (ticket, version)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER event_photos AFTER INSERT ON event WHEN instr(NEW.body, X'2270686F746F73223A5B22') > 0 -- "photos":["
BEGIN
    INSERT OR IGNORE INTO photo_event VALUES (NEW.ticket, NEW.version);
END;
INSERT INTO photo_event SELECT ticket, version FROM event WHERE instr(body, X'2270686F746F73223A5B22') > 0;
