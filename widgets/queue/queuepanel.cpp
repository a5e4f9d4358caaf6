// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/queue/queuepanel.h"

#include "services/indexservice.h"
#include "tables/queuemodel.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/errorpresenter.h"
#include "widgets/common/icons.h"
#include "widgets/common/metrics.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/skeletonlabel.h"
#include "widgets/common/theme.h"
#include "widgets/queue/bulkbar.h"
#include "widgets/queue/queueheader.h"
#include "widgets/queue/workpanel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int kOrderHeight = 28; // a row
} // namespace

QueuePanel::QueuePanel(IndexService& index, QueueModel& model, CurrentTicket& current, const Theme& theme,
    Settings& settings, const Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_index(index)
    , m_model(model)
    , m_work(new WorkPanel(index, theme, settings, this))
    , m_pages(new QStackedLayout)
    , m_list(new QWidget(this))
    , m_view(new QueueView(model, current, theme, settings, clock, m_list))
    , m_bulk(new BulkBar(m_list))
    , m_new(new QPushButton(m_list))
    , m_orderBar(new QWidget(m_list))
    , m_order(new PlainLabel(m_orderBar))
    , m_byRelevance(new QPushButton(m_orderBar))
    , m_skeleton(new SkeletonLabel(theme, 12, this))
    , m_message(new EmptyState(theme, this))
{
    setProperty("surface", true);
    setAttribute(Qt::WA_StyledBackground);
    m_new->setProperty("primary", true);
    m_new->setIcon(Icons::icon(u"arrow-up"_s, theme.colors().accentText));
    auto* column = new QVBoxLayout(m_list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* order = new QHBoxLayout(m_orderBar);
    order->setContentsMargins(Metric::kPanel / 2, 0, Metric::kPanel / 2, 0);
    m_orderBar->setFixedHeight(kOrderHeight);
    m_order->setSecondary(true);
    m_byRelevance->setProperty("link", true);
    order->addWidget(m_order, 1);
    order->addWidget(m_byRelevance);
    column->addWidget(m_new);
    column->addWidget(m_orderBar);
    column->addWidget(m_view);
    column->addWidget(m_bulk);
    connect(m_view, &QueueView::selectedCountChanged, m_bulk, &BulkBar::setCount);
    connect(m_bulk, &BulkBar::cleared, this, [this] {
        m_view->chooseNone();
        m_view->setFocus();
    });
    auto* loading = new QWidget(this);
    auto* padded = new QVBoxLayout(loading);
    padded->setContentsMargins(Metric::kPanel, Metric::kPanel, Metric::kPanel, Metric::kPanel);
    padded->addWidget(m_skeleton);
    auto* line = new QFrame(this);
    line->setProperty("hairline", true);
    line->setFixedHeight(1);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(m_work);
    whole->addWidget(line);
    whole->addLayout(m_pages, 1);
    m_pages->addWidget(m_list);
    m_pages->addWidget(loading);
    m_pages->addWidget(m_message);

    connect(m_new, &QPushButton::clicked, this, [this] {
        m_model.showNew();
        m_view->scrollToTop();
    });
    connect(m_byRelevance, &QPushButton::clicked, this, [this] { m_model.sortByRelevance(); });
    connect(&index, &IndexService::filterChanged, this, &QueuePanel::showSort);
    connect(&index, &IndexService::sortChanged, this, [this](QueueSort sort) {
        m_view->showSort(sort);
        showSort();
    });
    connect(&model, &QueueModel::newCountChanged, this, &QueuePanel::showNewCount);
    connect(&model, &QAbstractItemModel::modelReset, this, &QueuePanel::review);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &QueuePanel::review);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &QueuePanel::review);
    connect(&model, &QAbstractItemModel::layoutChanged, this, &QueuePanel::review);
    connect(&index, &IndexService::loaded, this, [this] {
        m_error.reset();
        review();
    });
    connect(&index, &IndexService::facetsChanged, this, &QueuePanel::review);
    connect(&index, &IndexService::filterChanged, this, [this] {
        m_error.reset();
        m_view->scrollToTop(); // another list begins at its beginning
    });
    connect(&index, &IndexService::loadFailed, this, &QueuePanel::fail);
    connect(&index, &IndexService::searchFailed, this, &QueuePanel::fail);
    showNewCount(model.newCount());
    showSort();
    enter(State::Loading);
    review();
    setFocusProxy(m_view);
}

