-- SPDX-FileCopyrightText: 2026 JakOps contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a console has to know before it asks, approves or opens (docs/adr/0023): its own key as it stands here, the sides' keys of
-- today, whether anything is sealed and what stands. Nothing here opens anything.

-- My side (null: none), the key I have published, and how many others hold my side's key.
CREATE FUNCTION api.identity_mine() RETURNS TABLE (side int, pk bytea, others bigint) LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
    SELECT hub.side_of(), (SELECT k.pk FROM hub.identity_key k WHERE k.login = session_user),
        (SELECT count(*) FROM hub.identity_grant g JOIN hub.identity_side s USING (key_id) JOIN hub.officer o USING (login)
            WHERE s.side = hub.side_of() AND s.retired_at IS NULL AND o.enabled AND g.login <> session_user)
$$;
-- As identity_keys(), and which of them are sealed to today.
CREATE FUNCTION api.identity_sides() RETURNS TABLE (key_id uuid, side int, pk bytea, my_box bytea, present boolean) LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
    SELECT s.key_id, s.side, s.pk, g.box, s.retired_at IS NULL
    FROM hub.identity_side s LEFT JOIN hub.identity_grant g ON g.key_id = s.key_id AND g.login = session_user
    WHERE s.retired_at IS NULL OR g.box IS NOT NULL ORDER BY s.side, s.key_id
$$;
CREATE FUNCTION api.identity_sealed(p_ticket uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
    SELECT hub.sees(p_ticket) AND EXISTS (SELECT 1 FROM hub.sealed s WHERE s.ticket_id = p_ticket)
$$;
-- Requests that still count, newest first, for the two sides; of one report, or (null) of all I see.
CREATE FUNCTION api.identity_requests(p_ticket uuid) RETURNS TABLE (request_id uuid, ticket_id uuid, asked_by text, reason text, asked_at bigint,
    approved_by text, approved_at bigint, opened_at bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT u.request_id, u.ticket_id, a.code, u.reason, u.asked_at, coalesce(p.code, ''), coalesce((extract(epoch FROM u.approved_at) * 1000)::bigint, 0),
        coalesce((SELECT (extract(epoch FROM max(x.opened_at)) * 1000)::bigint FROM hub.unseal_open x WHERE x.request_id = u.request_id), 0)
    FROM hub.unseal u JOIN hub.officer a ON a.login = u.asked_by LEFT JOIN hub.officer p ON p.login = u.approved_by
    WHERE ((u.approved_at IS NULL AND u.asked_at > hub.now_ms() - 7 * 86400000::bigint) OR u.approved_at > clock_timestamp() - interval '24 hours')
        AND (p_ticket IS NULL OR u.ticket_id = p_ticket) AND hub.side_of() IS NOT NULL AND hub.sees(u.ticket_id)
    ORDER BY u.asked_at DESC, u.request_id LIMIT 500
$$;

-- A source may tell much of a person.
ALTER TABLE hub.sealed DROP CONSTRAINT sealed_box_check;
ALTER TABLE hub.sealed ADD CONSTRAINT sealed_box_check CHECK (octet_length(box) <= 32768);

-- Who wrote a report down seals it also where it has moved out of his sight meanwhile.
CREATE OR REPLACE FUNCTION api.seal(p_ticket uuid, p_box bytea, p_share0 bytea, p_key0 uuid, p_share1 bytea, p_key1 uuid) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF NOT (hub.sees(p_ticket) OR EXISTS (SELECT 1 FROM hub.event e WHERE e.ticket_id = p_ticket AND e.version = 1 AND e.login = session_user))
        OR NOT EXISTS (SELECT 1 FROM hub.officer o WHERE o.login = session_user AND o.enabled
            AND (o.role = 'ingest' OR hub.may('counter_intake') OR hub.may('import')))
        OR NOT EXISTS (SELECT 1 FROM hub.identity_side s WHERE s.key_id = p_key0 AND s.side = 0 AND s.retired_at IS NULL)
        OR NOT EXISTS (SELECT 1 FROM hub.identity_side s WHERE s.key_id = p_key1 AND s.side = 1 AND s.retired_at IS NULL) THEN
        RAISE EXCEPTION 'not to be sealed here' USING ERRCODE = '42501';
    END IF;
    INSERT INTO hub.sealed VALUES (p_ticket, p_box, p_share0, p_key0, p_share1, p_key1, session_user, hub.now_ms()) ON CONFLICT (ticket_id) DO NOTHING;
END $$;

REVOKE ALL ON FUNCTION api.identity_mine(), api.identity_sides(), api.identity_sealed(uuid), api.identity_requests(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION api.identity_mine(), api.identity_sides(), api.identity_sealed(uuid), api.identity_requests(uuid) TO hub_officer;
