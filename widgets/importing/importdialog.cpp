// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/importing/importdialog.h"

#include "services/importservice.h"
#include "widgets/common/errorpresenter.h"
#include "widgets/common/format.h"
#include "widgets/common/metrics.h"
#include "widgets/common/officercontext.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"
#include "widgets/importing/dropzone.h"
#include "widgets/importing/errornote.h"
#include "widgets/importing/importwatcher.h"
#include "widgets/importing/openfolder.h"
#include "widgets/importing/previewpage.h"
#include "widgets/importing/summarypage.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPollMs = 100;
constexpr int kBarSteps = 1000;
constexpr int kWidest = 520; // as where the source is chosen

} // namespace

ImportDialog::ImportDialog(ImportService& service, OfficerContext& officer, const Theme& theme, QWidget* parent)
    : QWidget(parent, Qt::Window)
    , m_service(service)
    , m_officer(officer)
    , m_pages(new QStackedWidget(this))
    , m_source(new DropZone(theme, m_pages))
    , m_preview(new PreviewPage(m_pages))
    , m_summary(new SummaryPage(m_pages))
    , m_poll(new QTimer(this))
{
    setObjectName(u"importDialog"_s);
    resize(980, 660);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(Metric::kPanel, Metric::kPanel, Metric::kPanel, Metric::kPanel);
    column->addWidget(m_pages);
    m_pages->addWidget(m_source);
    m_pages->addWidget(m_preview);
    m_pages->addWidget(makeRunningPage());
    m_pages->addWidget(m_summary);

    connect(m_source, &DropZone::fileChosen, this, &ImportDialog::openFile);
    connect(m_source, &DropZone::addressChosen, this, &ImportDialog::openAddress);
    connect(m_preview, &PreviewPage::jobChanged, this, &ImportDialog::look);
    connect(m_preview, &PreviewPage::importRequested, this, &ImportDialog::start);
    const auto backToSource = [this] {
        ++m_generation;
        m_source->setBusy(false);
        m_source->problem().clear();
        m_pages->setCurrentIndex(Source);
    };
    connect(m_preview, &PreviewPage::backRequested, this, backToSource);
    connect(m_summary, &SummaryPage::anotherRequested, this, backToSource);
    connect(m_summary, &SummaryPage::closeRequested, this, &QWidget::close);
    connect(m_summary, &SummaryPage::undoRequested, this, &ImportDialog::undo);
    connect(m_summary, &SummaryPage::folderRequested, this, [this](const QString& file) {
        if (!openFolderOf(file))
            m_summary->tell([file] { return tr("The rejected records are in %1").arg(file); });
    });
    m_poll->setInterval(kPollMs);
    connect(m_poll, &QTimer::timeout, this, &ImportDialog::advance);
    retranslate();
}

ImportDialog::~ImportDialog()
{
    if (m_watcher)
        m_watcher->stop();
}

QWidget* ImportDialog::makeRunningPage()
{
    auto* const page = new QWidget(m_pages);
    m_runTitle = new PlainLabel(page);
    m_runTitle->setTitle(true);
    m_runTitle->setElide(Qt::ElideMiddle);
    m_bar = new QProgressBar(page);
    m_bar->setObjectName(u"importProgress"_s);
    m_bar->setTextVisible(false);
    m_runFigures = new PlainLabel(page);
    m_runFigures->setObjectName(u"runFigures"_s);
    m_runFigures->setSecondary(true);
    m_cancel = new QPushButton(page);
    m_cancel->setObjectName(u"cancelImport"_s);
    page->setProperty("surface", true);
    page->setAttribute(Qt::WA_StyledBackground);
    auto* const middle = new QWidget(page);
    middle->setMaximumWidth(kWidest);
    auto* const row = new QHBoxLayout(page);
    row->setContentsMargins(2 * Metric::kPanel, 2 * Metric::kPanel, 2 * Metric::kPanel, 2 * Metric::kPanel);
    row->addStretch(1);
    row->addWidget(middle, 100);
    row->addStretch(1);
    auto* const column = new QVBoxLayout(middle);
    column->setContentsMargins({});
    column->setSpacing(Metric::kGroup);
    column->addStretch(1);
    column->addWidget(m_runTitle);
    column->addWidget(m_bar);
    column->addWidget(m_runFigures);
    column->addWidget(m_cancel, 0, Qt::AlignLeft);
    column->addStretch(2);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_watcher)
            m_watcher->stop();
        m_cancel->setEnabled(false);
    });
    return page;
}