void QueuePanel::setTop(QWidget* widget)
{
    qobject_cast<QVBoxLayout*>(layout())->insertWidget(0, widget);
}

void QueuePanel::review()
{
    State state = State::List;
    if (m_error)
        state = State::Failed;
    else if (!m_index.isLoaded())
        state = State::Loading;
    else if (m_model.rowCount() == 0)
        state = m_index.facets()->total() == 0 ? State::Empty : State::NothingMatches;
    if (state != m_state)
        enter(state);
}

void QueuePanel::fail(const Error& error)
{
    m_error = error;
    enter(State::Failed);
}

void QueuePanel::enter(State state)
{
    m_state = state;
    m_work->setEnabled(state == State::List || state == State::NothingMatches);
    if (state == State::Loading)
        m_skeleton->start();
    else
        m_skeleton->stop();
    m_message->clearButtons();
    m_message->setDetail({});
    switch (state) {
    case State::List: m_pages->setCurrentIndex(0); return;
    case State::Loading: m_pages->setCurrentIndex(1); return;
    case State::Empty: {
        m_message->setIcon(u"document-import"_s);
        m_message->setTexts(tr("No reports yet"), tr("Import a file or load the demo city."));
        QPushButton* import = m_message->addButton(tr("Import reports…"), u"document-import"_s);
        connect(import, &QPushButton::clicked, this, &QueuePanel::importRequested);
        QPushButton* demo = m_message->addButton(tr("Load the demo city"), u"globe"_s);
        connect(demo, &QPushButton::clicked, this, &QueuePanel::demoRequested);
        break;
    }
    case State::NothingMatches: {
        m_message->setIcon(u"view-filter"_s);
        m_message->setTexts(tr("No report matches"), tr("Widen the filters or search for other words."));
        QPushButton* clear = m_message->addButton(tr("Clear filters"), u"edit-clear-all"_s);
        connect(clear, &QPushButton::clicked, this, &QueuePanel::clearFilterRequested);
        break;
    }
    case State::Failed: {
        const ErrorText text = ErrorPresenter::present(*m_error);
        m_message->setIcon(u"data-error"_s);
        m_message->setTexts(text.what, text.advice);
        m_message->setDetail(text.detail);
        QPushButton* again = m_message->addButton(tr("Read again"), u"view-refresh"_s);
        connect(again, &QPushButton::clicked, this, [this] {
            m_error.reset();
            enter(State::Loading);
            m_index.load();
        });
        break;
    }
    }
    m_pages->setCurrentIndex(2);
}

void QueuePanel::showNewCount(int count)
{
    m_new->setVisible(count > 0);
    m_new->setText(tr("%n new report(s): show", nullptr, count));
}

void QueuePanel::showSort()
{
    const QueueSort sort = m_index.sort();
    const bool searching = !m_index.filter().text.trimmed().isEmpty();
    m_orderBar->setVisible(searching);
    m_view->setShowsHits(searching);
    m_order->setText(sort.relevance ? tr("Order: relevance")
                                    : tr("Order: %1").arg(QueueHeader::title(sort.column)));
    m_byRelevance->setText(tr("By relevance"));
    m_byRelevance->setVisible(!sort.relevance);
}

void QueuePanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void QueuePanel::retranslate()
{
    showNewCount(m_model.newCount());
    showSort();
    enter(m_state);
}

} // namespace JakOps
