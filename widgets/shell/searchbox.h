// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <QTimer>

namespace JakOps {

class Theme;

// The one search field: number, address, words. Says what is wanted when typing pauses, at once on Return. Escape empties it, then
// leaves it.
class SearchBox final : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchBox(const Theme& theme, QWidget* parent = nullptr);

    void showText(const QString& text); // without a signal
    // For a number alone: Return opens the report, nothing is searched; what stood here comes back afterwards.
    void askNumber();
    [[nodiscard]] bool isAskingNumber() const { return m_askingNumber; }
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void searched(const QString& text);
    void numberEntered(const QString& number, bool asked); // asked: it can be nothing but a number
    void left(); // Return or Escape: back to the list

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void say();
    void endNumber();
    void retranslate();

    const Theme& m_theme;
    QTimer m_pause;
    QString m_said;
    QString m_before; // what stood here before a number was asked for
    bool m_askingNumber = false;
};

} // namespace JakOps
