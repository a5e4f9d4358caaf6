-- SPDX-FileCopyrightText: 2026 JakOps contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What was known when, and from whom: docs/adr/0016.

-- Every run of a forecast stays for a while, so that a replay shows the one that was known then. `known_at`: from when on
-- it was (Forecast::knownAt()).
ALTER TABLE forecast RENAME TO forecast_before;
CREATE TABLE forecast(
    area TEXT NOT NULL,
    at INTEGER NOT NULL,
    known_at INTEGER NOT NULL,
    source TEXT NOT NULL,
    issued_at INTEGER NOT NULL,
    received_at INTEGER NOT NULL,
    code INTEGER NOT NULL,
    words TEXT NOT NULL,
    words_en TEXT NOT NULL,
    temperature REAL,
    humidity REAL,
    wind REAL,
    wind_from REAL,
    cloud REAL,
    rain REAL,
    visibility REAL,
    PRIMARY KEY (area, at, known_at)
) STRICT, WITHOUT ROWID;

-- Sources were not recorded until now: there were BMKG's and the demo's.
INSERT INTO forecast
SELECT area, at, CASE WHEN issued_at > 0 THEN min(received_at, issued_at + 43200000) ELSE received_at END,
    CASE WHEN EXISTS(SELECT 1 FROM station WHERE source = 'demo') THEN 'demo' ELSE 'bmkg' END, issued_at, received_at, code, words, words_en, temperature,
    humidity, wind, wind_from, cloud, rain, visibility
FROM forecast_before;
DROP TABLE forecast_before;
ALTER TABLE warning ADD COLUMN source TEXT NOT NULL DEFAULT '';
UPDATE warning SET source = CASE WHEN id LIKE 'demo-%' THEN 'demo' ELSE 'bmkg' END;
ALTER TABLE quake ADD COLUMN source TEXT NOT NULL DEFAULT '';
UPDATE quake SET source = CASE WHEN EXISTS(SELECT 1 FROM station WHERE source = 'demo') THEN 'demo' ELSE 'bmkg' END;

-- From when on a warning is out of force because a later one says so, whichever was read first. Of the old ones only that
-- they are is known: they count as if they never had been.
CREATE TABLE warning_end(
    id TEXT NOT NULL PRIMARY KEY,
    at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO warning_end SELECT id, 0 FROM warning WHERE replaced = 1;
ALTER TABLE warning DROP COLUMN replaced;
