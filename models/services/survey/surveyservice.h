// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/role.h"
#include "feeds/reportrecord.h"

#include <QFuture>
#include <QThreadPool>

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace JakOps {

class Workspace;

struct SurveySummary
{
    qint64 read = 0;
    qint64 added = 0; // "new"
    qint64 updated = 0; // a newer answer about the same report
    qint64 unchanged = 0;
    qint64 rejected = 0;
    QString rejectsFile; // empty: none rejected
    QList<RecordProblem> problems; // the first 20, for a message
    bool cancelled = false; // what was stored until then stays
};

// Takes in the results of the survey (JakSurvei) and knows all scores. Reading the same file again changes nothing. Any thread.
class SurveyService final
{
public:
    explicit SurveyService(Workspace& workspace);
    ~SurveyService(); // stops what is under way and waits

    using Watch = std::function<bool(qint64 read, qint64 rejected)>; // from the import's thread; false: stop
    // NotAllowed without the power to import; NotFound, Unreadable, WrongFormat, InvalidInput for the file as a whole.
    [[nodiscard]] QFuture<Result<SurveySummary>> import(const QString& path, const Officer& by, Watch watch = {});

    // By a ticket's key, as counting wants them; null when they cannot be read. Waits for the store: not in its threads.
    [[nodiscard]] std::shared_ptr<const std::vector<quint8>> scores();

private:
    [[nodiscard]] Result<SurveySummary> importNow(const QString& path, const Officer& by, const Watch& watch);

    Workspace& m_workspace;
    std::atomic<bool> m_stop = false;
    std::mutex m_mutex;
    std::shared_ptr<const std::vector<quint8>> m_scores; // null: to be read
    QThreadPool m_pool;
};

} // namespace JakOps
