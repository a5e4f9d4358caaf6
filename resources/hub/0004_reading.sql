-- SPDX-FileCopyrightText: 2026 JakOps contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a console asks. Feeds are read as whoever asks (row-level security decides); what goes beyond a table is a function.

-- Who am I here, and has anything changed that makes me begin anew: hub_id, epoch, scope_version, rules_version.
CREATE FUNCTION api.hello(p_device uuid DEFAULT NULL) RETURNS TABLE (hub_id uuid, name text, epoch int, protocol int, schema int, rules_version int,
    close_without_validation boolean, login text, code text, full_name text, role text, agency text, area text, scope_version int, enabled boolean,
    last_seq bigint, device_revoked boolean, now_ms bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT m.hub_id, m.name, m.epoch, m.protocol, (SELECT max(g.version) FROM hub.migration g), m.rules_version, m.close_without_validation,
        o.login, o.code, o.full_name, o.role, o.agency, o.area, o.scope_version, o.enabled, d.last_seq, d.revoked_at IS NOT NULL, hub.now_ms()
    FROM hub.meta m JOIN hub.officer o ON o.login = session_user LEFT JOIN hub.device d ON d.device_id = p_device AND d.login = o.login
$$;

-- Up to p_limit rows after each position, one call for all audiences. Every row's pos must be the one before plus 1 and its hash follow from
-- the hash before: else something is missing.
CREATE FUNCTION api.pull(p_audiences int[], p_positions bigint[], p_limit int DEFAULT 500) RETURNS TABLE (audience int, pos bigint, fkind text,
    fhash bytea, ticket_id uuid, event_id uuid, version bigint, kind text, verdict text, reason text, base_version bigint, area_code text, login text,
    actor text, device_id uuid, device_seq bigint, claimed_at bigint, clock_offset bigint, effective_at bigint, received_at bigint, body text,
    sig bytea, hash bytea)
LANGUAGE sql STABLE SECURITY INVOKER SET search_path = pg_catalog, pg_temp AS $$
    SELECT f.audience, f.pos, f.kind, f.hash, f.ticket_id, e.event_id, e.version, e.kind, e.verdict, e.reason, e.base_version, e.area_code, e.login,
        e.actor, e.device_id, e.device_seq, e.claimed_at, e.clock_offset, e.effective_at, e.received_at, e.body, e.sig, e.hash
    FROM unnest(p_audiences, p_positions) w(audience, pos)
    CROSS JOIN LATERAL (SELECT * FROM hub.feed g WHERE g.audience = w.audience AND g.pos > w.pos ORDER BY g.pos LIMIT least(p_limit, 500)) f
    JOIN hub.event e ON e.ticket_id = f.ticket_id AND e.event_id = f.event_id
    ORDER BY f.audience, f.pos
$$;

-- All of a ticket that has just moved in: its older events were other audiences'.
CREATE FUNCTION api.history(p_ticket uuid) RETURNS SETOF hub.event LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT e.* FROM hub.event e JOIN hub.ticket t USING (ticket_id)
    WHERE e.ticket_id = p_ticket AND (t.area = ANY (api.my_audiences()) OR t.unit = ANY (api.my_audiences())) ORDER BY e.version
$$;
-- The same for the next p_limit tickets above p_after: the first sync, in one snapshot with the heads.
CREATE FUNCTION api.first_sync(p_after uuid DEFAULT '00000000-0000-0000-0000-000000000000', p_limit int DEFAULT 1000) RETURNS SETOF hub.event
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    WITH mine AS MATERIALIZED (SELECT api.my_audiences() AS list),
    page AS MATERIALIZED (SELECT t.ticket_id FROM hub.ticket t, mine WHERE t.ticket_id > p_after AND (t.area = ANY (mine.list) OR t.unit = ANY (mine.list))
        ORDER BY t.ticket_id LIMIT least(p_limit, 5000))
    SELECT e.* FROM page JOIN hub.event e USING (ticket_id) ORDER BY e.ticket_id, e.version
$$;

-- What to call who acted; codes come from events one may read.
CREATE FUNCTION api.people(p_codes text[]) RETURNS TABLE (code text, full_name text, role text, agency text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT o.code, o.full_name, o.role, o.agency FROM hub.officer o
    WHERE cardinality(p_codes) <= 500 AND o.code = ANY (p_codes)
        AND EXISTS (SELECT 1 FROM hub.officer me WHERE me.login = session_user AND me.enabled)
$$;
-- The public keys signatures are verified with.
CREATE FUNCTION api.device_keys(p_devices uuid[]) RETURNS TABLE (device_id uuid, code text, sign_pk bytea, enrolled_at bigint, revoked_at bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT d.device_id, o.code, d.sign_pk, d.enrolled_at, d.revoked_at FROM hub.device d JOIN hub.officer o USING (login)
    WHERE cardinality(p_devices) <= 500 AND d.device_id = ANY (p_devices)
        AND EXISTS (SELECT 1 FROM hub.officer me WHERE me.login = session_user AND me.enabled)
$$;

-- A new device, by a code an administrator gave its officer: once, for a while. False where the code does not hold.
CREATE FUNCTION api.enrol(p_code text, p_device uuid, p_sign_pk bytea, p_name text) RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE v_hash bytea := sha256(convert_to(upper(translate(p_code, ' -', '')), 'UTF8'));
BEGIN
    IF coalesce(octet_length(p_sign_pk), 0) <> 32 OR coalesce(length(p_name), 0) NOT BETWEEN 1 AND 100 THEN
        RAISE EXCEPTION 'device' USING ERRCODE = '22023';
    END IF;
    UPDATE hub.enrolment x SET used_at = hub.now_ms(), device_id = p_device
        WHERE x.code_hash = v_hash AND x.login = session_user AND x.used_at IS NULL AND x.expires_at > hub.now_ms()
            AND EXISTS (SELECT 1 FROM hub.officer o WHERE o.login = session_user AND o.enabled);
    IF NOT FOUND THEN
        RETURN false;
    END IF;
    INSERT INTO hub.device(device_id, login, name, sign_pk, enrolled_at) VALUES (p_device, session_user, p_name, p_sign_pk, hub.now_ms());
    PERFORM hub.audit_add('enrol', p_device, jsonb_build_object('key', encode(p_sign_pk, 'hex')));
    RETURN true;
END $$;

-- The audiences a role, an agency and an area give; scope_version moves when they change. For administrators.
CREATE FUNCTION hub.set_scope(p_login text) RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE o hub.officer; now_list int[]; was_list int[];
BEGIN
    SELECT * INTO o FROM hub.officer x WHERE x.login = p_login FOR UPDATE;
    now_list := ARRAY(SELECT a.audience FROM hub.audience a WHERE NOT o.scope_all AND CASE
        WHEN a.kind = 'area' THEN o.role IN ('village', 'district') AND o.area <> '' AND (a.code = o.area OR starts_with(a.code, o.area || '.'))
        WHEN o.role IN ('village', 'district') THEN a.code = o.agency
        ELSE o.role = 'agency' AND o.agency <> '' AND (a.code = o.agency OR starts_with(a.code, o.agency || '.')) END ORDER BY a.audience);
    was_list := ARRAY(SELECT a.audience FROM hub.officer_audience a WHERE a.login = p_login ORDER BY a.audience);
    IF now_list <> was_list THEN
        DELETE FROM hub.officer_audience a WHERE a.login = p_login;
        INSERT INTO hub.officer_audience SELECT p_login, x FROM unnest(now_list) x;
        UPDATE hub.officer x SET scope_version = x.scope_version + 1 WHERE x.login = p_login;
    END IF;
END $$;
