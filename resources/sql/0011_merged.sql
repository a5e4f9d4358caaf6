-- SPDX-FileCopyrightText: 2026 JakOps contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Which reports were merged into one: docs/adr/0022. Few are, so it is small.
CREATE INDEX report_merged_into ON report(merged_into COLLATE NOCASE) WHERE merged_into <> '';
