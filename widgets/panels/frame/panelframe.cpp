// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/frame/panelframe.h"

#include "widgets/common/panelstates.h"

#include <QEvent>
#include <QSplitter>
#include <QVBoxLayout>

namespace JakOps {

PanelFrame::PanelFrame(BoardServiceBase& service, const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_service(service)
    , m_content(new QWidget(this))
    , m_states(new PanelStates(theme, m_content, this))
{
    setProperty("surface", true);
    setAttribute(Qt::WA_StyledBackground);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_states);
    connect(m_states, &PanelStates::actionRequested, this, &PanelFrame::sourcesRequested);
    connect(m_states, &PanelStates::retryRequested, this, [this] {
        m_states->showLoading();
        m_service.refresh();
    });
    connect(&service, &BoardServiceBase::changed, this, &PanelFrame::review);
}

void PanelFrame::layOut(const Side& left, QWidget* centre, const Side& right)
{
    auto* const splitter = new QSplitter(Qt::Horizontal, m_content);
    left.part->setMinimumWidth(left.least);
    right.part->setMinimumWidth(right.least);
    for (QWidget* const part : {left.part, centre, right.part})
        splitter->addWidget(part);
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({left.width, 10 * left.width, right.width});
    auto* const row = new QVBoxLayout(m_content);
    row->setContentsMargins({});
    row->addWidget(splitter);
}

void PanelFrame::review()
{
    if (!isEmpty()) {
        m_states->showContent();
        showBoard();
    } else if (hasFailed()) {
        m_states->showFailed(*m_service.error());
    } else if (m_service.state() == BoardState::Loading) {
        m_states->showLoading();
    } else {
        tellEmpty();
    }
}

void PanelFrame::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace JakOps