void ImportDialog::setFolder(const QString& folder)
{
    m_source->setFolder(folder);
}

void ImportDialog::openFile(const QString& path)
{
    if (isRunning())
        return;
    ImportJob job;
    job.path = path;
    const QString folder = QFileInfo(path).absolutePath();
    m_source->setFolder(folder);
    Q_EMIT folderUsed(folder);
    look(job);
}

void ImportDialog::openAddress(const QString& address)
{
    if (isRunning())
        return;
    ImportJob job;
    job.url = QUrl::fromUserInput(address);
    if (job.url.scheme() != "http"_L1 && job.url.scheme() != "https"_L1) {
        m_source->problem().say([] { return tr("Only http and https addresses can be read."); });
        return;
    }
    look(job);
}

void ImportDialog::look(const ImportJob& job)
{
    m_job = job;
    m_job.officer = m_officer.officer().code;
    m_source->problem().clear();
    m_source->setBusy(true);
    m_preview->setBusy(true);
    m_service.preview(m_job).then(this, [this, asked = ++m_generation](const Result<ImportPreview>& preview) {
        if (asked != m_generation)
            return; // something else was chosen meanwhile
        m_source->setBusy(false);
        if (!preview) {
            complain(preview.error());
            return;
        }
        m_job.source = preview->source;
        m_preview->setPreview(m_job, *preview);
        m_pages->setCurrentIndex(Preview);
    });
}

void ImportDialog::complain(const Error& error)
{
    if (m_pages->currentIndex() == Preview) {
        m_preview->setBusy(false);
        m_preview->problem().tell(error);
    } else {
        m_source->problem().tell(error);
        m_pages->setCurrentIndex(Source);
    }
}

void ImportDialog::start()
{
    if (isRunning())
        return;
    ++m_generation; // a preview that is still on its way is no longer asked for
    m_job.officer = m_officer.officer().code;
    m_watcher = ImportWatcher::make();
    m_cancel->setEnabled(true);
    retranslate();
    advance();
    m_pages->setCurrentIndex(Running);
    m_poll->start();
    m_service.run(m_job, ImportWatcher::watch(m_watcher)).then(this, [this](const Result<ImportSummary>& summary) {
        m_poll->stop();
        m_watcher.reset();
        if (!summary) {
            m_pages->setCurrentIndex(Preview);
            complain(summary.error());
            return;
        }
        m_summary->setSummary(*summary);
        m_pages->setCurrentIndex(Summary);
        Q_EMIT finished(*summary);
    });
}

void ImportDialog::undo(qint64 batch)
{
    m_summary->setBusy(true);
    m_service.undo(batch, m_officer.officer().code).then(this, [this](const Result<ImportUndo>& undone) {
        m_summary->setBusy(false);
        if (undone)
            m_summary->setUndone(*undone);
        else
            m_summary->tell([error = undone.error()] { return ErrorPresenter::sentence(error); });
    });
}

void ImportDialog::advance()
{
    if (!m_watcher)
        return;
    const ImportProgress now = m_watcher->progress();
    m_bar->setRange(0, now.totalBytes > 0 ? kBarSteps : 0);
    if (now.totalBytes > 0)
        m_bar->setValue(int(double(now.bytes) / double(now.totalBytes) * kBarSteps));
    m_runFigures->setText(
        tr("%1 records read, %2 rejected").arg(Format::number(now.records), Format::number(now.rejected)));
}

void ImportDialog::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

void ImportDialog::retranslate()
{
    setWindowTitle(tr("Import reports"));
    m_runTitle->setText(
        tr("Importing %1").arg(m_job.path.isEmpty() ? m_job.url.toDisplayString() : QFileInfo(m_job.path).fileName()));
    m_bar->setAccessibleName(tr("Progress"));
    m_cancel->setText(tr("Stop"));
    advance();
}

void ImportDialog::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace JakOps
