// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/weather/weatherpanel.h"

#include "domain/cityfacts.h"
#include "services/settings.h"
#include "widgets/common/format.h"
#include "widgets/common/metrics.h"
#include "widgets/common/panelstates.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/sectionheader.h"
#include "widgets/panels/weather/forecaststrip.h"
#include "widgets/panels/weather/quakecard.h"
#include "widgets/panels/weather/warningcard.h"
#include "widgets/panels/weather/weatherhead.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QVBoxLayout>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kMemory = "weather"_L1;
constexpr auto kFirstArea = "31.71.01.1001"_L1; // Gambir: Monas
constexpr qsizetype kQuakesShown = 30;

QScrollArea* scrollOf(QWidget* content, QWidget* parent)
{
    auto* scroll = new QScrollArea(parent);
    scroll->setWidgetResizable(true);
    scroll->setWidget(content);
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    return scroll;
}

} // namespace

WeatherPanel::WeatherPanel(WeatherService& service, const CityFacts& facts, const CityMoment& moment, Settings& settings,
    const Theme& theme, QWidget* parent)
    : PanelFrame(service, theme, parent)
    , m_service(service)
    , m_facts(facts)
    , m_moment(moment)
    , m_settings(settings)
    , m_theme(theme)
    , m_head(new WeatherHead(facts, this))
    , m_strip(new ForecastStrip(theme, this))
    , m_warningsTitle(new SectionHeader({}, this))
    , m_noWarning(new PlainLabel(this))
    , m_quakesTitle(new SectionHeader({}, this))
    , m_noQuake(new PlainLabel(this))
{
    buildContent();
    connect(m_head, &WeatherHead::areaChosen, this, [this](const QString& code) { chooseArea(code, true); });
    connect(m_head, &WeatherHead::followingChanged, this, [this](bool on) {
        m_settings.remember(kMemory, {{u"area"_s, m_service.area()}, {u"follow"_s, on}});
        if (on && !m_ticketArea.isEmpty())
            chooseArea(m_ticketArea, false);
    });
    const QJsonObject memory = settings.remembered(kMemory);
    m_head->setFollowing(memory["follow"_L1].toBool(true));
    m_service.setArea(memory["area"_L1].toString());
    setFocusProxy(m_head);
    retranslate();
}

void WeatherPanel::buildContent()
{
    QScrollArea* const strip = scrollOf(m_strip, content());
    strip->setObjectName(u"weatherStrip"_s);
    strip->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    strip->setFixedHeight(m_strip->sizeHint().height() + Metric::kGroup);
    auto* splitter = new QSplitter(content());
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(column(m_warningsTitle, m_noWarning, m_warningCards));
    splitter->addWidget(column(m_quakesTitle, m_noQuake, m_quakeCards));
    splitter->setSizes({1000, 1000});
    auto* head = new QVBoxLayout;
    head->setContentsMargins(Metric::kPanel, Metric::kGroup, Metric::kPanel, 0);
    head->setSpacing(Metric::kGap);
    head->addWidget(m_head);
    head->addWidget(strip);
    auto* rows = new QVBoxLayout(content());
    rows->setContentsMargins({});
    rows->setSpacing(Metric::kGap);
    rows->addLayout(head);
    auto* line = new QFrame(content());
    line->setProperty("hairline", true);
    line->setFixedHeight(1);
    rows->addWidget(line);
    rows->addWidget(splitter, 1);
}

QWidget* WeatherPanel::column(SectionHeader* title, PlainLabel* note, QVBoxLayout*& cards)
{
    auto* part = new QWidget(this);
    auto* inner = new QWidget(part);
    note->setSecondary(true);
    note->setWordWrap(true);
    cards = new QVBoxLayout(inner);
    cards->setContentsMargins(0, 0, Metric::kGap, 0);
    cards->setSpacing(Metric::kGap);
    cards->addWidget(note);
    cards->addStretch(1);
    QScrollArea* const scroll = scrollOf(inner, part);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* rows = new QVBoxLayout(part);
    rows->setContentsMargins(Metric::kPanel, Metric::kInside, Metric::kGap, Metric::kGap);
    rows->setSpacing(Metric::kInside);
    rows->addWidget(title);
    rows->addWidget(scroll, 1);
    part->setMinimumWidth(300);
    return part;
}

void WeatherPanel::setCredits(const SourceCredits& credits)
{
    m_head->setCredits(credits);
    review();
}

void WeatherPanel::setTicketArea(const QString& village)
{
    m_ticketArea = village;
    if (!village.isEmpty() && m_head->isFollowing())
        chooseArea(village, false);
}

