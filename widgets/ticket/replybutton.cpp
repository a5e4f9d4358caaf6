// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ticket/replybutton.h"

#include "base/clock.h"
#include "services/replyservice.h"
#include "services/ticketreader.h"
#include "widgets/common/officercontext.h"
#include "widgets/common/plaintext.h"
#include "widgets/ticket/formcontext.h"
#include "widgets/ticket/wordsedit.h"

#include <QEvent>
#include <QMenu>
#include <QShortcut>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr qsizetype kMenuWidth = 70; // of a text in the menu
} // namespace

ReplyButton::ReplyButton(const FormContext& context, CommandKind kind, WordsEdit& words, QWidget* form)
    : QToolButton(form)
    , m_context(context)
    , m_kind(kind)
    , m_words(words)
{
    setObjectName(u"templates"_s);
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::StrongFocus);
    setMenu(new QMenu(this));
    menu()->setToolTipsVisible(true);
    auto* const key = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_J), form, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(key, &QShortcut::activated, this, [this] {
        if (isVisible())
            showMenu();
    });
    retranslate();
    hide();
}

void ReplyButton::setTicket(const TicketDetail& detail, const QStringList& more)
{
    menu()->clear();
    const QHash<QString, QString> values = Placeholders::valuesOf(
        detail.ticket, detail.due, m_context.officer.officer(), m_context.facts, m_context.clock.nowMs());
    for (const ReplyTemplate& one : m_context.replies.book()->fitting(m_kind, detail.ticket))
        add(one.name, Placeholders::filled(one.text, values));
    if (!more.isEmpty() && !menu()->isEmpty())
        menu()->addSeparator();
    for (const QString& text : more)
        add(text, Placeholders::filled(text, values));
    setVisible(!menu()->isEmpty());
}

void ReplyButton::add(const QString& name, const QString& text)
{
    const QString line = name.size() > kMenuWidth ? name.left(kMenuWidth) + u'\u2026' : name;
    QAction* const action = menu()->addAction(plainMnemonic(line));
    action->setToolTip(plainToolTip(text));
    connect(action, &QAction::triggered, this, [this, text] {
        const QString before = m_words.words();
        m_words.selectAll(); // as one step that Ctrl+Z takes back
        m_words.insertPlainText(before.isEmpty() ? text : before + u'\n' + text);
        m_words.setFocus(Qt::OtherFocusReason);
    });
}

QString ReplyButton::problem(const QString& words)
{
    const QString left = Placeholders::leftIn(words);
    return left.isEmpty() ? QString() : tr("Fill in {%1} first: it is not known of this report.").arg(left);
}

void ReplyButton::changeEvent(QEvent* event)
{
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ReplyButton::retranslate()
{
    setText(tr("Templates"));
    setToolTip(tr("Put a prepared text here (Ctrl+J)"));
}

} // namespace JakOps
