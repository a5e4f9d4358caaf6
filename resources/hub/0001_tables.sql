-- SPDX-FileCopyrightText: 2026 JakOps contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The hub: docs/adr/0026 (what it is), docs/adr/0027 (what it may use of the server). Times are UTC milliseconds.
-- Correct only by keys, ON CONFLICT, FOR UPDATE and counters in rows; never by the order of a sequence, by transaction ids,
-- by advisory locks, by the delivery of a notice or by the clock of the server.

-- One row. A change of hub_id or epoch orders every console to begin anew.
CREATE TABLE hub.meta(
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    hub_id uuid NOT NULL DEFAULT gen_random_uuid(),
    name text NOT NULL DEFAULT '',
    epoch int NOT NULL DEFAULT 1,
    protocol int NOT NULL DEFAULT 1,
    rules_version int NOT NULL DEFAULT 0,
    rules_hash bytea NOT NULL DEFAULT '',
    close_without_validation boolean NOT NULL DEFAULT false
);
INSERT INTO hub.meta DEFAULT VALUES;

-- Who receives a feed: an area (kelurahan, kecamatan, city) or a unit. '31' is the province: what lies nowhere else.
CREATE TABLE hub.audience(
    audience int PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('area', 'unit')),
    code text NOT NULL UNIQUE CHECK (code <> ''),
    name text NOT NULL,
    parent text NOT NULL DEFAULT ''
);

-- The rules, as the console's own files tell them: written by `jakops hub init` and `upgrade`, read by consoles.
CREATE TABLE hub.status(code text PRIMARY KEY, is_open boolean NOT NULL);
CREATE TABLE hub.rule(
    kind text NOT NULL,
    from_status text NOT NULL REFERENCES hub.status(code),
    to_status text NOT NULL, -- '=': it stays
    roles text[] NOT NULL,
    needs_text boolean NOT NULL,
    needs_photo boolean NOT NULL,
    undoable boolean NOT NULL,
    PRIMARY KEY (kind, from_status)
);
CREATE TABLE hub.guard(
    kind text PRIMARY KEY,
    facet text NOT NULL CHECK (facet IN ('none', 'status', 'assign', 'place', 'triage', 'version'))
);
CREATE TABLE hub.power(power text NOT NULL, role text NOT NULL, PRIMARY KEY (power, role));

-- `login` is opaque: every login can list all others. Nobody is deleted: histories name him.
CREATE TABLE hub.officer(
    login text PRIMARY KEY,
    officer_id uuid NOT NULL UNIQUE,
    code text NOT NULL UNIQUE CHECK (code <> ''),
    full_name text NOT NULL CHECK (full_name <> ''),
    role text NOT NULL CHECK (role IN ('village', 'district', 'agency', 'bureau', 'staff', 'supervisor', 'viewer', 'ingest')),
    agency text NOT NULL DEFAULT '',
    area text NOT NULL DEFAULT '',
    scope_all boolean NOT NULL,
    scope_version int NOT NULL DEFAULT 1,
    enabled boolean NOT NULL DEFAULT true,
    added_at bigint NOT NULL
);
CREATE TABLE hub.officer_audience(
    login text NOT NULL REFERENCES hub.officer,
    audience int NOT NULL REFERENCES hub.audience,
    PRIMARY KEY (login, audience)
);

CREATE TABLE hub.device(
    device_id uuid PRIMARY KEY,
    login text NOT NULL REFERENCES hub.officer,
    name text NOT NULL,
    sign_pk bytea NOT NULL CHECK (octet_length(sign_pk) = 32),
    last_seq bigint NOT NULL DEFAULT 0,
    enrolled_at bigint NOT NULL,
    revoked_at bigint
) WITH (fillfactor = 50);
CREATE INDEX device_login ON hub.device(login);

CREATE TABLE hub.enrolment(
    code_hash bytea PRIMARY KEY CHECK (octet_length(code_hash) = 32),
    login text NOT NULL REFERENCES hub.officer,
    made_at bigint NOT NULL,
    expires_at bigint NOT NULL,
    used_at bigint,
    device_id uuid
);

