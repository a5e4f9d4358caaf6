// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sync/syncdialog.h"

#include "base/textguard.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/factlist.h"
#include "widgets/common/format.h"
#include "widgets/common/metrics.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/stylesheet.h"
#include "widgets/common/theme.h"
#include "widgets/common/words.h"
#include "widgets/common/wraptext.h"
#include "widgets/sync/syncwords.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTableWidget>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kLamp = 12;
constexpr qint64 kTickMs = 1000;

// Colour never speaks alone: the sentence stands beside it.
class LampDot final : public QWidget
{
public:
    LampDot(const Theme& theme, const SyncStatus& status, QWidget* parent)
        : QWidget(parent)
        , m_theme(theme)
        , m_status(status)
    {
        setFixedSize(kLamp, kLamp);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        using enum SyncWords::Lamp;
        const SyncWords::Lamp lamp = SyncWords::lamp(m_status);
        const ThemeColors& colors = m_theme.colors();
        const QColor color = lamp == Good ? colors.success : lamp == Refused ? colors.danger : lamp == Away ? colors.warning : colors.secondary;
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(color, 2));
        painter.setBrush(lamp == Good || lamp == Refused ? QBrush(color) : QBrush(Qt::NoBrush));
        painter.drawEllipse(QRectF(1.5, 1.5, kLamp - 3, kLamp - 3));
    }

private:
    const Theme& m_theme;
    const SyncStatus& m_status;
};

} // namespace

