// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QWidget>

class QLabel;
class QStackedWidget;

namespace JakOps {

class FirstOfficerForm;
class PlainLabel;
class SignInForm;
class Theme;

// What is seen instead of the console while nobody has signed in. A window of its own in the console's place: the console
// is hidden meanwhile, so that there is nothing behind it to be seen, read aloud or reached by a key.
class GateWindow final : public QWidget
{
    Q_OBJECT

public:
    enum class Page {
        SignIn, // at the start
        Locked,
        Demo, // anybody may choose anybody
        FirstOfficer,
    };
    GateWindow(const Theme& theme, const Clock& clock);

    void showPage(Page page, const QString& remark = {}); // remark: who it is kept for
    [[nodiscard]] Page page() const { return m_page; }
    [[nodiscard]] SignInForm& signIn() const { return *m_signIn; }
    [[nodiscard]] FirstOfficerForm& firstOfficer() const { return *m_first; }
    void standInFor(const QWidget& window); // takes its place and size

Q_SIGNALS:
    void closed(); // by its frame: the program ends

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void drawIcon();
    void retranslate();

    const Theme& m_theme;
    Page m_page = Page::SignIn;
    QString m_remark;
    QLabel* m_icon;
    PlainLabel* m_sample; // Data contoh
    PlainLabel* m_title;
    PlainLabel* m_advice;
    QStackedWidget* m_forms;
    SignInForm* m_signIn;
    FirstOfficerForm* m_first;
};

} // namespace JakOps
