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
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void searched(const QString& text);
    void left(); // Return or Escape: back to the list

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void say();
    void retranslate();

    const Theme& m_theme;
    QTimer m_pause;
    QString m_said;
};

} // namespace JakOps
