// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storejobs.h"

#include "base/clock.h"
#include "services/indexservice.h"
#include "services/settings.h"
#include "services/workspace.h"
#include "widgets/common/format.h"
#include "widgets/common/officercontext.h"
#include "widgets/shell/actions.h"
#include "widgets/review/reviewcopydialog.h"
#include "widgets/shell/mainwindow.h"
#include "widgets/shell/noticestrip.h"

#include <QFileDialog>
#include <QProcess>
#include <QFileInfo>
#include <QFutureWatcher>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kLivePerMinute = 20;

} // namespace

StoreJobs::StoreJobs(
    Workspace& workspace, IndexService& index, OfficerContext& officer, Settings& settings, MainWindow& window)
    : m_workspace(workspace)
    , m_index(index)
    , m_officer(officer)
    , m_settings(settings)
    , m_window(window)
    , m_boundaries(workspace)
    , m_export(workspace)
    , m_backup(workspace.database(), workspace.backupDir(), workspace.clock())
    , m_reviewCopy(workspace)
    , m_seed(workspace)
    , m_live(workspace)
{
    connect(&window, &MainWindow::boundariesRequested, this, &StoreJobs::importBoundaries);
    connect(&window, &MainWindow::schematicBoundariesRequested, this, &StoreJobs::useSchematicBoundaries);
    connect(&window, &MainWindow::exportRequested, this, &StoreJobs::exportTo);
    connect(&window, &MainWindow::backupRequested, this, &StoreJobs::backUp);
    connect(&window, &MainWindow::reviewCopyRequested, this, &StoreJobs::writeReviewCopy);
    connect(&window, &MainWindow::openReviewRequested, this, &StoreJobs::openReviewCopy);
    connect(&window, &MainWindow::demoRequested, this, [this] { loadDemo(); });
    connect(&window, &MainWindow::liveToggled, this, &StoreJobs::setLive);
    connect(&m_live, &LiveSeed::failed, this, [this](const Error& error) {
        m_window.actions()[ActionId::Live].setChecked(false);
        m_window.notices().fail([] { return tr("Sample reports keep coming in"); }, error);
    });
    connect(&m_live, &LiveSeed::finished, this, [this] { m_window.actions()[ActionId::Live].setChecked(false); });
    connect(&window.notices(), &NoticeStrip::cancelRequested, this, [this] { *m_cancelled = true; });
}

StoreJobs::~StoreJobs()
{
    *m_cancelled = true;
}

bool StoreJobs::begin(const NoticeStrip::Text& job, bool cancellable)
{
    if (m_window.notices().isBusy())
        return false;
    m_cancelled = std::make_shared<std::atomic<bool>>(false);
    m_window.notices().begin(job, cancellable);
    return true;
}

NoticeStrip::Progress StoreJobs::progress()
{
    return m_window.notices().progress(m_cancelled);
}

void StoreJobs::setLive(bool on)
{
    if (!on) {
        m_live.stop();
        return;
    }
    if (!startLive(kLivePerMinute))
        m_window.actions()[ActionId::Live].setChecked(false);
}

bool StoreJobs::startLive(int perMinute, qint64 count)
{
    if (!m_workspace.isDemo())
        return false;
    m_window.actions()[ActionId::Live].setChecked(true);
    m_live.start(perMinute, count);
    m_window.notices().tell([perMinute, count] {
        return count > 0 ? tr("%1 made-up reports come in, %2 a minute.").arg(Format::number(count), Format::number(perMinute))
                         : tr("%1 made-up reports a minute come in until this is switched off.").arg(Format::number(perMinute));
    });
    return true;
}

void StoreJobs::importBoundaries()
{
    const QString path = QFileDialog::getOpenFileName(
        &m_window, tr("Import area boundaries"), m_settings.lastFolder(), tr("GeoJSON (*.geojson *.json);;All files (*)"));
    if (path.isEmpty())
        return;
    m_settings.setLastFolder(QFileInfo(path).absolutePath());
    importBoundariesFrom(path);
}

void StoreJobs::importBoundariesFrom(const QString& path)
{
    const auto job = [] { return tr("Importing area boundaries"); };
    if (!begin(job, true))
        return;
    m_boundaries.import(path, progress()).then(this, [this, job](const Result<BoundaryReport>& result) {
        tellBoundaries(job, result);
    });
}

void StoreJobs::useSchematicBoundaries()
{
    const auto job = [] { return tr("Back to the schematic boundaries"); };
    if (!begin(job, true))
        return;
    m_boundaries.useSchematic(progress()).then(this, [this, job](const Result<BoundaryReport>& result) {
        tellBoundaries(job, result);
    });
}

void StoreJobs::tellBoundaries(const NoticeStrip::Text& job, const Result<BoundaryReport>& result)
{
    if (!result) {
        m_window.notices().fail(job, result.error());
        return;
    }
    m_window.notices().tell(
        [report = *result] {
            return tr("%1 areas in force. %2 reports looked at, %3 now in another kelurahan, %4 outside.")
                .arg(Format::number(report.areas), Format::number(report.tickets), Format::number(report.moved),
                    Format::number(report.outside));
        },
        result->problems.join(u'\n'));
}

