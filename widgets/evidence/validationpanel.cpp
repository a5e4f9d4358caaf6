// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/evidence/validationpanel.h"

#include "services/changenotifier.h"
#include "services/evidenceservice.h"
#include "services/ticketcommands.h"
#include "services/workspace.h"
#include "widgets/common/errorpresenter.h"
#include "widgets/common/format.h"
#include "widgets/common/metrics.h"
#include "widgets/common/officercontext.h"
#include "widgets/common/panelstates.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/words.h"
#include "widgets/common/wraptext.h"
#include "widgets/evidence/awaitingdelegate.h"
#include "widgets/evidence/awaitingmodel.h"
#include "widgets/evidence/comparewindow.h"
#include "widgets/evidence/decisionbar.h"
#include "widgets/evidence/evidencewords.h"
#include "widgets/evidence/videoframes.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QListView>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kSoonMs = 400; // several changes, one reading

} // namespace

ValidationPanel::ValidationPanel(
    Workspace& workspace, EvidenceService& service, OfficerContext& officer, const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_service(service)
    , m_commands(workspace.commands())
    , m_officer(officer)
    , m_theme(theme)
    , m_reader(workspace.attachments())
    , m_frames(new VideoFrames(m_reader, this))
    , m_model(new AwaitingModel(workspace.facts(), this))
    , m_splitter(new QSplitter)
    , m_title(new PlainLabel)
    , m_count(new PlainLabel)
    , m_lights(new QComboBox)
    , m_list(new QListView)
    , m_number(new PlainLabel)
    , m_facts(new PlainLabel)
    , m_words(new WrapText)
    , m_compare(new ComparePane(m_reader, *m_frames, theme))
    , m_pages(new QWidget)
    , m_card(new EvidenceCard(theme))
    , m_decision(new DecisionBar)
{
    m_states = new PanelStates(theme, m_splitter, this);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new AwaitingDelegate(theme, workspace.clock(), m_list));
    build();
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoonMs);
    connect(&m_soon, &QTimer::timeout, this, &ValidationPanel::refresh);
    const auto later = [this] {
        m_isStale = true;
        if (isVisible() && !m_soon.isActive())
            m_soon.start();
    };
    connect(&workspace.notifier(), &ChangeNotifier::changed, this, later);
    connect(&service, &EvidenceService::changed, this, later);
    connect(&officer, &OfficerContext::officerChanged, this, later);
    connect(m_frames, &VideoFrames::arrived, &service, &EvidenceService::keepFrame);
    connect(m_states, &PanelStates::retryRequested, this, &ValidationPanel::refresh);
    connect(m_states, &PanelStates::actionRequested, this, &ValidationPanel::refresh);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ValidationPanel::showChosen);
    connect(m_lights, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_model->setLight(index <= 0 ? std::nullopt : std::optional(EvidenceLight(3 - index)));
        chooseRow();
    });
    connect(m_card, &EvidenceCard::compareRequested, this, [this](const PicturePair& pair) { m_compare->setPair(pair); });
    connect(m_card, &EvidenceCard::ticketRequested, this, &ValidationPanel::ticketRequested);
    connect(m_decision, &DecisionBar::decided, this, &ValidationPanel::decide);
    retranslate();
}

ValidationPanel::~ValidationPanel() = default;

