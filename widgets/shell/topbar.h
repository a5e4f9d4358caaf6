// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QMenu;
class QMenuBar;
class QToolButton;

namespace JakOps {

class Actions;
class AlertBell;
class PageTabs;
class PlainLabel;
class SearchBox;
class Theme;
struct Officer;

// The first line of the window: name, menus, pages, search, and at the right language, colours and who sits here.
class TopBar final : public QWidget
{
    Q_OBJECT

public:
    TopBar(Actions& actions, Theme& theme, QWidget* parent = nullptr);

    [[nodiscard]] SearchBox& search() const { return *m_search; }
    [[nodiscard]] AlertBell& bell() const { return *m_bell; }
    void showOfficer(const Officer& officer);
    void showLanguage(const QString& code); // "id", "en"
    void setDemo(bool demo);
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void schemeToggled();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void retranslate();

    Theme& m_theme;
    QMenuBar* m_menus;
    QToolButton* m_menuButton; // in place of the menus where there is no room
    PageTabs* m_tabs;
    PlainLabel* m_demo;
    SearchBox* m_search;
    QToolButton* m_language;
    AlertBell* m_bell;
    QToolButton* m_scheme;
    QToolButton* m_officer;
};

} // namespace JakOps
