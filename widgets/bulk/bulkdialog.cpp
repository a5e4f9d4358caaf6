// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/bulk/bulkdialog.h"

#include "services/deskmemory.h"
#include "widgets/bulk/bulkform.h"
#include "widgets/bulk/bulkwords.h"
#include "widgets/bulk/refusedmodel.h"
#include "widgets/common/errorpresenter.h"
#include "widgets/common/format.h"
#include "widgets/common/metrics.h"
#include "widgets/common/officercontext.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/words.h"
#include "widgets/ticket/draftkeeper.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QListView>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPauseMs = 200; // typing goes on before the reports are looked at again
constexpr int kWidth = 480;
constexpr qsizetype kReasonsShown = 4;

PlainLabel* note(QWidget* parent, const char* name)
{
    auto* const label = new PlainLabel(parent);
    label->setObjectName(QLatin1StringView(name));
    label->setWordWrap(true);
    label->hide();
    return label;
}

} // namespace

BulkDialog::BulkDialog(const Parts& parts, QWidget* parent)
    : QDialog(parent)
    , m_parts(parts)
    , m_drafts(new DraftKeeper(parts.memory, parts.clock, this))
    , m_stopLook(std::make_shared<std::atomic<bool>>(false))
    , m_stopRun(std::make_shared<std::atomic<bool>>(false))
    , m_title(new PlainLabel(this))
    , m_pages(new QStackedWidget(this))
    , m_refused(new RefusedModel(this))
{
    setObjectName(u"bulkDialog"_s);
    setMinimumWidth(kWidth);
    m_title->setObjectName(u"bulkTitle"_s);
    m_title->setTitle(true);
    m_title->setWordWrap(true);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(Metric::kPanel, Metric::kPanel, Metric::kPanel, Metric::kPanel);
    column->setSpacing(Metric::kGroup);
    column->addWidget(m_title);
    column->addWidget(m_pages, 1);
    m_pages->addWidget(makeFillingPage());
    m_pages->addWidget(makeRunningPage());
    m_pages->addWidget(makeEndedPage());
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &BulkDialog::look);
    connect(&parts.officer, &OfficerContext::officerChanged, this, [this] {
        // What one officer did another does not take back, and what one wrote another does not send.
        m_last = {};
        Q_EMIT undoableChanged(false);
        if (!m_running)
            reject();
    });
    for (const auto& keys : {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)})
        connect(new QShortcut(keys, this), &QShortcut::activated, this, &BulkDialog::go);
}

BulkDialog::~BulkDialog()
{
    *m_stopLook = true;
    *m_stopRun = true;
}

QWidget* BulkDialog::makeFillingPage()
{
    auto* const page = new QWidget(this);
    m_formPlace = new QVBoxLayout;
    m_problem = note(page, "bulkProblem");
    m_problem->setSecondary(true);
    m_becomes = note(page, "bulkBecomes");
    m_refusedNote = note(page, "bulkRefused");
    m_refusedNote->setProperty("warning", true);
    m_undoNote = note(page, "bulkUndoNote");
    m_undoNote->setSecondary(true);
    m_go = new QPushButton(page);
    m_go->setObjectName(u"bulkGo"_s);
    m_go->setProperty("primary", true);
    m_go->setAutoDefault(false);
    m_close = new QPushButton(page);
    m_close->setObjectName(u"bulkCancel"_s);
    m_close->setAutoDefault(false);
    auto* const buttons = new QHBoxLayout;
    buttons->addWidget(m_go);
    buttons->addWidget(m_close);
    buttons->addStretch(1);
    auto* const column = new QVBoxLayout(page);
    column->setContentsMargins({});
    column->setSpacing(Metric::kGap);
    column->addLayout(m_formPlace);
    for (PlainLabel* const label : {m_problem, m_becomes, m_refusedNote, m_undoNote})
        column->addWidget(label);
    column->addStretch(1);
    column->addLayout(buttons);
    connect(m_go, &QPushButton::clicked, this, &BulkDialog::go);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    return page;
}

QWidget* BulkDialog::makeRunningPage()
{
    auto* const page = new QWidget(this);
    m_runNote = note(page, "bulkRunNote");
    m_runNote->show();
    m_bar = new QProgressBar(page);
    m_bar->setTextVisible(false);
    m_stop = new QPushButton(page);
    m_stop->setObjectName(u"bulkStop"_s);
    m_stop->setAutoDefault(false);
    auto* const column = new QVBoxLayout(page);
    column->setContentsMargins({});
    column->setSpacing(Metric::kGap);
    column->addWidget(m_runNote);
    column->addWidget(m_bar);
    column->addStretch(1);
    column->addWidget(m_stop, 0, Qt::AlignLeft);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        *m_stopRun = true;
        m_stop->setEnabled(false);
    });
    return page;
}

