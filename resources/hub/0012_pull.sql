-- SPDX-FileCopyrightText: 2026 JakOps contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The question every console asks after every notice, planned once a session instead of each time: with forty consoles on two
-- processors planning was most of what stood between a change and the others' screens.
CREATE OR REPLACE FUNCTION api.pull(p_audiences int[], p_positions bigint[], p_limit int DEFAULT 500) RETURNS TABLE (audience int, pos bigint, fkind text,
    fhash bytea, ticket_id uuid, event_id uuid, version bigint, kind text, verdict text, reason text, base_version bigint, area_code text, login text,
    actor text, device_id uuid, device_seq bigint, claimed_at bigint, clock_offset bigint, effective_at bigint, received_at bigint, body text,
    sig bytea, hash bytea)
LANGUAGE plpgsql STABLE SECURITY INVOKER SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
BEGIN
    RETURN QUERY SELECT f.audience, f.pos, f.kind, f.hash, f.ticket_id, e.event_id, e.version, e.kind, e.verdict, e.reason, e.base_version, e.area_code,
        e.login, e.actor, e.device_id, e.device_seq, e.claimed_at, e.clock_offset, e.effective_at, e.received_at, e.body, e.sig, e.hash
    FROM unnest(p_audiences, p_positions) w(audience, pos)
    CROSS JOIN LATERAL (SELECT * FROM hub.feed g WHERE g.audience = w.audience AND g.pos > w.pos ORDER BY g.pos LIMIT least(p_limit, 500)) f
    JOIN hub.event e ON e.ticket_id = f.ticket_id AND e.event_id = f.event_id
    ORDER BY f.audience, f.pos;
END $$;
