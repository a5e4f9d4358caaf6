// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/hubcheck.h"

#include "domain/projection.h"
#include "sync/devicekey.h"
#include "sync/hubprojection.h"
#include "sync/pghub.h"

#include <QCryptographicHash>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMostProblems = 100;
constexpr const char* kFetch = "FETCH 2000 FROM rows";

// Tables an officer may read, all of them row by row or of rules that everybody knows.
constexpr const char* kGrants = "SELECT c.relname, p FROM pg_class c, "
                                "unnest('{SELECT,INSERT,UPDATE,DELETE,TRUNCATE,REFERENCES,TRIGGER}'::text[]) p "
                                "WHERE c.relnamespace = 'hub'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'S') AND "
                                "has_table_privilege('hub_officer', c.oid, p) "
                                "AND NOT (p = 'SELECT' AND c.relname IN ('feed', 'feed_head', 'event', 'verdict', "
                                "'rule', 'guard', 'power', 'status', 'meta', 'audience', 'migration'))";
constexpr const char* kHubFunctions = "SELECT p.oid::regprocedure::text FROM pg_proc p WHERE p.pronamespace = "
                                      "'hub'::regnamespace AND has_function_privilege('hub_officer', p.oid, 'EXECUTE')";
constexpr const char* kApiFunctions
    = "SELECT p.oid::regprocedure::text FROM pg_proc p WHERE p.pronamespace = 'api'::regnamespace AND (p.proowner <> "
      "'hub_owner'::regrole "
      "OR p.proconfig IS NULL OR NOT EXISTS (SELECT 1 FROM unnest(p.proconfig) s WHERE s LIKE 'search\\_path=%'))";
constexpr const char* kRows = "SELECT relname FROM pg_class WHERE relnamespace = 'hub'::regnamespace AND relname IN "
                              "('feed', 'feed_head', 'event', 'ticket', 'verdict') AND NOT relrowsecurity";
constexpr const char* kOwner = "SELECT rolname FROM pg_roles WHERE rolname IN ('hub_owner', 'hub_officer') AND "
                               "(rolsuper OR rolbypassrls OR rolcanlogin OR rolcreaterole)";
constexpr const char* kLogins = "SELECT r.rolname FROM pg_roles r JOIN hub.officer o ON o.login = r.rolname WHERE "
                                "r.rolsuper OR r.rolbypassrls OR r.rolcreaterole OR r.rolcreatedb "
                                "OR r.rolreplication OR (NOT o.enabled AND r.rolcanlogin)";
constexpr const char* kOpenFunctions
    = "SELECT count(*) FROM pg_proc p WHERE p.pronamespace = 'pg_catalog'::regnamespace AND "
      "has_function_privilege('hub_officer', p.oid, 'EXECUTE') "
      "AND p.proname ~ '^(lo_|lowrite$|loread$|pg_sleep|pg_advisory_|pg_try_advisory_|query_to_|cursor_to_)'";

} // namespace

HubCheck::HubCheck(HubConnection& connection, const HubParts& parts)
    : m_connection(connection)
    , m_parts(parts)
{
}

void HubCheck::problem(const QString& what)
{
    if (m_report.problems.size() < kMostProblems)
        m_report.problems += what;
    else if (m_report.problems.size() == kMostProblems)
        m_report.problems += u"… and more"_s;
}

Result<HubCheckReport> HubCheck::run(const std::function<bool(qint64, qint64)>& progress)
{
    m_report = {};
    std::optional<HubTransaction> snapshot;
    if (!m_connection.inTransaction()) {
        auto begun = HubTransaction::begin(m_connection, "ISOLATION LEVEL REPEATABLE READ READ ONLY");
        if (!begun)
            return fail(begun.error());
        snapshot.emplace(std::move(*begun));
    }
    for (const auto& part : {&HubCheck::checkVersions, &HubCheck::checkGrants, &HubCheck::checkServer,
             &HubCheck::checkFeeds, &HubCheck::checkAudit, &HubCheck::checkSequences}) {
        if (const auto done = (this->*part)(); !done)
            return fail(done.error());
    }
    if (const auto done = checkTickets(progress); !done)
        return fail(done.error());
    if (const auto ended = snapshot ? snapshot->commit() : Result<>(); !ended)
        return fail(ended.error());
    return m_report;
}