QWidget* BulkDialog::makeEndedPage()
{
    auto* const page = new QWidget(this);
    m_summary = note(page, "bulkSummary");
    m_summary->show();
    m_stopped = note(page, "bulkStopped");
    m_stopped->setProperty("danger", true);
    m_refusedList = new QListView(page);
    m_refusedList->setObjectName(u"bulkRefusedList"_s);
    m_refusedList->setModel(m_refused);
    m_refusedList->setUniformItemSizes(true);
    m_refusedList->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_copy = new QPushButton(page);
    m_copy->setObjectName(u"bulkCopy"_s);
    m_undo = new QPushButton(page);
    m_undo->setObjectName(u"bulkUndo"_s);
    m_done = new QPushButton(page);
    m_done->setObjectName(u"bulkDone"_s);
    m_done->setProperty("primary", true);
    auto* const buttons = new QHBoxLayout;
    for (QPushButton* const button : {m_done, m_undo, m_copy}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    auto* const column = new QVBoxLayout(page);
    column->setContentsMargins({});
    column->setSpacing(Metric::kGap);
    column->addWidget(m_summary);
    column->addWidget(m_stopped);
    column->addWidget(m_refusedList, 1);
    column->addStretch(0);
    column->addLayout(buttons);
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_refused->table()); });
    connect(m_undo, &QPushButton::clicked, this, &BulkDialog::undo);
    connect(m_done, &QPushButton::clicked, this, &QDialog::accept);
    return page;
}

void BulkDialog::setMayCopy(bool may)
{
    m_copy->setEnabled(may);
}

DraftPlace BulkDialog::place() const
{
    return {m_parts.officer.officer().code, QUuid(), m_kind};
}

bool BulkDialog::begin(CommandKind kind, const std::vector<qint64>& keys)
{
    if (m_running) {
        show();
        raise();
        return false;
    }
    m_kind = kind;
    m_tickets.clear();
    m_tickets.reserve(keys.size());
    for (const qint64 key : keys)
        m_tickets.push_back({key, 0});
    delete m_form;
    m_form = new BulkForm(kind, m_parts.facts, m_parts.workflow, m_officers, this);
    m_formPlace->addWidget(m_form);
    connect(m_form, &BulkForm::changed, this, [this] {
        keepDraft();
        lookSoon();
    });
    enter(Filling);
    restoreDraft();
    look();
    show();
    raise();
    activateWindow();
    if (QWidget* const field = m_form->firstField())
        field->setFocus();
    else
        m_go->setFocus();
    return true;
}

void BulkDialog::restoreDraft()
{
    const DraftPlace where = place();
    m_parts.memory.drafts({}, where.officer).then(this, [this, where](const Result<QList<Draft>>& stored) {
        if (stored)
            m_drafts->learn({}, where.officer, *stored);
        if (m_form && place() == where && m_form->draft().isEmpty()) {
            if (const QVariantMap words = m_drafts->words(where); !words.isEmpty())
                m_form->restore(words);
        }
    });
}

void BulkDialog::keepDraft()
{
    m_drafts->keep(place(), m_form->draft());
}

void BulkDialog::lookSoon()
{
    ++m_generation; // what is on its way is of something else
    *m_stopLook = true;
    m_preview.reset();
    showPreview();
    m_pause.start();
}

void BulkDialog::look()
{
    m_pause.stop();
    m_preview.reset();
    showPreview();
    if (!m_form->problem().isEmpty())
        return;
    const quint64 generation = ++m_generation;
    m_stopLook = std::make_shared<std::atomic<bool>>(false);
    m_parts.service
        .preview({m_form->command(), m_tickets, m_parts.officer.officer()},
            [stop = m_stopLook](qint64, qint64) { return !stop->load(); })
        .then(this, [this, generation](const Result<BulkPreview>& preview) {
            if (generation != m_generation)
                return;
            m_preview = preview;
            showPreview();
        });
}

void BulkDialog::showPreview()
{
    QString problem = m_form->problem();
    QString becomes, refused, undo;
    qint64 may = 0;
    if (m_preview && !*m_preview) {
        problem = ErrorPresenter::sentence(m_preview->error());
    } else if (m_preview) {
        const BulkPreview& preview = **m_preview;
        may = qint64(preview.may.size());
        becomes = BulkWords::becomes(preview, m_kind).join(u'\n');
        const QList<BulkWords::Reason> reasons = BulkWords::reasons(preview.refused);
        if (!reasons.isEmpty())
            refused = tr("%1 cannot:").arg(Format::number(qint64(preview.refused.size())));
        for (const BulkWords::Reason& reason : reasons.first(std::min(kReasonsShown, reasons.size())))
            refused += u'\n' + tr("%1: %2").arg(Format::number(reason.count), reason.words);
        if (may > 0)
            undo = preview.undoable ? tr("All of it can be taken back afterwards.") : BulkWords::notUndoable(m_kind);
    } else if (problem.isEmpty()) {
        problem = tr("Looking at the reports…");
    }
    for (const auto& [label, text] : {std::pair {m_problem, problem}, {m_becomes, becomes}, {m_refusedNote, refused}, {m_undoNote, undo}}) {
        label->setText(text);
        label->setVisible(!text.isEmpty());
    }
    m_go->setEnabled(may > 0);
    m_go->setText(may > 0 ? tr("%1 for %2 reports").arg(Words::command(m_kind), Format::number(may)) : Words::command(m_kind));
}

