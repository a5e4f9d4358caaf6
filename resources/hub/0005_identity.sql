-- SPDX-FileCopyrightText: 2026 JakOps contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What is sealed, who may open it, and the trail that stays: docs/adr/0023, 0026. No officer reads these tables; everything goes through a
-- function that writes down who asked. Data is released only against a line of the trail that an EARLIER transaction has committed:
-- were both of one transaction, BEGIN; open; ROLLBACK; would give the data and take the line back.

CREATE TABLE hub.audit_head(one boolean PRIMARY KEY DEFAULT true CHECK (one), n bigint NOT NULL, hash bytea NOT NULL);
INSERT INTO hub.audit_head VALUES (true, 0, '');
CREATE TABLE hub.audit(
    n bigint PRIMARY KEY,
    at bigint NOT NULL,
    login text NOT NULL,
    client text NOT NULL,
    act text NOT NULL,
    subject uuid,
    detail jsonb NOT NULL,
    hash bytea NOT NULL
);
CREATE INDEX audit_subject ON hub.audit(subject) WHERE subject IS NOT NULL;
CREATE TRIGGER no_change BEFORE UPDATE OR DELETE ON hub.audit FOR EACH ROW EXECUTE FUNCTION hub.no_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON hub.audit FOR EACH STATEMENT EXECUTE FUNCTION hub.no_change();

CREATE FUNCTION hub.audit_add(p_act text, p_subject uuid, p_detail jsonb) RETURNS bigint LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE h hub.audit_head; t bigint := hub.now_ms(); c text := coalesce(host(inet_client_addr()), 'local'); x bytea;
BEGIN
    SELECT * INTO h FROM hub.audit_head FOR UPDATE;
    x := sha256(h.hash || int8send(h.n + 1) || int8send(t)
        || sha256(convert_to(concat_ws(chr(31), session_user, c, p_act, coalesce(p_subject::text, ''), p_detail::text), 'UTF8')));
    INSERT INTO hub.audit(n, at, login, client, act, subject, detail, hash) VALUES (h.n + 1, t, session_user, c, p_act, p_subject, p_detail, x);
    UPDATE hub.audit_head SET n = h.n + 1, hash = x;
    RETURN h.n + 1;
END $$;

-- Whether this transaction has written anything yet. Asked beside the clock, which may be set back.
CREATE FUNCTION hub.has_written() RETURNS boolean LANGUAGE sql VOLATILE SET search_path = pg_catalog, pg_temp AS $$
    SELECT pg_current_xact_id_if_assigned() IS NOT NULL
$$;
CREATE FUNCTION hub.may(p_power text) RETURNS boolean LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT EXISTS (SELECT 1 FROM hub.officer o JOIN hub.power p ON p.role = o.role WHERE o.login = session_user AND o.enabled AND p.power = p_power)
$$;
CREATE FUNCTION hub.sees(p_ticket uuid) RETURNS boolean LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT EXISTS (SELECT 1 FROM hub.ticket t WHERE t.ticket_id = p_ticket AND (t.area = ANY (api.my_audiences()) OR t.unit = ANY (api.my_audiences())))
$$;

-- Words of private reports: first the trail, committed; then, within a quarter of an hour, the words. Whose role does not read them gets none.
CREATE TABLE hub.private_open(login text NOT NULL, ticket_id uuid NOT NULL, opened_at timestamptz NOT NULL, audit_no bigint NOT NULL,
    PRIMARY KEY (login, ticket_id));
CREATE FUNCTION hub.private_role() RETURNS text LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT o.role FROM hub.officer o WHERE o.login = session_user AND o.enabled AND o.role IN ('village', 'district', 'agency', 'bureau', 'staff')
$$;
CREATE FUNCTION api.open_private(p_tickets uuid[]) RETURNS bigint LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE a bigint; seen uuid[];
BEGIN
    IF hub.private_role() IS NULL OR cardinality(p_tickets) > 500 THEN
        RAISE EXCEPTION 'not for this role' USING ERRCODE = '42501';
    END IF;
    seen := ARRAY(SELECT t.ticket_id FROM hub.ticket t WHERE t.ticket_id = ANY (p_tickets)
        AND (t.area = ANY (api.my_audiences()) OR t.unit = ANY (api.my_audiences())) ORDER BY t.ticket_id);
    a := hub.audit_add('open_private', NULL, jsonb_build_object('tickets', to_jsonb(seen)));
    INSERT INTO hub.private_open(login, ticket_id, opened_at, audit_no) SELECT session_user, x, clock_timestamp(), a FROM unnest(seen) x
        ON CONFLICT (login, ticket_id) DO UPDATE SET opened_at = excluded.opened_at, audit_no = excluded.audit_no;
    RETURN a;