Result<> HubCheck::checkVersions()
{
    const auto rows = m_connection.query("SELECT version, name, sha256 FROM hub.migration ORDER BY version");
    if (!rows)
        return fail(rows.error());
    if (rows->count() != m_parts.scripts.size())
        problem(
            u"schema %1, this program's is %2: jakops hub upgrade"_s.arg(rows->count()).arg(m_parts.scripts.size()));
    for (int i = 0; i < std::min(rows->count(), int(m_parts.scripts.size())); ++i) {
        if (rows->text(i, 2)
            != QString::fromLatin1(
                QCryptographicHash::hash(m_parts.scripts[i].sql, QCryptographicHash::Sha256).toHex()))
            problem(rows->text(i, 1) + u" is not what was applied"_s);
    }
    return {};
}

Result<> HubCheck::checkGrants()
{
    struct Question
    {
        const char* sql;
        QString wrong;
    };
    const QList<Question> questions{{kGrants, u"officers may touch hub.%1 (%2)"_s},
        {kHubFunctions, u"officers may call %1"_s}, {kApiFunctions, u"%1 is not the owner's or has no search_path"_s},
        {kRows, u"no row-level security on hub.%1"_s}, {kOwner, u"%1 may more than it needs"_s},
        {kLogins, u"login %1 may more than an officer"_s}};
    for (const Question& question : questions) {
        const auto rows = m_connection.query(question.sql);
        if (!rows)
            return fail(rows.error());
        for (int i = 0; i < rows->count(); ++i)
            problem(question.sql == kGrants ? question.wrong.arg(rows->text(i, 0), rows->text(i, 1))
                                            : question.wrong.arg(rows->text(i, 0)));
    }
    return {};
}

Result<> HubCheck::checkServer()
{
    const QByteArray sql = QByteArray("SELECT (") + kOpenFunctions
        + "), has_language_privilege('hub_officer', 'plpgsql', 'USAGE'), has_database_privilege('hub_officer', "
          "current_database(), 'TEMP'), "
          "has_schema_privilege('hub_officer', 'public', 'CREATE'), current_setting('temp_file_limit'), "
          "current_setting('ssl'), current_setting('password_encryption')";
    const auto rows = m_connection.query(sql.constData());
    if (!rows)
        return fail(rows.error());
    if (rows->number(0, 0) > 0)
        m_report.warnings
            += u"%1 functions of the server are open to officers that can hold locks or fill its disk"_s.arg(
                rows->number(0, 0));
    if (rows->flag(0, 1))
        m_report.warnings += u"officers may run blocks of their own (language plpgsql)"_s;
    if (rows->flag(0, 2))
        problem(u"officers may make temporary tables"_s);
    if (rows->flag(0, 3))
        problem(u"officers may create in schema public"_s);
    if (rows->text(0, 4) == "-1"_L1)
        m_report.warnings += u"temp_file_limit is not set: one query may fill the disk"_s;
    if (rows->text(0, 5) != "on"_L1)
        m_report.warnings += u"ssl is off: consoles elsewhere cannot connect"_s;
    if (rows->text(0, 6) != "scram-sha-256"_L1)
        m_report.warnings += u"password_encryption is not scram-sha-256"_s;
    return {};
}

