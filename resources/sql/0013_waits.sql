-- SPDX-FileCopyrightText: 2026 JakOps contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the queue of questions and the share done in time ask of every ticket: docs/adr/0020. Few reports were ever asked about.
ALTER TABLE ticket ADD COLUMN asked_until INTEGER NOT NULL DEFAULT 0;
ALTER TABLE ticket ADD COLUMN stood_ms INTEGER NOT NULL DEFAULT 0;
UPDATE ticket SET (asked_until, stood_ms) = (SELECT iif(r.asked_at > 0, r.asked_until, 0),
        r.paused_ms + iif(r.asked_at > 0, max(0, r.asked_until - r.asked_at), 0) FROM report r WHERE r.id = ticket.id)
    WHERE id IN (SELECT id FROM report WHERE asked_at > 0 OR paused_ms > 0);

-- Tickets to fold from their events again once the store is open (storage/courserefresh.h): of those that came back only their
-- events tell which did so with the reporter's answer.
CREATE TABLE refold(ticket INTEGER PRIMARY KEY REFERENCES ticket(id)) STRICT;
INSERT INTO refold SELECT id FROM ticket WHERE flags & 1;

-- Whether a place is in doubt is computed with the villages: at the next opening.
UPDATE meta SET value = '' WHERE key = 'boundaries';
