-- SPDX-FileCopyrightText: 2026 JakOps contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Of a private report's own photos nothing is kept but the hashes they are known again by: when, where and with what a citizen took
-- them tells who he is, and a small picture in the store goes wherever a copy of it goes.
UPDATE photo SET taken_at = NULL, lat = NULL, lon = NULL, camera = '', software = '', doubts = 0
WHERE id IN (SELECT u.photo FROM photo_use u JOIN ticket t ON t.id = u.ticket WHERE u.of_report <> 0 AND t.private <> 0);
DELETE FROM photo_thumb
WHERE photo IN (SELECT u.photo FROM photo_use u JOIN ticket t ON t.id = u.ticket WHERE u.of_report <> 0 AND t.private <> 0);
