// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ticket/noticebar.h"

#include "widgets/common/icons.h"
#include "widgets/common/metrics.h"
#include "widgets/common/plaintext.h"
#include "widgets/common/theme.h"
#include "widgets/common/wraptext.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

#include <utility>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

NoticeBar::NoticeBar(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_text(new WrapText(this))
    , m_action(new QPushButton(this))
    , m_close(new QToolButton(this))
{
    setObjectName(u"noticeBar"_s);
    m_text->setObjectName(u"noticeText"_s);
    m_action->setObjectName(u"noticeAction"_s);
    m_close->setIcon(Icons::icon(u"window-close"_s));
    m_close->setIconSize({Metric::kIconSmall, Metric::kIconSmall});
    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins(Metric::kPanel, Metric::kGap, Metric::kGap, Metric::kGap);
    row->setSpacing(Metric::kGap);
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    row->addWidget(m_close);
    connect(m_close, &QToolButton::clicked, this, &NoticeBar::dismiss);
    connect(m_action, &QPushButton::clicked, this, [this] {
        const auto act = std::exchange(m_act, {});
        dismiss();
        if (act)
            act();
    });
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    hide();
    retranslate();
}

void NoticeBar::tell(Tone tone, Text text, Text action, std::function<void()> act)
{
    m_tone = tone;
    m_act = std::move(act);
    m_words = std::move(text);
    m_actionWords = std::move(action);
    retranslate();
    show();
    update();
}

void NoticeBar::dismiss()
{
    m_words = {};
    m_actionWords = {};
    m_act = {};
    hide();
}

QString NoticeBar::text() const
{
    return isHidden() ? QString() : m_text->text();
}

void NoticeBar::paintEvent(QPaintEvent*)
{
    const ThemeColors& colors = m_theme.colors();
    const QColor tone = m_tone == Tone::Done ? colors.success : colors.danger;
    QPainter painter(this);
    painter.fillRect(rect(), blended(colors.surface, tone, 0.10));
    painter.fillRect(QRect(0, 0, 3, height()), tone);
}

void NoticeBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void NoticeBar::retranslate()
{
    const QString words = m_words ? m_words() : QString();
    m_text->setText(words);
    setAccessibleName(words);
    m_action->setText(m_actionWords ? plainMnemonic(m_actionWords()) : QString());
    m_action->setVisible(bool(m_actionWords));
    m_close->setToolTip(tr("Close"));
    m_close->setAccessibleName(tr("Close"));
}

} // namespace JakOps
