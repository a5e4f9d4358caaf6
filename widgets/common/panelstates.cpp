// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/panelstates.h"

#include "widgets/common/emptystate.h"
#include "widgets/common/errorpresenter.h"
#include "widgets/common/metrics.h"
#include "widgets/common/skeletonlabel.h"

#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

PanelStates::PanelStates(const Theme& theme, QWidget* content, QWidget* parent)
    : QWidget(parent)
    , m_pages(new QStackedLayout(this))
    , m_message(new EmptyState(theme, this))
{
    auto* const loading = new QWidget(this);
    m_skeleton = new SkeletonLabel(theme, 12, loading);
    auto* const padded = new QVBoxLayout(loading);
    padded->setContentsMargins(Metric::kPanel, Metric::kPanel, Metric::kPanel, Metric::kPanel);
    padded->addWidget(m_skeleton);
    m_pages->addWidget(content);
    m_pages->addWidget(loading);
    m_pages->addWidget(m_message);
    showLoading();
}

void PanelStates::enter(State state)
{
    m_state = state;
    if (state == State::Loading)
        m_skeleton->start();
    else
        m_skeleton->stop();
    m_message->clearButtons();
    m_message->setDetail({});
    m_pages->setCurrentIndex(state == State::Content ? 0 : state == State::Loading ? 1 : 2);
}

void PanelStates::showLoading()
{
    enter(State::Loading);
}

void PanelStates::showContent()
{
    if (m_state != State::Content)
        enter(State::Content);
}

void PanelStates::showEmpty(const QString& icon, const QString& what, const QString& advice, const QString& button)
{
    enter(State::Empty);
    m_message->setIcon(icon);
    m_message->setTexts(what, advice);
    if (!button.isEmpty())
        connect(m_message->addButton(button), &QPushButton::clicked, this, &PanelStates::actionRequested);
}

void PanelStates::showFailed(const Error& error)
{
    enter(State::Failed);
    const ErrorText text = ErrorPresenter::present(error);
    m_message->setIcon(u"data-error"_s);
    m_message->setTexts(text.what, text.advice);
    m_message->setDetail(text.detail);
    QPushButton* const again = m_message->addButton(tr("Read again"), u"view-refresh"_s);
    connect(again, &QPushButton::clicked, this, &PanelStates::retryRequested);
}

} // namespace JakOps