void StoreJobs::exportTo(const QString& format)
{
    const bool csv = format == "csv"_L1;
    const QString name = m_settings.lastFolder() + u'/'
        + (m_workspace.isDemo() ? tr("sample-reports") : tr("reports")) + (csv ? u".csv"_s : u".geojson"_s);
    const QString path = QFileDialog::getSaveFileName(&m_window, tr("Export the reports of the present filters"), name,
        csv ? tr("Table (*.csv)") : tr("Map layer (*.geojson)"));
    if (path.isEmpty())
        return;
    m_settings.setLastFolder(QFileInfo(path).absolutePath());
    exportFile(path, format);
}

void StoreJobs::exportFile(const QString& path, const QString& format)
{
    const auto job = [] { return tr("Exporting reports"); };
    if (!begin(job, true))
        return;
    ExportJob order;
    order.format = format == "csv"_L1 ? ExportFormat::Csv : ExportFormat::GeoJson;
    order.filter = m_index.filter();
    order.officer = m_officer.officer();
    m_export.writeFile(order, path, progress()).then(this, [this, job, path](const Result<ExportSummary>& result) {
        if (!result) {
            m_window.notices().fail(job, result.error());
            return;
        }
        m_window.notices().tell(
            [path, summary = *result] {
                return tr("%1 reports written to %2, %3 of them without what you may not see.")
                    .arg(Format::number(summary.written), QFileInfo(path).fileName(), Format::number(summary.withheld));
            },
            path);
    });
}

void StoreJobs::backUp()
{
    const auto job = [] { return tr("Backing up"); };
    if (!begin(job, false))
        return;
    m_backup.take().then(this, [this, job](const Result<BackupFile>& result) {
        if (!result)
            m_window.notices().fail(job, result.error());
        else
            m_window.notices().tell(
                [file = *result] {
                    return tr("Backed up and checked: %1, %2.")
                        .arg(QFileInfo(file.path).fileName(), Format::bytes(file.bytes));
                },
                result->path);
    });
}

void StoreJobs::writeReviewCopy()
{
    const Officer officer = m_officer.officer();
    auto* const dialog = new ReviewCopyDialog(m_workspace.facts(), m_workspace.clock(),
        ReviewCopyService::mayMake(officer, ReviewPrivacy::Internal).has_value(), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, officer] {
        const ReviewJob job {.from = dialog->from(), .to = dialog->to(), .areas = dialog->areas(), .privacy = dialog->privacy(),
            .withPhotos = dialog->withPhotos(), .officer = officer};
        const QString path = QFileDialog::getSaveFileName(&m_window, tr("Write a copy for review"),
            m_settings.lastFolder() + u'/' + tr("review") + u".jakops"_s, tr("Copy for review (*.jakops)"));
        if (path.isEmpty())
            return;
        m_settings.setLastFolder(QFileInfo(path).absolutePath());
        writeReviewCopyTo(path, job);
    });
    dialog->open();
}

void StoreJobs::writeReviewCopyTo(const QString& path, const ReviewJob& job)
{
    const auto name = [] { return tr("Writing a copy for review"); };
    if (!begin(name, true))
        return;
    m_reviewCopy.write(job, path, progress()).then(this, [this, name, path](const Result<ReviewSummary>& result) {
        if (!result) {
            m_window.notices().fail(name, result.error());
            return;
        }
        m_window.notices().tell(
            [path, done = *result] {
                return tr("%1 reports and %2 photos copied to %3, %4. Left out of %5 reports: what is private.")
                    .arg(Format::number(done.tickets), Format::number(done.photos), QFileInfo(path).fileName(),
                        Format::bytes(done.bytes), Format::number(done.withheld));
            },
            path);
    });
}

void StoreJobs::openReviewCopy()
{
    const QString path = QFileDialog::getOpenFileName(
        &m_window, tr("Open a copy for review"), m_settings.lastFolder(), tr("Copy for review (*.jakops)"));
    if (path.isEmpty())
        return;
    m_settings.setLastFolder(QFileInfo(path).absolutePath());
    if (!QProcess::startDetached(QCoreApplication::applicationFilePath(), {u"--profile"_s, path}))
        m_window.notices().fail([] { return tr("Open a copy for review"); }, Error(ErrorCode::Unreadable, path));
}

void StoreJobs::backUpIfDue()
{
    if (!m_backup.isDue())
        return;
    m_backup.take().then(this, [this](const Result<BackupFile>& result) {
        if (!result && !m_window.notices().isBusy())
            m_window.notices().fail([] { return tr("Daily backup"); }, result.error());
    });
}

void StoreJobs::loadDemo(qint64 tickets)
{
    const auto job = [] { return tr("Loading the demo city"); };
    if (!begin(job, true))
        return;
    auto* watcher = new QFutureWatcher<Result<SeedSummary>>(this);
    connect(watcher, &QFutureWatcherBase::progressValueChanged, this,
        [this, tickets](int done) { m_window.notices().advance(done, tickets); });
    connect(&m_window.notices(), &NoticeStrip::cancelRequested, watcher, &QFutureWatcherBase::cancel);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, job] {
        watcher->deleteLater();
        const auto result = watcher->future().resultCount() > 0 ? watcher->result() : fail(ErrorCode::Cancelled);
        if (!result)
            m_window.notices().fail(job, result.error());
        else
            m_window.notices().tell([summary = *result] {
                return tr("Demo city loaded: %1 made-up reports, %2 of them open.")
                    .arg(Format::number(summary.tickets), Format::number(summary.open));
            });
        m_window.setDemo(m_workspace.isDemo());
        Q_EMIT demoLoaded();
    });
    watcher->setFuture(m_seed.seed({.tickets = tickets}));
}

} // namespace JakOps
