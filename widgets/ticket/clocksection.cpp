// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ticket/clocksection.h"

#include "base/textguard.h"
#include "domain/cityfacts.h"
#include "services/ticketreader.h"
#include "widgets/common/format.h"
#include "widgets/common/metrics.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/plaintext.h"
#include "widgets/common/slawords.h"
#include "widgets/common/stylesheet.h"
#include "widgets/common/wraptext.h"

#include <QGridLayout>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {


} // namespace

ClockSection::ClockSection(const CityFacts& facts, QWidget* parent)
    : QWidget(parent)
    , m_facts(facts)
    , m_escalated(new WrapText(this))
{
    auto* const grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(Metric::kGroup);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
    for (int i = 0; i < kSlaStageCount; ++i) {
        Row& row = m_rows[size_t(i)];
        row = {new PlainLabel(this), new PlainLabel(this), new WrapText(this)};
        const QString code = slaStageCode(kAllSlaStages[size_t(i)]);
        row.state->setObjectName(u"clock_"_s + code);
        row.detail->setObjectName(u"clock_detail_"_s + code);
        row.detail->setInk(QPalette::PlaceholderText);
        grid->addWidget(row.name, 2 * i, 0, Qt::AlignLeft | Qt::AlignTop);
        grid->addWidget(row.state, 2 * i, 1, Qt::AlignRight | Qt::AlignTop);
        grid->addWidget(row.detail, 2 * i + 1, 0, 1, 2);
    }
    m_escalated->setObjectName(u"escalation"_s);
    grid->addWidget(m_escalated, 2 * kSlaStageCount, 0, 1, 2);
}

void ClockSection::setTicket(const TicketDetail& detail, qint64 now)
{
    m_clocks = detail.clocks;
    m_escalation = detail.escalation;
    m_now = now;
    tell();
}

void ClockSection::setNow(qint64 now)
{
    m_now = now;
    tell();
}

void ClockSection::tell()
{
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const Row& row = m_rows[i];
        const auto clock = std::ranges::find(m_clocks, kAllSlaStages[i], &SlaClock::stage);
        const bool there = clock != m_clocks.end();
        for (QWidget* const part : std::initializer_list<QWidget*>{row.name, row.state, row.detail})
            part->setVisible(there);
        if (!there)
            continue;
        const QString state = SlaWords::state(*clock, m_now);
        row.name->setText(SlaWords::stage(clock->stage));
        row.state->setText(state);
        row.state->setAccessibleName(tr("%1: %2").arg(row.name->text(), state));
        const QString source = tr("Source of the limit: %1").arg(guardLine(clock->rule.source));
        // Of what is over the source is in the tool tip: it is the running ones somebody argues about.
        const QString detail = SlaWords::detail(*clock, m_now);
        row.detail->setText(clock->isRunning() ? detail + u'\n' + source : detail);
        row.detail->setToolTip(plainToolTip(source));
        row.detail->setAccessibleName(detail + u". "_s + source);
        setStyleFlag(row.state, "danger", clock->onTime(m_now) == std::optional(false));
        setStyleFlag(row.state, "warning",
            clock->isRunning() && !clock->isOverdue(m_now) && clock->remaining(m_now) < kDueSoonMs
                && !clock->standsStill(m_now));
    }
    QStringList lines;
    for (const EscalationStep& step : m_escalation) {
        const QString agency = guardLine(m_facts.agencyName(step.agency));
        lines += step.at <= m_now ? tr("Escalated to %1 since %2").arg(agency, Format::dateTime(step.at))
                                  : tr("Goes to %1, too, from %2").arg(agency, Format::dateTime(step.at));
    }
    m_escalated->setText(lines.join(u'\n'));
    m_escalated->setVisible(!lines.isEmpty());
}

} // namespace JakOps
