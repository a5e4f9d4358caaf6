// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/queue/bulkbar.h"

#include "widgets/common/format.h"
#include "widgets/common/icons.h"
#include "widgets/common/metrics.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/plaintext.h"
#include "widgets/common/words.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr qsizetype kOnBar = 4; // the others stand in the menu
} // namespace

const QList<CommandKind>& BulkBar::commands()
{
    static const QList<CommandKind> kinds {CommandKind::Triage, CommandKind::Coordinate, CommandKind::Assign,
        CommandKind::Note, CommandKind::Disposition, CommandKind::Start, CommandKind::Decline, CommandKind::AskVerification,
        CommandKind::Merge, CommandKind::ReturnToReporter, CommandKind::Withdraw, CommandKind::Reopen};
    return kinds;
}

BulkBar::BulkBar(QWidget* parent)
    : QWidget(parent)
    , m_label(new PlainLabel(this))
    , m_clear(new QToolButton(this))
    , m_more(new QToolButton(this))
    , m_menu(new QMenu(m_more))
{
    setObjectName(u"bulkBar"_s);
    setAttribute(Qt::WA_StyledBackground);
    setProperty("raised", true);
    m_label->setObjectName(u"bulkCount"_s);
    m_clear->setObjectName(u"bulkClear"_s);
    m_clear->setIcon(Icons::icon(u"window-close"_s));
    m_clear->setAutoRaise(true);
    auto* const head = new QHBoxLayout;
    head->addWidget(m_label, 1);
    head->addWidget(m_clear);
    auto* const row = new QHBoxLayout;
    row->setSpacing(Metric::kInside);
    for (const CommandKind kind : commands().first(kOnBar)) {
        auto* const button = new QPushButton(this);
        button->setObjectName(u"bulk_"_s + commandCode(kind));
        button->setProperty("tight", true);
        button->setMinimumWidth(0);
        button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // they share what there is
        connect(button, &QPushButton::clicked, this, [this, kind] { Q_EMIT chosen(kind); });
        row->addWidget(button, 1);
        m_buttons += button;
    }
    m_more->setObjectName(u"bulkMore"_s);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setFocusPolicy(Qt::StrongFocus);
    m_more->setIcon(Icons::icon(u"overflow-menu"_s));
    m_more->setMenu(m_menu);
    for (const CommandKind kind : commands().sliced(kOnBar)) {
        QAction* const action = m_menu->addAction(QString());
        action->setObjectName(u"bulk_"_s + commandCode(kind));
        connect(action, &QAction::triggered, this, [this, kind] { Q_EMIT chosen(kind); });
    }
    row->addWidget(m_more);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(Metric::kGap, Metric::kInside, Metric::kGap, Metric::kGap);
    column->setSpacing(Metric::kInside);
    column->addLayout(head);
    column->addLayout(row);
    connect(m_clear, &QToolButton::clicked, this, &BulkBar::cleared);
    retranslate();
    hide();
}

void BulkBar::setCount(int count)
{
    m_count = count;
    retranslate();
    setVisible(count > 1);
}

void BulkBar::setRefused(const QString& why)
{
    m_refused = why;
    retranslate();
}

void BulkBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void BulkBar::retranslate()
{
    m_label->setText(tr("%1 reports chosen").arg(Format::number(m_count)));
    m_clear->setToolTip(tr("Choose none (Esc)"));
    m_clear->setAccessibleName(tr("Choose none"));
    const QStringList names {tr("Triage", "on a narrow button"), tr("Hand over", "on a narrow button"),
        tr("Assign", "on a narrow button"), tr("Note", "on a narrow button")};
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        m_buttons[i]->setText(names[i]);
        m_buttons[i]->setEnabled(m_refused.isEmpty());
        m_buttons[i]->setToolTip(
            m_refused.isEmpty() ? Words::command(commands()[i]) : plainToolTip(m_refused));
        m_buttons[i]->setAccessibleDescription(m_refused);
    }
    m_more->setToolTip(m_refused.isEmpty() ? tr("More for all of them") : plainToolTip(m_refused));
    m_more->setAccessibleName(tr("More for all of them"));
    m_more->setEnabled(m_refused.isEmpty());
    const QList<QAction*> actions = m_menu->actions();
    for (qsizetype i = 0; i < actions.size(); ++i)
        actions[i]->setText(Words::command(commands()[kOnBar + i]));
}

} // namespace JakOps