void ValidationPanel::build()
{
    setObjectName(u"validationPanel"_s);
    m_title->setTitle(true);
    m_count->setSecondary(true);
    m_count->setWordWrap(true);
    m_list->setObjectName(u"awaiting"_s);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_number->setTitle(true);
    m_number->setObjectName(u"validationNumber"_s);
    m_facts->setSecondary(true);
    m_facts->setElide(Qt::ElideRight);

    auto* const left = new QWidget;
    auto* const head = new QVBoxLayout;
    head->setContentsMargins(Metric::kPanel, Metric::kGroup, Metric::kPanel, Metric::kGap);
    head->setSpacing(Metric::kGap);
    head->addWidget(m_title);
    head->addWidget(m_count);
    head->addWidget(m_lights);
    auto* const leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins({});
    leftColumn->setSpacing(0);
    leftColumn->addLayout(head);
    leftColumn->addWidget(m_list, 1);

    auto* const turns = new QHBoxLayout(m_pages);
    turns->setContentsMargins({});
    turns->setSpacing(Metric::kInside);

    auto* const side = new QWidget;
    auto* const sideColumn = new QVBoxLayout(side);
    sideColumn->setContentsMargins(Metric::kPanel, 0, Metric::kPanel, Metric::kGroup);
    sideColumn->setSpacing(Metric::kGroup);
    sideColumn->addWidget(m_card);
    sideColumn->addWidget(m_words);
    sideColumn->addStretch(1);
    auto* const scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(side);
    scroll->setMinimumWidth(280);

    auto* const pictures = new QWidget;
    auto* const picturesColumn = new QVBoxLayout(pictures);
    picturesColumn->setContentsMargins(Metric::kPanel, 0, 0, Metric::kGroup);
    picturesColumn->setSpacing(Metric::kGap);
    picturesColumn->addWidget(m_compare, 1);
    picturesColumn->addWidget(m_pages);
    auto* const middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(pictures, 5);
    middle->addWidget(scroll, 3);
    auto* const right = new QWidget;
    auto* const rightColumn = new QVBoxLayout(right);
    rightColumn->setContentsMargins(0, Metric::kGroup, 0, Metric::kGroup);
    rightColumn->setSpacing(Metric::kGroup);
    auto* const rightHead = new QVBoxLayout;
    rightHead->setContentsMargins(Metric::kPanel, 0, Metric::kPanel, 0);
    rightHead->setSpacing(Metric::kInside);
    rightHead->addWidget(m_number);
    rightHead->addWidget(m_facts);
    rightColumn->addLayout(rightHead);
    rightColumn->addLayout(middle, 1);
    auto* const decision = new QHBoxLayout;
    decision->setContentsMargins(Metric::kPanel, 0, Metric::kPanel, 0);
    decision->addWidget(m_decision);
    rightColumn->addLayout(decision);

    m_splitter->addWidget(left);
    m_splitter->addWidget(right);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setSizes({360, 1000});
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_states);
    setFocusProxy(m_list);
}

const TicketEvidence* ValidationPanel::chosen() const
{
    const QModelIndex index = m_list->currentIndex();
    return index.isValid() && index.row() < m_model->rowCount() ? &m_model->at(index.row()) : nullptr;
}

bool ValidationPanel::isSettled() const
{
    return !m_isReading && !m_soon.isActive() && !m_compare->isReading() && m_states->state() != PanelStates::State::Loading;
}

void ValidationPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        refresh();
}

void ValidationPanel::refresh()
{
    m_isStale = false;
    m_isReading = true;
    m_service.awaiting(m_officer.officer()).then(this, [this, asked = ++m_request](const Result<AwaitingEvidence>& rows) {
        if (asked == m_request)
            onRows(rows);
    });
}

void ValidationPanel::onRows(const Result<AwaitingEvidence>& rows)
{
    m_isReading = false;
    if (!rows) {
        m_states->showFailed(rows.error());
        return;
    }
    if (const TicketEvidence* const now = chosen(); now && m_wanted == 0)
        m_wanted = now->key;
    m_nearRow = std::max(0, m_list->currentIndex().row());
    m_total = rows->total;
    m_model->setRows(rows->rows);
    showCount();
    if (rows->rows.isEmpty()) {
        m_states->showEmpty(u"dialog-ok-apply"_s, tr("Nothing waits for validation"),
            tr("Follow-ups that were sent with photos appear here."), tr("Look again"));
        return;
    }
    m_states->showContent();
    chooseRow();
}

// The one that was shown before; where it is gone, the one that took its place.
void ValidationPanel::chooseRow()
{
    const int count = m_model->rowCount();
    int row = m_model->rowOf(std::exchange(m_wanted, 0));
    if (row < 0)
        row = std::min(m_nearRow, count - 1);
    m_list->setCurrentIndex(row >= 0 ? m_model->index(row) : QModelIndex());
    showChosen();
}

void ValidationPanel::showTicket(qint64 key)
{
    m_wanted = key;
    refresh();
}

