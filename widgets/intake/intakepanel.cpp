// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/intake/intakepanel.h"

#include "services/deskmemory.h"
#include "services/workspace.h"
#include "widgets/common/errorpresenter.h"
#include "widgets/common/intakewords.h"
#include "widgets/common/metrics.h"
#include "widgets/common/officercontext.h"
#include "widgets/common/officerwords.h"
#include "widgets/common/plainlabel.h"
#include "widgets/intake/contactfields.h"
#include "widgets/intake/counterline.h"
#include "widgets/intake/intakeform.h"
#include "widgets/intake/placefield.h"
#include "widgets/intake/receiptview.h"
#include "widgets/ticket/draftkeeper.h"
#include "widgets/ticket/photocache.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

// Stands for the report that is not there yet.
const QUuid kNewReport(u"c0ffee00-0000-4000-8000-000000000001"_s);

} // namespace

IntakePanel::IntakePanel(
    Workspace& workspace, const Theme& theme, OfficerContext& officer, SuggestionService& suggestions, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_officer(officer)
    , m_intake(workspace)
    , m_photoIntake(workspace.attachments(), &workspace.database(), PhotoIntake::Originals::Dropped)
    , m_photos(new PhotoCache(workspace.attachments(), this))
    , m_drafts(new DraftKeeper(workspace.deskMemory(), workspace.clock(), this))
    , m_pages(new QStackedWidget(this))
    , m_scroll(new QScrollArea(m_pages))
    , m_title(new PlainLabel)
    , m_counter(new CounterLine)
    , m_form(new IntakeForm({workspace, theme, m_photoIntake, *m_photos, suggestions}))
    , m_problem(new PlainLabel)
    , m_take(new QPushButton)
    , m_discard(new QPushButton)
    , m_keys(new PlainLabel)
    , m_receipt(new ReceiptView(workspace.facts()))
{
    setObjectName(u"intakePanel"_s);
    setProperty("surface", true);
    setAttribute(Qt::WA_StyledBackground);
    setMinimumHeight(200); // it scrolls; a window of 720 lines has little left
    m_title->setTitle(true);
    m_problem->setObjectName(u"intakeProblem"_s);
    m_problem->setProperty("danger", true);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_take->setObjectName(u"takeReport"_s);
    m_take->setProperty("primary", true);
    m_discard->setObjectName(u"discardIntake"_s);
    m_keys->setSecondary(true);
    m_keys->setSmall(true);
    auto* const inner = new QWidget;
    inner->setProperty("surface", true);
    inner->setAttribute(Qt::WA_StyledBackground);
    auto* const fields = new QVBoxLayout(inner);
    fields->setContentsMargins(Metric::kPanel, Metric::kGroup, Metric::kPanel, Metric::kGroup);
    fields->setSpacing(Metric::kGap);
    fields->addWidget(m_title);
    fields->addWidget(m_counter);
    fields->addWidget(m_form);
    fields->addStretch(1);
    m_scroll->setWidget(inner);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // What takes the report stays in sight, however long the form is.
    auto* const foot = new QWidget;
    auto* const footColumn = new QVBoxLayout(foot);
    footColumn->setContentsMargins(Metric::kPanel, Metric::kGap, Metric::kPanel, Metric::kGap);
    footColumn->setSpacing(Metric::kInside);
    auto* const buttons = new QHBoxLayout;
    buttons->addWidget(m_take);
    buttons->addWidget(m_discard);
    buttons->addStretch(1);
    footColumn->addWidget(m_problem);
    footColumn->addLayout(buttons);
    footColumn->addWidget(m_keys);
    auto* const page = new QWidget;
    auto* const pageColumn = new QVBoxLayout(page);
    pageColumn->setContentsMargins({});
    pageColumn->setSpacing(0);
    pageColumn->addWidget(m_scroll, 1);
    pageColumn->addWidget(foot);
    m_pages->addWidget(page);
    m_pages->addWidget(m_receipt);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_pages);

    for (const auto& keys : {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)}) {
        auto* const shortcut = new QShortcut(keys, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, &IntakePanel::take);
    }
    auto* const escape = new QShortcut(QKeySequence(Qt::Key_Escape), this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &IntakePanel::closeRequested);
    connect(m_take, &QPushButton::clicked, this, &IntakePanel::take);
    connect(m_discard, &QPushButton::clicked, this, [this] {
        m_form->clear();
        m_drafts->discard(draftPlace());
        m_form->firstField()->setFocus();
    });
    connect(m_form, &IntakeForm::changed, this, [this] {
        complain({});
        if (!m_restoring && m_seated == m_officer.officer().code)
            m_drafts->keep(draftPlace(), m_form->draft());
    });
    connect(m_form, &IntakeForm::mapRequested, this, &IntakePanel::mapRequested);
    connect(m_form, &IntakeForm::photoOpened, this, &IntakePanel::photoOpened);
    connect(m_counter, &CounterLine::chosen, this, [this](int counter) {
        m_intake.setCounter(counter, m_officer.officer()).then(this, [this](const Result<>& set) {
            if (!set)
                complain([error = set.error()] { return ErrorPresenter::sentence(error); });
            seat();
        });
    });
    connect(m_receipt, &ReceiptView::nextRequested, this, &IntakePanel::begin);
    connect(m_receipt, &ReceiptView::reportRequested, this, &IntakePanel::reportRequested);
    connect(m_drafts, &DraftKeeper::failed, this, [this](const Error& error) {
        complain([error] { return tr("What you write cannot be kept as a draft now. %1").arg(ErrorPresenter::sentence(error)); });
    });
    connect(&officer, &OfficerContext::officerChanged, this, [this] {
        m_drafts->flush();
        m_restoring = true;
        m_form->clear(); // nobody sees what a colleague typed
        m_restoring = false;
        m_seated.clear();
        m_pages->setCurrentIndex(0);
        if (isVisible())
            begin();
    });
    retranslate();
}

