// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ticket/relations/relationrow.h"

#include "base/textguard.h"
#include "widgets/common/metrics.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/plaintext.h"
#include "widgets/common/statuschip.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

RelationRow::RelationRow(const RelatedReport& report, const QString& note, QWidget* parent)
    : QWidget(parent)
    , m_key(report.key)
    , m_number(guardLine(report.number, 80))
    , m_why(new PlainLabel(this))
    , m_line(new QHBoxLayout)
{
    auto* const chip = new StatusChip(report.status, this);
    chip->setLetterOnly(true);
    auto* const number = new QPushButton(plainMnemonic(m_number), this);
    number->setObjectName(u"relatedNumber"_s);
    number->setProperty("quiet", true);
    number->setMinimumHeight(Metric::kHit);
    number->setToolTip(plainToolTip(tr("Open %1").arg(m_number)));
    number->setAccessibleName(tr("Open %1").arg(m_number));
    auto* const said = new PlainLabel(note, this);
    said->setObjectName(u"relatedNote"_s);
    said->setElide(Qt::ElideRight);
    m_why->setObjectName(u"relatedWhy"_s);
    m_why->setSecondary(true);
    m_why->setSmall(true);
    m_why->setWordWrap(true);
    m_why->hide();

    m_line->setSpacing(Metric::kInside);
    m_line->addWidget(chip);
    m_line->addWidget(number);
    m_line->addWidget(said, 1);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(m_line);
    column->addWidget(m_why);
    connect(number, &QPushButton::clicked, this, [this] { Q_EMIT opened(m_key); });
}

void RelationRow::setWhy(const QString& why)
{
    m_why->setText(why);
    m_why->setContentsMargins(Metric::kHit + Metric::kGap, 0, 0, Metric::kInside);
    m_why->setVisible(!why.isEmpty());
}

QPushButton* RelationRow::addButton(const QString& text, const QString& objectName)
{
    auto* const button = new QPushButton(plainMnemonic(text), this);
    button->setObjectName(objectName);
    button->setMinimumHeight(Metric::kHit);
    //: what a button does, and with which report
    button->setAccessibleName(tr("%1 %2").arg(text, m_number));
    m_line->addWidget(button);
    return button;
}

} // namespace JakOps