void WeatherPanel::setAsked(qint64 warningsAt, qint64 quakesAt)
{
    m_warningsAskedAt = warningsAt;
    m_quakesAskedAt = quakesAt;
    showWarnings();
    showQuakes();
}

void WeatherPanel::chooseArea(const QString& code, bool byHand)
{
    if (byHand)
        m_head->setFollowing(false); // else the next report takes it away
    m_settings.remember(kMemory, {{u"area"_s, code}, {u"follow"_s, m_head->isFollowing()}});
    m_service.setArea(code);
    m_head->showArea(code);
}

// Nobody has chosen yet: a place with a forecast.
void WeatherPanel::chooseFirstArea()
{
    const QStringList& areas = m_service.board()->areas;
    if (m_service.area().isEmpty() && !areas.isEmpty())
        m_service.setArea(areas.contains(kFirstArea) ? QString(kFirstArea) : areas.first());
}

void WeatherPanel::tellEmpty()
{
    states().showEmpty(u"weather-few-clouds-symbolic"_s, tr("No weather yet"),
        tr("Switch on BMKG's sources, read a file of theirs, or load the demo city."), tr("Open \"Sources\""));
}

void WeatherPanel::showBoard()
{
    const WeatherBoard& board = *m_service.board();
    chooseFirstArea();
    m_head->setAreas(board.areas);
    m_head->showArea(m_service.area());
    m_head->showBoard(board, m_moment.isLive());
    m_strip->setBoard(m_service.board());
    showWarnings();
    showQuakes();
}

void WeatherPanel::showWarnings()
{
    const WeatherBoard& board = *m_service.board();
    if (board.warnings != m_shownWarnings) {
        qDeleteAll(m_warnings);
        m_warnings.clear();
        m_shownWarnings = board.warnings;
        for (const WarningEntry& entry : board.warnings) {
            auto* const card = new WarningCard(entry, board.at, m_theme, this);
            connect(card, &WarningCard::mapRequested, this, [this, card] { Q_EMIT warningRequested(card->entry().warning.areas); });
            m_warningCards->insertWidget(int(m_warnings.size()), card);
            m_warnings += card;
        }
    } else {
        for (WarningCard* const card : std::as_const(m_warnings))
            card->tell(board.at);
    }
    m_warningsTitle->setNote(board.warnings.isEmpty() ? QString() : Format::number(board.warnings.size()));
    m_noWarning->setVisible(board.warnings.isEmpty());
    m_noWarning->setText(!m_moment.isLive() ? tr("No warning is known that was in force then.")
            : m_warningsAskedAt > 0
            ? tr("No warning is in force. Asked %1.").arg(Format::ago(m_warningsAskedAt, board.at))
            : tr("None known. The source of warnings has not answered yet: it is switched on in \"Sources\"."));
}

void WeatherPanel::showQuakes()
{
    const WeatherBoard& board = *m_service.board();
    const QList<QuakeEntry> wanted = board.quakes.first(std::min(board.quakes.size(), kQuakesShown));
    if (wanted != m_shownQuakes) {
        qDeleteAll(m_quakes);
        m_quakes.clear();
        m_shownQuakes = wanted;
        for (const QuakeEntry& entry : wanted) {
            auto* const card = new QuakeCard(entry, board.at, m_theme, this);
            m_quakeCards->insertWidget(int(m_quakes.size()), card);
            m_quakes += card;
        }
    } else {
        for (QuakeCard* const card : std::as_const(m_quakes))
            card->tell(board.at);
    }
    m_quakesTitle->setNote(board.quakes.size() > kQuakesShown
            ? tr("the newest %1 of %2").arg(Format::number(kQuakesShown), Format::number(board.quakes.size()))
            : tr("of the last two weeks"));
    m_noQuake->setVisible(wanted.isEmpty());
    m_noQuake->setText(!m_moment.isLive() ? tr("None is known of the two weeks before.")
            : m_quakesAskedAt > 0
            ? tr("None in the last two weeks. Asked %1.").arg(Format::ago(m_quakesAskedAt, board.at))
            : tr("None known. The sources of earthquakes have not answered yet: they are switched on in \"Sources\"."));
}

void WeatherPanel::retranslate()
{
    m_warningsTitle->setTitle(tr("Warnings"));
    m_quakesTitle->setTitle(tr("Earthquakes"));
    m_head->retranslate();
    m_strip->retranslate();
    review();
}

} // namespace JakOps
