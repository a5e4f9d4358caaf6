-- SPDX-FileCopyrightText: 2026 JakOps contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What an officer may touch: five tables to read, each row by row, and the functions of schema api. Nothing else, no direct write anywhere.
ALTER TABLE hub.feed ENABLE ROW LEVEL SECURITY;
ALTER TABLE hub.feed_head ENABLE ROW LEVEL SECURITY;
ALTER TABLE hub.event ENABLE ROW LEVEL SECURITY;
ALTER TABLE hub.ticket ENABLE ROW LEVEL SECURITY;
ALTER TABLE hub.verdict ENABLE ROW LEVEL SECURITY;
CREATE POLICY mine ON hub.feed FOR SELECT TO hub_officer USING ((SELECT api.sees_all()) OR audience = ANY ((SELECT api.my_audiences())::int[]));
CREATE POLICY mine ON hub.feed_head FOR SELECT TO hub_officer USING ((SELECT api.sees_all()) OR audience = ANY ((SELECT api.my_audiences())::int[]));
CREATE POLICY mine ON hub.event FOR SELECT TO hub_officer USING ((SELECT api.sees_all()) OR audiences && (SELECT api.my_audiences())::int[]);
CREATE POLICY mine ON hub.ticket FOR SELECT TO hub_officer
    USING ((SELECT api.sees_all()) OR area = ANY ((SELECT api.my_audiences())::int[]) OR unit = ANY ((SELECT api.my_audiences())::int[]));
CREATE POLICY mine ON hub.verdict FOR SELECT TO hub_officer USING (login = session_user);

REVOKE ALL ON ALL TABLES IN SCHEMA hub FROM PUBLIC;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA hub, api FROM PUBLIC;
REVOKE ALL ON TYPE hub.pushed FROM PUBLIC;
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
GRANT USAGE ON SCHEMA hub, api TO hub_officer;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA api TO hub_officer;
GRANT SELECT ON hub.feed, hub.feed_head, hub.event, hub.verdict, hub.rule, hub.guard, hub.power, hub.status, hub.meta, hub.audience, hub.migration
    TO hub_officer;
-- without the place: of a private report it is apart with the words
GRANT SELECT (ticket_id, version, hash, area, unit, number, status, agency, assignee, category, priority, private, gone, parent, merged_into,
    verification, updated_at, v_status, v_assign, v_place, v_triage) ON hub.ticket TO hub_officer;
