-- SPDX-FileCopyrightText: 2026 JakOps contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who has a report open just now: a hint, never a lock. Forgotten after two minutes; may be lost.
CREATE TABLE hub.presence(ticket_id uuid NOT NULL, login text NOT NULL, at bigint NOT NULL, PRIMARY KEY (login)) WITH (fillfactor = 50);
CREATE INDEX presence_ticket ON hub.presence(ticket_id);

-- The report this officer has open (null: none); answers who else has it.
CREATE FUNCTION api.present(p_ticket uuid) RETURNS TABLE (code text, full_name text, at bigint)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
BEGIN
    IF p_ticket IS NULL OR NOT hub.sees(p_ticket) THEN
        DELETE FROM hub.presence p WHERE p.login = session_user;
        RETURN;
    END IF;
    INSERT INTO hub.presence(ticket_id, login, at) VALUES (p_ticket, session_user, hub.now_ms())
        ON CONFLICT (login) DO UPDATE SET ticket_id = excluded.ticket_id, at = excluded.at;
    RETURN QUERY SELECT o.code, o.full_name, p.at FROM hub.presence p JOIN hub.officer o USING (login)
        WHERE p.ticket_id = p_ticket AND p.login <> session_user AND p.at > hub.now_ms() - 120000 ORDER BY o.code;
END $$;