void BulkDialog::go()
{
    if (m_pages->currentIndex() != Filling || !m_preview || !*m_preview || (*m_preview)->may.empty())
        return;
    BulkPreview& preview = **m_preview;
    BulkOrder order {m_form->command(), std::move(preview.may), m_parts.officer.officer()};
    run(std::move(order), std::move(preview.refused));
    m_preview.reset();
}

bool BulkDialog::canUndo() const
{
    return !m_running && !m_last.done.empty() && m_parts.workflow.isUndoable(m_ran);
}

void BulkDialog::undo()
{
    if (!canUndo())
        return;
    show();
    raise();
    BulkOrder order = BulkService::undoing(m_last, m_parts.officer.officer());
    m_last = {};
    Q_EMIT undoableChanged(false);
    run(std::move(order), {});
}

void BulkDialog::run(BulkOrder order, std::vector<BulkRefusal> before)
{
    m_running = true;
    m_ran = order.command.kind;
    m_stopRun = std::make_shared<std::atomic<bool>>(false);
    m_bar->setRange(0, int(order.tickets.size()));
    m_bar->setValue(0);
    m_stop->setEnabled(true);
    enter(Running);
    const auto progress = [guard = QPointer(this), stop = m_stopRun](qint64 done, qint64) {
        // Looked at in its own thread only.
        QMetaObject::invokeMethod(
            qApp,
            [guard, done] {
                if (guard)
                    guard->m_bar->setValue(int(done));
            },
            Qt::QueuedConnection);
        return !stop->load();
    };
    m_parts.service.run(std::move(order), progress)
        .then(this, [this, before = std::move(before)](const Result<BulkOutcome>& outcome) mutable {
            onEnded(outcome, std::move(before));
        });
}

void BulkDialog::onEnded(const Result<BulkOutcome>& outcome, std::vector<BulkRefusal> before)
{
    m_running = false;
    m_failure = outcome ? std::nullopt : std::optional(outcome.error());
    m_shown = outcome.value_or(BulkOutcome());
    if (m_failure)
        m_shown.stopped = m_failure;
    m_shown.refused.insert(m_shown.refused.begin(), std::make_move_iterator(before.begin()), std::make_move_iterator(before.end()));
    if (m_ran != CommandKind::Undo) {
        m_last.done = m_shown.done;
        if (!m_shown.stopped)
            m_drafts->discard(place());
        Q_EMIT undoableChanged(canUndo());
    }
    m_refused->setRefused(m_shown.refused);
    enter(Ended);
    m_done->setFocus();
    Q_EMIT ended(BulkWords::summary(m_shown, m_ran));
}

void BulkDialog::showEnd()
{
    m_summary->setText(BulkWords::summary(m_shown, m_ran));
    m_stopped->setText(BulkWords::stopped(m_shown));
    m_stopped->setVisible(!m_stopped->text().isEmpty());
    m_refusedList->setVisible(!m_shown.refused.empty());
    m_copy->setVisible(!m_shown.refused.empty());
    m_undo->setVisible(canUndo());
}

void BulkDialog::enter(Page page)
{
    m_pages->setCurrentIndex(page);
    // Only the page that is shown asks for room.
    for (int i = 0; i < m_pages->count(); ++i)
        m_pages->widget(i)->setSizePolicy(QSizePolicy::Preferred, i == page ? QSizePolicy::Preferred : QSizePolicy::Ignored);
    retranslate();
    adjustSize();
}

void BulkDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void BulkDialog::retranslate()
{
    setWindowTitle(tr("Several reports"));
    const CommandKind kind = m_pages->currentIndex() == Filling ? m_kind : m_ran;
    m_title->setText(tr("%1: %2 reports").arg(Words::command(kind), Format::number(qint64(m_tickets.size()))));
    m_close->setText(tr("Cancel"));
    m_stop->setText(tr("Stop"));
    m_runNote->setText(tr("What is done stands when you stop. You can go on working meanwhile."));
    m_refusedList->setAccessibleName(tr("Reports that could not be changed, and why"));
    m_copy->setText(tr("Copy the list"));
    m_undo->setText(tr("Take all back"));
    m_done->setText(tr("Close"));
    if (m_form && m_pages->currentIndex() == Filling)
        showPreview();
    if (m_pages->currentIndex() == Ended)
        showEnd();
}

} // namespace JakOps