Result<> HubCheck::checkTickets(const std::function<bool(qint64, qint64)>& progress)
{
    const auto meta = m_connection.query(
        "SELECT hub_id, (SELECT count(*) FROM hub.event), (SELECT count(*) FROM hub.ticket) FROM hub.meta");
    const auto devices = m_connection.query("SELECT device_id, sign_pk FROM hub.device");
    if (!meta || !devices)
        return fail(!meta ? meta.error() : devices.error());
    const QUuid hub = meta->uuid(0, 0);
    const qint64 total = meta->number(0, 1);
    m_report.tickets = meta->number(0, 2);
    QHash<QUuid, QByteArray> keys;
    for (int i = 0; i < devices->count(); ++i)
        keys.insert(devices->uuid(i, 0), devices->bytes(i, 1));

    const QByteArray columns = "e." + QByteArray(kEventColumns).replace(", ", ", e.");
    const auto opened = m_connection.run("DECLARE rows NO SCROLL CURSOR FOR SELECT " + columns
        + ", p.body FROM hub.event e LEFT JOIN hub.event_private p USING (ticket_id, event_id) ORDER BY e.ticket_id, "
          "e.version");
    if (!opened)
        return opened;
    Ticket folded;
    QByteArray before;
    const auto finish = [&]() -> Result<> {
        if (folded.version == 0)
            return {};
        static const QByteArray sql
            = QByteArray("SELECT hash, ") + HubProjection::kColumns + " FROM hub.ticket WHERE ticket_id = $1";
        const auto row = m_connection.query(sql.constData(), {HubValue::uuid(folded.id)});
        if (!row)
            return fail(row.error());
        const QString id = folded.id.toString(QUuid::WithoutBraces);
        if (row->count() == 0) {
            problem(u"ticket %1 has events and no row"_s.arg(id));
            return {};
        }
        if (row->bytes(0, 0) != before)
            problem(u"ticket %1: its row is not at the end of its chain"_s.arg(id));
        for (const QString& difference : HubProjection::differences(*row, 0, 1, folded))
            problem(u"ticket %1: %2"_s.arg(id, difference));
        return {};
    };
    for (;;) {
        const auto rows = m_connection.query(kFetch);
        if (!rows)
            return fail(rows.error());
        if (rows->count() == 0)
            break;
        for (int i = 0; i < rows->count(); ++i) {
            const HubEvent e = eventAt(*rows, i, 0);
            const QByteArray apart = rows->isNull(i, 19) ? QByteArray() : rows->utf8(i, 19);
            const QString id = e.ticket.toString(QUuid::WithoutBraces) + u" version %1"_s.arg(e.version);
            if (e.ticket != folded.id) {
                if (const auto done = finish(); !done)
                    return done;
                folded = {};
                folded.id = e.ticket;
                before.clear();
            }
            if (e.version != folded.version + 1)
                problem(u"ticket %1: an event is missing before it"_s.arg(id));
            if (HubChain::ticketLink(before, e) != e.hash)
                problem(u"ticket %1: the chain is broken"_s.arg(id));
            if (!DeviceKey::verify(signedBytes(hub, e), e.signature, keys.value(e.device)))
                problem(u"ticket %1: not signed by its device"_s.arg(id));
            before = e.hash;
            const auto event = toTicketEvent(e, apart);
            if (event)
                applyEvent(folded, *event);
            else
                problem(u"ticket %1: %2"_s.arg(id, event.error().detail));
            if (const auto open = parseBody(e.body); open && open->contains(BodyKey::privatePart)
                && QString::fromLatin1(QCryptographicHash::hash(apart, QCryptographicHash::Sha256).toHex())
                    != (*open)[BodyKey::privatePart].toString())
                problem(u"ticket %1: its private part is not what was signed"_s.arg(id));
        }
        m_report.events += rows->count();
        if (progress && !progress(m_report.events, total))
            return fail(ErrorCode::Cancelled);
    }
    if (const auto done = finish(); !done)
        return done;
    return m_connection.run("CLOSE rows");
}

