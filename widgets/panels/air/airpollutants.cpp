// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/air/airpollutants.h"

#include "widgets/common/airwords.h"
#include "widgets/common/format.h"
#include "widgets/common/metrics.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"
#include "widgets/panels/air/airchip.h"

#include <QGridLayout>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

AirPollutants::AirPollutants(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(Metric::kGap);
    m_grid->setVerticalSpacing(Metric::kInside);
    m_grid->setColumnStretch(3, 1);
}

void AirPollutants::setPollutants(const QList<AirPollutant>& pollutants, Quantity critical, bool stale)
{
    while (m_rows.size() < pollutants.size()) {
        const Row row{new PlainLabel(this), new PlainLabel(this), new AirChip(m_theme, this), new PlainLabel(this)};
        row.origin->setSecondary(true);
        row.origin->setSmall(true);
        row.value->setFont(Theme::tabular(font()));
        const int at = int(m_rows.size());
        m_grid->addWidget(row.name, at, 0);
        m_grid->addWidget(row.value, at, 1, Qt::AlignRight | Qt::AlignVCenter);
        m_grid->addWidget(row.chip, at, 2, Qt::AlignRight | Qt::AlignVCenter);
        m_grid->addWidget(row.origin, at, 3);
        m_rows += row;
    }
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const Row& row = m_rows[i];
        const bool used = i < pollutants.size();
        for (QWidget* const part : std::initializer_list<QWidget*>{row.name, row.value, row.chip, row.origin})
            part->setVisible(used);
        if (!used)
            continue;
        const AirPollutant& one = pollutants[i];
        const QString name = AirWords::pollutant(one.pollutant);
        QFont nameFont = font();
        nameFont.setBold(one.pollutant == critical);
        row.name->setFont(nameFont);
        row.name->setText(name);
        const QString value = one.concentration
            ? Format::decimal(one.concentration->value, one.concentration->value < 1'000 ? 1 : 0) + u'\u00A0'
                + quantityUnit(one.pollutant)
            : QString();
        row.value->setText(value);
        row.chip->setIndex(one.subIndex(), stale);
        row.chip->setVisible(one.subIndex().has_value());
        row.origin->setText(origin(one));
        QStringList spoken{name, value};
        if (const auto index = one.subIndex())
            spoken << tr("index %1").arg(AirWords::index(*index));
        spoken << origin(one);
        spoken.removeAll(QString());
        row.name->setAccessibleName(spoken.join(u", "_s));
    }
}

QString AirPollutants::origin(const AirPollutant& one)
{
    if (one.published)
        return tr("published");
    if (one.computed)
        return tr("computed");
    if (one.day)
        //: %1 hours of the day have a value, %2 are needed to compute an index
        return tr("%1 of 24 h, %2 needed").arg(one.day->hours).arg(kLeastAirHours);
    return {};
}

} // namespace JakOps
