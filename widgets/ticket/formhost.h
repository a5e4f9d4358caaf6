// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/ticket/commandform.h"
#include "widgets/ticket/formcontext.h"

class QPushButton;
class QVBoxLayout;

namespace JakOps {

class PlainLabel;
class TicketSession;

// Whether this command has something to fill in. The others are given at once.
[[nodiscard]] bool hasForm(CommandKind kind);

// The place under the ticket's header where the form of one command opens. Ctrl+Enter sends, Esc closes. What was typed
// is kept per officer, ticket and command until it is sent, also when another ticket is looked at meanwhile.
class FormHost final : public QWidget
{
    Q_OBJECT

public:
    FormHost(TicketSession& session, const FormContext& context, QWidget* parent = nullptr);

    [[nodiscard]] CommandForm* form() const { return m_form; }
    void open(CommandKind kind);
    void close(); // keeps the draft
    void refresh(); // the ticket was read again
    // A command that was sent and failed: everything back into its form, or into the draft when another ticket is
    // shown.
    void takeBack(qint64 key, const TicketCommand& command, const QString& why);
    void settle(qint64 key, CommandKind kind); // it was acknowledged
    void setNotice(const QString& text); // above the fields: what changed since the form was opened
    [[nodiscard]] bool hasDraft(qint64 key, CommandKind kind) const;

Q_SIGNALS:
    void opened();
    void closed();
    void mapRequested();
    void photoOpened(const QStringList& photos, int index);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct DraftKey
    {
        QString officer;
        qint64 ticket;
        CommandKind kind;
        friend bool operator==(const DraftKey&, const DraftKey&) = default;
        friend size_t qHash(const DraftKey& key, size_t seed = 0)
        {
            return qHashMulti(seed, key.officer, key.ticket, int(key.kind));
        }
    };
    [[nodiscard]] DraftKey draftKey(qint64 ticket, CommandKind kind) const;
    [[nodiscard]] CommandForm* make(CommandKind kind);
    void keepDraft();
    void leave();
    void send();
    void complain(const QString& problem);
    void retranslate();

    TicketSession& m_session;
    FormContext m_context;
    CommandForm* m_form = nullptr;
    qint64 m_formTicket = 0;
    QString m_formOfficer;
    QHash<DraftKey, QVariantMap> m_drafts;
    QHash<DraftKey, QVariantMap> m_sent; // as typed, until acknowledged
    QVBoxLayout* m_fields;
    PlainLabel* m_title;
    PlainLabel* m_notice;
    PlainLabel* m_problem;
    PlainLabel* m_keys;
    QPushButton* m_send;
    QPushButton* m_cancel;
};

} // namespace JakOps
