// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ticket/formhost.h"

#include "widgets/common/icons.h"
#include "widgets/common/metrics.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"
#include "widgets/common/words.h"
#include "widgets/ticket/agencyform.h"
#include "widgets/ticket/assignform.h"
#include "widgets/ticket/commandlook.h"
#include "widgets/ticket/relocateform.h"
#include "widgets/ticket/ticketsession.h"
#include "widgets/ticket/triageform.h"
#include "widgets/ticket/wordsform.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>

#include <utility>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

bool hasForm(CommandKind kind)
{
    return kind != CommandKind::Start && kind != CommandKind::Undo;
}

FormHost::FormHost(TicketSession& session, const FormContext& context, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_context(context)
    , m_fields(new QVBoxLayout)
    , m_title(new PlainLabel(this))
    , m_notice(new PlainLabel(this))
    , m_problem(new PlainLabel(this))
    , m_keys(new PlainLabel(this))
    , m_send(new QPushButton(this))
    , m_cancel(new QPushButton(this))
{
    setObjectName(u"formHost"_s);
    setAttribute(Qt::WA_StyledBackground);
    setProperty("raised", true);
    m_title->setTitle(true);
    m_notice->setObjectName(u"formNotice"_s);
    m_notice->setProperty("warning", true);
    m_notice->setWordWrap(true);
    m_notice->hide();
    m_problem->setObjectName(u"formProblem"_s);
    m_problem->setProperty("danger", true);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_keys->setSecondary(true);
    m_keys->setSmall(true);
    m_send->setObjectName(u"send"_s);
    m_send->setProperty("primary", true);
    m_cancel->setObjectName(u"cancel"_s);

    auto* const buttons = new QHBoxLayout;
    buttons->setSpacing(Metric::kGap);
    buttons->addWidget(m_send);
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    buttons->addWidget(m_keys);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(Metric::kPanel, Metric::kGroup, Metric::kPanel, Metric::kGroup);
    column->setSpacing(Metric::kGap);
    column->addWidget(m_title);
    column->addWidget(m_notice);
    column->addLayout(m_fields);
    column->addWidget(m_problem);
    column->addLayout(buttons);

    connect(m_send, &QPushButton::clicked, this, &FormHost::send);
    connect(m_cancel, &QPushButton::clicked, this, &FormHost::close);
    for (const auto& keys : {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)}) {
        auto* const shortcut = new QShortcut(keys, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, &FormHost::send);
    }
    auto* const escape
        = new QShortcut(QKeySequence(Qt::Key_Escape), this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &FormHost::close);
    hide();
    retranslate();
}

FormHost::DraftKey FormHost::draftKey(qint64 ticket, CommandKind kind) const
{
    return {m_session.officer().code, ticket, kind};
}

bool FormHost::hasDraft(qint64 key, CommandKind kind) const
{
    return m_drafts.contains(draftKey(key, kind));
}

CommandForm* FormHost::make(CommandKind kind)
{
    switch (kind) {
    case CommandKind::Triage:
        return new TriageForm(m_context, this);
    case CommandKind::Coordinate:
    case CommandKind::Disposition:
        return new AgencyForm(kind, m_context, this);
    case CommandKind::Assign:
        return new AssignForm(m_context, this);
    case CommandKind::Relocate: {
        auto* const form = new RelocateForm(this);
        connect(form, &RelocateForm::mapRequested, this, &FormHost::mapRequested);
        return form;
    }
    default: {
        auto* const form = new WordsForm(kind, m_context, this);
        connect(form, &WordsForm::photoOpened, this, &FormHost::photoOpened);
        return form;
    }
    }
}

