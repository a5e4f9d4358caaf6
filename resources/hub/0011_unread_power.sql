-- SPDX-FileCopyrightText: 2026 JakOps contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who is told how many cards lie unread is a power like the others: roles.json, not this file.
CREATE OR REPLACE FUNCTION api.unread_cards()
    RETURNS TABLE (code text, full_name text, agency text, area text, converted bigint, rejected bigint, oldest bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
DECLARE me hub.officer; mine int[];
BEGIN
    IF NOT hub.may('unread_cards') THEN
        RAISE EXCEPTION 'not for this role' USING ERRCODE = '42501';
    END IF;
    SELECT * INTO me FROM hub.officer o WHERE o.login = session_user;
    mine := api.my_audiences();
    RETURN QUERY
        SELECT o.code, o.full_name, o.agency, o.area, count(*) FILTER (WHERE v.verdict = 'converted'), count(*) FILTER (WHERE v.verdict = 'rejected'),
            min(v.decided_at)
        FROM hub.verdict v JOIN hub.officer o ON o.login = v.login LEFT JOIN hub.ticket t ON t.ticket_id = v.ticket_id
        WHERE v.verdict IN ('converted', 'rejected') AND o.role <> 'ingest'
            AND (me.scope_all OR t.area = ANY (mine) OR coalesce(t.unit = ANY (mine), false))
            AND NOT EXISTS (SELECT 1 FROM hub.acknowledged a WHERE a.device_id = v.device_id AND a.event_id = v.event_id)
        GROUP BY o.code, o.full_name, o.agency, o.area ORDER BY o.agency, o.area, o.code LIMIT 1000;
END $$;
