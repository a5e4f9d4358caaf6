// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/weather/warningcard.h"

#include "base/textguard.h"
#include "widgets/common/citylook.h"
#include "widgets/common/format.h"
#include "widgets/common/metrics.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"
#include "widgets/common/wraptext.h"
#include "widgets/panels/weather/weatherwords.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kBar = 4;

} // namespace

WarningCard::WarningCard(const WarningEntry& entry, qint64 now, const Theme& theme, QWidget* parent)
    : QFrame(parent)
    , m_entry(entry)
    , m_theme(theme)
    , m_event(new PlainLabel(this))
    , m_validity(new PlainLabel(this))
    , m_where(new PlainLabel(this))
    , m_headline(new WrapText(this))
    , m_description(new WrapText(this))
    , m_sent(new PlainLabel(this))
    , m_more(new QPushButton(this))
    , m_map(new QPushButton(this))
{
    setObjectName(u"warningCard"_s);
    m_event->setElide(Qt::ElideRight);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_event->setFont(bold);
    m_validity->setElide(Qt::ElideRight);
    m_where->setElide(Qt::ElideRight);
    m_where->setSecondary(true);
    m_sent->setSecondary(true);
    m_sent->setSmall(true);
    m_description->setInk(QPalette::PlaceholderText);
    m_description->hide();
    m_more->setProperty("link", true);
    m_map->setProperty("link", true);
    m_map->setObjectName(u"warningMap"_s);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(Metric::kGap);
    buttons->addWidget(m_map);
    buttons->addWidget(m_more);
    buttons->addStretch(1);
    buttons->addWidget(m_sent);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Metric::kGroup + kBar, Metric::kGap, Metric::kGroup, Metric::kGap);
    column->setSpacing(Metric::kInside);
    for (QWidget* const part : std::initializer_list<QWidget*> {m_event, m_validity, m_where, m_headline, m_description})
        column->addWidget(part);
    column->addLayout(buttons);
    connect(m_map, &QPushButton::clicked, this, &WarningCard::mapRequested);
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_open = !m_open;
        m_description->setVisible(m_open);
        m_more->setText(m_open ? tr("Less") : tr("More"));
    });
    tell(now);
}

void WarningCard::tell(qint64 now)
{
    const WeatherWarning& warning = m_entry.warning;
    const QString grade = CityLook::warningName(warningGrade(warning.severity));
    const QString event = guardLine(warning.event, 120);
    m_event->setText(event.isEmpty() ? grade : tr("%1 · %2").arg(grade, event));
    m_validity->setText(WeatherWords::validity(m_entry, now));
    m_where->setText(guardLine(warning.areaName, 300));
    m_where->setVisible(!m_where->text().isEmpty());
    m_headline->setText(guardText(warning.headline, 500));
    m_headline->setVisible(!warning.headline.isEmpty());
    m_description->setText(guardText(warning.description, 4000));
    m_more->setVisible(!warning.description.isEmpty());
    m_more->setText(m_open ? tr("Less") : tr("More"));
    m_map->setText(tr("Show on the map"));
    m_map->setVisible(!warning.areas.isEmpty());
    m_sent->setText(warning.sentAt > 0 ? tr("sent %1").arg(Format::ago(warning.sentAt, now)) : QString());
    setAccessibleName(m_event->text() + u", "_s + m_validity->text());
}

void WarningCard::paintEvent(QPaintEvent*)
{
    const ThemeColors& colors = m_theme.colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colors.line);
    painter.setBrush(colors.raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Metric::kRadius, Metric::kRadius);
    painter.setPen(Qt::NoPen);
    const QColor fill = CityLook::warning(warningGrade(m_entry.warning.severity));
    painter.setBrush(m_entry.isComing ? QBrush(fill, Qt::Dense4Pattern) : QBrush(fill));
    painter.drawRect(QRectF(0, 1, kBar, height() - 2));
}

} // namespace JakOps
