// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;
class QSpinBox;

namespace JakOps {

class PlainLabel;

// Which counter of which office this is, on one line; where nobody has said it yet, the question.
class CounterLine final : public QWidget
{
    Q_OBJECT

public:
    explicit CounterLine(QWidget* parent = nullptr);

    void show(const QString& office, int counter); // 0: not said
    [[nodiscard]] int counter() const { return m_counter; }

Q_SIGNALS:
    void chosen(int counter);

protected:
    void changeEvent(QEvent* event) override;

private:
    void ask(bool on);
    void retranslate();

    PlainLabel* m_text;
    QPushButton* m_change;
    QWidget* m_question;
    PlainLabel* m_why;
    QSpinBox* m_number;
    QPushButton* m_keep;
    QString m_office;
    int m_counter = 0;
    bool m_asks = false;
};

} // namespace JakOps
