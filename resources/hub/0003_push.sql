-- SPDX-FileCopyrightText: 2026 JakOps contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Taking events in. One order of locks for everybody: the device, tickets by id, at last feed heads by audience. Hence no two
-- pushes wait for each other in a circle, and a position is visible only when all before it are.

-- The wake-up hint: no content, never relied upon. The one place that knows how this server sends one.
CREATE FUNCTION hub.wake(p_audiences int[]) RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE list text := (SELECT string_agg(DISTINCT a::text, ',') FROM unnest(p_audiences) a);
BEGIN
    IF current_setting('hub.wake', true) IS DISTINCT FROM 'off' THEN
        PERFORM pg_notify('hub_feed', CASE WHEN length(list) > 7000 THEN '*' ELSE list END);
    END IF;
END $$;

CREATE FUNCTION hub.feed_append(p_aud int[], p_kind text[], p_event uuid[], p_ticket uuid[], p_hash bytea[]) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE u record; head int; h bytea; p bigint;
BEGIN
    FOR u IN SELECT * FROM unnest(p_aud, p_kind, p_event, p_ticket, p_hash) WITH ORDINALITY z(a, k, e, t, x, o) ORDER BY a, o LOOP
        IF head IS DISTINCT FROM u.a THEN -- locked and written once, however many of its rows there are
            UPDATE hub.feed_head f SET pos = p, hash = h WHERE f.audience = head;
            SELECT f.audience, f.pos, f.hash INTO head, p, h FROM hub.feed_head f WHERE f.audience = u.a FOR UPDATE;
            IF NOT FOUND THEN
                RAISE EXCEPTION 'no audience %', u.a USING ERRCODE = '22023';
            END IF;
        END IF;
        p := p + 1;
        h := sha256(h || int8send(p) || uuid_send(u.e) || convert_to(u.k, 'UTF8') || u.x);
        INSERT INTO hub.feed(audience, pos, kind, event_id, ticket_id, hash) VALUES (u.a, p, u.k, u.e, u.t, h);
    END LOOP;
    UPDATE hub.feed_head f SET pos = p, hash = h WHERE f.audience = head;
END $$;

-- One event as a device sends it, by type. An envelope that cannot be read is a fault of the program that sent it: it raises.
CREATE TYPE hub.pushed AS (event_id uuid, device_seq bigint, ticket_id uuid, kind text, base bigint, claimed bigint, clock_offset bigint,
    area_code text, body text, private text, sig bytea, b jsonb, problem text);
CREATE FUNCTION hub.read_pushed(ev jsonb) RETURNS hub.pushed LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
DECLARE e hub.pushed; part jsonb; parts constant text[] := '{text,photos,address,extra,lat,lon,accuracy,restore}';
BEGIN
    e.event_id := (ev->>'event_id')::uuid; e.ticket_id := (ev->>'ticket_id')::uuid; e.kind := ev->>'kind';
    e.device_seq := (ev->>'device_seq')::bigint; e.base := coalesce((ev->>'base_version')::bigint, 0);
    e.claimed := (ev->>'claimed_at')::bigint; e.clock_offset := coalesce((ev->>'clock_offset')::bigint, 0);
    e.area_code := coalesce(ev->>'area', ''); e.body := ev->>'body'; e.private := ev->>'private'; e.sig := decode(ev->>'sig', 'base64');
    IF e.event_id IS NULL OR e.ticket_id IS NULL OR e.kind IS NULL OR e.device_seq IS NULL OR e.claimed IS NULL OR e.body IS NULL
        OR coalesce(octet_length(e.sig), 0) <> 64 OR length(e.kind) > 40 OR length(e.area_code) > 40
        OR abs(e.claimed) > 1e15 OR abs(e.clock_offset) > 1e12 THEN
        RAISE EXCEPTION 'envelope' USING ERRCODE = '22023';
    END IF;
    IF octet_length(e.body) > 65536 OR coalesce(octet_length(e.private), 0) > 65536 THEN
        RAISE EXCEPTION 'over 64 KiB' USING ERRCODE = '22023';
    END IF;
    e.b := hub.json_of(e.body);
    e.problem := hub.body_problem(e.b);
    IF e.problem IS NULL AND e.private IS NOT NULL THEN
        part := hub.json_of(e.private);
        e.problem := hub.body_problem(part);
        IF e.problem IS NULL AND (part - parts <> '{}'
            OR e.b->>'private_part' IS DISTINCT FROM encode(sha256(convert_to(e.private, 'UTF8')), 'hex')) THEN
            e.problem := 'private_part';
        END IF;
    ELSIF e.problem IS NULL AND e.b ? 'private_part' THEN
        e.problem := 'private_part';
    END IF;
    IF e.problem IS NULL AND e.private IS NOT NULL THEN
        e.b := e.b || part;
    END IF;
    RETURN e;
