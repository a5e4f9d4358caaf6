// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/statusline.h"

#include "widgets/common/format.h"
#include "widgets/common/metrics.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/plaintext.h"
#include "widgets/common/stylesheet.h"
#include "widgets/common/theme.h"

#include <QEvent>
#include <QStyle>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kHeight = 28;

} // namespace

StatusLine::StatusLine(const Clock& clock, QWidget* parent)
    : QStatusBar(parent)
    , m_clock(clock)
    , m_countLabel(new PlainLabel(this))
    , m_hubButton(new QPushButton(this))
    , m_unsentLabel(addField())
    , m_dataLabel(addField())
    , m_storeLabel(addField())
    , m_clockLabel(addField())
{
    setSizeGripEnabled(false);
    m_hubButton->setObjectName(u"hubState"_s);
    m_hubButton->setProperty("link", true);
    m_hubButton->setFocusPolicy(Qt::TabFocus);
    m_hubButton->setFixedHeight(kHeight - 4);
    connect(m_hubButton, &QPushButton::clicked, this, &StatusLine::hubClicked);
    insertPermanentWidget(0, m_hubButton);
    setFixedHeight(kHeight);
    setContentsMargins(Metric::kGap, 0, Metric::kGap, 0);
    addWidget(m_countLabel, 1);
    m_clockLabel->setFont(Theme::tabular(m_clockLabel->font()));
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, &StatusLine::showClock);
    m_tick.start();
    showAll();
}

PlainLabel* StatusLine::addField()
{
    auto* label = new PlainLabel(this);
    label->setSecondary(true);
    addPermanentWidget(label);
    return label;
}

void StatusLine::setCount(qint64 reports)
{
    m_reports = reports;
    showAll();
}

void StatusLine::setChosen(int reports)
{
    m_chosen = reports;
    showAll();
}

void StatusLine::setUnsent(qint64 commands)
{
    m_unsent = commands;
    showAll();
}

void StatusLine::setHub(const Hub& hub)
{
    m_hub = hub;
    showAll();
}

void StatusLine::setDataTime(qint64 utcMs)
{
    m_dataTime = utcMs;
    showAll();
}

void StatusLine::setStore(Store store)
{
    m_store = store;
    showAll();
}

void StatusLine::setCourse(int percent)
{
    m_course = percent;
    showAll();
}

void StatusLine::showAll()
{
    QString count;
    const int n = int(std::min<qint64>(m_reports, 1'000'000)); // for the form of the word alone
    if (m_reports >= 0) {
        count = tr("%1 report(s)", nullptr, n).arg(Format::number(m_reports));
        if (m_chosen > 1)
            count = tr("%1 report(s), %2 chosen", nullptr, n).arg(Format::number(m_reports), Format::number(m_chosen));
    }
    m_countLabel->setText(count);
    m_hubButton->setText(m_hub ? m_hub->text : tr("no hub"));
    m_hubButton->setToolTip(
        plainToolTip(m_hub ? m_hub->tip : tr("This console works alone: nothing is sent to or fetched from other consoles.")));
    setStyleFlag(m_hubButton, "danger", m_hub && m_hub->isProblem);
    m_unsentLabel->setText(tr("%1 not sent").arg(Format::number(m_unsent)));
    m_unsentLabel->setToolTip(tr("Steps recorded here that no hub has received. They are safe in the store."));
    m_unsentLabel->setVisible(m_unsent > 0);
    const bool today = m_dataTime != 0 && wibDayStartMs(m_dataTime) == wibDayStartMs(m_clock.nowMs());
    m_dataLabel->setText(
        tr("data as of %1").arg(today ? Format::clock(m_dataTime) : Format::dateTime(m_dataTime)));
    m_dataLabel->setVisible(m_dataTime != 0);
    switch (m_store) {
    case Store::Opening: m_storeLabel->setText(tr("opening the store")); break;
    case Store::Good:
        m_storeLabel->setText(
            m_course < 100 ? tr("reading histories: %1").arg(Format::percent(m_course)) : tr("store good"));
        break;
    case Store::Writing: m_storeLabel->setText(tr("saving")); break;
    case Store::Damaged: m_storeLabel->setText(tr("store damaged")); break;
    }
    m_storeLabel->setToolTip(m_course < 100 ? tr("Once after an update: how the work on each older report went is read from its history. "
                                                 "Until all are read, figures and queues of those reports are not whole.")
                                            : QString());
    m_storeLabel->setProperty("danger", m_store == Store::Damaged);
    m_storeLabel->style()->unpolish(m_storeLabel);
    m_storeLabel->style()->polish(m_storeLabel);
    showClock();
}

void StatusLine::showClock()
{
    const QString now = Format::clock(m_clock.nowMs());
    if (m_clockLabel->text() != now)
        m_clockLabel->setText(now);
}

void StatusLine::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        showAll();
    QStatusBar::changeEvent(event);
}

} // namespace JakOps
