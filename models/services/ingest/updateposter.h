// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/sourceupdate.h"
#include "services/httpfetch.h"

namespace JakOps {

class Workspace;

// Where a source takes what became of its reports.
struct OutletJob
{
    QString source; // key, as its reports are filed
    QUrl address; // …/servicerequestupdates.json or .xml
    QByteArray apiKey; // never in an address, a log or an error
    QString jurisdiction; // empty: the server knows one only
    bool plainStatus = false; // OPEN and CLOSED alone
};

struct OutletSummary
{
    qint64 told = 0;
    qint64 known = 0; // the source had it: told before a cut line
    qint64 refused = 0; // the source does not want it; not told again
    qint64 due = 0; // reports with steps that wait for the next time
    bool isNew = false; // the source was not told anything until now: it is from here on
    QStringList refusals; // the first few: number of the report and what the source said
};

// Tells sources of the steps of the work on their reports, oldest first, each once: the step's id goes with it, and what
// was told is written down before the next one goes out. Blocks; one thread.
class UpdatePoster final
{
public:
    explicit UpdatePoster(Workspace& workspace, const HttpLimits& limits = {.maxBytes = 1024 * 1024, .totalMs = 60'000});

    // Network, NotAllowed (the key), Cancelled: what was told until then stays told, the rest waits.
    [[nodiscard]] Result<OutletSummary> run(const OutletJob& job, const std::function<bool(const OutletSummary&)>& watch = {});

private:
    enum class Verdict { Told, Known, Refused };
    [[nodiscard]] Result<Verdict> send(const OutletJob& job, const QString& externalId, const SourceUpdate& update, QString& said);

    Workspace& m_workspace;
    HttpFetch m_http;
};

// …/requests.xml of a source, …/servicerequestupdates.xml of the same server.
[[nodiscard]] QUrl outletAddress(const QUrl& requests);

} // namespace JakOps
