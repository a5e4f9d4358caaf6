// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/docktitle.h"

#include "widgets/common/icons.h"
#include "widgets/common/metrics.h"
#include "widgets/common/plainlabel.h"

#include <QDockWidget>
#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kHeight = 32;

QToolButton* smallButton(const QString& icon, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setIcon(Icons::icon(icon));
    button->setIconSize({Metric::kIconSmall, Metric::kIconSmall});
    button->setFixedSize(Metric::kHit, Metric::kHit);
    button->setAutoRaise(true);
    return button;
}

} // namespace

DockTitle::DockTitle(QWidget* parent)
    : QWidget(parent)
    , m_title(new PlainLabel(this))
    , m_remark(new PlainLabel(this))
    , m_float(smallButton(u"window-duplicate"_s, this))
    , m_close(smallButton(u"window-close"_s, this))
{
    setProperty("surface", true);
    setAttribute(Qt::WA_StyledBackground);
    setFixedHeight(kHeight);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_remark->setSecondary(true);
    auto* row = new QHBoxLayout(this);
    // A dock asks for the size hint alone: the margins make it as high as the title is.
    row->setContentsMargins(Metric::kGroup, Metric::kInside, Metric::kInside, Metric::kInside);
    row->setSpacing(Metric::kGap);
    row->addWidget(m_title);
    row->addWidget(m_remark);
    row->addStretch(1);
    row->addWidget(m_float);
    row->addWidget(m_close);
    m_float->hide();
    connect(m_float, &QToolButton::clicked, this, &DockTitle::floatRequested);
    connect(m_close, &QToolButton::clicked, this, &DockTitle::closeRequested);
    retranslate();
}

void DockTitle::setDock(QDockWidget* dock)
{
    m_float->show();
    connect(this, &DockTitle::floatRequested, dock, [dock] { dock->setFloating(!dock->isFloating()); });
    connect(this, &DockTitle::closeRequested, dock, &QDockWidget::close);
}

void DockTitle::setTitle(const QString& title)
{
    m_title->setText(title);
}

void DockTitle::setRemark(const QString& remark)
{
    m_remark->setText(remark);
}

void DockTitle::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void DockTitle::retranslate()
{
    m_float->setToolTip(tr("Detach or attach"));
    m_float->setAccessibleName(m_float->toolTip());
    m_close->setToolTip(tr("Close"));
    m_close->setAccessibleName(m_close->toolTip());
}

} // namespace JakOps
