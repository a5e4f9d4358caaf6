// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/draft.h"
#include "widgets/ticket/commandform.h"
#include "widgets/ticket/formcontext.h"

#include <functional>

class QPushButton;

namespace JakOps {

struct GroupOutcome;
struct GroupPlan;
struct PicturePair;
class DraftKeeper;
class FormScroll;
class GroupChoice;
class PlainLabel;
class TicketSession;

// Whether this command has something to fill in. The others are given at once.
[[nodiscard]] bool hasForm(CommandKind kind);

// The place under the ticket's header where the form of one command opens. Ctrl+Enter sends, Esc closes. What was typed
// is kept per officer, ticket and command until it is sent or discarded (DraftKeeper), whatever happens meanwhile.
class FormHost final : public QWidget
{
    Q_OBJECT

public:
    FormHost(TicketSession& session, DraftKeeper& drafts, const FormContext& context, QWidget* parent = nullptr);

    [[nodiscard]] CommandForm* form() const { return m_form; }
    void open(CommandKind kind);
    void close(); // keeps the draft
    // Fills the open form. Words that were typed before stay: the proposed ones come after them.
    void propose(QVariantMap values);
    void refresh(); // the ticket was read again
    // A command that was sent and failed: its form again, with why, unless another ticket or form is looked at.
    void takeBack(const QUuid& ticket, CommandKind kind, std::function<QString()> why);
    void setNotice(std::function<QString()> text); // above the fields: what changed since the form was opened

Q_SIGNALS:
    void opened();
    void closed();
    void mapRequested();
    void photoOpened(const QStringList& photos, int index);
    void compareRequested(const JakOps::PicturePair& pair);
    void ticketRequested(qint64 key);
    void groupFollowed(const JakOps::GroupOutcome& outcome); // the others of the group got the same

protected:
    void changeEvent(QEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    [[nodiscard]] CommandForm* make(CommandKind kind);
    void keepDraft();
    void leave();
    void send();
    void post(const TicketCommand& command);
    void tellGroup(); // what the form says now
    void sendToGroup(const GroupPlan& plan, bool first);
    void complain(std::function<QString()> problem);
    void retell();
    void retranslate();

    TicketSession& m_session;
    DraftKeeper& m_drafts;
    FormContext m_context;
    CommandForm* m_form = nullptr;
    GroupChoice* m_group = nullptr; // null: there are no groups here
    DraftPlace m_place; // of the form
    std::function<QString()> m_noticeText; // made anew in another language
    std::function<QString()> m_problemText;
    FormScroll* m_fields;
    PlainLabel* m_title;
    PlainLabel* m_notice;
    PlainLabel* m_problem;
    PlainLabel* m_keys;
    QPushButton* m_send;
    QPushButton* m_cancel;
};

} // namespace JakOps
