// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/reviewcopyservice.h"

#include "domain/projection.h"
#include "domain/visibility.h"
#include "services/matchingkeys.h"
#include "services/videofile.h"
#include "services/workspace.h"
#include "storage/bulletinstore.h"
#include "storage/eventstore.h"
#include "storage/filesync.h"
#include "storage/metastore.h"
#include "storage/reviewstore.h"
#include "storage/searchstore.h"
#include "storage/surveystore.h"
#include "storage/ticketstore.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

#include <cstdio>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr size_t kBatch = 500; // tickets a transaction of the copy
constexpr int kIndexBatch = 20'000;

struct Carried
{
    Ticket after;
    QList<TicketEvent> events;
    std::optional<SurveyAnswer> survey;
    bool withheld = false;
};

// What of one report goes into the copy.
Result<Carried> carried(ReadSession& session, const TicketStore& tickets, qint64 key, const Officer& reader)
{
    const auto ticket = tickets.ticketByKey(session, key);
    const auto events = ticket ? EventStore::eventsOf(session, key) : fail(ticket.error());
    if (!events)
        return fail(events.error());
    const TicketVisibility visibility = visibilityFor(reader, *ticket);
    const auto survey = SurveyStore::of(session, key);
    if (!survey)
        return fail(survey.error());
    Carried one;
    one.survey = *survey;
    if (one.survey && !visibility.text)
        one.survey->words.clear();
    for (const TicketEvent& event : *events) {
        TicketEvent shown = redacted(event, visibility);
        one.withheld = one.withheld || shown.body.contains(BodyKey::withheld);
        shown.deviceSeq = 0; // nothing of it waits for a hub
        shown.batch = 0;
        one.events += shown;
    }
    one.after = foldEvents(one.events);
    if (ticket->place && !one.after.place) { // the kelurahan stays known without the point it came from
        one.events.first().body[BodyKey::area] = ticket->village;
        one.after = foldEvents(one.events);
        one.withheld = true;
    }
    one.after.village = ticket->village;
    return one;
}

void collectPhotos(const Carried& one, QStringList& photos)
{
    for (const TicketEvent& event : one.events) {
        for (const QJsonValue photo : event.body.value(BodyKey::photos).toArray()) {
            const QString name = photo.toString();
            if (name.size() == 64)
                photos += name;
        }
    }
    photos += one.after.publicPhotos;
}

// Told in the copy's time, to officers of its areas.
bool belongs(const Bulletin& bulletin, const ReviewJob& job)
{
    const bool then = bulletin.validUntil > job.from && (job.to == 0 || bulletin.validFrom < job.to);
    return then && (job.areas.isEmpty() || std::ranges::any_of(job.areas, [&](const QString& area) {
        return liesIn(bulletin.area, area) || liesIn(area, bulletin.area);
    }));
}

struct Source
{
    ReadSession& session;
    const TicketStore& tickets;
    const AttachmentStore& attachments;
    const ReviewJob& job;
    const ReviewCopyService::Progress& progress;
};

class Copy final
{
public:
    Copy(Database& database, Projector projector)
        : m_database(database)
        , m_tickets(m_terms, std::move(projector))
    {
    }

    Result<> begin(bool demo)
    {
        return m_database
            .write(WritePriority::Bulk,
                [&](WriteSession& session) -> Result<> {
                    const auto terms = m_terms.load(session);
                    const auto set = terms ? MetaStore::set(session, MetaKey::demo, qint64(demo)) : terms;
                    return set ? ReviewStore::begin(session) : set;
                })
            .result();
    }
    Result<> take(const Source& source, std::span<const qint64> keys, ReviewSummary& summary)
    {
        std::vector<Carried> batch;
        QStringList photos;
        for (const qint64 key : keys) {
            auto one = carried(source.session, source.tickets, key, ReviewCopyService::reader(source.job.privacy));
            if (!one)
                return fail(one.error());
            summary.withheld += one->withheld ? 1 : 0;
            if (source.job.withPhotos)
                collectPhotos(*one, photos);
            batch.push_back(std::move(*one));
        }
        const auto written = m_database
                                 .write(WritePriority::Bulk,
                                     [&](WriteSession& session) -> Result<> {
                                         for (const Carried& one : batch) {
                                             const auto row = m_tickets.append(session, 0, one.events, one.after);
                                             if (!row)
                                                 return fail(row.error());
                                             if (const auto kept = takeSurvey(session, row->key, one.survey); !kept)
                                                 return kept;
                                         }
                                         return takePhotos(session, source.attachments, photos, summary);
                                     })
                                 .result();
        summary.tickets += written ? qint64(batch.size()) : 0;
        return written;
    }
    // Public words, so all of them whatever the privacy; who has read them stays behind.
    Result<> takeBulletins(const Source& source)
    {
        const auto all = BulletinStore::all(source.session, {});
        if (!all)
            return fail(all.error());
        return m_database
            .write(WritePriority::Bulk,
                [&](WriteSession& session) -> Result<> {
                    for (const Bulletin& bulletin : *all) {
                        if (!belongs(bulletin, source.job))
                            continue;
                        if (const auto added = BulletinStore::add(session, bulletin); !added)
                            return added;
                    }
                    return {};
                })
            .result();
    }
    Result<> finish(const ReviewInfo& info)
    {
        Result<bool> more = true;
        while (more && *more) {
            more = m_database
                       .write(WritePriority::Bulk,
                           [](WriteSession& session) { return SearchStore::indexPending(session, kIndexBatch); })
                       .result();
        }
        if (!more)
            return fail(more.error());
        return m_database
            .write(WritePriority::Bulk, [&](WriteSession& session) { return ReviewStore::finish(session, info); })
            .result();
    }

private:
    static Result<> takeSurvey(WriteSession& session, qint64 key, const std::optional<SurveyAnswer>& survey)
    {
        if (!survey)
            return {};
        const auto taken = SurveyStore::take(session, key, *survey, survey->answeredAt);
        return taken ? Result<>() : fail(taken.error());
    }
    Result<> takePhotos(
        WriteSession& session, const AttachmentStore& attachments, const QStringList& photos, ReviewSummary& summary)
    {
        for (const QString& photo : photos) {
            if (m_seen.contains(photo))
                continue;
            m_seen.insert(photo);
            const auto content = attachments.read(photo);
            if (!content || videoFormatOf(*content)) {
                ++summary.missingPhotos;
                continue;
            }
            if (const auto added = ReviewStore::addPhoto(session, photo, *content); !added)
                return added;
            ++summary.photos;
        }
        return {};
    }

