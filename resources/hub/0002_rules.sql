-- SPDX-FileCopyrightText: 2026 JakOps contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The rules of the work as the hub asks them: the same answers as domain/workflow and sync/hubverdict give at a console;
-- tests/sync compares them for every pair of commands, status and role.

-- The audiences of who is asking; none for who may not work here.
CREATE FUNCTION api.my_audiences() RETURNS int[] LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
    SELECT CASE WHEN NOT o.enabled THEN '{}'::int[]
        WHEN o.scope_all THEN ARRAY(SELECT a.audience FROM hub.audience a)
        ELSE ARRAY(SELECT a.audience FROM hub.officer_audience a WHERE a.login = o.login) END
    FROM hub.officer o WHERE o.login = session_user
$$;

-- Whether that is all of them: a row needs no look into a list of hundreds then.
CREATE FUNCTION api.sees_all() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
    SELECT o.enabled AND o.scope_all FROM hub.officer o WHERE o.login = session_user
$$;

-- JSON or null; whoever pushes nonsense must not stop the batch it stands in.
CREATE FUNCTION hub.json_of(p_text text) RETURNS jsonb LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN p_text::jsonb;
EXCEPTION WHEN OTHERS THEN
    RETURN NULL;
END $$;

-- What is wrong with the fields of a body, by type and range: none of them can stop a cast below. Null: nothing.
CREATE FUNCTION hub.body_problem(b jsonb) RETURNS text LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
DECLARE k text; v jsonb;
BEGIN
    IF b IS NULL OR jsonb_typeof(b) <> 'object' THEN
        RETURN 'malformed';
    END IF;
    FOR k, v IN SELECT * FROM jsonb_each(b) LOOP
        CASE
        WHEN k IN ('to', 'text', 'category', 'priority', 'agency', 'assignee', 'number', 'source', 'external', 'channel', 'area',
            'address', 'into', 'parent', 'outcome', 'source_status', 'private_part') THEN
            IF jsonb_typeof(v) <> 'string' THEN RETURN 'malformed'; END IF;
        WHEN k IN ('lat', 'lon') THEN
            IF jsonb_typeof(v) NOT IN ('number', 'null') OR (jsonb_typeof(v) = 'number' AND abs(v::numeric) > 180) THEN
                RETURN 'malformed';
            END IF;
        WHEN k IN ('accuracy', 'until', 'created', 'updated', 'undoes') THEN
            IF jsonb_typeof(v) <> 'number' OR abs(v::numeric) > 1e15 THEN RETURN 'malformed'; END IF;
        WHEN k = 'private' THEN
            IF jsonb_typeof(v) <> 'boolean' THEN RETURN 'malformed'; END IF;
        WHEN k IN ('restore', 'held') THEN
            IF jsonb_typeof(v) <> 'object' THEN RETURN 'malformed'; END IF;
        WHEN k = 'photos' THEN
            IF jsonb_typeof(v) <> 'array' OR jsonb_array_length(v) > 100
                OR EXISTS (SELECT 1 FROM jsonb_array_elements(v) p WHERE jsonb_typeof(p) <> 'string') THEN
                RETURN 'malformed';
            END IF;
        WHEN k = 'sealed' THEN
            RETURN 'sealed_inline'; -- who reported goes by api.seal, to nobody's console
        ELSE NULL;
        END CASE;
    END LOOP;
    IF (b ? 'lat') <> (b ? 'lon') OR jsonb_typeof(b->'lat') <> jsonb_typeof(b->'lon') OR abs((b->>'lat')::numeric) > 90 THEN
        RETURN 'malformed';
    END IF;
    IF b ? 'parent' AND b->>'parent' !~ '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$' THEN
        RETURN 'malformed';
    END IF;
    IF b ? 'restore' THEN
        RETURN CASE WHEN b->'restore' ? 'restore' THEN 'malformed' ELSE hub.restore_problem(b->'restore') END;
    END IF;
    RETURN NULL;
