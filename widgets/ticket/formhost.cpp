// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ticket/formhost.h"

#include "services/groupservice.h"
#include "widgets/common/errorpresenter.h"
#include "widgets/common/icons.h"
#include "widgets/common/metrics.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"
#include "widgets/common/words.h"
#include "widgets/ticket/agencyform.h"
#include "widgets/ticket/askform.h"
#include "widgets/ticket/assignform.h"
#include "widgets/ticket/commandlook.h"
#include "widgets/ticket/draftkeeper.h"
#include "widgets/ticket/formscroll.h"
#include "widgets/ticket/publishform.h"
#include "widgets/ticket/relations/groupchoice.h"
#include "widgets/ticket/relocateform.h"
#include "widgets/ticket/ticketsession.h"
#include "widgets/ticket/triageform.h"
#include "widgets/ticket/verifiedform.h"
#include "widgets/ticket/wordsform.h"

#include <QApplication>
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

FormHost::FormHost(TicketSession& session, DraftKeeper& drafts, const FormContext& context, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_drafts(drafts)
    , m_context(context)
    , m_fields(new FormScroll(this))
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
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(Metric::kPanel, Metric::kGroup, Metric::kPanel, Metric::kGroup);
    column->setSpacing(Metric::kGap);
    column->addWidget(m_title);
    column->addWidget(m_notice);
    column->addWidget(m_fields);
    if (context.groups) {
        m_group = new GroupChoice(*context.groups, this);
        column->addWidget(m_group);
    }
    column->addWidget(m_problem);
    column->addLayout(buttons);
    column->addWidget(m_keys); // a line of its own: beside the buttons it is cut off in a narrow panel

    connect(m_send, &QPushButton::clicked, this, &FormHost::send);
    connect(m_cancel, &QPushButton::clicked, this, &FormHost::close);
    for (const auto& keys : {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)}) {
        auto* const shortcut = new QShortcut(keys, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, &FormHost::send);
    }
    auto* const escape
        = new QShortcut(QKeySequence(Qt::Key_Escape), this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &FormHost::close);
    // Whoever leaves a field may leave the desk.
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget* before) {
        if (m_form && before && m_form->isAncestorOf(before))
            m_drafts.flush();
    });
    hide();
    retranslate();
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
    case CommandKind::Publish:
        return new PublishForm(m_context, this);
    case CommandKind::Ask:
        return new AskForm(m_context, this);
    case CommandKind::Verified: {
        auto* const form = new VerifiedForm(m_context, this);
        connect(form, &VerifiedForm::photoOpened, this, &FormHost::photoOpened);
        return form;
    }
    case CommandKind::Relocate: {
        auto* const form = new RelocateForm(this);
        connect(form, &RelocateForm::mapRequested, this, &FormHost::mapRequested);
        return form;
    }
    default: {
        auto* const form = new WordsForm(kind, m_context, this);
        connect(form, &WordsForm::photoOpened, this, &FormHost::photoOpened);
        connect(form, &WordsForm::compareRequested, this, &FormHost::compareRequested);
        connect(form, &WordsForm::ticketRequested, this, &FormHost::ticketRequested);
        return form;
    }
    }
}

void FormHost::open(CommandKind kind)
{
    if (m_session.state() != TicketSession::State::Ready)
        return;
    const DraftPlace place{m_session.officer().code, m_session.detail().ticket.id, kind};
    if (m_form && m_place == place) {
        m_form->firstField()->setFocus(Qt::ShortcutFocusReason);
        return;
    }
    leave();
    m_form = make(kind);
    m_place = place;
    m_fields->setForm(m_form);
    m_form->setTicket(m_session.detail());
    if (const QVariantMap draft = m_drafts.words(place); !draft.isEmpty())
        m_form->restore(draft);
    connect(m_form, &CommandForm::changed, this, [this] {
        complain({});
        keepDraft();
        tellGroup();
    });
    if (m_group && GroupChoice::isFor(kind)) {
        m_group->setTicket(m_session.detail(), m_session.officer());
        tellGroup();
    } else if (m_group) {
        m_group->setTicket({}, m_session.officer());
    }
    m_noticeText = {};
    m_problemText = {};
    retranslate();
    show();
    m_form->firstField()->setFocus(Qt::ShortcutFocusReason);
    Q_EMIT opened();
}

void FormHost::propose(QVariantMap values)
{
    if (!m_form)
        return;
    const QString typed = m_form->draft().value(u"words"_s).toString().trimmed();
    // As it comes back from the field, which keeps no unbreakable spaces.
    const QString proposed = values.value(u"words"_s).toString().replace(QChar::Nbsp, u' ');
    if (!typed.isEmpty())
        values[u"words"_s] = typed.contains(proposed) ? typed : QString(typed + u'\n' + proposed);
    m_form->restore(values);
    m_form->firstField()->setFocus(Qt::OtherFocusReason);
}