Result<> HubCheck::checkFeeds()
{
    const auto opened = m_connection.run(
        "DECLARE rows NO SCROLL CURSOR FOR SELECT f.audience, f.pos, f.kind, f.event_id, f.hash, e.hash "
        "FROM hub.feed f LEFT JOIN hub.event e USING (ticket_id, event_id) ORDER BY f.audience, f.pos");
    if (!opened)
        return opened;
    QHash<qint64, std::pair<qint64, QByteArray>> ends;
    for (;;) {
        const auto rows = m_connection.query(kFetch);
        if (!rows)
            return fail(rows.error());
        if (rows->count() == 0)
            break;
        for (int i = 0; i < rows->count(); ++i) {
            auto& [pos, hash] = ends[rows->number(i, 0)];
            const QString at = u"feed %1 at %2"_s.arg(rows->number(i, 0)).arg(rows->number(i, 1));
            if (rows->number(i, 1) != pos + 1)
                problem(at + u": a position is missing before it"_s);
            if (HubChain::feedLink(hash, rows->number(i, 1), rows->uuid(i, 3), rows->text(i, 2), rows->bytes(i, 5))
                != rows->bytes(i, 4))
                problem(at + u": the chain is broken"_s);
            pos = rows->number(i, 1);
            hash = rows->bytes(i, 4);
        }
        m_report.feedRows += rows->count();
    }
    const auto heads = m_connection.query("SELECT audience, pos, hash FROM hub.feed_head");
    if (!heads)
        return fail(heads.error());
    for (int i = 0; i < heads->count(); ++i) {
        if (ends.value(heads->number(i, 0)) != std::pair(heads->number(i, 1), heads->bytes(i, 2)))
            problem(u"feed %1: its head is not its end"_s.arg(heads->number(i, 0)));
    }
    return m_connection.run("CLOSE rows");
}

Result<> HubCheck::checkAudit()
{
    const auto rows
        = m_connection.query("SELECT n, n = lag(n, 1, 0::bigint) OVER w + 1 AND hash = sha256(lag(hash, 1, ''::bytea) "
                             "OVER w || int8send(n) || int8send(at) "
                             "|| sha256(convert_to(concat_ws(chr(31), login, client, act, coalesce(subject::text, ''), "
                             "detail::text), 'UTF8'))) FROM hub.audit WINDOW w AS (ORDER BY n)");
    const auto head = m_connection.query("SELECT h.n = coalesce(max(a.n), 0) AND h.hash = coalesce((SELECT x.hash FROM "
                                         "hub.audit x ORDER BY x.n DESC LIMIT 1), '') "
                                         "FROM hub.audit_head h LEFT JOIN hub.audit a ON true GROUP BY h.n, h.hash");
    if (!rows || !head)
        return fail(!rows ? rows.error() : head.error());
    m_report.auditRows = rows->count();
    for (int i = 0; i < rows->count(); ++i) {
        if (!rows->flag(i, 1))
            problem(u"audit line %1: the chain is broken"_s.arg(rows->number(i, 0)));
    }
    if (!head->flag(0, 0))
        problem(u"audit: its head is not its end"_s);
    return {};
}

Result<> HubCheck::checkSequences()
{
    const auto rows = m_connection.query(
        "SELECT d.device_id FROM hub.device d LEFT JOIN (SELECT device_id, count(*) n, max(device_seq) last FROM "
        "hub.verdict GROUP BY 1) v "
        "USING (device_id) WHERE coalesce(v.n, 0) <> d.last_seq OR coalesce(v.last, 0) <> d.last_seq");
    if (!rows)
        return fail(rows.error());
    for (int i = 0; i < rows->count(); ++i)
        problem(u"device %1: a number of its sequence is missing"_s.arg(rows->text(i, 0)));
    const auto lost = m_connection.query(
        "SELECT count(*) FROM hub.verdict v WHERE v.verdict <> 'rejected' "
        "AND NOT EXISTS (SELECT 1 FROM hub.event e WHERE e.ticket_id = v.ticket_id AND e.event_id = v.event_id)");
    if (!lost)
        return fail(lost.error());
    if (lost->number(0, 0) > 0)
        problem(u"%1 events were answered and are not there"_s.arg(lost->number(0, 0)));
    return {};
}

} // namespace JakOps
