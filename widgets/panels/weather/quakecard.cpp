// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/weather/quakecard.h"

#include "base/textguard.h"
#include "widgets/common/format.h"
#include "widgets/common/metrics.h"
#include "widgets/common/theme.h"
#include "widgets/common/wraptext.h"

#include <QPainter>
#include <QVBoxLayout>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kChipWidth = 48;
constexpr int kChipHeight = 28;
constexpr double kStrong = 5.0;
constexpr double kSevere = 6.0;

} // namespace

QuakeCard::QuakeCard(const QuakeEntry& entry, qint64 now, const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_entry(entry)
    , m_theme(theme)
    , m_place(new WrapText(this))
    , m_facts(new WrapText(this))
    , m_felt(new WrapText(this))
    , m_potential(new WrapText(this))
{
    setObjectName(u"quakeCard"_s);
    m_facts->setInk(QPalette::PlaceholderText);
    m_felt->setObjectName(u"quakeFelt"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kChipWidth + Metric::kGroup, Metric::kGap, 0, Metric::kGap);
    column->setSpacing(2);
    column->addWidget(m_place);
    column->addWidget(m_facts);
    column->addWidget(m_felt);
    column->addWidget(m_potential);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    tell(now);
}

void QuakeCard::tell(qint64 now)
{
    const Quake& quake = m_entry.quake;
    m_place->setText(guardLine(quake.place, 200));
    m_facts->setText(tr("%1 (%2) · %3 km deep · %4 km from Monas")
                         .arg(Format::dateTime(quake.at), Format::ago(quake.at, now), Format::decimal(quake.depthKm, 0),
                             Format::decimal(m_entry.distanceKm, 0)));
    const QString felt = guardLine(quake.felt, 400);
    m_felt->setText(felt.isEmpty() ? QString() : tr("Felt (MMI): %1").arg(felt));
    m_felt->setInk(m_entry.feltHere ? QPalette::WindowText : QPalette::PlaceholderText);
    m_felt->setVisible(!felt.isEmpty());
    m_potential->setText(guardLine(quake.potential, 200));
    m_potential->setInk(m_entry.isTsunamiFeared ? QPalette::BrightText : QPalette::PlaceholderText);
    m_potential->setVisible(!quake.potential.isEmpty());
    setAccessibleName(tr("Magnitude %1, %2").arg(Format::decimal(quake.magnitude, 1), m_place->text()));
}

void QuakeCard::paintEvent(QPaintEvent*)
{
    const ThemeColors& colors = m_theme.colors();
    const double magnitude = m_entry.quake.magnitude;
    const QColor fill = magnitude >= kSevere ? colors.danger : magnitude >= kStrong ? colors.warning : colors.line;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect chip(0, Metric::kGap, kChipWidth, kChipHeight);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRoundedRect(chip, Metric::kRadius, Metric::kRadius);
    QFont bold = Theme::tabular(font());
    bold.setWeight(QFont::DemiBold);
    painter.setFont(bold);
    painter.setPen(magnitude >= kStrong ? inkOn(fill) : colors.text);
    painter.drawText(chip, Qt::AlignCenter, u"M "_s + Format::decimal(magnitude, 1));
    painter.setPen(colors.line);
    painter.drawLine(0, height() - 1, width(), height() - 1);
}

} // namespace JakOps