-- The projection, as far as the rules ask for it: always derivable from hub.event. Words are in the events alone.
CREATE TABLE hub.ticket(
    ticket_id uuid PRIMARY KEY,
    version bigint NOT NULL DEFAULT 0,
    hash bytea NOT NULL DEFAULT '',
    area int NOT NULL REFERENCES hub.audience,
    unit int REFERENCES hub.audience,
    number text NOT NULL DEFAULT '',
    source text NOT NULL DEFAULT '',
    external_id text NOT NULL DEFAULT '',
    status text NOT NULL DEFAULT 'waiting',
    agency text NOT NULL DEFAULT '',
    assignee text NOT NULL DEFAULT '',
    category text NOT NULL DEFAULT '',
    priority text NOT NULL DEFAULT 'normal',
    lat double precision,
    lon double precision,
    private boolean NOT NULL DEFAULT true,
    gone boolean NOT NULL DEFAULT false,
    follow_up_by text NOT NULL DEFAULT '',
    merged_into text NOT NULL DEFAULT '',
    parent uuid,
    verification text NOT NULL DEFAULT 'none',
    asked_at bigint NOT NULL DEFAULT 0,
    asked_until bigint NOT NULL DEFAULT 0,
    updated_at bigint NOT NULL DEFAULT 0,
    v_status bigint NOT NULL DEFAULT 0,
    v_assign bigint NOT NULL DEFAULT 0,
    v_place bigint NOT NULL DEFAULT 0,
    v_triage bigint NOT NULL DEFAULT 0,
    last_kind text NOT NULL DEFAULT '',
    last_actor text NOT NULL DEFAULT '',
    last_to boolean NOT NULL DEFAULT false,
    last_before jsonb -- what the last command changed, as it was: what an undo has to give back
) WITH (fillfactor = 70);
CREATE INDEX ticket_area ON hub.ticket(area);
CREATE INDEX ticket_unit ON hub.ticket(unit);
CREATE INDEX ticket_number ON hub.ticket(lower(number));

-- What happened: the truth. `body` are the bytes that the device signed.
CREATE TABLE hub.event(
    ticket_id uuid NOT NULL,
    version bigint NOT NULL CHECK (version > 0),
    event_id uuid NOT NULL,
    verdict text NOT NULL CHECK (verdict IN ('accepted', 'noop', 'converted')),
    reason text NOT NULL DEFAULT '',
    kind text NOT NULL,
    base_version bigint NOT NULL,
    audiences int[] NOT NULL,
    area_code text NOT NULL,
    login text NOT NULL,
    actor text NOT NULL,
    device_id uuid NOT NULL,
    device_seq bigint NOT NULL,
    claimed_at bigint NOT NULL,
    clock_offset bigint NOT NULL,
    effective_at bigint NOT NULL,
    received_at bigint NOT NULL,
    body text NOT NULL CHECK (octet_length(body) <= 65536),
    sig bytea NOT NULL CHECK (octet_length(sig) = 64),
    hash bytea NOT NULL CHECK (octet_length(hash) = 32),
    PRIMARY KEY (ticket_id, version),
    UNIQUE (ticket_id, event_id)
);

-- The words, photos and place of private reports, apart: `body` names their hash. Read by two steps that leave a trail.
CREATE TABLE hub.event_private(
    ticket_id uuid NOT NULL,
    event_id uuid NOT NULL,
    reporters boolean NOT NULL,
    body text NOT NULL CHECK (octet_length(body) <= 65536),
    PRIMARY KEY (ticket_id, event_id)
);

-- One for every event ever pushed, the rejected too: a retry gets the same answer, and nothing typed is lost.
CREATE TABLE hub.verdict(
    device_id uuid NOT NULL,
    device_seq bigint NOT NULL,
    event_id uuid NOT NULL,
    login text NOT NULL,
    ticket_id uuid NOT NULL,
    verdict text NOT NULL CHECK (verdict IN ('accepted', 'noop', 'converted', 'rejected')),
    reason text NOT NULL DEFAULT '',
    version bigint,
    effective_at bigint,
    body_hash bytea NOT NULL,
    rejected_body text,
    rejected_private text,
    decided_at bigint NOT NULL,
    PRIMARY KEY (device_id, event_id),
    UNIQUE (device_seq, device_id) -- so that a plan made while the table was small never reads all of a device's for one event
);

CREATE TABLE hub.feed_head(
    audience int PRIMARY KEY REFERENCES hub.audience,
    pos bigint NOT NULL DEFAULT 0,
    hash bytea NOT NULL DEFAULT ''
) WITH (fillfactor = 30);
-- A row's audience never changes, so who may see it never does: a ticket that moves leaves an 'o' behind and an 'i' ahead.
CREATE TABLE hub.feed(
    audience int NOT NULL,
    pos bigint NOT NULL,
    kind text NOT NULL CHECK (kind IN ('e', 'i', 'o')),
    event_id uuid NOT NULL,
    ticket_id uuid NOT NULL,
    hash bytea NOT NULL,
    PRIMARY KEY (audience, pos)
);

-- Append-only even for the owner. A superuser can undo this: that is what the chains and the consoles' memory are for.
CREATE FUNCTION hub.no_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% on % is forbidden: append-only', TG_OP, TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
DO $$
DECLARE t text;
BEGIN
    FOREACH t IN ARRAY '{event,event_private,feed,verdict}'::text[] LOOP
        EXECUTE format('CREATE TRIGGER no_change BEFORE UPDATE OR DELETE ON hub.%I FOR EACH ROW EXECUTE FUNCTION hub.no_change()', t);
        EXECUTE format('CREATE TRIGGER no_truncate BEFORE TRUNCATE ON hub.%I FOR EACH STATEMENT EXECUTE FUNCTION hub.no_change()', t);
    END LOOP;
END $$;

CREATE FUNCTION hub.now_ms() RETURNS bigint LANGUAGE sql VOLATILE SET search_path = pg_catalog, pg_temp AS $$
    SELECT floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint
$$;