END $$;

CREATE FUNCTION hub.area_of(p_code text) RETURNS int LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT a.audience FROM hub.audience a WHERE a.code = p_code AND a.kind = 'area'
$$;
CREATE FUNCTION hub.unit_of(p_code text) RETURNS int LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT a.audience FROM hub.audience a WHERE a.code = p_code AND a.kind = 'unit'
$$;

-- What came from outside and who may bring it: a report, what its source changed, an import taken back and made again.
CREATE FUNCTION hub.judge_intake(t hub.ticket, p_role text, mine int[], p_kind text, b jsonb, OUT verdict text, OUT reason text)
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
DECLARE here boolean := t.area = ANY (mine) OR coalesce(t.unit = ANY (mine), false);
BEGIN
    verdict := 'rejected';
    IF t.version > 0 AND NOT here THEN
        reason := 'no_such_ticket';
    ELSIF p_role <> 'ingest' AND (p_kind <> 'report' OR coalesce(b->>'to', 'waiting') <> 'waiting'
        OR NOT EXISTS (SELECT 1 FROM hub.power p WHERE p.role = p_role AND p.power IN ('import', 'counter_intake'))) THEN
        -- what a source says of its report goes past the state machine: for a source's own login only
        reason := 'wrong_role';
    ELSIF b ? 'to' AND NOT EXISTS (SELECT 1 FROM hub.status s WHERE s.code = b->>'to') THEN
        reason := 'malformed';
    ELSIF p_kind = 'report' AND t.version > 0 THEN
        verdict := 'noop'; reason := 'exists';
    ELSIF p_kind = 'report' AND NOT here THEN
        reason := 'out_of_scope';
    ELSE
        verdict := 'accepted';
    END IF;
END $$;

-- The ticket after an accepted event: domain/projection's applyEvent, as far as the rules ask for it.
CREATE FUNCTION hub.fold(t hub.ticket, p_kind text, p_actor text, b jsonb, p_version bigint, p_at bigint, p_area int) RETURNS hub.ticket
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
DECLARE s jsonb := CASE WHEN p_kind = 'undo' THEN coalesce(b->'restore', '{}') ELSE b END; reports constant boolean := p_kind IN ('report', 'update', 'restore');
BEGIN
    t.updated_at := p_at;
    IF b ? 'to' THEN t.status := b->>'to'; t.v_status := p_version; END IF;
    IF s ?| '{agency,assignee}' OR p_kind IN ('coordinate', 'disposition', 'decline', 'report') THEN t.v_assign := p_version; END IF;
    IF s ?| '{category,priority}' OR p_kind = 'report' THEN t.v_triage := p_version; END IF;
    IF s ? 'lat' OR p_kind = 'report' THEN t.v_place := p_version; END IF;
    IF reports THEN
        t.number := coalesce(b->>'number', t.number); t.source := coalesce(b->>'source', t.source);
        t.external_id := coalesce(b->>'external', t.external_id); t.private := coalesce((b->>'private')::boolean, t.private);
    END IF;
    IF p_kind = 'report' THEN t.v_status := p_version; END IF;
    IF p_kind IN ('remove', 'restore') THEN t.gone := p_kind = 'remove'; END IF;
    IF reports OR p_kind IN ('triage', 'undo') THEN
        t.category := coalesce(s->>'category', t.category);
        IF s->>'priority' IN ('low', 'normal', 'high', 'urgent') THEN t.priority := s->>'priority'; END IF;
    END IF;
    IF reports OR p_kind IN ('triage', 'coordinate', 'disposition', 'decline', 'undo') THEN
        t.agency := coalesce(s->>'agency', t.agency);
        t.unit := hub.unit_of(t.agency);
    END IF;
    IF p_kind IN ('coordinate', 'disposition', 'decline') THEN t.assignee := ''; END IF;
    IF p_kind IN ('assign', 'undo') THEN t.assignee := coalesce(s->>'assignee', t.assignee); END IF;
    IF (reports OR p_kind IN ('relocate', 'undo')) AND s ? 'lat' THEN
        t.lat := (s->>'lat')::float8; t.lon := (s->>'lon')::float8;
    END IF;
    t.area := coalesce(p_area, t.area);
    CASE p_kind
    WHEN 'follow_up' THEN t.follow_up_by := p_actor;
    WHEN 'merge' THEN t.merged_into := coalesce(b->>'into', t.merged_into);
    WHEN 'unmerge' THEN t.merged_into := '';
    WHEN 'group' THEN t.parent := (b->>'parent')::uuid;
    WHEN 'ungroup' THEN t.parent := NULL;
    WHEN 'ask_verification' THEN t.verification := 'asked';
    WHEN 'verified' THEN t.verification := b->>'outcome';
    WHEN 'undo' THEN
        t.follow_up_by := coalesce(s->>'follow_up_by', t.follow_up_by); t.merged_into := coalesce(s->>'into', t.merged_into);
        t.asked_at := coalesce((s->>'asked_at')::numeric, t.asked_at); t.asked_until := coalesce((s->>'until')::numeric, t.asked_until);
        t.verification := coalesce(s->>'outcome', t.verification);
        IF s ? 'parent' THEN t.parent := nullif(s->>'parent', '')::uuid; END IF;
        RETURN t;
    ELSE NULL;
    END CASE;
    IF p_kind IN ('answer', 'ask') OR NOT (SELECT x.is_open FROM hub.status x WHERE x.code = t.status) THEN
        t.asked_at := 0; t.asked_until := 0;
    END IF;
    IF p_kind = 'ask' THEN t.asked_at := p_at; t.asked_until := coalesce((b->>'until')::numeric, 0); END IF;
    RETURN t;
