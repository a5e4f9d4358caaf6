// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ticketcommand.h"

#include <QVariantMap>
#include <QWidget>

namespace JakOps {

struct TicketDetail;

// What an officer fills in for one command. Knows no rule: what is missing is asked of the workflow; only what a form
// alone can know (words that name nothing, photos still being read) is its own problem. Its draft is everything that
// was typed.
class CommandForm : public QWidget
{
    Q_OBJECT

public:
    CommandForm(CommandKind kind, QWidget* parent)
        : QWidget(parent)
        , m_kind(kind)
    {
    }

    [[nodiscard]] CommandKind kind() const { return m_kind; }
    virtual void setTicket(const TicketDetail& detail) = 0; // before a draft is restored
    virtual void fill(TicketCommand& command) const = 0;
    [[nodiscard]] virtual QString problem() const { return {}; } // in words; empty: it can be sent
    [[nodiscard]] virtual QVariantMap draft() const = 0; // empty when nothing was typed
    virtual void restore(const QVariantMap& draft) = 0;
    [[nodiscard]] virtual QWidget* firstField() = 0;

Q_SIGNALS:
    void changed();

private:
    CommandKind m_kind;
};

} // namespace JakOps
