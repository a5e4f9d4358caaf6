// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/periodpopup.h"

#include "domain/month.h"
#include "widgets/common/metrics.h"
#include "widgets/common/plainlabel.h"

#include <QButtonGroup>
#include <QDateEdit>
#include <QEvent>
#include <QGridLayout>
#include <QRadioButton>
#include <QScreen>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPresets = int(PeriodPreset::Custom) + 1;

} // namespace

PeriodPopup::PeriodPopup(const Clock& clock, QWidget* parent)
    : QFrame(parent, Qt::Popup)
    , m_clock(clock)
    , m_group(new QButtonGroup(this))
    , m_fromLabel(new PlainLabel(this))
    , m_toLabel(new PlainLabel(this))
    , m_from(new QDateEdit(this))
    , m_to(new QDateEdit(this))
{
    setFrameShape(QFrame::StyledPanel);
    setProperty("surface", true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Metric::kGroup, Metric::kGroup, Metric::kGroup, Metric::kGroup);
    column->setSpacing(Metric::kGap);
    for (int i = 0; i < kPresets; ++i) {
        auto* radio = new QRadioButton(this);
        radio->setMinimumHeight(Metric::kHit);
        m_group->addButton(radio, i);
        column->addWidget(radio);
    }
    auto* grid = new QGridLayout;
    grid->setContentsMargins(Metric::kPanel + Metric::kGap, 0, 0, 0);
    grid->setSpacing(Metric::kGap);
    grid->addWidget(m_fromLabel, 0, 0);
    grid->addWidget(m_from, 0, 1);
    grid->addWidget(m_toLabel, 1, 0);
    grid->addWidget(m_to, 1, 1);
    column->addLayout(grid);
    for (QDateEdit* edit : {m_from, m_to}) {
        edit->setCalendarPopup(true);
        edit->setDisplayFormat(u"d MMM yyyy"_s);
        edit->setDate(toWib(clock.nowMs()).date());
        edit->setMinimumHeight(Metric::kHit);
        connect(edit, &QDateEdit::dateChanged, this, &PeriodPopup::chooseDates);
    }
    m_fromLabel->setBuddy(m_from);
    m_toLabel->setBuddy(m_to);
    connect(m_group, &QButtonGroup::idClicked, this, [this](int id) { choose(PeriodPreset(id)); });
    retranslate();
}

void PeriodPopup::setPeriod(const Period& period)
{
    m_group->button(int(period.preset))->setChecked(true);
    const QSignalBlocker fromBlocker(m_from);
    const QSignalBlocker toBlocker(m_to);
    const qint64 now = m_clock.nowMs();
    m_from->setDate(toWib(period.from != 0 ? period.from : now).date());
    m_to->setDate(toWib(period.to != 0 ? period.to - 1 : now).date());
}

void PeriodPopup::openUnder(QWidget* button)
{
    adjustSize();
    QPoint corner = button->mapToGlobal(QPoint(0, button->height() + Metric::kInside));
    if (const QScreen* screen = button->screen()) {
        const QRect area = screen->availableGeometry();
        corner.setX(std::clamp(corner.x(), area.left(), std::max(area.left(), area.right() - width())));
    }
    move(corner);
    show();
    m_group->checkedButton()->setFocus();
}

void PeriodPopup::choose(PeriodPreset preset)
{
    if (preset == PeriodPreset::Custom) {
        m_from->setFocus();
        chooseDates();
        return;
    }
    const Period period = Period::of(preset, m_clock.nowMs());
    setPeriod(period);
    Q_EMIT periodChosen(period);
}

void PeriodPopup::chooseDates()
{
    m_group->button(int(PeriodPreset::Custom))->setChecked(true);
    const QDate first = std::min(m_from->date(), m_to->date());
    const QDate last = std::max(m_from->date(), m_to->date());
    Q_EMIT periodChosen({PeriodPreset::Custom, wibStartOf(first), wibStartOf(last.addDays(1))});
}

void PeriodPopup::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void PeriodPopup::retranslate()
{
    for (int i = 0; i < kPresets; ++i)
        m_group->button(i)->setText(Period::title(PeriodPreset(i)));
    m_fromLabel->setText(tr("From"));
    m_toLabel->setText(tr("To"));
    m_from->setAccessibleName(tr("First day"));
    m_to->setAccessibleName(tr("Last day"));
    m_from->setLocale(QLocale());
    m_to->setLocale(QLocale());
}

} // namespace JakOps
