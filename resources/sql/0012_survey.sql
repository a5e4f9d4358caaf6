-- SPDX-FileCopyrightText: 2026 JakOps contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What reporters answered in the survey: docs/adr/0030. No step of a report's handling, so no event.

-- One answer a report, the newest. The words are the reporter's: shown to whoever may read the report's text, searched by nobody.
CREATE TABLE survey(
    ticket INTEGER PRIMARY KEY REFERENCES ticket(id),
    score INTEGER NOT NULL CHECK (score BETWEEN 1 AND 5),
    words TEXT NOT NULL,
    answered_at INTEGER NOT NULL, -- UTC ms
    taken_at INTEGER NOT NULL
) STRICT;
