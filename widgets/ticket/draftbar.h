// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/draft.h"

#include <QWidget>

class QVBoxLayout;

namespace JakOps {

class WrapText;

// Tells quietly what the officer has begun for this ticket and not sent: a line for each command, to go on with or to discard.
class DraftBar final : public QWidget
{
    Q_OBJECT

public:
    explicit DraftBar(QWidget* parent = nullptr);

    void setDrafts(const QList<Draft>& drafts, qint64 now); // none: hidden
    [[nodiscard]] const QList<Draft>& drafts() const { return m_drafts; }

Q_SIGNALS:
    void continued(JakOps::CommandKind kind);
    void discarded(JakOps::CommandKind kind);

protected:
    void changeEvent(QEvent* event) override;

private:
    void arrange();
    void describe();
    void addLine(const Draft& draft);

    QVBoxLayout* m_lines;
    QList<Draft> m_drafts;
    QList<WrapText*> m_texts; // of m_drafts
    qint64 m_now = 0;
};

} // namespace JakOps
