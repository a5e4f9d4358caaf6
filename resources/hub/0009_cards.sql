-- SPDX-FileCopyrightText: 2026 JakOps contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What did not come to pass as its officer meant it stands as a card at his console until he has read it. Whether he has is known
-- here too, so that a supervisor sees what lies unread.
CREATE TABLE hub.acknowledged(
    device_id uuid NOT NULL,
    event_id uuid NOT NULL,
    login text NOT NULL,
    at bigint NOT NULL,
    PRIMARY KEY (device_id, event_id)
);
CREATE INDEX verdict_cards ON hub.verdict(login, event_id) WHERE verdict IN ('converted', 'rejected');

-- Cards of this officer's own commands, whichever device they came from. Saying it again changes nothing.
CREATE FUNCTION api.acknowledge(p_events uuid[]) RETURNS int
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE n int;
BEGIN
    IF coalesce(cardinality(p_events), 0) > 500 THEN
        RAISE EXCEPTION 'events' USING ERRCODE = '22023';
    END IF;
    INSERT INTO hub.acknowledged
        SELECT v.device_id, v.event_id, v.login, hub.now_ms() FROM hub.verdict v
        WHERE v.login = session_user AND v.event_id = ANY (p_events) AND v.verdict IN ('converted', 'rejected')
            AND EXISTS (SELECT 1 FROM hub.officer o WHERE o.login = session_user AND o.enabled)
        ON CONFLICT DO NOTHING;
    GET DIAGNOSTICS n = ROW_COUNT;
    RETURN n;
END $$;

-- How many lie unread, by officer, for who watches over the work. Numbers alone: no report, no word. Sources have no cards.
CREATE FUNCTION api.unread_cards() RETURNS TABLE (code text, full_name text, agency text, area text, converted bigint, rejected bigint, oldest bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
DECLARE me hub.officer; mine int[];
BEGIN
    SELECT * INTO me FROM hub.officer o WHERE o.login = session_user AND o.enabled AND o.role IN ('supervisor', 'staff');
    IF NOT FOUND THEN
        RAISE EXCEPTION 'not for this role' USING ERRCODE = '42501';
    END IF;
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
REVOKE ALL ON FUNCTION api.acknowledge(uuid[]), api.unread_cards() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION api.acknowledge(uuid[]), api.unread_cards() TO hub_officer;