IntakePanel::~IntakePanel() = default;

bool IntakePanel::isReady() const
{
    return !m_sending && m_seated == m_officer.officer().code;
}

DraftPlace IntakePanel::draftPlace() const
{
    return {m_officer.officer().code, kNewReport, CommandKind::Report};
}

void IntakePanel::begin()
{
    m_pages->setCurrentIndex(0);
    seat();
    m_form->firstField()->setFocus(Qt::ShortcutFocusReason);
}

void IntakePanel::seat()
{
    const Officer officer = m_officer.officer();
    m_intake.canSeal().then(this, [this](const Result<bool>& can) { m_form->contact().setCanSeal(can.value_or(false)); });
    m_intake.counter().then(this, [this, officer](const Result<int>& counter) {
        m_counter->show(m_workspace.facts().agencyName(officer.agency), counter.value_or(0));
    });
    if (m_seated == officer.code)
        return;
    m_workspace.database()
        .read([officer](ReadSession& session) { return DraftStore::ofTicket(session, kNewReport, officer.code); })
        .then(this, [this, officer](const Result<QList<Draft>>& drafts) {
            if (m_officer.officer().code != officer.code || m_seated == officer.code)
                return;
            m_drafts->learn(kNewReport, officer.code, drafts.value_or(QList<Draft>()));
            m_restoring = true;
            if (const QVariantMap words = m_drafts->words(draftPlace()); !words.isEmpty() && m_form->draft().isEmpty())
                m_form->restore(words);
            m_restoring = false;
            m_seated = officer.code;
            if (const QVariantMap typed = m_form->draft(); !typed.isEmpty())
                m_drafts->keep(draftPlace(), typed);
        });
}

void IntakePanel::setPoint(GeoPoint point)
{
    m_form->place().setPoint(point);
    activateWindow();
    m_form->place().address()->setFocus(Qt::OtherFocusReason);
}

void IntakePanel::take()
{
    if (m_sending || m_pages->currentIndex() != 0)
        return;
    if (!m_form->problem().isEmpty()) {
        complain([this] { return m_form->problem(); });
        m_form->focusProblem();
        return;
    }
    const CitizenReport report = m_form->report();
    m_sending = true;
    m_take->setEnabled(false);
    m_intake.take(report, m_officer.officer(), draftPlace()).then(this, [this, place = draftPlace()](const Result<IntakeReceipt>& done) { onTaken(place, done); });
}

void IntakePanel::onTaken(const DraftPlace& place, const Result<IntakeReceipt>& done)
{
    m_sending = false;
    m_take->setEnabled(true);
    if (done)
        m_drafts->discard(place);
    if (place.officer != m_officer.officer().code)
        return; // somebody else sits here now; the report stands, and its taker finds it in the queue
    if (!done) {
        const Error error = done.error();
        const IntakeProblem problem = intakeProblemFromCode(error.detail);
        complain([this, error, problem] {
            if (error.code == ErrorCode::NotAllowed)
                return OfficerWords::refusal(m_officer.officer(), Power::CounterIntake, m_workspace.roles());
            return problem == IntakeProblem::None ? ErrorPresenter::sentence(error) : IntakeWords::problem(problem);
        });
        return; // everything stays as it was typed
    }
    m_restoring = true;
    m_form->clear();
    m_restoring = false;
    m_receipt->show(*done, m_workspace.isDemo());
    m_pages->setCurrentIndex(1);
    m_receipt->nextButton()->setFocus(Qt::OtherFocusReason);
    Q_EMIT taken(done->number);
}

void IntakePanel::complain(std::function<QString()> problem)
{
    m_problemText = std::move(problem);
    tell();
}

void IntakePanel::tell()
{
    m_problem->setText(m_problemText ? m_problemText() : QString());
    m_problem->setVisible(!m_problem->text().isEmpty());
}

void IntakePanel::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_drafts->flush();
}

void IntakePanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void IntakePanel::retranslate()
{
    m_title->setText(tr("Counter: a citizen's report"));
    m_take->setText(tr("Take the report"));
    m_discard->setText(tr("Clear"));
    m_keys->setText(tr("Ctrl+Enter takes it \u00B7 Esc closes, what is typed stays"));
    tell();
}

} // namespace JakOps
