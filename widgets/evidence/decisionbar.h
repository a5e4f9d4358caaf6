// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/ticketevidence.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace JakOps {

class PlainLabel;

// Validate, or reject with a reason. What may not be done says why; the rules are the workflow's.
class DecisionBar final : public QWidget
{
    Q_OBJECT

public:
    explicit DecisionBar(QWidget* parent = nullptr);

    void setOptions(const QList<CommandOption>& options);
    void setBusy(bool busy); // an answer is on its way
    void tell(const QString& problem); // empty takes it away
    void clear();

Q_SIGNALS:
    void decided(JakOps::CommandKind kind, const QString& words);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void retranslate();
    [[nodiscard]] const CommandOption* option(CommandKind kind) const;

    QList<CommandOption> m_options;
    bool m_isBusy = false;
    QPushButton* m_validate;
    QPushButton* m_reject;
    QLineEdit* m_reason;
    PlainLabel* m_why;
    PlainLabel* m_problem;
};

} // namespace JakOps
