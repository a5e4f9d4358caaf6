// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QDockWidget;
class QToolButton;

namespace JakOps {

class PlainLabel;

// The slim head of a dock: its title, a remark such as a count, and buttons to float and close it. The dock is moved by it.
class DockTitle final : public QWidget
{
    Q_OBJECT

public:
    explicit DockTitle(QWidget* parent = nullptr);

    void setDock(QDockWidget* dock); // adds the float button
    void setTitle(const QString& title);
    void setRemark(const QString& remark);

Q_SIGNALS:
    void closeRequested();
    void floatRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    PlainLabel* m_title;
    PlainLabel* m_remark;
    QToolButton* m_float;
    QToolButton* m_close;
};

} // namespace JakOps