SyncDialog::SyncDialog(const Theme& theme, const Clock& clock, QWidget* parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_clock(clock)
    , m_tabs(new QTabWidget(this))
    , m_told(new PlainLabel(this))
{
    setObjectName(u"syncDialog"_s);
    setWindowTitle(tr("Working with the hub"));
    resize(860, 560);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(Metric::kPanel, Metric::kPanel, Metric::kPanel, Metric::kPanel);
    column->setSpacing(Metric::kGroup);
    m_tabs->setObjectName(u"syncTabs"_s);
    column->addWidget(m_tabs, 1);
    buildStatus();
    buildCards();
    m_told->setObjectName(u"syncTold"_s);
    m_told->setWordWrap(true);
    m_told->hide();
    column->addWidget(m_told);
    auto* const buttons = new QHBoxLayout;
    auto* const close = new QPushButton(tr("Close"), this);
    buttons->addStretch(1);
    buttons->addWidget(close);
    column->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    m_tick.setInterval(kTickMs);
    connect(&m_tick, &QTimer::timeout, this, &SyncDialog::refresh);
    m_tick.start();
    refresh();
    setCards({});
}

void SyncDialog::buildStatus()
{
    auto* const page = new QWidget(m_tabs);
    page->setBackgroundRole(QPalette::Base); // as its table
    page->setAutoFillBackground(true);
    auto* const column = new QVBoxLayout(page);
    column->setContentsMargins(Metric::kPanel, Metric::kPanel, Metric::kPanel, Metric::kPanel);
    column->setSpacing(Metric::kGroup);
    auto* const head = new QHBoxLayout;
    head->setSpacing(Metric::kGap);
    m_lamp = new LampDot(m_theme, m_status, page);
    m_state = new PlainLabel(page);
    m_state->setObjectName(u"syncState"_s);
    m_state->setTitle(true);
    m_state->setWordWrap(true);
    head->addWidget(m_lamp, 0, Qt::AlignVCenter);
    head->addWidget(m_state, 1);
    column->addLayout(head);
    m_advice = new PlainLabel(page);
    m_advice->setObjectName(u"syncAdvice"_s);
    m_advice->setWordWrap(true);
    column->addWidget(m_advice);
    m_facts = new FactList(page);
    m_facts->setObjectName(u"syncFacts"_s);
    column->addWidget(m_facts);
    m_positions = new QTableWidget(0, 2, page);
    m_positions->setObjectName(u"syncPositions"_s);
    m_positions->setHorizontalHeaderLabels({tr("Area or unit"), tr("Read up to")});
    m_positions->horizontalHeaderItem(1)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_positions->setAccessibleName(tr("How far each area and unit was read"));
    m_positions->horizontalHeader()->setStyleSheet(UnreadPage::headerStyle());
    m_positions->verticalHeader()->hide();
    m_positions->verticalHeader()->setDefaultSectionSize(Metric::kRow);
    m_positions->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_positions->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_positions->setShowGrid(false);
    m_positions->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_positions->setSelectionMode(QAbstractItemView::NoSelection);
    m_positions->setFocusPolicy(Qt::NoFocus);
    column->addWidget(m_positions, 1);
    auto* const buttons = new QHBoxLayout;
    m_retry = new QPushButton(tr("Try now"), page);
    m_retry->setObjectName(u"syncRetry"_s);
    m_log = new QPushButton(tr("Save a log for support…"), page);
    m_log->setObjectName(u"syncLog"_s);
    m_log->setAutoDefault(false);
    m_join = new QPushButton(tr("Join again…"), page);
    m_join->setObjectName(u"syncJoin"_s);
    m_join->setAutoDefault(false);
    buttons->addWidget(m_join);
    buttons->addWidget(m_retry);
    buttons->addWidget(m_log);
    buttons->addStretch(1);
    column->addLayout(buttons);
    connect(m_retry, &QPushButton::clicked, this, &SyncDialog::retryRequested);
    connect(m_join, &QPushButton::clicked, this, &SyncDialog::joinRequested);
    connect(m_log, &QPushButton::clicked, this, &SyncDialog::logRequested);
    m_tabs->addTab(page, tr("State"));
}

void SyncDialog::buildCards()
{
    m_cardStack = new QStackedWidget(m_tabs);
    m_cardStack->setBackgroundRole(QPalette::Base);
    m_cardStack->setAutoFillBackground(true);
    auto* const empty = new EmptyState(m_theme, m_cardStack);
    empty->setIcon(u"notifications"_s);
    empty->setTexts(tr("Nothing to tell"), tr("What the hub could not take as you meant it stands here until you have read it."));
    m_cardStack->addWidget(empty);
    auto* const page = new QWidget(m_cardStack);
    auto* const row = new QHBoxLayout(page);
    row->setContentsMargins(Metric::kPanel, Metric::kPanel, Metric::kPanel, Metric::kPanel);
    row->setSpacing(Metric::kPanel);
    m_list = new QListWidget(page);
    m_list->setObjectName(u"syncCards"_s);
    m_list->setAccessibleName(tr("Messages of the hub"));
    m_list->setFixedWidth(280);
    m_list->setSpacing(2);
    row->addWidget(m_list);
    auto* const column = new QVBoxLayout;
    column->setSpacing(Metric::kGroup);
    m_cardTitle = new PlainLabel(page);
    m_cardTitle->setObjectName(u"syncCardTitle"_s);
    m_cardTitle->setTitle(true);
    m_cardTitle->setWordWrap(true);
    column->addWidget(m_cardTitle);
    m_cardText = new WrapText;
    m_cardText->setObjectName(u"syncCardText"_s);
    m_cardFacts = new FactList;
    auto* const inner = new QWidget;
    auto* const lines = new QVBoxLayout(inner);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(Metric::kGroup);
    lines->addWidget(m_cardText);
    lines->addWidget(m_cardFacts);
    lines->addStretch(1);
    auto* const scroll = new QScrollArea(page);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(inner);
    scroll->viewport()->setAutoFillBackground(false);
    inner->setAutoFillBackground(false);
    column->addWidget(scroll, 1);
    auto* const buttons = new QHBoxLayout;
    m_understood = new QPushButton(tr("I have read it"), page);
    m_understood->setObjectName(u"syncUnderstood"_s);
    m_open = new QPushButton(tr("Open the report"), page);
    m_open->setObjectName(u"syncOpen"_s);
    m_use = new QPushButton(tr("Make it my follow-up"), page);
    m_use->setObjectName(u"syncUse"_s);
    for (QPushButton* const button : {m_understood, m_open, m_use}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    column->addLayout(buttons);
    row->addLayout(column, 1);
    m_cardStack->addWidget(page);
    connect(m_list, &QListWidget::currentRowChanged, this, &SyncDialog::showCard);
    connect(m_understood, &QPushButton::clicked, this, [this] {
        if (const SyncCard* const card = present())
            Q_EMIT acknowledged(card->id);
    });
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (const SyncCard* const card = present())
            Q_EMIT openRequested(card->ticket);
    });
    connect(m_use, &QPushButton::clicked, this, [this] {
        if (const SyncCard* const card = present())
            Q_EMIT useRequested(*card);
    });
    m_tabs->addTab(m_cardStack, QString());
}

