// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ticket/ticketheader.h"

#include "domain/slaclock.h"
#include "services/ticketreader.h"
#include "widgets/common/format.h"
#include "widgets/common/icons.h"
#include "widgets/common/metrics.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/plaintext.h"
#include "widgets/common/statuschip.h"
#include "widgets/common/stylesheet.h"
#include "widgets/common/theme.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QToolButton>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {


} // namespace

TicketHeader::TicketHeader(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_number(new PlainLabel(this))
    , m_copy(new QToolButton(this))
    , m_lock(new PlainLabel(this))
    , m_chip(new StatusChip(this))
    , m_due(new PlainLabel(this))
{
    m_number->setObjectName(u"number"_s);
    m_number->setTitle(true);
    m_number->setElide(Qt::ElideRight);
    m_copy->setObjectName(u"copyNumber"_s);
    m_copy->setIcon(Icons::icon(u"edit-copy"_s));
    m_copy->setIconSize({Metric::kIconSmall, Metric::kIconSmall});
    m_lock->setObjectName(u"privateLock"_s);
    m_due->setObjectName(u"due"_s);

    auto* const first = new QHBoxLayout;
    first->setSpacing(Metric::kInside);
    first->addWidget(m_number);
    first->addWidget(m_copy);
    first->addStretch(1);
    first->addWidget(m_lock);
    auto* const second = new QHBoxLayout;
    second->setSpacing(Metric::kGap);
    second->addWidget(m_chip);
    second->addStretch(1);
    second->addWidget(m_due);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(Metric::kPanel, Metric::kGroup, Metric::kPanel, 0);
    column->setSpacing(Metric::kGap);
    column->addLayout(first);
    column->addLayout(second);
    connect(m_copy, &QToolButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_number->text()); });
    connect(&theme, &Theme::changed, this, &TicketHeader::drawLock);
    drawLock();
}

void TicketHeader::setTicket(const TicketDetail& detail, qint64 now)
{
    m_number->setText(detail.ticket.number);
    m_chip->setStatus(detail.ticket.status);
    m_lock->setVisible(detail.ticket.isPrivate);
    m_dueAt = detail.due;
    m_closedAt = detail.ticket.closedAt;
    setNow(now);
}

void TicketHeader::setNow(qint64 now)
{
    m_now = now;
    refresh();
}

void TicketHeader::refresh()
{
    m_copy->setToolTip(tr("Copy the number"));
    m_copy->setAccessibleName(tr("Copy the number"));
    m_lock->setToolTip(tr("Private report"));
    m_lock->setAccessibleName(tr("Private report"));
    if (m_dueAt == 0)
        m_due->setText(m_closedAt > 0 ? tr("Closed %1").arg(Format::dateTime(m_closedAt)) : QString());
    else
        m_due->setText(Format::dueSentence(m_dueAt, m_now));
    if (m_dueAt == 0)
        m_due->setToolTip({});
    else
        m_due->setToolTip(plainToolTip(tr("Due %1").arg(Format::dateTime(m_dueAt))));
    setStyleFlag(m_due, "danger", m_dueAt != 0 && m_now > m_dueAt);
    setStyleFlag(m_due, "warning", m_dueAt != 0 && m_now <= m_dueAt && m_dueAt - m_now < kDueSoonMs);
    setStyleFlag(m_due, "secondary", m_dueAt == 0);
}

void TicketHeader::drawLock()
{
    m_lock->setPixmap(
        Icons::pixmap(u"object-locked"_s, Metric::kIconSmall, devicePixelRatioF(), m_theme.colors().secondary));
}

void TicketHeader::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace JakOps
