-- SPDX-FileCopyrightText: 2026 JakOps contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A report that is separated again goes on where it stood, as at a console.

-- The open status a report had before it was last merged; null: it was not merged here, or was closed.
CREATE FUNCTION hub.status_before_merge(p_ticket uuid) RETURNS text LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT s.code FROM hub.status s WHERE s.is_open AND s.code = coalesce((
        SELECT e.body::jsonb->>'to' FROM hub.event e WHERE e.ticket_id = p_ticket AND e.verdict = 'accepted' AND e.body::jsonb ? 'to'
            AND e.version < (SELECT max(m.version) FROM hub.event m WHERE m.ticket_id = p_ticket AND m.kind = 'merge' AND m.verdict = 'accepted')
        ORDER BY e.version DESC LIMIT 1), 'waiting')
        AND EXISTS (SELECT 1 FROM hub.event m WHERE m.ticket_id = p_ticket AND m.kind = 'merge' AND m.verdict = 'accepted')
$$;
REVOKE ALL ON FUNCTION hub.status_before_merge(uuid) FROM PUBLIC;

CREATE OR REPLACE FUNCTION hub.judge(t hub.ticket, p_role text, p_actor text, mine int[], p_kind text, p_base bigint, b jsonb,
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