void SyncDialog::setStatus(const SyncStatus& status)
{
    m_status = status;
    refresh();
}

void SyncDialog::setPositions(const QList<SyncPositionRow>& positions)
{
    m_positions->setRowCount(int(positions.size()));
    for (int row = 0; row < positions.size(); ++row) {
        m_positions->setItem(row, 0, new QTableWidgetItem(positions[row].name));
        auto* const pos = new QTableWidgetItem(Format::number(positions[row].pos));
        pos->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_positions->setItem(row, 1, pos);
    }
}

void SyncDialog::refresh()
{
    const qint64 now = m_clock.nowMs();
    m_lamp->update();
    m_state->setText(SyncWords::sentence(m_status, now));
    const QString advice = SyncWords::advice(m_status, now);
    m_advice->setText(advice);
    m_advice->setVisible(!advice.isEmpty());
    QList<Fact> facts {{tr("Hub"), m_status.hub.isEmpty() ? tr("–") : m_status.hub}, {tr("Address"), m_status.address},
        {tr("Signed in as"), m_status.officer.isEmpty() ? tr("–") : m_status.officer},
        {tr("Last read"), m_status.lastPullAt > 0 ? Format::dateTime(m_status.lastPullAt) : tr("not yet")},
        {tr("Not sent"), Format::number(m_status.pending)}};
    if (m_status.doubtful > 0)
        facts += {tr("Of these, in doubt"), Format::number(m_status.doubtful)};
    if (m_status.waitingHere > 0)
        facts += {tr("Stay here"), Format::number(m_status.waitingHere)};
    if (m_status.identities > 0)
        facts += {tr("Who reported"), tr("%1 to send, sealed").arg(Format::number(m_status.identities))};
    if (m_status.identitiesKept > 0)
        facts += {tr("Who reported"), tr("%1 not taken by the hub: kept here, sealed").arg(Format::number(m_status.identitiesKept))};
    if (m_status.uploads + m_status.downloads > 0)
        facts += {tr("Photos under way"),
            tr("%1 to send, %2 to fetch").arg(Format::number(m_status.uploads), Format::number(m_status.downloads))};
    if (m_status.connected)
        facts += {tr("Clock"), qAbs(m_status.clockOffsetMs) < 1000 ? tr("as the hub's")
                                                                  : tr("%1 off the hub's").arg(Format::duration(qAbs(m_status.clockOffsetMs)))};
    else if (m_status.nextTryAt > now)
        facts += {tr("Next try"), tr("in %1 s").arg(Format::number((m_status.nextTryAt - now + 999) / 1000))};
    facts += lineFacts(now);
    if (!m_status.trouble.isEmpty())
        facts += {tr("Read anew because of"), guardLine(m_status.trouble, 200)};
    if (!m_status.detail.isEmpty() && m_status.refusal.isEmpty()) // of a refusal the sentence above says it
        facts += {tr("Detail"), guardLine(m_status.detail, 300)};
    if (facts != m_facts->facts())
        m_facts->setFacts(facts);
    m_retry->setEnabled(!m_status.connected);
    m_join->setVisible(m_status.refusal == "revoked"_L1 || m_status.refusal == "not_enrolled"_L1);
}