END $$;

-- What an undo of this change will have to give back. (In plpgsql, like all that is asked for every event: its plans are kept.)
CREATE FUNCTION hub.difference(old hub.ticket, new hub.ticket) RETURNS jsonb LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN jsonb_build_object('status', old.status)
        || CASE WHEN old.agency <> new.agency THEN jsonb_build_object('agency', old.agency) ELSE '{}' END
        || CASE WHEN old.assignee <> new.assignee THEN jsonb_build_object('assignee', old.assignee) ELSE '{}' END
        || CASE WHEN old.category <> new.category THEN jsonb_build_object('category', old.category) ELSE '{}' END
        || CASE WHEN old.priority <> new.priority THEN jsonb_build_object('priority', old.priority) ELSE '{}' END
        || CASE WHEN (old.lat, old.lon) IS DISTINCT FROM (new.lat, new.lon) THEN jsonb_build_object('lat', old.lat, 'lon', old.lon) ELSE '{}' END
        || CASE WHEN old.follow_up_by <> new.follow_up_by THEN jsonb_build_object('follow_up_by', old.follow_up_by) ELSE '{}' END
        || CASE WHEN old.merged_into <> new.merged_into THEN jsonb_build_object('into', old.merged_into) ELSE '{}' END
        || CASE WHEN old.parent IS DISTINCT FROM new.parent THEN jsonb_build_object('parent', coalesce(old.parent::text, '')) ELSE '{}' END
        || CASE WHEN old.verification <> new.verification THEN jsonb_build_object('outcome', old.verification) ELSE '{}' END;
END $$;

-- Who of `before` and `after` hears of it, and as what: an event, a ticket moved in, a ticket moved out.
CREATE FUNCTION hub.hearers(was_area int, was_unit int, is_area int, is_unit int, OUT audiences int[], OUT kinds text[])
LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF was_area IS NULL OR (was_area = is_area AND was_unit IS NOT DISTINCT FROM is_unit) THEN -- nearly always
        audiences := CASE WHEN is_unit IS NULL OR is_unit = is_area THEN ARRAY[is_area] ELSE ARRAY[least(is_area, is_unit), greatest(is_area, is_unit)] END;
        kinds := array_fill('e'::text, ARRAY[cardinality(audiences)]);
        RETURN;
    END IF;
    SELECT array_agg(a ORDER BY a), array_agg(k ORDER BY a) INTO audiences, kinds FROM (
        SELECT a, CASE WHEN bool_or(new) AND bool_or(old) THEN 'e' WHEN bool_or(new) THEN 'i' ELSE 'o' END AS k
        FROM (VALUES (was_area, true, false), (was_unit, true, false), (is_area, false, true), (is_unit, false, true)) z(a, old, new)
        WHERE a IS NOT NULL GROUP BY a) y;
