-- SPDX-FileCopyrightText: 2026 JakOps contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Whether the hub knows that a card was read.
ALTER TABLE sync_card ADD COLUMN told INTEGER NOT NULL DEFAULT 0;
CREATE INDEX sync_card_untold ON sync_card(actor) WHERE acknowledged_at > 0 AND told = 0 AND kind <> 'late';
