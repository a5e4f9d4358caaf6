// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>

class QPushButton;
class QToolButton;

namespace JakOps {

class Theme;
class WrapText;

// One line that tells how the last thing went, with what can be done about it. Stays until something else is told or it
// is closed: nobody has to be quick to read or to undo.
class NoticeBar final : public QWidget
{
    Q_OBJECT

public:
    enum class Tone { Done, Problem };
    using Text = std::function<QString()>; // asked again when the language changes

    explicit NoticeBar(const Theme& theme, QWidget* parent = nullptr);

    void tell(Tone tone, Text text, Text action = {}, std::function<void()> act = {});
    void dismiss();
    [[nodiscard]] QString text() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    const Theme& m_theme;
    Tone m_tone = Tone::Done;
    WrapText* m_text;
    QPushButton* m_action;
    QToolButton* m_close;
    Text m_words;
    Text m_actionWords;
    std::function<void()> m_act;
};

} // namespace JakOps
