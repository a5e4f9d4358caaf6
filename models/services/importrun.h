// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feeds/feedreader.h"
#include "services/importedrecord.h"
#include "services/importsource.h"
#include "services/importtypes.h"
#include "services/importwriter.h"
#include "services/open311plan.h"
#include "services/rejectsfile.h"

#include <QFuture>

#include <deque>
#include <memory>

namespace JakOps {

class Workspace;

// One import from beginning to end, in the thread that calls it: reads here, while the store's writer stores what was
// read before. At most a few thousand records are held at a time.
class ImportRun final : private RecordSink
{
public:
    // `stop` ends it from outside; `watch` tells how far it is and may end it too.
    ImportRun(Workspace& workspace, ImportJob job, ImportWatch watch, const std::atomic<bool>& stop);
    ~ImportRun() override;

    [[nodiscard]] Result<ImportSummary> run();

private:
    bool takeRecord(ReportRecord record) override;
    bool takeProblem(RecordProblem problem) override;
    bool takeService(ServiceRecord service) override;

    [[nodiscard]] Result<> readFile();
    [[nodiscard]] Result<> readEndpoint();
    using AddressOf = std::function<QUrl(const TimeWindow&)>;
    void readServices(HttpFetch& http);
    [[nodiscard]] Result<> readWindows(HttpFetch& http, const AddressOf& addressOf, qint64 fromMs, qint64 toMs);
    [[nodiscard]] Result<> readOpenOnes(HttpFetch& http, qint64 fromMs);
    [[nodiscard]] Result<> readUpdates(HttpFetch& http, qint64 fromMs, qint64 toMs);
    [[nodiscard]] Result<ReadResult> readSource(ImportSource& source);
    [[nodiscard]] Result<> prepareFor(const FormatFacts& facts);
    void routeByRules();
    void remember(const QStringList& columns, const FieldMapping& given);
    [[nodiscard]] bool goOn(); // asks the watch
    void hand(); // what is pending goes to the writer
    void startWriting();
    void drain(); // until all that was read is stored
    void collect(size_t leave); // waits until at most this many transactions are under way
    void takeStep(Result<ImportStep> step);
    void publish(ChangeSet changes, bool last);
    void reject(const RecordProblem& problem);
    void writeServices();
    [[nodiscard]] Result<ImportSummary> finish(const Result<>& outcome);
    [[nodiscard]] Result<> usable() const; // whether anything was understood

    Workspace& m_workspace;
    ImportJob m_job;
    ImportWatch m_watch;
    const std::atomic<bool>& m_stop;
    ImportProgress m_progress;
    ImportSummary m_summary;
    bool m_keepsIdentities = false;
    RejectsFile m_rejects;
    std::optional<RecordImporter> m_importer;
    std::shared_ptr<ImportWriter> m_writer; // shared with the jobs in the store
    std::shared_ptr<ImportQueue> m_queue = std::make_shared<ImportQueue>(); // likewise
    PreparedImports m_pending;
    ImportContext m_context;
    std::deque<QFuture<Result<ImportStep>>> m_underWay;
    QStringList m_services; // that are no categories yet
    ServiceNames::Names m_serviceNames; // by code
    std::optional<Error> m_error;
    std::optional<RecordProblem> m_firstProblem;
    ChangeSet m_changes; // not told yet
    qint64 m_changed = 0; // of these
    qint64 m_toldAtMs;
    qint64 m_bytesBefore = 0; // of answers read so far
    qint64 m_sinceWatch = 0;
};

} // namespace JakOps