END $$;
-- The fields an undo gives back: an empty parent is none.
CREATE FUNCTION hub.restore_problem(b jsonb) RETURNS text LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
DECLARE k text;
BEGIN
    FOREACH k IN ARRAY '{asked_at,until,status_at,closed_at,responded_at,paused_ms}'::text[] LOOP
        IF b ? k AND (jsonb_typeof(b->k) <> 'number' OR abs((b->>k)::numeric) > 1e15) THEN RETURN 'malformed'; END IF;
    END LOOP;
    RETURN hub.body_problem(b - CASE WHEN b->>'parent' = '' THEN 'parent' ELSE '' END);
END $$;

CREATE FUNCTION hub.has_words(b jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT coalesce(b->>'text', '') ~ '[^[:space:]]'
$$;

CREATE FUNCTION hub.metres(lat1 float8, lon1 float8, lat2 float8, lon2 float8) RETURNS float8 LANGUAGE sql IMMUTABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT 111320 * sqrt((lat1 - lat2) * (lat1 - lat2) + (cos(radians(lat2)) * (lon1 - lon2)) * (cos(radians(lat2)) * (lon1 - lon2)))
$$;

-- Why this command with these fields cannot be given, whoever was first: the order and the names are domain/workflow's. Null: it can.
CREATE FUNCTION hub.refusal(t hub.ticket, r hub.rule, p_actor text, b jsonb) RETURNS text LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
DECLARE given text := coalesce(b->>'agency', '');
BEGIN
    IF r.kind IN ('validate', 'reject') AND t.follow_up_by = p_actor THEN RETURN 'own_work'; END IF;
    IF (r.kind = 'answer' AND t.asked_at = 0) OR (r.kind = 'verified' AND t.verification <> 'asked') THEN RETURN 'nothing_asked'; END IF;
    IF r.kind = 'ungroup' AND t.parent IS NULL THEN RETURN 'not_grouped'; END IF;
    IF r.kind = 'publish' AND NOT t.private THEN RETURN 'not_private'; END IF;
    IF r.kind = 'ask_verification' AND t.verification = 'asked' THEN RETURN 'needs_change'; END IF;
    IF r.kind = 'undo' AND (t.last_before IS NULL OR t.last_actor <> p_actor) THEN RETURN 'nothing_to_undo'; END IF;
    IF r.needs_text AND NOT hub.has_words(b) THEN RETURN 'needs_text'; END IF;
    IF r.needs_photo AND coalesce(jsonb_array_length(b->'photos'), 0) = 0 THEN RETURN 'needs_photo'; END IF;
    CASE r.kind
    WHEN 'triage' THEN
        IF (b->>'category' <> t.category) IS TRUE OR (b->>'priority' <> t.priority) IS TRUE OR (b->>'agency' <> t.agency) IS TRUE
            OR (t.v_triage <= 1 AND b ?| '{category,priority,agency}') THEN
            RETURN NULL;
        END IF;
        RETURN 'needs_change';
    WHEN 'coordinate' THEN
        IF given = '' THEN RETURN 'needs_agency'; END IF;
        IF given = t.agency AND t.status = 'coordinating' THEN RETURN 'needs_change'; END IF;
    WHEN 'disposition' THEN
        IF given = '' THEN RETURN 'needs_agency'; END IF;
        IF given = t.agency AND t.status = 'dispositioned' THEN RETURN 'needs_change'; END IF;
        IF coalesce((SELECT a.parent FROM hub.audience a WHERE a.code = given), '') <> t.agency THEN RETURN 'not_subordinate'; END IF;
    WHEN 'assign' THEN
        IF coalesce(b->>'assignee', '') = '' THEN RETURN 'needs_assignee'; END IF;
        IF b->>'assignee' = t.assignee THEN RETURN 'needs_change'; END IF;
    WHEN 'relocate' THEN
        IF b->>'lat' IS NULL OR (abs((b->>'lat')::float8) <= 1e-6 AND abs((b->>'lon')::float8) <= 1e-6) THEN RETURN 'needs_place'; END IF;
        IF (b->>'lat')::float8 = t.lat AND (b->>'lon')::float8 = t.lon THEN RETURN 'needs_change'; END IF;
    WHEN 'ask' THEN
        IF coalesce((b->>'until')::numeric, 0) <= t.updated_at THEN RETURN 'needs_deadline'; END IF;
    WHEN 'merge' THEN
        IF coalesce(b->>'into', '') = '' OR lower(b->>'into') = lower(t.number) THEN RETURN 'needs_report'; END IF;
    WHEN 'group' THEN
        IF coalesce(b->>'parent', '') = '' THEN RETURN 'needs_report'; END IF;
        IF (b->>'parent')::uuid = t.parent THEN RETURN 'needs_change'; END IF;
    WHEN 'verified' THEN
        IF coalesce(b->>'outcome', '') NOT IN ('found', 'not_found', 'elsewhere') THEN RETURN 'needs_outcome'; END IF;
    ELSE NULL;
    END CASE;
    RETURN NULL;
END $$;

-- Whether what the command acts on changed after its author looked, and what. Base 0 is "whatever it is now" (scripts).
CREATE FUNCTION hub.changed_since(t hub.ticket, p_kind text, p_base bigint, b jsonb) RETURNS text LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
DECLARE v_facet text;
BEGIN
    IF p_base <= 0 OR p_base >= t.version THEN RETURN NULL; END IF;
    SELECT g.facet INTO v_facet FROM hub.guard g WHERE g.kind = p_kind;
    RETURN CASE
        WHEN v_facet = 'status' AND p_base < t.v_status THEN 'status_changed_since'
        WHEN v_facet = 'assign' AND p_base < t.v_assign THEN 'reassigned_since'
        WHEN v_facet = 'triage' AND p_base < t.v_triage THEN 'triaged_since'
        WHEN v_facet = 'version' AND p_base < t.version THEN 'changed_since'
        WHEN v_facet = 'place' AND p_base < t.v_place
            AND (t.lat IS NULL OR hub.metres((b->>'lat')::float8, (b->>'lon')::float8, t.lat, t.lon) > 25) THEN 'place_conflict'
        END;
END $$;

-- The reports a merge or a grouping names: there, not gone, not themselves part of another.
CREATE FUNCTION hub.other_problem(t hub.ticket, p_kind text, b jsonb, mine int[]) RETURNS text LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
DECLARE other hub.ticket;
BEGIN
    IF p_kind = 'merge' THEN
        SELECT * INTO other FROM hub.ticket x WHERE lower(x.number) = lower(b->>'into') AND x.ticket_id <> t.ticket_id
            AND (x.area = ANY (mine) OR x.unit = ANY (mine)) ORDER BY x.ticket_id LIMIT 1;
    ELSIF p_kind = 'group' AND (b->>'parent')::uuid <> t.ticket_id THEN
        SELECT * INTO other FROM hub.ticket x WHERE x.ticket_id = (b->>'parent')::uuid AND (x.area = ANY (mine) OR x.unit = ANY (mine));
    ELSE
        RETURN NULL;
    END IF;
    IF NOT FOUND THEN RETURN 'no_such_report'; END IF;
    IF other.gone OR other.status = 'merged' THEN RETURN 'other_is_gone'; END IF;
    IF p_kind = 'group' AND other.parent IS NOT NULL AND other.parent <> other.ticket_id THEN RETURN 'other_is_grouped'; END IF;
    RETURN NULL;
END $$;

-- What of an undo can be checked is: the fields it gives back are those its command changed, as they were.
CREATE FUNCTION hub.undo_problem(t hub.ticket, b jsonb) RETURNS text LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT CASE WHEN (b->>'undoes')::numeric IS DISTINCT FROM t.version
        OR coalesce(b->'restore', '{}') - '{accuracy,status_at,closed_at,responded_at,reopened,rejected,came_back,asked_at,until,paused_ms,public_text,public_photos}'::text[]
            <> (SELECT coalesce(jsonb_object_agg(k, v), '{}') FROM jsonb_each(t.last_before - 'status') e(k, v))
        THEN 'other_outcome' END
$$;

-- The open status a report had before it was last merged; null: it was not merged here, or was closed.
CREATE FUNCTION hub.status_before_merge(p_ticket uuid) RETURNS text LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT s.code FROM hub.status s WHERE s.is_open AND s.code = coalesce((
        SELECT e.body::jsonb->>'to' FROM hub.event e WHERE e.ticket_id = p_ticket AND e.verdict = 'accepted' AND e.body::jsonb ? 'to'
            AND e.version < (SELECT max(m.version) FROM hub.event m WHERE m.ticket_id = p_ticket AND m.kind = 'merge' AND m.verdict = 'accepted')
        ORDER BY e.version DESC LIMIT 1), 'waiting')
        AND EXISTS (SELECT 1 FROM hub.event m WHERE m.ticket_id = p_ticket AND m.kind = 'merge' AND m.verdict = 'accepted')
$$;

-- An officer's command on a ticket that is here: accepted, noop, converted or rejected, in the order of docs/adr/0026.
CREATE FUNCTION hub.judge(t hub.ticket, p_role text, p_actor text, mine int[], p_kind text, p_base bigint, b jsonb,
    OUT verdict text, OUT reason text) LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
DECLARE r hub.rule; expected text;
BEGIN
    verdict := 'rejected';
    IF NOT (t.area = ANY (mine) OR coalesce(t.unit = ANY (mine), false)) THEN
        -- It has left his scope. Was it there at the version he saw, then his words are kept; else nothing is revealed.
        IF EXISTS (SELECT 1 FROM hub.event e WHERE e.ticket_id = t.ticket_id AND e.version <= p_base AND e.audiences && mine) THEN
            verdict := 'converted'; reason := 'moved_away'; RETURN;
        END IF;
        reason := 'no_such_ticket'; RETURN;
    END IF;
    SELECT * INTO r FROM hub.rule x WHERE x.kind = p_kind AND x.from_status = t.status;
    IF NOT EXISTS (SELECT 1 FROM hub.rule x WHERE x.kind = p_kind AND p_role = ANY (x.roles) AND (r.kind IS NULL OR x.from_status = t.status)) THEN
        reason := 'wrong_role'; RETURN;
    END IF;
    IF t.gone THEN
        verdict := 'converted'; reason := 'gone'; RETURN;
    END IF;
    IF r.kind IS NULL THEN
        verdict := 'converted';
        reason := CASE WHEN EXISTS (SELECT 1 FROM hub.rule x WHERE x.kind = p_kind AND x.to_status = t.status) THEN 'already_' ELSE 'status_is_' END || t.status;
        RETURN;
    END IF;
    reason := hub.refusal(t, r, p_actor, b);
    IF reason IN ('needs_change', 'not_grouped') THEN
        verdict := 'noop'; reason := 'same'; RETURN;
    END IF;
    IF hub.changed_since(t, p_kind, p_base, b) IS NOT NULL THEN
        verdict := 'converted'; reason := hub.changed_since(t, p_kind, p_base, b); RETURN;
    END IF;
    IF reason IN ('nothing_asked', 'not_private', 'nothing_to_undo', 'needs_deadline') THEN
        verdict := 'converted'; RETURN;
    END IF;
    IF reason IS NOT NULL THEN RETURN; END IF;
    IF p_kind IN ('triage', 'coordinate', 'disposition') AND b ? 'agency' AND b->>'agency' <> t.agency
        AND NOT EXISTS (SELECT 1 FROM hub.audience a WHERE a.code = b->>'agency' AND a.kind = 'unit') THEN
        reason := 'no_agency'; RETURN;
    END IF;
    IF b ? 'priority' AND b->>'priority' NOT IN ('low', 'normal', 'high', 'urgent') THEN
        reason := 'malformed'; RETURN;
    END IF;
    verdict := 'converted';
    reason := hub.other_problem(t, p_kind, b, mine);
    IF reason IS NOT NULL THEN RETURN; END IF;
    -- Consoles fold the body as it was signed, so the status it leads to must be the one the rules lead to here.
    expected := CASE WHEN p_kind = 'undo' THEN CASE WHEN t.last_to THEN t.last_before->>'status' END
        WHEN p_kind = 'follow_up' AND (SELECT m.close_without_validation FROM hub.meta m) THEN 'done'
        WHEN p_kind = 'unmerge' THEN coalesce(hub.status_before_merge(t.ticket_id), r.to_status)
        WHEN r.to_status = '=' OR (r.to_status = t.status AND p_kind NOT IN ('coordinate', 'disposition')) THEN NULL
        ELSE r.to_status END;
    IF b->>'to' IS DISTINCT FROM expected THEN
        reason := 'other_outcome'; RETURN;
    END IF;
    IF p_kind = 'undo' THEN
        reason := hub.undo_problem(t, b);
        IF reason IS NOT NULL THEN RETURN; END IF;
    END IF;
    verdict := 'accepted';
END $$;