QList<Fact> SyncDialog::lineFacts(qint64 nowMs) const
{
    const auto& certificate = m_status.certificate;
    if (!certificate && !m_status.connected)
        return {};
    if (!certificate)
        return {{tr("Line"), tr("inside this computer (a socket): nothing goes over a network")}};
    const QString until = Format::date(certificate->validUntil);
    return {{tr("Line"), tr("encrypted (%1), the hub's name and certificate are checked").arg(certificate->protocol)},
        {tr("Certificate"), guardLine(certificate->subject, 200)}, {tr("Issued by"), guardLine(certificate->issuer, 200)},
        {tr("Valid until"),
            certificate->validUntil > nowMs ? tr("%1 (%2 left)").arg(until, Format::duration(certificate->validUntil - nowMs)) : until},
        {tr("SHA-256"), certificate->sha256}};
}

void SyncDialog::setUnread(const std::optional<QList<UnreadRow>>& rows)
{
    if (!rows) {
        delete m_unread;
        m_unread = nullptr;
        return;
    }
    if (!m_unread) {
        m_unread = new UnreadPage(m_theme, m_tabs);
        m_tabs->addTab(m_unread, QString());
    }
    m_unread->setRows(*rows, m_clock.nowMs());
    m_tabs->setTabText(m_tabs->indexOf(m_unread),
        m_unread->count() == 0 ? tr("Unread by officers") : tr("Unread by officers (%1)").arg(Format::number(m_unread->count())));
}

void SyncDialog::setCards(const QList<SyncCard>& cards)
{
    const qint64 chosen = present() ? present()->id : 0;
    m_cards = cards;
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    int row = 0;
    for (int i = 0; i < cards.size(); ++i) {
        m_list->addItem(guardLine(cards[i].number, 40) + u" · "_s + SyncWords::cardKind(cards[i].kind));
        m_list->item(i)->setSizeHint(QSize(0, Metric::kRow));
        if (cards[i].id == chosen)
            row = i;
    }
    m_cardStack->setCurrentIndex(cards.isEmpty() ? 0 : 1);
    m_tabs->setTabText(1, cards.isEmpty() ? tr("Messages") : tr("Messages (%1)").arg(Format::number(cards.size())));
    if (!cards.isEmpty())
        m_list->setCurrentRow(row);
    showCard();
}

const SyncCard* SyncDialog::present() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_cards.size() ? &m_cards[row] : nullptr;
}

void SyncDialog::showCard()
{
    const SyncCard* const card = present();
    if (!card)
        return;
    m_cardTitle->setText(SyncWords::cardKind(card->kind));
    m_cardText->setText(SyncWords::cardSentence(*card));
    QList<Fact> facts {{tr("Report"), card->number}, {tr("Asked for"), Words::command(card->command)}, {tr("By"), card->actor},
        {tr("When"), Format::dateTime(card->at)}};
    if (const QString text = card->body[BodyKey::text].toString(); !text.isEmpty())
        facts += {tr("Words"), guardText(text, 4000)};
    if (const qsizetype photos = card->body[BodyKey::photos].toArray().size(); photos > 0)
        facts += {tr("Photos"), Format::number(photos)};
    m_cardFacts->setFacts(facts);
    m_use->setVisible(card->kind == SyncCardKind::Late && card->command == CommandKind::FollowUp);
}

void SyncDialog::tell(const QString& text, bool isProblem)
{
    setStyleFlag(m_told, "danger", isProblem);
    m_told->setText(text);
    m_told->setVisible(!text.isEmpty());
}

void SyncDialog::showCards()
{
    m_tabs->setCurrentIndex(1);
}

} // namespace JakOps
