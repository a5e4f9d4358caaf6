// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feeds/feedreader.h"

#include <QDateTime>
#include <QUrl>

#include <functional>

namespace JakOps {

// What to import and how. A plain value.
struct ImportJob
{
    QString path; // a file …
    QUrl url; // … or an http(s) address: of a file, or of an Open311 endpoint (…/requests.xml), which is read in
              // windows of time
    // Whose ids these are: reports of one source are the same report when they have the same id. Empty: "crm" for the
    // dashboard and for numbers like JK2503050007, the host for an address, else "open311" or "file".
    QString source;
    FieldMapping mapping; // empty: the one remembered for these columns, then what is known by name
    std::optional<Charset> charset;
    std::optional<QChar> delimiter;
    QString officer; // who imports
    std::optional<qint64>
        fromMs; // Open311 endpoint: reports since then; empty: since the last import of it, else 90 days
};

// One column of a table (or name in a record) as the preview proposes to read it.
struct ImportColumn
{
    QString name;
    std::optional<FeedField> field; // empty: kept as an extra
    QString sample; // the first value that is not empty; none of a column that tells who reported

    [[nodiscard]] bool tellsWho() const { return field && isIdentity(*field); }
};

// The first records of a source, read but not stored.
struct ImportPreview
{
    FormatFacts facts;
    QString source; // the key that will be used
    QList<ImportColumn> columns;
    QList<ReportRecord> records; // up to 50
    QList<ServiceRecord> services;
    QList<RecordProblem> problems;
    FieldMapping mapping; // in force: given, or remembered
    bool remembered = false; // it came from an earlier import of such columns
    bool isPublic = false; // what reports are of which the source does not say it
    bool complete = false; // there is no more than this
    bool canSeal = true; // who reported can be kept sealed; else it is dropped
};

// How far a run is. Committed is committed: a cancel keeps it.
struct ImportProgress
{
    qint64 bytes = 0; // of the source; for an address, received
    qint64 totalBytes = 0; // 0: not known
    qint64 records = 0;
    qint64 rejected = 0;
};
using ImportWatch = std::function<bool(const ImportProgress&)>; // from the import's thread; false: stop

struct ImportSummary
{
    qint64 batch = 0; // for undo; 0: nothing was stored
    QString source;
    qint64 read = 0; // records of any kind, rejected ones with them
    qint64 added = 0; // "new"
    qint64 updated = 0;
    qint64 unchanged = 0;
    qint64 rejected = 0;
    qint64 services = 0; // categories of a list of services; they are among the unchanged or new ones of no report
    qint64 identitiesDropped = 0; // who reported was told, but nobody holds keys that could open it
    QString rejectsFile; // empty: none rejected
    QList<RecordProblem> problems; // the first 20, for a message
    bool cancelled = false; // what was stored until then stays
};

struct ImportUndo
{
    qint64 removed = 0; // reports the import brought
    qint64 reverted = 0; // reports it had changed
    qint64 kept = 0; // left as they are: somebody worked on them since
};

} // namespace JakOps
