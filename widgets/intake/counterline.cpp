// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/intake/counterline.h"

#include "domain/reportnumber.h"
#include "widgets/common/metrics.h"
#include "widgets/common/plainlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSpinBox>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

CounterLine::CounterLine(QWidget* parent)
    : QWidget(parent)
    , m_text(new PlainLabel(this))
    , m_change(new QPushButton(this))
    , m_question(new QWidget(this))
    , m_why(new PlainLabel(m_question))
    , m_number(new QSpinBox(m_question))
    , m_keep(new QPushButton(m_question))
{
    m_text->setSecondary(true);
    m_text->setElide(Qt::ElideRight);
    m_change->setProperty("link", true);
    m_change->setObjectName(u"changeCounter"_s);
    m_number->setRange(1, ReportNumber::kMostCounters);
    m_number->setObjectName(u"counterNumber"_s);
    m_keep->setObjectName(u"keepCounter"_s);
    m_why->setWordWrap(true);
    auto* const line = new QHBoxLayout;
    line->addWidget(m_text, 1);
    line->addWidget(m_change);
    auto* const row = new QHBoxLayout;
    row->addWidget(m_number);
    row->addWidget(m_keep);
    row->addStretch(1);
    auto* const asked = new QVBoxLayout(m_question);
    asked->setContentsMargins({});
    asked->setSpacing(Metric::kInside);
    asked->addWidget(m_why);
    asked->addLayout(row);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(Metric::kInside);
    column->addLayout(line);
    column->addWidget(m_question);
    connect(m_change, &QPushButton::clicked, this, [this] {
        ask(!m_asks);
        m_number->setFocus();
    });
    connect(m_keep, &QPushButton::clicked, this, [this] { Q_EMIT chosen(m_number->value()); });
    ask(false);
    retranslate();
}

void CounterLine::show(const QString& office, int counter)
{
    m_office = office;
    m_counter = counter;
    if (counter > 0)
        m_number->setValue(counter);
    ask(counter == 0);
    retranslate();
}

void CounterLine::ask(bool on)
{
    m_asks = on;
    m_question->setVisible(on);
}

void CounterLine::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void CounterLine::retranslate()
{
    m_text->setText(m_counter > 0 ? tr("%1, counter %2").arg(m_office).arg(m_counter) : m_office);
    m_change->setText(tr("Change"));
    m_change->setVisible(m_counter > 0);
    m_why->setText(tr("Which counter of this office is this console? Every console needs a number of its own, or two reports get the same one."));
    m_number->setAccessibleName(tr("Number of the counter"));
    m_keep->setText(tr("This counter"));
}

} // namespace JakOps
