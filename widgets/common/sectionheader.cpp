// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/sectionheader.h"

#include "widgets/common/metrics.h"
#include "widgets/common/plainlabel.h"

#include <QHBoxLayout>

namespace JakOps {

SectionHeader::SectionHeader(const QString& title, QWidget* parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout(this))
    , m_title(new PlainLabel(title, this))
    , m_note(new PlainLabel(this))
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_note->setSecondary(true);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(Metric::kGap);
    m_layout->addWidget(m_title);
    m_layout->addWidget(m_note);
    m_layout->addStretch(1);
    setMinimumHeight(Metric::kHit);
}

void SectionHeader::setTitle(const QString& title)
{
    m_title->setText(title);
}

void SectionHeader::setNote(const QString& note)
{
    m_note->setText(note);
}

void SectionHeader::addAction(QWidget* widget)
{
    m_layout->addWidget(widget);
}

} // namespace JakOps
