-- SPDX-FileCopyrightText: 2026 JakOps contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Events of private reports that came from the hub without their words: those stand apart there, are asked for by themselves and
-- leave a trail (docs/adr/0026). asked_at: they were asked for, and are not for this officer.
CREATE TABLE hub_words(
    ticket INTEGER NOT NULL,
    version INTEGER NOT NULL,
    asked_at INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (ticket, version)
) STRICT, WITHOUT ROWID;
CREATE INDEX hub_words_due ON hub_words(ticket) WHERE asked_at = 0;
