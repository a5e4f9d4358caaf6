// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/storecheck.h"

#include "domain/projection.h"
#include "storage/courserefresh.h"
#include "storage/eventstore.h"
#include "storage/identitylog.h"
#include "storage/metastore.h"
#include "storage/searchstore.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kMaxProblems = 100;
constexpr qint64 kRebuildBatch = 500; // tickets a transaction

// Collects problems; beyond a hundred they are only counted.
class Findings final
{
public:
    explicit Findings(CheckReport& report)
        : m_report(report)
    {
    }
    ~Findings()
    {
        if (m_more > 0)
            m_report.problems += u"and %1 more"_s.arg(m_more);
    }
    Findings(const Findings&) = delete;
    Findings& operator=(const Findings&) = delete;

    void add(const QString& problem)
    {
        if (m_report.problems.size() < kMaxProblems)
            m_report.problems += problem;
        else
            ++m_more;
    }

private:
    CheckReport& m_report;
    qint64 m_more = 0;
};

// Each row of the answer becomes a problem.
Result<> addRows(ReadSession& session, Findings& findings, std::string_view sql,
    const std::function<QString(const Statement&)>& tell)
{
    auto statement = session.prepare(sql);
    if (!statement)
        return fail(statement.error());
    while (true) {
        const auto row = statement->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return {};
        if (const QString problem = tell(*statement); !problem.isEmpty())
            findings.add(problem);
    }
}

Result<> checkPages(ReadSession& session, Findings& findings)
{
    // A question to the text index first: only that makes SQLite (3.46) forget what this connection knew of it before
    // the last writes, and integrity_check would take its old knowledge for damage.
    if (const auto asked = session.number("SELECT count(*) FROM report_fts WHERE report_fts MATCH '\"x\"'"); !asked)
        return fail(asked.error());
    const auto pages = addRows(session, findings, "PRAGMA integrity_check(100)", [](const Statement& s) {
        const QString line = s.text(0);
        // The index of a store that cannot be written is checked as far as it can be read.
        return line == "ok"_L1 || line.startsWith("unable to validate the inverted index"_L1)
            ? QString()
            : QString(u"pages: "_s + line);
    });
    if (!pages)
        return pages;
    return addRows(session, findings, "PRAGMA foreign_key_check", [](const Statement& s) {
        return u"%1 row %2 refers to a %3 that is not there"_s.arg(s.text(0)).arg(s.int64(1)).arg(s.text(2));
    });
}

Result<> checkCounts(ReadSession& session, Findings& findings)
{
    Result<> done = addRows(session, findings,
        "SELECT t.id, t.version, count(e.version), max(e.version) FROM ticket t LEFT JOIN event e ON e.ticket = t.id "
        "GROUP BY t.id "
        "HAVING count(e.version) <> t.version OR max(e.version) <> t.version",
        [](const Statement& s) {
            return u"ticket %1: version %2, but %3 events up to version %4"_s.arg(s.int64(0))
                .arg(s.int64(1))
                .arg(s.int64(2))
                .arg(s.int64(3));
        });
    if (done) {
        done = addRows(session, findings,
            "SELECT t.id FROM ticket t LEFT JOIN report r ON r.id = t.id WHERE r.id IS NULL",
            [](const Statement& s) { return u"ticket %1: no report row"_s.arg(s.int64(0)); });
    }
    if (done) {
        // Terms are dense, so the count tells which exist.
        done = addRows(session, findings,
            "SELECT id FROM ticket WHERE category > (SELECT count(*) FROM term WHERE kind = 0) OR agency > (SELECT "
            "count(*) FROM term "
            "WHERE kind = 1) OR assignee > (SELECT count(*) FROM term WHERE kind = 2) OR channel > (SELECT count(*) "
            "FROM term "
            "WHERE kind = 3) OR village > (SELECT count(*) FROM term WHERE kind = 4)",
            [](const Statement& s) { return u"ticket %1: refers to a code that is not there"_s.arg(s.int64(0)); });
    }
    if (done) {
        done = addRows(session, findings,
            "SELECT count(*), coalesce(min(seq), 0), coalesce(max(seq), 0), "
            "coalesce((SELECT value FROM meta WHERE key = 'last_seq'), 0) FROM outbox",
            [](const Statement& s) {
                const qint64 count = s.int64(0);
                if (count > 0 && s.int64(2) - s.int64(1) + 1 != count)
                    return u"outbox: %1 rows for numbers %2 to %3"_s.arg(count).arg(s.int64(1)).arg(s.int64(2));
                if (count > 0 && s.int64(2) != s.int64(3))
                    return u"outbox: last number %1, counted %2"_s.arg(s.int64(2)).arg(s.int64(3));
                return QString();
            });
    }
    if (done) {
        done = addRows(session, findings,
            "SELECT h.ticket, h.version, t.version FROM hub_ticket h JOIN ticket t ON t.id = h.ticket WHERE h.version > "
            "t.version OR h.version <> (SELECT count(*) FROM hub_event e WHERE e.ticket = h.ticket)",
            [](const Statement& s) {
                return u"ticket %1: the hub's version %2 is not whole, here it is %3"_s.arg(s.int64(0))
                    .arg(s.int64(1))
                    .arg(s.int64(2));
            });
    }
    if (done) {
        done = addRows(session, findings,
            "SELECT e.ticket, e.version, e.device_seq FROM event e LEFT JOIN outbox o ON o.seq = e.device_seq AND "
            "o.event = e.uuid "
            "WHERE e.device_seq > 0 AND o.seq IS NULL",
            [](const Statement& s) {
                return u"ticket %1 version %2: number %3 is not in the outbox"_s.arg(s.int64(0))
                    .arg(s.int64(1))
                    .arg(s.int64(2));
            });
    }
    return done;
}

