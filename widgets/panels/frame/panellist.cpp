// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/frame/panellist.h"

#include "widgets/common/metrics.h"
#include "widgets/common/plainlabel.h"

#include <QAbstractItemDelegate>
#include <QListView>
#include <QVBoxLayout>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

PanelList::PanelList(QAbstractItemModel* model, QAbstractItemDelegate* delegate, QWidget* parent)
    : QWidget(parent)
    , m_notice(new PlainLabel(this))
    , m_summary(new PlainLabel(this))
    , m_view(new QListView(this))
{
    m_notice->setProperty("warning", true);
    m_notice->setWordWrap(true);
    m_notice->setContentsMargins(Metric::kGroup, Metric::kGap, Metric::kGroup, 0);
    m_notice->hide();
    m_summary->setSecondary(true);
    m_summary->setWordWrap(true);
    m_summary->setContentsMargins(Metric::kGroup, Metric::kGap, Metric::kGroup, Metric::kGap);
    delegate->setParent(m_view);
    m_view->setModel(model);
    m_view->setItemDelegate(delegate);
    m_view->setUniformItemSizes(true);
    m_view->setMouseTracking(true);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_notice);
    column->addWidget(m_summary);
    column->addWidget(m_view, 1);
    setFocusProxy(m_view);
}

void PanelList::select(const QModelIndex& index)
{
    m_view->setCurrentIndex(index);
    m_view->scrollTo(index);
}

void PanelList::tell(const QStringList& summary, const QString& asOf, bool stale)
{
    m_summary->setText(summary.join(u" \u00B7 "_s));
    QStringList notices;
    if (!asOf.isEmpty())
        notices << tr("Not now: as it was on %1").arg(asOf);
    if (stale)
        notices << tr("It could not be read again: this is the last state.");
    m_notice->setText(notices.join(u'\n'));
    m_notice->setVisible(!notices.isEmpty());
}

} // namespace JakOps
