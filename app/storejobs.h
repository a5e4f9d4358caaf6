// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "services/backupservice.h"
#include "services/boundaryservice.h"
#include "services/exportservice.h"
#include "services/liveseed.h"
#include "services/reviewcopyservice.h"
#include "services/seedservice.h"
#include "widgets/shell/noticestrip.h"

#include <QObject>

#include <atomic>

namespace JakOps {

class IndexService;
class MainWindow;
class OfficerContext;
class Settings;
class Workspace;

// The longer jobs of the file menu: asks for a file, runs the service, tells in the window how it goes and how it ended. One at a
// time. Lives in the GUI thread.
class StoreJobs final : public QObject
{
    Q_OBJECT

public:
    StoreJobs(Workspace& workspace, IndexService& index, OfficerContext& officer, Settings& settings, MainWindow& window);
    ~StoreJobs() override;

    void importBoundaries();
    void importBoundariesFrom(const QString& path);
    void useSchematicBoundaries();
    void exportTo(const QString& format);
    void exportFile(const QString& path, const QString& format);
    void backUp();
    void writeReviewCopy(); // asks which and where
    void writeReviewCopyTo(const QString& path, const ReviewJob& job);
    void openReviewCopy(); // in a window of its own
    void backUpIfDue(); // quietly, unless it fails
    void loadDemo(qint64 tickets = 20'000);
    [[nodiscard]] bool startLive(int perMinute, qint64 count = 0); // false where real reports are; count 0: until switched off
    void setLive(bool on); // sample reports come in by themselves; the demo only

Q_SIGNALS:
    void demoLoaded();

private:
    // Starts telling; false when another job is under way.
    [[nodiscard]] bool begin(const NoticeStrip::Text& job, bool cancellable);
    [[nodiscard]] NoticeStrip::Progress progress(); // to be called from any thread
    void tellBoundaries(const NoticeStrip::Text& job, const Result<BoundaryReport>& result);

    Workspace& m_workspace;
    IndexService& m_index;
    OfficerContext& m_officer;
    Settings& m_settings;
    MainWindow& m_window;
    BoundaryService m_boundaries;
    ExportService m_export;
    BackupService m_backup;
    ReviewCopyService m_reviewCopy;
    SeedService m_seed;
    LiveSeed m_live;
    std::shared_ptr<std::atomic<bool>> m_cancelled = std::make_shared<std::atomic<bool>>(false);
};

} // namespace JakOps
