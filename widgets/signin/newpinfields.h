// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;

namespace JakOps {

class PlainLabel;

// A new PIN, typed twice. Holds no rule but that both are the same.
class NewPinFields final : public QWidget
{
    Q_OBJECT

public:
    explicit NewPinFields(QWidget* parent = nullptr);

    [[nodiscard]] QString pin() const;
    [[nodiscard]] bool isComplete() const; // something is in both
    [[nodiscard]] bool isSame() const; // if not, the second is marked for typing it anew
    void clear();
    void markAgain();

Q_SIGNALS:
    void edited();
    void confirmed(); // Enter

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    PlainLabel* m_pinLabel;
    QLineEdit* m_pin;
    PlainLabel* m_againLabel;
    QLineEdit* m_again;
};

} // namespace JakOps
