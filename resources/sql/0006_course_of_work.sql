-- SPDX-FileCopyrightText: 2026 JakOps contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- How the work on a report went, beside where it stands: docs/adr/0018. All of it is made from the events; what an earlier
-- version stored is folded anew little by little once the store is open (storage/courserefresh.h), so nothing is copied here.

-- What queues and figures ask of every ticket. closed_at is the report's: start-up reads one table only.
ALTER TABLE ticket ADD COLUMN responded_at INTEGER NOT NULL DEFAULT 0;
ALTER TABLE ticket ADD COLUMN closed_at INTEGER NOT NULL DEFAULT 0;
ALTER TABLE ticket ADD COLUMN reopened INTEGER NOT NULL DEFAULT 0;
ALTER TABLE ticket ADD COLUMN rejected INTEGER NOT NULL DEFAULT 0;
ALTER TABLE ticket ADD COLUMN flags INTEGER NOT NULL DEFAULT 0;

ALTER TABLE report ADD COLUMN came_back INTEGER NOT NULL DEFAULT 0;
ALTER TABLE report ADD COLUMN asked_at INTEGER NOT NULL DEFAULT 0;
ALTER TABLE report ADD COLUMN asked_until INTEGER NOT NULL DEFAULT 0;
ALTER TABLE report ADD COLUMN paused_ms INTEGER NOT NULL DEFAULT 0;
ALTER TABLE report ADD COLUMN parent BLOB CHECK (parent IS NULL OR length(parent) = 16);
ALTER TABLE report ADD COLUMN verification INTEGER NOT NULL DEFAULT 0;
ALTER TABLE report ADD COLUMN public_text TEXT NOT NULL DEFAULT '';
ALTER TABLE report ADD COLUMN public_photos TEXT NOT NULL DEFAULT '';
CREATE INDEX report_parent ON report(parent) WHERE parent IS NOT NULL;

-- A new store has nothing to fold anew.
INSERT INTO meta(key, value) SELECT 'course_up_to', 9223372036854775807 WHERE NOT EXISTS (SELECT 1 FROM ticket);