    Database& m_database;
    TermTable m_terms;
    TicketStore m_tickets;
    QSet<QString> m_seen;
};

Result<ReviewSummary> writeInto(const Source& source, Database& database, const std::shared_ptr<const SlaPolicy>& policy, const KeyQuery& query, bool demo)
{
    const auto keys = matchingKeys(source.session, source.tickets, query);
    if (!keys)
        return fail(keys.error());
    // Villages stay as they are in the source; what is in doubt follows from what the copy tells of a place.
    Copy copy(database, Projector {policy, {}, source.tickets.projector().isPlaceDoubtful});
    if (const auto begun = copy.begin(demo); !begun)
        return fail(begun.error());
    ReviewSummary summary;
    // Oldest first: ids of the copy then rise with time, as they do in a store that was filled day by day.
    const std::vector<qint64> order(keys->rbegin(), keys->rend());
    for (size_t at = 0; at < order.size(); at += kBatch) {
        if (source.progress && !source.progress(qint64(at), qint64(order.size())))
            return fail(ErrorCode::Cancelled);
        const auto batch = std::span(order).subspan(at, std::min(kBatch, order.size() - at));
        if (const auto taken = copy.take(source, batch, summary); !taken)
            return fail(taken.error());
    }
    if (const auto taken = copy.takeBulletins(source); !taken)
        return fail(taken.error());
    const ReviewJob& job = source.job;
    const auto finished = copy.finish({.madeAt = query.nowMs, .madeBy = job.officer.name, .from = job.from, .to = job.to,
        .areas = job.areas, .privacy = job.privacy, .withPhotos = job.withPhotos, .tickets = summary.tickets});
    return finished ? Result<ReviewSummary>(summary) : fail(finished.error());
}

void removeStore(const QString& path)
{
    for (const auto suffix : {""_L1, "-wal"_L1, "-shm"_L1, "-journal"_L1})
        QFile::remove(path + suffix);
}

// Named when it is whole, and then not to be changed by mistake either.
Result<> putInPlace(const QString& aside, const QString& path)
{
    if (!QFile::setPermissions(aside, QFileDevice::ReadOwner | QFileDevice::ReadUser))
        return fail(ErrorCode::Unwritable, aside);
    if (const auto synced = syncPath(aside); !synced)
        return synced;
    // In one step over the one before; QFile::rename would need that removed first.
    if (std::rename(QFile::encodeName(aside).constData(), QFile::encodeName(path).constData()) != 0)
        return fail(ErrorCode::Unwritable, u"cannot name "_s + path);
    return syncFolderOf(path);
}

} // namespace

ReviewCopyService::ReviewCopyService(Workspace& workspace)
    : m_workspace(workspace)
{
}

Officer ReviewCopyService::reader(ReviewPrivacy privacy)
{
    return {.code = u"peninjau"_s, .name = u"Peninjau"_s, .role = privacy == ReviewPrivacy::Internal ? Role::Bureau : Role::Viewer,
        .agency = {}, .area = {}};
}

Result<> ReviewCopyService::mayMake(const Officer& officer, ReviewPrivacy privacy)
{
    Ticket privateTicket;
    privateTicket.isPrivate = true;
    if (privacy == ReviewPrivacy::Internal && !visibilityFor(officer, privateTicket).text)
        return fail(ErrorCode::NotAllowed, u"private_words"_s);
    return {};
}

QFuture<Result<ReviewSummary>> ReviewCopyService::write(const ReviewJob& job, const QString& path, Progress progress)
{
    if (const auto may = mayMake(job.officer, job.privacy); !may)
        return QtFuture::makeReadyValueFuture(Result<ReviewSummary>(std::unexpected(may.error())));
    TicketFilter filter;
    filter.from = job.from;
    filter.to = job.to;
    filter.areas = job.areas;
    return m_workspace.database().read(
        [&w = m_workspace, policy = m_workspace.policy(), query = KeyQuery::of(m_workspace, filter, job.officer), job, path,
            demo = m_workspace.isDemo(), progress = std::move(progress)](ReadSession& session) -> Result<ReviewSummary> {
            const QString aside = path + u".part"_s;
            removeStore(aside);
            auto summary = [&]() -> Result<ReviewSummary> {
                const auto database
                    = Database::open({.path = aside, .migrationsDir = w.resourcesRoot() + u"/sql"_s, .readers = 1});
                if (!database)
                    return fail(database.error());
                return writeInto({session, w.tickets(), w.attachments(), job, progress}, **database, policy, query, demo);
            }();
            Result<> done = summary ? ReviewStore::takeCity(aside, w.database().path(), job.from, job.to) : fail(summary.error());
            if (done)
                done = putInPlace(aside, path);
            if (!done) {
                removeStore(aside);
                return fail(done.error());
            }
            summary->bytes = QFileInfo(path).size();
            return summary;
        },
        ReadPriority::Scan);
}

} // namespace JakOps
