// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/emptystate.h"

#include "widgets/common/icons.h"
#include "widgets/common/metrics.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace JakOps {

namespace {

constexpr int kIconSide = 48;
constexpr int kTextWidth = 320;

} // namespace

EmptyState::EmptyState(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_icon(new QLabel(this)) // picture only
    , m_what(new PlainLabel(this))
    , m_advice(new PlainLabel(this))
    , m_detail(new PlainLabel(this))
    , m_unfold(new QPushButton(this))
    , m_buttons(new QVBoxLayout)
{
    m_icon->setFixedSize(kIconSide, kIconSide);
    m_what->setTitle(true);
    m_advice->setSecondary(true);
    m_detail->setSmall(true);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    for (PlainLabel* label : {m_what, m_advice, m_detail}) {
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
        label->setMaximumWidth(kTextWidth);
    }
    m_unfold->setCheckable(true);
    m_unfold->setFlat(true);
    m_buttons->setSpacing(Metric::kGap);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Metric::kPanel, Metric::kPanel, Metric::kPanel, Metric::kPanel);
    column->setSpacing(Metric::kGap);
    column->addStretch(1);
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    for (PlainLabel* label : {m_what, m_advice}) {
        auto* row = new QHBoxLayout;
        row->addStretch(1);
        row->addWidget(label, 100);
        row->addStretch(1);
        column->addLayout(row);
    }
    column->addSpacing(Metric::kGap);
    auto* buttonRow = new QHBoxLayout;
    buttonRow->addStretch(1);
    buttonRow->addLayout(m_buttons);
    buttonRow->addStretch(1);
    column->addLayout(buttonRow);
    column->addWidget(m_unfold, 0, Qt::AlignHCenter);
    auto* detailRow = new QHBoxLayout;
    detailRow->addStretch(1);
    detailRow->addWidget(m_detail, 100);
    detailRow->addStretch(1);
    column->addLayout(detailRow);
    column->addStretch(2);

    connect(m_unfold, &QPushButton::toggled, m_detail, &QWidget::setVisible);
    connect(&theme, &Theme::changed, this, [this] { drawIcon(); });
    setDetail({});
    retranslate();
}

void EmptyState::setIcon(const QString& iconName)
{
    m_iconName = iconName;
    drawIcon();
}

void EmptyState::drawIcon()
{
    if (!m_iconName.isEmpty())
        m_icon->setPixmap(Icons::pixmap(m_iconName, kIconSide, devicePixelRatioF(), m_theme.colors().strongLine));
}

void EmptyState::setTexts(const QString& what, const QString& advice)
{
    m_what->setText(what);
    m_advice->setText(advice);
    m_advice->setVisible(!advice.isEmpty());
    setAccessibleName(what);
    setAccessibleDescription(advice);
}

void EmptyState::setDetail(const QString& detail)
{
    m_detail->setText(detail);
    m_unfold->setVisible(!detail.isEmpty());
    m_unfold->setChecked(false);
    m_detail->setVisible(false);
}

QPushButton* EmptyState::addButton(const QString& text, const QString& iconName)
{
    const bool first = m_buttons->count() == 0;
    auto* button = new QPushButton(text, this);
    button->setProperty("primary", first);
    if (!iconName.isEmpty())
        button->setIcon(first ? Icons::icon(iconName, m_theme.colors().accentText) : Icons::icon(iconName));
    m_buttons->addWidget(button);
    return button;
}

void EmptyState::clearButtons()
{
    while (QLayoutItem* item = m_buttons->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void EmptyState::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void EmptyState::retranslate()
{
    m_unfold->setText(tr("Details"));
}

} // namespace JakOps