void FormHost::tellGroup()
{
    if (!m_group || !m_form || !GroupChoice::isFor(m_form->kind()))
        return;
    TicketCommand command;
    command.kind = m_form->kind();
    m_form->fill(command);
    m_group->setCommand(command);
}

// The others follow the report they are grouped under; where it leaves the group, they leave before it.
void FormHost::sendToGroup(const GroupPlan& plan, bool first)
{
    GroupService& groups = *m_context.groups;
    const auto follow = [this, &groups, plan, officer = m_session.officer()] {
        groups.carryOut(plan, officer).then(this, [this](const GroupOutcome& outcome) { Q_EMIT groupFollowed(outcome); });
    };
    if (first) {
        follow();
        return;
    }
    // With the answer to this command, and to no other.
    auto* const once = new QObject(this);
    connect(&m_session, &TicketSession::answered, once, [once, follow, place = m_place](const DraftPlace& answered, bool stored) {
        if (answered.ticket != place.ticket || answered.kind != place.kind)
            return;
        once->deleteLater();
        if (stored)
            follow();
    });
}

void FormHost::keepDraft()
{
    if (m_form)
        m_drafts.keep(m_place, m_form->draft());
}

void FormHost::leave()
{
    if (!m_form)
        return;
    keepDraft();
    m_drafts.flush();
    m_noticeText = {};
    m_problemText = {};
    // It may be the sender of what brought us here.
    CommandForm* const form = std::exchange(m_form, nullptr);
    form->disconnect(this);
    m_fields->setForm(nullptr);
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
        setNotice([option = *option] { return Words::refusal(option); });
}

void FormHost::setNotice(std::function<QString()> text)
{
    m_noticeText = std::move(text);
    retell();
}

void FormHost::retell()
{
    m_notice->setText(m_noticeText ? m_noticeText() : QString());
    m_notice->setVisible(!m_notice->text().isEmpty());
    m_problem->setText(m_problemText ? m_problemText() : QString());
    m_problem->setVisible(!m_problem->text().isEmpty());
}

void FormHost::send()
{
    if (!m_form)
        return;
    if (!m_form->problem().isEmpty()) {
        complain([form = m_form] { return form->problem(); });
        m_form->firstField()->setFocus(Qt::OtherFocusReason);
        return;
    }
    TicketCommand command;
    command.kind = m_form->kind();
    command.endsDraft = true;
    m_form->fill(command);
    if (const Refusal refusal = m_session.check(command); refusal != Refusal::None) {
        const CommandOption* const option = m_session.option(command.kind);
        if (option && option->refusal == refusal)
            complain([option = *option] { return Words::refusal(option); });
        else
            complain([refusal] { return Words::refusal(refusal); });
        m_form->firstField()->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (m_group && m_group->isChosen()) {
        // Planned with these very words and photos; the form waits for it as it would for the store.
        const CommandForm* const asked = m_form;
        m_send->setEnabled(false);
        m_context.groups->planForMembers(command, m_session.detail().key, m_session.officer())
            .then(this, [this, command, asked](const Result<GroupPlan>& plan) {
                m_send->setEnabled(true);
                if (m_form != asked)
                    return; // it was closed meanwhile
                if (!plan) {
                    complain([error = plan.error()] { return ErrorPresenter::sentence(error); });
                    return;
                }
                sendToGroup(*plan, command.kind == CommandKind::Ungroup);
                post(command);
            });
        return;
    }
    post(command);
}

void FormHost::post(const TicketCommand& command)
{
    close(); // with its draft, which a refusal puts back
    m_drafts.beginSending(m_place);
    m_session.give(command);
}

void FormHost::complain(std::function<QString()> problem)
{
    m_problemText = std::move(problem);
    retell();
}

void FormHost::takeBack(const QUuid& ticket, CommandKind kind, std::function<QString()> why)
{
    if (m_session.state() != TicketSession::State::Ready || m_session.detail().ticket.id != ticket || m_form
        || !hasForm(kind))
        return;
    open(kind);
    complain(std::move(why));
    m_form->firstField()->setFocus(Qt::OtherFocusReason);
}

void FormHost::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_drafts.flush(); // the panel or the window was closed over it
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
    retell();
    m_cancel->setText(tr("Cancel"));
    m_keys->setText(tr("Ctrl+Enter sends \u00B7 Esc closes"));
}

} // namespace JakOps