QStringList differences(const Ticket& is, const Ticket& shouldBe)
{
    QStringList names;
    const auto compare = [&names](QLatin1StringView name, const auto& a, const auto& b) {
        if (!(a == b))
            names += name;
    };
    compare("id"_L1, is.id, shouldBe.id);
    compare("number"_L1, is.number, shouldBe.number);
    compare("source"_L1, is.source, shouldBe.source);
    compare("external_id"_L1, is.externalId, shouldBe.externalId);
    compare("status"_L1, is.status, shouldBe.status);
    compare("priority"_L1, is.priority, shouldBe.priority);
    compare("category"_L1, is.category, shouldBe.category);
    compare("agency"_L1, is.agency, shouldBe.agency);
    compare("assignee"_L1, is.assignee, shouldBe.assignee);
    compare("channel"_L1, is.channel, shouldBe.channel);
    compare("area"_L1, is.area, shouldBe.area);
    compare("village"_L1, is.village, shouldBe.village);
    compare("place_doubt"_L1, is.placeDoubt, shouldBe.placeDoubt);
    compare("place"_L1, is.place, shouldBe.place);
    compare("text"_L1, is.text, shouldBe.text);
    compare("version"_L1, is.version, shouldBe.version);
    if (names.isEmpty() && !(is == shouldBe))
        names += u"other columns"_s;
    return names;
}

// A store of an earlier version learns its tickets' course little by little: what is not there yet is no fault.
void takeCourse(Ticket& into, const Ticket& from)
{
    into.respondedAt = from.respondedAt;
    into.reopened = from.reopened;
    into.rejected = from.rejected;
    into.cameBack = from.cameBack;
    into.answered = from.answered;
    into.askedAt = from.askedAt;
    into.askedUntil = from.askedUntil;
    into.pausedMs = from.pausedMs;
    into.parent = from.parent;
    into.verification = from.verification;
    into.publicText = from.publicText;
    into.publicPhotos = from.publicPhotos;
}

