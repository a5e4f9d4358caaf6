-- SPDX-FileCopyrightText: 2026 JakOps contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the city measures, as its sources tell it: docs/adr/0011. Every table is keyed by what and when, so that reading a source twice
-- changes nothing. None of it is in an event; a lost one can be fetched again.

-- Where something is measured or sold. Known by source and code; names change.
CREATE TABLE station(
    id INTEGER PRIMARY KEY,
    source TEXT NOT NULL CHECK (source <> ''),
    code TEXT NOT NULL CHECK (code <> ''),
    name TEXT NOT NULL,
    former_name TEXT NOT NULL DEFAULT '',
    kind INTEGER NOT NULL,
    grouping TEXT NOT NULL,
    lat REAL,
    lon REAL,
    area TEXT NOT NULL,
    siaga1 REAL,
    siaga2 REAL,
    siaga3 REAL,
    note TEXT NOT NULL,
    seen_at INTEGER NOT NULL,
    UNIQUE (source, code)
) STRICT;

-- One quantity of one station.
CREATE TABLE series(
    id INTEGER PRIMARY KEY,
    station INTEGER NOT NULL REFERENCES station(id),
    quantity INTEGER NOT NULL,
    UNIQUE (station, quantity)
) STRICT;

-- As measured, for 90 days. `delay`: seconds from measurement to receipt.
CREATE TABLE reading(
    series INTEGER NOT NULL,
    at INTEGER NOT NULL,
    value REAL NOT NULL,
    delay INTEGER NOT NULL,
    flags INTEGER NOT NULL,
    PRIMARY KEY (series, at)
) STRICT, WITHOUT ROWID;

-- By the hour for five years, by the day (of WIB) for ever; what cannot be true is only counted.
CREATE TABLE reading_hour(
    series INTEGER NOT NULL,
    at INTEGER NOT NULL,
    n INTEGER NOT NULL,
    mean REAL,
    least REAL,
    most REAL,
    flagged INTEGER NOT NULL,
    PRIMARY KEY (series, at)
) STRICT, WITHOUT ROWID;
CREATE TABLE reading_day(
    series INTEGER NOT NULL,
    at INTEGER NOT NULL,
    n INTEGER NOT NULL,
    mean REAL,
    least REAL,
    most REAL,
    flagged INTEGER NOT NULL,
    PRIMARY KEY (series, at)
) STRICT, WITHOUT ROWID;

CREATE TABLE commodity(
    id INTEGER PRIMARY KEY,
    source TEXT NOT NULL CHECK (source <> ''),
    code TEXT NOT NULL CHECK (code <> ''),
    name TEXT NOT NULL,
    unit TEXT NOT NULL,
    UNIQUE (source, code)
) STRICT;

-- `market`: a station, 0 for all markets together; `day`: days since 1970 in WIB.
CREATE TABLE price(
    commodity INTEGER NOT NULL,
    market INTEGER NOT NULL,
    day INTEGER NOT NULL,
    value REAL NOT NULL,
    least REAL,
    most REAL,
    received_at INTEGER NOT NULL,
    flags INTEGER NOT NULL,
    PRIMARY KEY (commodity, market, day)
) STRICT, WITHOUT ROWID;

CREATE TABLE forecast(
    area TEXT NOT NULL,
    at INTEGER NOT NULL,
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
    PRIMARY KEY (area, at)
) STRICT, WITHOUT ROWID;

-- `areas`: rings of points; empty while only the list's entry was read.
CREATE TABLE warning(
    id TEXT PRIMARY KEY CHECK (id <> ''),
    status INTEGER NOT NULL,
    test INTEGER NOT NULL,
    replaced INTEGER NOT NULL DEFAULT 0,
    sent_at INTEGER NOT NULL,
    effective_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    received_at INTEGER NOT NULL,
    event TEXT NOT NULL,
    severity TEXT NOT NULL,
    urgency TEXT NOT NULL,
    certainty TEXT NOT NULL,
    headline TEXT NOT NULL,
    description TEXT NOT NULL,
    area_name TEXT NOT NULL,
    areas BLOB NOT NULL
) STRICT;
CREATE INDEX warning_sent ON warning(sent_at);

CREATE TABLE quake(
    id TEXT PRIMARY KEY,
    at INTEGER NOT NULL,
    received_at INTEGER NOT NULL,
    lat REAL NOT NULL,
    lon REAL NOT NULL,
    magnitude REAL NOT NULL,
    depth REAL NOT NULL,
    place TEXT NOT NULL,
    potential TEXT NOT NULL,
    felt TEXT NOT NULL
) STRICT;
CREATE INDEX quake_at ON quake(at);

-- Neighbourhoods that stood or stand under water: their shape once, their state each time it changed.
CREATE TABLE flood_area(
    source TEXT NOT NULL,
    area TEXT NOT NULL,
    name TEXT NOT NULL,
    parent TEXT NOT NULL,
    city TEXT NOT NULL,
    rings BLOB NOT NULL,
    PRIMARY KEY (source, area)
) STRICT, WITHOUT ROWID;
CREATE TABLE flood_state(
    source TEXT NOT NULL,
    area TEXT NOT NULL,
    at INTEGER NOT NULL,
    depth INTEGER NOT NULL,
    received_at INTEGER NOT NULL,
    PRIMARY KEY (source, area, at)
) STRICT, WITHOUT ROWID;

-- How each source did last, and what it gave to ask it again with.
CREATE TABLE feed_state(
    name TEXT NOT NULL PRIMARY KEY,
    body TEXT NOT NULL
) STRICT, WITHOUT ROWID;
