-- SPDX-FileCopyrightText: 2026 JakOps contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Around the schema: run at every init and upgrade, by who may; running it again changes nothing. Roles are the server's, so one server holds one hub.
DO $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'hub_owner') THEN CREATE ROLE hub_owner NOLOGIN; END IF;
    IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'hub_officer') THEN CREATE ROLE hub_officer NOLOGIN; END IF;
    IF NOT pg_has_role(current_user, 'hub_owner', 'MEMBER') THEN EXECUTE format('GRANT hub_owner TO %I', current_user); END IF;
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database()); -- no TEMP tables either
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO hub_officer', current_database());
    EXECUTE format('ALTER DATABASE %I SET statement_timeout = ''60s''', current_database()); -- a default: an officer can raise it for himself
    EXECUTE format('ALTER DATABASE %I SET idle_in_transaction_session_timeout = ''30s''', current_database());
    EXECUTE format('ALTER DATABASE %I SET lock_timeout = ''20s''', current_database());
END $$;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
CREATE SCHEMA IF NOT EXISTS hub AUTHORIZATION hub_owner;
CREATE SCHEMA IF NOT EXISTS api AUTHORIZATION hub_owner;

-- What any login may do by default and officers must not; only a superuser can take it away. `jakops hub check` tells what is still open.
DO $$
DECLARE f regprocedure;
BEGIN
    GRANT USAGE ON LANGUAGE plpgsql TO hub_owner;
    REVOKE USAGE ON LANGUAGE plpgsql FROM PUBLIC; -- no DO blocks
    FOR f IN SELECT p.oid::regprocedure FROM pg_proc p WHERE p.pronamespace = 'pg_catalog'::regnamespace
        AND (p.proname ~ '^(lo_|lowrite$|loread$|pg_sleep|pg_advisory_|pg_try_advisory_|pg_export_snapshot|pg_notify$|query_to_|cursor_to_)'
            OR p.proname ~ '_to_xml') LOOP
        EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', f);
    END LOOP;
    GRANT EXECUTE ON FUNCTION pg_notify(text, text) TO hub_owner;
    EXECUTE format('ALTER DATABASE %I SET temp_file_limit = ''256MB''', current_database());
EXCEPTION WHEN insufficient_privilege THEN
    RAISE NOTICE 'not a superuser: % ', SQLERRM;
END $$;