Result<> checkProjection(ReadSession& session, const TicketStore& store, CheckReport& report, Findings& findings,
    const StoreCheck::Progress& progress)
{
    auto dueOf = session.prepare("SELECT due_at, flags, closed_at, asked_until, stood_ms, "
                                 "EXISTS(SELECT 1 FROM refold WHERE refold.ticket = t.id) FROM ticket t WHERE id = ?");
    // Boundaries of which the villages are not computed yet: brought up at the next opening (services/boundaryservice.h).
    const auto unplaced = session.number("SELECT count(*) FROM meta WHERE key = 'boundaries' AND value = ''");
    const auto total = session.number("SELECT count(*) FROM ticket");
    const auto courseUpTo = CourseRefresh::reached(session);
    const auto limits = MetaStore::text(session, MetaKey::limits);
    if (!dueOf || !total || !courseUpTo)
        return fail(!dueOf ? dueOf.error() : !total ? total.error() : courseUpTo.error());
    if (!limits || !unplaced)
        return fail(!limits ? limits.error() : unplaced.error());
    // By other limits the due times are brought up later (services/slaservice.h): that is no fault either.
    const SlaPolicy& policy = *store.projector().policy;
    const bool hasPresentDues = *limits == policy.stamp;
    return EventStore::forEach(session, 0, -1, [&](qint64 key, const QList<TicketEvent>& events) -> Result<> {
        report.events += events.size();
        if (progress && ++report.tickets % 1000 == 0 && !progress(report.tickets, *total))
            return fail(ErrorCode::Cancelled);
        Ticket folded = foldEvents(events);
        store.projector().complete(folded);
        const auto stored = store.ticketByKey(session, key);
        if (!stored && stored.error().code != ErrorCode::NotFound && stored.error().code != ErrorCode::StoreDamaged)
            return fail(stored.error());
        if (!stored) {
            findings.add(u"ticket %1: "_s.arg(key) + stored.error().detail);
            return {};
        }
        dueOf->bind(1, key);
        const auto row = dueOf->step();
        if (!row)
            return fail(row.error());
        const bool knowsCourse = key <= *courseUpTo && dueOf->integer(5) == 0;
        if (!knowsCourse)
            takeCourse(folded, *stored);
        if (*unplaced > 0) {
            folded.village = stored->village;
            folded.placeDoubt = stored->placeDoubt;
        }
        QStringList names = *stored == folded ? QStringList() : differences(*stored, folded);
        if (hasPresentDues && dueOf->int64(0) != dueAt(folded, policy))
            names += u"due_at"_s;
        if (knowsCourse && dueOf->integer(1) != flagsOf(folded))
            names += u"flags"_s;
        if (knowsCourse && dueOf->int64(2) != folded.closedAt)
            names += u"closed_at"_s;
        const qint64 until = folded.askedAt != 0 ? folded.askedUntil : 0;
        if (knowsCourse && (dueOf->int64(3) != until || dueOf->int64(4) != stoodMs(folded)))
            names += u"waits"_s;
        dueOf->reset();
        if (!names.isEmpty())
            findings.add(u"ticket %1: differs from its events in %2"_s.arg(key).arg(names.join(u", ")));
        return {};
    });
}

Result<> checkIndex(Database& database, Findings& findings)
{
    const auto done
        = database
              .write(WritePriority::Bulk,
                  [](WriteSession& session) -> Result<> {
                      while (true) {
                          const auto more = SearchStore::indexPending(session, 10'000);
                          if (!more)
                              return fail(more.error());
                          if (!*more)
                              break;
                      }
                      return session.execute("INSERT INTO report_fts(report_fts, rank) VALUES('integrity-check', 1)");
                  })
              .result();
    if (!done && done.error().code != ErrorCode::StoreDamaged)
        return fail(done.error());
    if (!done)
        findings.add(u"text index: not what the reports say"_s);
    return {};
}

} // namespace

QFuture<Result<CheckReport>> StoreCheck::check(Database& database, const TicketStore& store, Progress progress)
{
    return database.read(
        [&database, &store, progress = std::move(progress)](ReadSession& session) -> Result<CheckReport> {
            CheckReport report;
            {
                Findings findings(report);
                Result<> done = checkPages(session, findings);
                if (done)
                    done = checkCounts(session, findings);
                if (done)
                    done = checkProjection(session, store, report, findings, progress);
                if (done) {
                    const auto log = IdentityLog::problems(session);
                    for (const QString& problem : log.value_or(QStringList()))
                        findings.add(problem);
                    done = log ? Result<>() : fail(log.error());
                }
                if (done && !database.isReadOnly())
                    done = checkIndex(database, findings);
                if (!done && done.error().code == ErrorCode::StoreDamaged)
                    findings.add(done.error().detail); // as far as it could be read
                else if (!done)
                    return fail(done.error());
            }
            const auto tickets = session.number("SELECT count(*) FROM ticket");
            report.tickets = tickets.value_or(report.tickets);
            return report;
        },
        ReadPriority::Scan);
}

} // namespace JakOps
