// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/review/reviewbanner.h"

#include "widgets/common/icons.h"
#include "widgets/common/metrics.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"
#include "widgets/review/reviewwords.h"

#include <QEvent>
#include <QHBoxLayout>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

ReviewBanner::ReviewBanner(const Theme& theme, const CityFacts& facts, const ReviewInfo& info, QWidget* parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_facts(facts)
    , m_info(info)
    , m_mark(new PlainLabel(this))
    , m_text(new PlainLabel(this))
{
    setObjectName(u"reviewBanner"_s);
    setAutoFillBackground(true);
    m_mark->setFixedSize(Metric::kIconSmall, Metric::kIconSmall);
    m_text->setElide(Qt::ElideRight);
    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins(Metric::kPanel, Metric::kInside, Metric::kPanel, Metric::kInside);
    row->setSpacing(Metric::kGap);
    row->addWidget(m_mark);
    row->addWidget(m_text, 1);
    connect(&theme, &Theme::changed, this, &ReviewBanner::draw);
    draw();
}

QString ReviewBanner::text() const
{
    return m_text->text();
}

void ReviewBanner::draw()
{
    const ThemeColors& colors = m_theme.colors();
    m_text->setText(ReviewWords::banner(m_info, m_facts));
    m_mark->setPixmap(Icons::pixmap(u"object-locked"_s, Metric::kIconSmall, devicePixelRatioF(), colors.accent));
    setAccessibleName(m_text->text());
    QPalette tinted = palette();
    tinted.setColor(QPalette::Window, blended(colors.surface, colors.accent, 0.14));
    setPalette(tinted);
}

void ReviewBanner::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        draw();
    QFrame::changeEvent(event);
}

} // namespace JakOps