void ValidationPanel::setLight(std::optional<EvidenceLight> light)
{
    m_lights->setCurrentIndex(light ? 3 - int(*light) : 0); // the gravest first
}

void ValidationPanel::showCount()
{
    const auto number = [](qint64 value) { return Format::number(value); };
    m_count->setText(m_total > m_model->countOfAll()
            ? tr("%1 wait; shown are the %2 that wait longest.").arg(number(m_total), number(m_model->countOfAll()))
            : tr("%n follow-up(s), the longest waiting first.", nullptr, int(m_total)));
    const QSignalBlocker quiet(m_lights);
    const int chosenLight = std::max(0, m_lights->currentIndex());
    m_lights->clear();
    m_lights->addItem(tr("All (%1)").arg(number(m_model->countOfAll())));
    for (const EvidenceLight light : {EvidenceLight::Red, EvidenceLight::Amber, EvidenceLight::Green})
        m_lights->addItem(tr("%1 (%2)").arg(EvidenceWords::light(light), number(m_model->countOf(light))));
    m_lights->setCurrentIndex(chosenLight);
}

void ValidationPanel::showChosen()
{
    const TicketEvidence* const one = chosen();
    for (QWidget* const part : std::initializer_list<QWidget*> {m_number, m_facts, m_words, m_compare, m_card, m_decision, m_pages})
        part->setVisible(one != nullptr);
    if (!one)
        return;
    m_number->setText(one->ticket.number);
    m_facts->setText(Words::joined({m_model->data(m_list->currentIndex(), AwaitingModel::CategoryRole).toString(),
        tr("Reported %1").arg(Format::dateTime(one->evidence.reportedAt)), tr("Follow-up %1").arg(Format::dateTime(one->evidence.sentAt))}));
    m_words->setText(one->words.isEmpty() ? QString() : tr("Follow-up: %1").arg(one->words));
    if (m_card->evidence().key != one->key)
        m_decision->clear();
    const bool isOther = m_card->evidence().key != one->key || m_card->evidence().after != one->after;
    m_card->setEvidence(*one);
    m_decision->setOptions(one->options);
    if (isOther)
        showAfter(0);
}

// One button a photo, where there are several.
void ValidationPanel::showAfter(int after)
{
    const TicketEvidence* const one = chosen();
    if (!one)
        return;
    m_after = after;
    m_compare->setPair(beforeAndAfter(*one, after));
    while (QLayoutItem* const item = m_pages->layout()->takeAt(0)) {
        if (QWidget* const old = item->widget()) {
            old->hide();
            old->deleteLater();
        }
        delete item;
    }
    m_pages->setVisible(one->after.size() > 1);
    for (int i = 0; i < int(one->after.size()) && one->after.size() > 1; ++i) {
        auto* const button = new QPushButton(tr("Photo %1").arg(Format::number(i + 1)), m_pages);
        button->setProperty("segment", true);
        button->setCheckable(true);
        button->setChecked(i == after);
        connect(button, &QPushButton::clicked, this, [this, i] { showAfter(i); });
        m_pages->layout()->addWidget(button);
    }
    qobject_cast<QHBoxLayout*>(m_pages->layout())->addStretch(1);
}

void ValidationPanel::decide(CommandKind kind, const QString& words)
{
    const TicketEvidence* const one = chosen();
    if (!one)
        return;
    TicketCommand command;
    command.kind = kind;
    command.ticket = one->ticket.id;
    command.baseVersion = one->ticket.version;
    command.text = words;
    m_decision->setBusy(true);
    m_decision->tell({});
    m_commands.give(command, m_officer.officer()).then(this, [this](const Result<CommandOutcome>& done) {
        m_decision->setBusy(false);
        if (done) {
            m_decision->clear();
            m_list->setFocus();
        } else {
            m_decision->tell(ErrorPresenter::reason(done.error()));
        }
        refresh();
    });
}

void ValidationPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ValidationPanel::retranslate()
{
    m_title->setText(tr("Waiting for validation"));
    m_list->setAccessibleName(tr("Follow-ups that wait for validation"));
    m_lights->setAccessibleName(tr("Show only one light"));
    showCount();
    m_model->retranslate();
    showChosen();
}

} // namespace JakOps
