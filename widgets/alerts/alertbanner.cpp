// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/alerts/alertbanner.h"

#include "widgets/alerts/alertwords.h"
#include "widgets/common/format.h"
#include "widgets/common/icons.h"
#include "widgets/common/metrics.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

AlertBanner::AlertBanner(const Theme& theme, QWidget* parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_mark(new PlainLabel(this))
    , m_text(new PlainLabel(this))
    , m_more(new QPushButton(this))
    , m_open(new QPushButton(this))
    , m_note(new QPushButton(this))
{
    setAutoFillBackground(true);
    m_mark->setFixedSize(Metric::kIconSmall, Metric::kIconSmall);
    m_text->setElide(Qt::ElideRight);
    m_more->setProperty("link", true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(Metric::kPanel, Metric::kInside, Metric::kPanel, Metric::kInside);
    row->setSpacing(Metric::kGap);
    row->addWidget(m_mark);
    row->addWidget(m_text, 1);
    row->addWidget(m_more);
    row->addWidget(m_open);
    row->addWidget(m_note);
    connect(m_more, &QPushButton::clicked, this, &AlertBanner::logRequested);
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (m_entry)
            Q_EMIT opened(m_entry->sign);
    });
    connect(m_note, &QPushButton::clicked, this, [this] {
        if (m_entry)
            Q_EMIT acknowledged({m_entry->id});
    });
    connect(&theme, &Theme::changed, this, &AlertBanner::draw);
    hide();
}

void AlertBanner::show(const std::optional<AlertEntry>& entry, int others)
{
    m_entry = entry;
    m_others = others;
    draw();
    setVisible(entry.has_value());
}

QString AlertBanner::text() const
{
    return m_text->text();
}

void AlertBanner::draw()
{
    m_open->setText(tr("Show"));
    m_note->setText(tr("Take note"));
    m_more->setText(tr("%n more", nullptr, m_others));
    m_more->setVisible(m_others > 0);
    if (!m_entry)
        return;
    const ThemeColors& colors = m_theme.colors();
    const QColor mark = AlertWords::color(m_entry->sign, colors);
    m_text->setText(tr("%1: %2, since %3")
            .arg(AlertWords::title(m_entry->sign), AlertWords::figures(m_entry->sign), Format::clock(m_entry->raisedAt)));
    m_mark->setPixmap(Icons::pixmap(u"dialog-warning"_s, Metric::kIconSmall, devicePixelRatioF(),
        contrastRatio(mark, colors.surface) >= 3.0 ? mark : colors.warning));
    setAccessibleName(m_text->text());
    QPalette tinted = palette();
    tinted.setColor(QPalette::Window, blended(colors.surface, mark, 0.14));
    setPalette(tinted);
}

void AlertBanner::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        draw();
    QFrame::changeEvent(event);
}

} // namespace JakOps