END $$;
CREATE FUNCTION api.private_words(p_tickets uuid[]) RETURNS TABLE (ticket_id uuid, event_id uuid, body text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
DECLARE v_role text := hub.private_role();
BEGIN
    IF v_role IS NULL THEN
        RAISE EXCEPTION 'not for this role' USING ERRCODE = '42501';
    END IF;
    IF hub.has_written() THEN
        RAISE EXCEPTION 'open it first, in a committed transaction' USING ERRCODE = '42501';
    END IF;
    RETURN QUERY SELECT p.ticket_id, p.event_id, CASE WHEN p.reporters AND v_role NOT IN ('bureau', 'staff')
            THEN (p.body::jsonb - 'photos')::text ELSE p.body END
        FROM hub.event_private p JOIN hub.ticket t ON t.ticket_id = p.ticket_id JOIN hub.private_open o ON o.ticket_id = p.ticket_id AND o.login = session_user
        WHERE p.ticket_id = ANY (p_tickets) AND o.opened_at < transaction_timestamp() AND o.opened_at > clock_timestamp() - interval '15 minutes'
            AND (t.area = ANY (api.my_audiences()) OR t.unit = ANY (api.my_audiences()))
        ORDER BY p.ticket_id, p.event_id;
END $$;

-- Who reported. Two sides (0 asks, 1 approves) hold one half each of every identity's key; a side's secret is given to its officers sealed
-- to their own keys. The hub holds boxes it cannot open.
CREATE TABLE hub.identity_key(login text PRIMARY KEY REFERENCES hub.officer, pk bytea NOT NULL CHECK (octet_length(pk) = 32), made_at bigint NOT NULL);
CREATE TABLE hub.identity_side(key_id uuid PRIMARY KEY, side int NOT NULL CHECK (side IN (0, 1)), pk bytea NOT NULL CHECK (octet_length(pk) = 32),
    made_at bigint NOT NULL, retired_at bigint);
CREATE TABLE hub.identity_grant(key_id uuid NOT NULL REFERENCES hub.identity_side, login text NOT NULL REFERENCES hub.identity_key, box bytea NOT NULL,
    PRIMARY KEY (key_id, login));
CREATE TABLE hub.sealed(ticket_id uuid PRIMARY KEY, box bytea NOT NULL CHECK (octet_length(box) <= 8192), share0 bytea NOT NULL, key0 uuid NOT NULL REFERENCES hub.identity_side,
    share1 bytea NOT NULL, key1 uuid NOT NULL REFERENCES hub.identity_side, sealed_by text NOT NULL, sealed_at bigint NOT NULL);
CREATE TABLE hub.unseal(request_id uuid PRIMARY KEY, ticket_id uuid NOT NULL REFERENCES hub.sealed, asked_by text NOT NULL,
    reason text NOT NULL CHECK (length(reason) BETWEEN 20 AND 2000), asked_at bigint NOT NULL, approved_by text CHECK (approved_by <> asked_by),
    approved_at timestamptz, half bytea);
CREATE TABLE hub.unseal_open(request_id uuid NOT NULL REFERENCES hub.unseal, n int NOT NULL, opened_at timestamptz NOT NULL, audit_no bigint NOT NULL,
    PRIMARY KEY (request_id, n));

CREATE FUNCTION hub.side_of() RETURNS int LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT CASE WHEN hub.may('open_identity') THEN 0 WHEN hub.may('approve_identity') THEN 1 END
$$;
CREATE FUNCTION api.identity_publish(p_pk bytea) RETURNS void LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF hub.side_of() IS NULL THEN RAISE EXCEPTION 'not for this role' USING ERRCODE = '42501'; END IF;
    INSERT INTO hub.identity_key VALUES (session_user, p_pk, hub.now_ms()); -- once: another key is an administrator's matter
    PERFORM hub.audit_add('identity_key', NULL, jsonb_build_object('pk', encode(p_pk, 'hex')));
END $$;
CREATE FUNCTION api.identity_make_side(p_key uuid, p_pk bytea, p_box bytea) RETURNS void LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM 1 FROM hub.audit_head FOR UPDATE; -- one at a time
    IF hub.side_of() IS NULL OR EXISTS (SELECT 1 FROM hub.identity_side s WHERE s.side = hub.side_of() AND s.retired_at IS NULL) THEN
        RAISE EXCEPTION 'this side has its key' USING ERRCODE = '42501';
    END IF;
    INSERT INTO hub.identity_side VALUES (p_key, hub.side_of(), p_pk, hub.now_ms());
    INSERT INTO hub.identity_grant VALUES (p_key, session_user, p_box);
    PERFORM hub.audit_add('identity_side', p_key, jsonb_build_object('side', hub.side_of(), 'pk', encode(p_pk, 'hex')));
END $$;
CREATE FUNCTION api.identity_hand_on(p_key uuid, p_code text, p_box bytea) RETURNS void LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE v_login text;
BEGIN
    SELECT k.login INTO v_login FROM hub.identity_key k JOIN hub.officer o USING (login) JOIN hub.power p ON p.role = o.role JOIN hub.identity_side s ON s.key_id = p_key
        WHERE o.code = p_code AND o.enabled AND p.power = CASE s.side WHEN 0 THEN 'open_identity' ELSE 'approve_identity' END
            AND EXISTS (SELECT 1 FROM hub.identity_grant g WHERE g.key_id = p_key AND g.login = session_user) AND hub.side_of() = s.side;
    IF NOT FOUND THEN RAISE EXCEPTION 'not within this side' USING ERRCODE = '42501'; END IF;
    INSERT INTO hub.identity_grant VALUES (p_key, v_login, p_box) ON CONFLICT DO NOTHING;
    PERFORM hub.audit_add('identity_grant', p_key, jsonb_build_object('to', p_code));
END $$;
-- The sides' present keys (everybody: to seal to), my grants, colleagues who wait for one.
CREATE FUNCTION api.identity_keys() RETURNS TABLE (key_id uuid, side int, pk bytea, my_box bytea) LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
    SELECT s.key_id, s.side, s.pk, g.box FROM hub.identity_side s LEFT JOIN hub.identity_grant g ON g.key_id = s.key_id AND g.login = session_user
    WHERE s.retired_at IS NULL OR g.box IS NOT NULL
$$;
CREATE FUNCTION api.identity_waiting() RETURNS TABLE (code text, pk bytea) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT o.code, k.pk FROM hub.identity_key k JOIN hub.officer o USING (login) JOIN hub.power p ON p.role = o.role
        JOIN hub.identity_side s ON s.side = hub.side_of() AND s.retired_at IS NULL
    WHERE o.enabled AND p.power = CASE hub.side_of() WHEN 0 THEN 'open_identity' ELSE 'approve_identity' END
        AND NOT EXISTS (SELECT 1 FROM hub.identity_grant g WHERE g.key_id = s.key_id AND g.login = k.login)
$$;
CREATE FUNCTION api.seal(p_ticket uuid, p_box bytea, p_share0 bytea, p_key0 uuid, p_share1 bytea, p_key1 uuid) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF NOT hub.sees(p_ticket) OR NOT EXISTS (SELECT 1 FROM hub.officer o WHERE o.login = session_user AND o.enabled
            AND (o.role = 'ingest' OR hub.may('counter_intake') OR hub.may('import')))
        OR NOT EXISTS (SELECT 1 FROM hub.identity_side s WHERE s.key_id = p_key0 AND s.side = 0 AND s.retired_at IS NULL)
        OR NOT EXISTS (SELECT 1 FROM hub.identity_side s WHERE s.key_id = p_key1 AND s.side = 1 AND s.retired_at IS NULL) THEN
        RAISE EXCEPTION 'not to be sealed here' USING ERRCODE = '42501';
    END IF;
    INSERT INTO hub.sealed VALUES (p_ticket, p_box, p_share0, p_key0, p_share1, p_key1, session_user, hub.now_ms()) ON CONFLICT (ticket_id) DO NOTHING;
END $$;
CREATE FUNCTION api.unseal_ask(p_ticket uuid, p_reason text) RETURNS uuid LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE r uuid := gen_random_uuid();
BEGIN
    IF hub.side_of() IS DISTINCT FROM 0 OR NOT hub.sees(p_ticket) OR NOT EXISTS (SELECT 1 FROM hub.sealed s WHERE s.ticket_id = p_ticket) THEN
        RAISE EXCEPTION 'may not ask' USING ERRCODE = '42501';
    END IF;
    INSERT INTO hub.unseal(request_id, ticket_id, asked_by, reason, asked_at) VALUES (r, p_ticket, session_user, btrim(p_reason), hub.now_ms());
    PERFORM hub.audit_add('unseal_ask', p_ticket, jsonb_build_object('request', r, 'reason', btrim(p_reason)));
    RETURN r;
END $$;
-- What waits for a second person, and what he needs to seal his half of this one report anew to the side that asks.
CREATE FUNCTION api.unseal_review() RETURNS TABLE (request_id uuid, ticket_id uuid, asked_by text, reason text, asked_at bigint, share1 bytea, key1 uuid, pk0 bytea)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
BEGIN
    IF hub.side_of() IS DISTINCT FROM 1 THEN RAISE EXCEPTION 'not the second person' USING ERRCODE = '42501'; END IF;
    RETURN QUERY SELECT u.request_id, u.ticket_id, o.code, u.reason, u.asked_at, s.share1, s.key1, k0.pk
        FROM hub.unseal u JOIN hub.sealed s USING (ticket_id) JOIN hub.identity_side k0 ON k0.key_id = s.key0 JOIN hub.officer o ON o.login = u.asked_by
        WHERE u.approved_at IS NULL AND u.asked_by <> session_user AND u.asked_at > hub.now_ms() - 7 * 86400000::bigint
            AND hub.sees(u.ticket_id);
END $$;
CREATE FUNCTION api.unseal_approve(p_request uuid, p_half bytea) RETURNS void LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE t uuid;
BEGIN
    UPDATE hub.unseal u SET approved_by = session_user, approved_at = clock_timestamp(), half = p_half
        WHERE u.request_id = p_request AND hub.side_of() = 1 AND u.asked_by <> session_user AND u.approved_at IS NULL AND hub.sees(u.ticket_id)
            AND u.asked_at > hub.now_ms() - 7 * 86400000::bigint AND octet_length(p_half) BETWEEN 1 AND 512
        RETURNING u.ticket_id INTO t;
    IF NOT FOUND THEN RAISE EXCEPTION 'not the second person' USING ERRCODE = '42501'; END IF;
    PERFORM hub.audit_add('unseal_approve', t, jsonb_build_object('request', p_request));
END $$;
CREATE FUNCTION api.unseal_open(p_request uuid) RETURNS bigint LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE u hub.unseal; a bigint;
BEGIN
    SELECT * INTO u FROM hub.unseal x WHERE x.request_id = p_request AND x.asked_by = session_user AND x.approved_at > clock_timestamp() - interval '24 hours'
        AND hub.side_of() = 0 FOR UPDATE;
    IF NOT FOUND THEN RAISE EXCEPTION 'no approved request' USING ERRCODE = '42501'; END IF;
    a := hub.audit_add('unseal', u.ticket_id, jsonb_build_object('request', p_request, 'reason', u.reason, 'approved_by', u.approved_by));
    INSERT INTO hub.unseal_open SELECT p_request, count(*) + 1, clock_timestamp(), a FROM hub.unseal_open x WHERE x.request_id = p_request;
    RETURN a;
END $$;
CREATE FUNCTION api.unseal_fetch(p_request uuid) RETURNS TABLE (box bytea, share0 bytea, key0 uuid, half bytea)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
BEGIN
    IF NOT hub.has_written() THEN
        RETURN QUERY SELECT s.box, s.share0, s.key0, u.half FROM hub.unseal u JOIN hub.sealed s USING (ticket_id)
            WHERE u.request_id = p_request AND u.asked_by = session_user AND hub.side_of() = 0
                AND EXISTS (SELECT 1 FROM hub.unseal_open o WHERE o.request_id = p_request AND o.opened_at < transaction_timestamp()
                    AND o.opened_at > clock_timestamp() - interval '5 minutes');
        IF FOUND THEN RETURN; END IF;
    END IF;
    RAISE EXCEPTION 'open it first, in a committed transaction' USING ERRCODE = '42501';
END $$;
-- Who asked, approved and opened: on the report, for everybody who works on it.
CREATE FUNCTION api.identity_trail(p_ticket uuid) RETURNS TABLE (n bigint, at bigint, code text, act text, reason text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT a.n, a.at, o.code, a.act, a.detail->>'reason' FROM hub.audit a JOIN hub.officer o USING (login)
    WHERE a.subject = p_ticket AND a.act LIKE 'unseal%' AND hub.sees(p_ticket) ORDER BY a.n
$$;
