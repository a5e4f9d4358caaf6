// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace JakOps {

class PlainLabel;
class Theme;

// What a view shows where its content would be: nothing yet, nothing matches, an error. An icon, what is so, what to do, and
// the buttons that do it. Details are folded until asked for.
class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(const Theme& theme, QWidget* parent = nullptr);

    void setIcon(const QString& iconName);
    void setTexts(const QString& what, const QString& advice);
    void setDetail(const QString& detail); // plain text, folded; empty takes it away
    // The first one added is the filled one. Owned by the state; connect to its clicked().
    QPushButton* addButton(const QString& text, const QString& iconName = {});
    void clearButtons();

protected:
    void changeEvent(QEvent* event) override;

private:
    void drawIcon();
    void retranslate();

    const Theme& m_theme;
    QString m_iconName;
    QLabel* m_icon;
    PlainLabel* m_what;
    PlainLabel* m_advice;
    PlainLabel* m_detail;
    QPushButton* m_unfold;
    QVBoxLayout* m_buttons;
};

} // namespace JakOps