END $$;

-- Takes every lock a batch needs on tickets, in the order of their ids; new ones are made (and taken away again where nothing came of it).
CREATE FUNCTION hub.lock_tickets(p_events hub.pushed[]) RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE x record; root int := hub.area_of('31');
BEGIN
    FOR x IN SELECT z.id, bool_or(z.made) AS made FROM (
            SELECT e.ticket_id, e.kind = 'report' FROM unnest(p_events) e
            UNION ALL SELECT (e.b->>'parent')::uuid, false FROM unnest(p_events) e WHERE e.kind = 'group' AND e.problem IS NULL
            UNION ALL SELECT t.ticket_id, false FROM unnest(p_events) e JOIN hub.ticket t ON lower(t.number) = lower(e.b->>'into')
                WHERE e.kind = 'merge' AND e.problem IS NULL AND e.b->>'into' <> '') z(id, made)
        WHERE z.id IS NOT NULL GROUP BY z.id ORDER BY z.id LOOP
        PERFORM 1 FROM hub.ticket t WHERE t.ticket_id = x.id FOR UPDATE;
        IF NOT FOUND AND x.made THEN
            INSERT INTO hub.ticket(ticket_id, area) VALUES (x.id, root) ON CONFLICT (ticket_id) DO NOTHING;
            PERFORM 1 FROM hub.ticket t WHERE t.ticket_id = x.id FOR UPDATE;
        END IF;
    END LOOP;
END $$;

-- The events of one device, in its order. Answers one row an event, the same for the same event for ever; stops with 'gap' (reason:
-- the sequence expected) where one is missing.
CREATE FUNCTION api.push(p_device uuid, p_events jsonb)
RETURNS TABLE (event_id uuid, verdict text, reason text, version bigint, effective_at bigint)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET timezone = 'UTC' AS $$
#variable_conflict use_column
DECLARE
    o hub.officer; d hub.device; t hub.ticket; was hub.ticket; e hub.pushed; seen hub.verdict; all_events hub.pushed[]; mine int[];
    v_actor text; v_verdict text; v_reason text; v_version bigint; v_hash bytea; v_body_hash bytea; v_now bigint; v_eff bigint; v_floor bigint;
    v_area int; v_aud int[]; v_kinds text[]; v_intake boolean; v_known hub.event;
    f_a int[] := '{}'; f_k text[] := '{}'; f_e uuid[] := '{}'; f_t uuid[] := '{}'; f_h bytea[] := '{}';