void FormHost::open(CommandKind kind)
{
    if (m_session.state() != TicketSession::State::Ready)
        return;
    const qint64 ticket = m_session.detail().key;
    if (m_form && m_form->kind() == kind && m_formTicket == ticket) {
        m_form->firstField()->setFocus(Qt::ShortcutFocusReason);
        return;
    }
    leave();
    m_form = make(kind);
    m_formTicket = ticket;
    m_formOfficer = m_session.officer().code;
    m_fields->addWidget(m_form);
    m_form->setTicket(m_session.detail());
    if (const auto draft = m_drafts.constFind(draftKey(ticket, kind)); draft != m_drafts.constEnd())
        m_form->restore(*draft);
    connect(m_form, &CommandForm::changed, this, [this] {
        m_problem->hide();
        keepDraft();
    });
    m_notice->hide();
    m_problem->hide();
    retranslate();
    show();
    m_form->firstField()->setFocus(Qt::ShortcutFocusReason);
    Q_EMIT opened();
}

void FormHost::keepDraft()
{
    if (!m_form)
        return;
    const DraftKey key{m_formOfficer, m_formTicket, m_form->kind()};
    if (QVariantMap draft = m_form->draft(); draft.isEmpty())
        m_drafts.remove(key);
    else
        m_drafts.insert(key, std::move(draft));
}

void FormHost::leave()
{
    if (!m_form)
        return;
    keepDraft();
    // It may be the sender of what brought us here.
    CommandForm* const form = std::exchange(m_form, nullptr);
    form->disconnect(this);
    m_fields->removeWidget(form);
    form->hide();
    form->setParent(nullptr);
    form->deleteLater();
}

void FormHost::close()
{
    if (!m_form)
        return;
    leave();
    hide();
    Q_EMIT closed();
}

void FormHost::refresh()
{
    // The fields stay as the officer filled them; only what is told of the ticket changes with the next opening.
    const CommandOption* const option = m_form ? m_session.option(m_form->kind()) : nullptr;
    if (option && option->refusal != Refusal::None)
        setNotice(Words::refusal(*option));
}

void FormHost::setNotice(const QString& text)
{
    m_notice->setText(text);
    m_notice->setVisible(!text.isEmpty());
}

void FormHost::send()
{
    if (!m_form)
        return;
    if (const QString problem = m_form->problem(); !problem.isEmpty()) {
        complain(problem);
        return;
    }
    TicketCommand command;
    command.kind = m_form->kind();
    m_form->fill(command);
    if (const Refusal refusal = m_session.check(command); refusal != Refusal::None) {
        const CommandOption* const option = m_session.option(command.kind);
        complain(option && option->refusal == refusal ? Words::refusal(*option) : Words::refusal(refusal));
        return;
    }
    m_form->disconnect(this);
    keepDraft(); // until it is acknowledged: a refusal puts it back
    const DraftKey key{m_formOfficer, m_formTicket, m_form->kind()};
    m_sent.insert(key, m_drafts.take(key));
    close();
    m_drafts.remove(key);
    m_session.give(command);
}

void FormHost::complain(const QString& problem)
{
    m_problem->setText(problem);
    m_problem->show();
    m_form->firstField()->setFocus(Qt::OtherFocusReason);
}

void FormHost::takeBack(qint64 key, const TicketCommand& command, const QString& why)
{
    const DraftKey place = draftKey(key, command.kind);
    if (const QVariantMap sent = m_sent.take(place); !sent.isEmpty() && !m_drafts.contains(place))
        m_drafts.insert(place, sent);
    if (m_session.detail().key != key || m_session.state() != TicketSession::State::Ready || m_form
        || !hasForm(command.kind))
        return;
    open(command.kind);
    complain(why);
}

void FormHost::settle(qint64 key, CommandKind kind)
{
    m_sent.remove(draftKey(key, kind));
}

void FormHost::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void FormHost::retranslate()
{
    if (m_form) {
        m_title->setText(Words::command(m_form->kind()));
        m_send->setText(commandVerb(m_form->kind()));
    }
    m_cancel->setText(tr("Cancel"));
    m_keys->setText(tr("Ctrl+Enter sends \u00B7 Esc closes"));
}

} // namespace JakOps
