-- SPDX-FileCopyrightText: 2026 JakOps contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Photos and videos by their hash, apart from events and in pieces, so that a cut line goes on where it was. Only what an accepted or kept
-- event names is taken: first the words, then the pictures.

CREATE TABLE hub.photo_use(
    sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    ticket_id uuid NOT NULL,
    private boolean NOT NULL,
    reporters boolean NOT NULL,
    PRIMARY KEY (sha256, ticket_id)
);
CREATE TABLE hub.attachment(
    sha256 text PRIMARY KEY,
    size bigint NOT NULL CHECK (size BETWEEN 1 AND 104857600),
    pieces int NOT NULL,
    login text NOT NULL,
    begun_at bigint NOT NULL,
    done_at bigint
);
CREATE TABLE hub.attachment_piece(
    sha256 text NOT NULL,
    n int NOT NULL,
    bytes bytea NOT NULL CHECK (octet_length(bytes) BETWEEN 1 AND 262144),
    PRIMARY KEY (sha256, n)
);

CREATE FUNCTION hub.use_photos(p_ticket uuid, p_private boolean, p_reporters boolean, b jsonb) RETURNS void LANGUAGE sql VOLATILE
SET search_path = pg_catalog, pg_temp AS $$
    INSERT INTO hub.photo_use(sha256, ticket_id, private, reporters)
    SELECT DISTINCT p, p_ticket, p_private, p_reporters FROM jsonb_array_elements_text(coalesce(b->'photos', '[]')) p WHERE p ~ '^[0-9a-f]{64}$'
    ON CONFLICT (sha256, ticket_id) DO UPDATE SET private = photo_use.private AND excluded.private
$$;
-- Which use lets this officer read it; the same policy as for words (0005), and the reporter's own photos for whoever routes the city.
CREATE FUNCTION hub.may_read_photo(p_sha256 text) RETURNS boolean LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT EXISTS (SELECT 1 FROM hub.photo_use u WHERE u.sha256 = p_sha256 AND hub.sees(u.ticket_id)
        AND (NOT u.private OR (hub.private_role() IS NOT NULL AND (NOT u.reporters OR hub.private_role() IN ('bureau', 'staff')))))
$$;
CREATE FUNCTION hub.may_write_photo(p_sha256 text) RETURNS boolean LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT EXISTS (SELECT 1 FROM hub.photo_use u WHERE u.sha256 = p_sha256 AND EXISTS (SELECT 1 FROM hub.verdict v
        WHERE v.ticket_id = u.ticket_id AND v.login = session_user AND v.verdict <> 'rejected'))
        AND EXISTS (SELECT 1 FROM hub.officer o WHERE o.login = session_user AND o.enabled)
$$;
CREATE INDEX verdict_ticket ON hub.verdict(ticket_id, login);

-- How far each one is: the pieces that are there, whether it is whole. No row: nobody has sent any of it, or it is not for who asks.
CREATE FUNCTION api.attachment_state(p_sha256 text[]) RETURNS TABLE (sha256 text, size bigint, pieces int, have int, done boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT a.sha256, a.size, a.pieces, CASE WHEN a.done_at IS NULL THEN (SELECT count(*)::int FROM hub.attachment_piece p WHERE p.sha256 = a.sha256) ELSE a.pieces END,
        a.done_at IS NOT NULL
    FROM hub.attachment a WHERE cardinality(p_sha256) <= 500 AND a.sha256 = ANY (p_sha256) AND (hub.may_read_photo(a.sha256) OR hub.may_write_photo(a.sha256))
$$;
-- Piece n (0, 1, 2 …) of 256 KiB, the last one shorter. Answers how many are there; the last to come is checked against the hash.
CREATE FUNCTION api.attachment_put(p_sha256 text, p_size bigint, p_n int, p_bytes bytea) RETURNS int
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE a hub.attachment; have int; whole constant int := 262144;
BEGIN
    IF NOT hub.may_write_photo(p_sha256) THEN RAISE EXCEPTION 'no event of yours names it' USING ERRCODE = '42501'; END IF;
    INSERT INTO hub.attachment(sha256, size, pieces, login, begun_at) VALUES (p_sha256, p_size, (p_size + whole - 1) / whole, session_user, hub.now_ms())
        ON CONFLICT (sha256) DO NOTHING;
    SELECT * INTO a FROM hub.attachment x WHERE x.sha256 = p_sha256 FOR UPDATE;
    IF a.done_at IS NOT NULL THEN RETURN a.pieces; END IF;
    IF a.size <> p_size OR p_n NOT BETWEEN 0 AND a.pieces - 1
        OR octet_length(p_bytes) <> least(whole, a.size - whole::bigint * p_n) THEN
        RAISE EXCEPTION 'piece' USING ERRCODE = '22023';
    END IF;
    INSERT INTO hub.attachment_piece VALUES (p_sha256, p_n, p_bytes) ON CONFLICT (sha256, n) DO NOTHING;
    SELECT count(*) INTO have FROM hub.attachment_piece p WHERE p.sha256 = p_sha256;
    IF have = a.pieces THEN
        IF (SELECT encode(sha256(string_agg(p.bytes, ''::bytea ORDER BY p.n)), 'hex') FROM hub.attachment_piece p WHERE p.sha256 = p_sha256) <> p_sha256 THEN
            -- not what it says: begin again, whoever sends it
            DELETE FROM hub.attachment_piece p WHERE p.sha256 = p_sha256;
            DELETE FROM hub.attachment x WHERE x.sha256 = p_sha256;
            RETURN 0;
        END IF;
        UPDATE hub.attachment x SET done_at = hub.now_ms() WHERE x.sha256 = p_sha256;
    END IF;
    RETURN have;
END $$;
CREATE FUNCTION api.attachment_get(p_sha256 text, p_n int) RETURNS bytea LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT p.bytes FROM hub.attachment_piece p JOIN hub.attachment a USING (sha256)
    WHERE p.sha256 = p_sha256 AND p.n = p_n AND a.done_at IS NOT NULL AND hub.may_read_photo(p_sha256)
$$;