BEGIN
    IF jsonb_typeof(p_events) <> 'array' OR jsonb_array_length(p_events) > 500 THEN
        RAISE EXCEPTION 'batch' USING ERRCODE = '22023';
    END IF;
    SELECT * INTO o FROM hub.officer x WHERE x.login = session_user AND x.enabled;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'not an enabled officer' USING ERRCODE = '42501';
    END IF;
    SELECT * INTO d FROM hub.device x WHERE x.device_id = p_device AND x.login = session_user AND x.revoked_at IS NULL FOR UPDATE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'unknown or revoked device' USING ERRCODE = '42501';
    END IF;
    mine := api.my_audiences();
    v_actor := CASE WHEN o.role = 'ingest' THEN 'source:' || o.code ELSE o.code END;
    all_events := ARRAY(SELECT hub.read_pushed(x) FROM jsonb_array_elements(p_events) x);
    PERFORM hub.lock_tickets(all_events);

    FOREACH e IN ARRAY all_events LOOP
        v_body_hash := sha256(convert_to(e.body, 'UTF8'));
        -- 1. exactly once, in the device's order
        SELECT * INTO seen FROM hub.verdict x WHERE x.device_id = d.device_id AND x.event_id = e.event_id;
        IF FOUND THEN
            event_id := e.event_id;
            IF seen.body_hash <> v_body_hash OR seen.device_seq <> e.device_seq OR seen.ticket_id <> e.ticket_id THEN
                verdict := 'id_reuse'; reason := ''; version := NULL; effective_at := NULL;
            ELSE
                verdict := seen.verdict; reason := seen.reason; version := seen.version; effective_at := seen.effective_at;
            END IF;
            RETURN NEXT;
            CONTINUE;
        END IF;
        IF e.device_seq <> d.last_seq + 1 THEN
            event_id := e.event_id; verdict := 'gap'; reason := (d.last_seq + 1)::text; version := NULL; effective_at := NULL;
            RETURN NEXT;
            EXIT;
        END IF;

        -- 2. what becomes of it
        SELECT * INTO t FROM hub.ticket x WHERE x.ticket_id = e.ticket_id;
        v_verdict := 'rejected'; v_reason := e.problem; v_version := NULL; v_eff := NULL; v_now := hub.now_ms();
        v_intake := e.kind IN ('report', 'update', 'remove', 'restore');
        v_area := CASE WHEN v_intake OR e.kind IN ('relocate', 'undo') THEN hub.area_of(e.area_code) END;
        IF v_reason IS NULL AND (t.version IS NULL OR (t.version = 0 AND e.kind <> 'report')) THEN
            v_reason := 'no_such_ticket';
        END IF;
        IF v_reason IS NULL AND e.private IS NULL AND e.kind <> 'publish'
            AND ((v_intake AND (e.b->>'private')::boolean IS TRUE) OR (t.private AND NOT (v_intake AND (e.b->>'private')::boolean IS FALSE)))
            AND (e.b ?| '{text,photos,address,extra,lat,lon}' OR e.b->'restore' ?| '{lat,lon}') THEN
            v_reason := 'private_words';
        END IF;
        SELECT * INTO v_known FROM hub.event x WHERE x.ticket_id = e.ticket_id AND x.event_id = e.event_id;
        IF v_known.event_id IS NOT NULL AND (v_known.kind <> e.kind OR v_known.body <> e.body) THEN
            event_id := e.event_id; verdict := 'id_reuse'; reason := ''; version := NULL; effective_at := NULL;
            RETURN NEXT;
            EXIT; -- nothing of it can be kept under this id: the device has to give it another
        END IF;
        was := t;
        IF v_reason IS NULL AND v_known.event_id IS NOT NULL THEN
            -- the same change of a source, brought by another device: once is enough
            v_verdict := 'known'; v_reason := 'known'; v_version := v_known.version; v_eff := v_known.effective_at;
        ELSIF v_reason IS NULL AND v_intake THEN
            IF t.version = 0 THEN
                t.area := coalesce(v_area, hub.area_of(e.b->>'area'), t.area);
                t.unit := hub.unit_of(coalesce(e.b->>'agency', ''));
            END IF;
            SELECT j.verdict, j.reason INTO v_verdict, v_reason FROM hub.judge_intake(t, o.role, mine, e.kind, e.b) j;
        ELSIF v_reason IS NULL THEN
            SELECT j.verdict, j.reason INTO v_verdict, v_reason FROM hub.judge(t, o.role, v_actor, mine, e.kind, e.base, e.b) j;
        END IF;

        -- 3. writing it down
        IF v_verdict NOT IN ('rejected', 'known') THEN
            v_version := t.version + 1;
            SELECT x.received_at INTO v_floor FROM hub.event x WHERE x.ticket_id = t.ticket_id
                AND x.version = CASE WHEN e.base > 0 OR v_intake THEN least(e.base, t.version) ELSE t.version END;
            v_eff := least(v_now, greatest(e.claimed + e.clock_offset, coalesce(v_floor, e.claimed + e.clock_offset)));
            v_hash := sha256(was.hash || int8send(v_version) || uuid_send(e.event_id) || uuid_send(t.ticket_id) || v_body_hash || sha256(e.sig)
                || int8send(e.base) || uuid_send(d.device_id) || int8send(e.device_seq) || int8send(e.claimed) || int8send(e.clock_offset)
                || int8send(v_eff) || int8send(v_now) || sha256(convert_to(concat_ws(chr(31), session_user, v_actor, e.kind, v_verdict, coalesce(v_reason, ''), e.area_code), 'UTF8')));
            t.version := v_version; t.hash := v_hash; t.updated_at := v_eff;
            IF v_verdict = 'accepted' THEN
                t := hub.fold(t, e.kind, v_actor, e.b, v_version, v_eff, CASE WHEN was.version > 0 THEN v_area END);
            END IF;
            t.last_kind := e.kind; t.last_actor := v_actor; t.last_to := e.b ? 'to';
            t.last_before := CASE WHEN v_verdict = 'accepted' AND EXISTS (SELECT 1 FROM hub.rule x WHERE x.kind = e.kind AND x.undoable)
                THEN hub.difference(was, t) END;
            SELECT h.audiences, h.kinds INTO v_aud, v_kinds FROM hub.hearers(CASE WHEN was.version > 0 THEN was.area END,
                CASE WHEN was.version > 0 THEN was.unit END, t.area, t.unit) h;
            INSERT INTO hub.event(ticket_id, version, event_id, verdict, reason, kind, base_version, audiences, area_code, login, actor, device_id,
                device_seq, claimed_at, clock_offset, effective_at, received_at, body, sig, hash)
            VALUES (t.ticket_id, v_version, e.event_id, v_verdict, coalesce(v_reason, ''), e.kind, e.base, v_aud, e.area_code, session_user, v_actor,
                d.device_id, e.device_seq, e.claimed, e.clock_offset, v_eff, v_now, e.body, e.sig, v_hash);
            IF e.private IS NOT NULL THEN
                INSERT INTO hub.event_private(ticket_id, event_id, reporters, body) VALUES (t.ticket_id, e.event_id, v_intake, e.private);
            END IF;
            IF e.b ? 'photos' THEN
                PERFORM hub.use_photos(t.ticket_id, t.private AND e.kind <> 'publish', v_intake, e.b);
            END IF;
            -- not by "= t": a table that grew a column keeps working
            UPDATE hub.ticket x SET version = t.version, hash = t.hash, area = t.area, unit = t.unit, number = t.number, source = t.source,
                external_id = t.external_id, status = t.status, agency = t.agency, assignee = t.assignee, category = t.category,
                priority = t.priority, lat = t.lat, lon = t.lon, private = t.private, gone = t.gone, follow_up_by = t.follow_up_by,
                merged_into = t.merged_into, parent = t.parent, verification = t.verification, asked_at = t.asked_at,
                asked_until = t.asked_until, updated_at = t.updated_at, v_status = t.v_status, v_assign = t.v_assign,
                v_place = t.v_place, v_triage = t.v_triage, last_kind = t.last_kind, last_actor = t.last_actor, last_to = t.last_to,
                last_before = t.last_before
                WHERE x.ticket_id = t.ticket_id;
            f_a := f_a || v_aud; f_k := f_k || v_kinds;
            f_e := f_e || array_fill(e.event_id, ARRAY[cardinality(v_aud)]);
            f_t := f_t || array_fill(t.ticket_id, ARRAY[cardinality(v_aud)]);
            f_h := f_h || array_fill(v_hash, ARRAY[cardinality(v_aud)]);
        END IF;
        v_verdict := CASE v_verdict WHEN 'known' THEN 'noop' ELSE v_verdict END;
        INSERT INTO hub.verdict(device_id, device_seq, event_id, login, ticket_id, verdict, reason, version, effective_at, body_hash, rejected_body, rejected_private, decided_at)
        VALUES (d.device_id, e.device_seq, e.event_id, session_user, e.ticket_id, v_verdict, coalesce(v_reason, ''), v_version, v_eff, v_body_hash,
            CASE WHEN v_verdict = 'rejected' THEN e.body END, CASE WHEN v_verdict = 'rejected' THEN e.private END, v_now);
        d.last_seq := e.device_seq;
        event_id := e.event_id; verdict := v_verdict; reason := coalesce(v_reason, ''); version := v_version; effective_at := v_eff;
        RETURN NEXT;
    END LOOP;
    UPDATE hub.device x SET last_seq = d.last_seq WHERE x.device_id = d.device_id;
    DELETE FROM hub.ticket x WHERE x.version = 0 AND x.ticket_id IN (SELECT y.ticket_id FROM unnest(all_events) y WHERE y.kind = 'report');
    IF cardinality(f_a) > 0 THEN
        PERFORM hub.feed_append(f_a, f_k, f_e, f_t, f_h);
        PERFORM hub.wake(f_a);
    END IF;
END $$;
