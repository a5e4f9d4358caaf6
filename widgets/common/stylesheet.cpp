// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/stylesheet.h"

#include "widgets/common/themecolors.h"

#include <QStyle>
#include <QWidget>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString& sheet()
{
    static const QString text = uR"(
QToolTip { color: @text; background: @raised; border: 1px solid @strongLine; padding: 4px; }
QMainWindow::separator { background: @line; width: 1px; height: 1px; }
QMainWindow::separator:hover { background: @accent; }
QSplitter::handle { background: @line; }
QSplitter::handle:hover { background: @accent; }
QMenuBar { background: @surface; border: none; }
QMenuBar::item { padding: 4px 8px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: @hover; color: @text; }
QMenu { background: @surface; border: 1px solid @strongLine; padding: 4px; }
QMenu::item { padding: 4px 24px 4px 8px; border-radius: 4px; min-height: 16px; }
QMenu::item:selected { background: @accent; color: @accentText; }
QMenu::item:disabled { color: @disabled; background: transparent; }
QMenu::icon { padding-left: 8px; }
QMenu::separator { height: 1px; background: @line; margin: 4px 8px; }
QDockWidget { titlebar-close-icon: none; titlebar-normal-icon: none; }
QStatusBar { background: @surface; border-top: 1px solid @line; }
QStatusBar::item { border: none; }
QStatusBar QLabel { padding: 0 8px; }
QToolButton { border: 1px solid transparent; border-radius: 4px; padding: 3px; background: transparent; color: @text; }
QToolButton:hover { background: @hover; }
QToolButton:pressed, QToolButton:checked { background: @pressed; }
QToolButton:focus { border-color: @accent; }
QToolButton:disabled { color: @disabled; }
QToolButton::menu-indicator { image: none; }
QToolButton[pageTab="true"] { border: none; border-top: 2px solid transparent; border-bottom: 2px solid transparent; border-radius: 0;
  padding: 0 8px; color: @secondary; }
QToolButton[pageTab="true"]:hover { color: @text; }
QToolButton[pageTab="true"]:checked { color: @text; background: transparent; border-bottom-color: @accent; }
QToolButton[pageTab="true"]:focus { background: @hover; }
QToolButton[pageTab="true"]:disabled { color: @disabled; }
QPushButton { outline: none; border: 1px solid @strongLine; border-radius: 4px; padding: 4px 12px; min-height: 16px; background: @surface;
  color: @text; }
QPushButton:hover { background: @hover; }
QPushButton:pressed { background: @pressed; }
QPushButton:focus { border-color: @accent; }
QPushButton:disabled { color: @disabled; border-color: @line; background: @window; }
QPushButton[primary="true"] { background: @accent; color: @accentText; border-color: @accent; }
QPushButton[primary="true"]:hover { background: @accentHover; border-color: @accentHover; }
QPushButton[primary="true"]:focus { border: 2px solid @text; padding: 3px 11px; }
QPushButton[primary="true"]:disabled { background: @line; color: @disabled; border-color: @line; }
QPushButton[quiet="true"] { text-align: left; padding: 3px 8px; border-color: @line; }
QPushButton[quiet="true"]:focus { border-color: @accent; }
QPushButton[quiet="true"]:disabled { background: transparent; border-color: transparent; }
QPushButton[segment="true"]:checked { background: @pressed; border-color: @accent; color: @text; }
QPushButton[link="true"] { border: 1px solid transparent; padding: 2px 4px; color: @accent; background: transparent; text-align: left; }
QPushButton[link="true"]:hover { background: @hover; }
QPushButton[link="true"]:focus { border-color: @accent; }
QPushButton[link="true"]:disabled { color: @disabled; background: transparent; border-color: transparent; }
QPushButton[tight="true"] { padding: 3px 2px; }
QFrame[card="true"] { background: @surface; border: 1px solid @strongLine; border-radius: 8px; }
QPushButton[danger="true"] { color: @danger; border-color: @danger; }
QPushButton[danger="true"]:disabled { color: @disabled; border-color: @line; }
QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDoubleSpinBox, QDateEdit, QDateTimeEdit { border: 1px solid @strongLine;
  border-radius: 4px; background: @surface; color: @text; selection-background-color: @accent;
  selection-color: @accentText; }
QDateEdit, QDateTimeEdit { padding: 3px 8px; min-height: 16px; }
QDateEdit::drop-down, QDateTimeEdit::drop-down { border: none; border-left: 1px solid @line; width: 22px; }
QDateEdit::down-arrow, QDateTimeEdit::down-arrow { image: url(:/icons/@down); width: 12px; height: 12px; }
QLineEdit { padding: 3px 8px; min-height: 16px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QDateEdit:focus, QDateTimeEdit:focus { border-color: @accent; }
QLineEdit:disabled, QPlainTextEdit:disabled { color: @disabled; background: @window; border-color: @line; }
QPlainTextEdit[reading="true"] { border: none; border-radius: 0; background: transparent; padding: 0; }
QPlainTextEdit[secondary="true"] { color: @secondary; }
QHeaderView { background: @surface; }
QTableCornerButton::section { background: @surface; border: none; border-bottom: 1px solid @line; }
QHeaderView::section { background: @surface; color: @secondary; border: none; border-bottom: 1px solid @line;
  padding: 0 8px; }
QHeaderView::section:hover { color: @text; }
QTableView, QTreeView, QListView { background: @surface; border: none; outline: none; }
QTreeView { show-decoration-selected: 0; }
QRadioButton, QCheckBox { spacing: 8px; }
QRadioButton::indicator, QCheckBox::indicator { width: 12px; height: 12px; border: 1px solid @secondary;
  background: @surface; }
QRadioButton::indicator { border-radius: 7px; }
QCheckBox::indicator { border-radius: 3px; }
QRadioButton::indicator:hover, QCheckBox::indicator:hover, QRadioButton::indicator:focus, QCheckBox::indicator:focus {
  border-color: @accent; }
QRadioButton::indicator:checked { width: 6px; height: 6px; border: 4px solid @accent; background: @accentText; }
QCheckBox::indicator:checked { border-color: @accent; background: @accent; image: url(:/icons/@check); }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: @line; background: @window; }
QScrollArea { border: none; background: transparent; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: @strongLine; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: @secondary; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QLabel[secondary="true"] { color: @secondary; }
QLabel[danger="true"] { color: @danger; }
QLabel[warning="true"] { color: @warning; }
QProgressBar { border: none; border-radius: 2px; background: @line; max-height: 4px; text-align: center; }
QProgressBar::chunk { background: @accent; border-radius: 2px; }
QFrame[hairline="true"] { background: @line; border: none; }
QWidget[surface="true"] { background: @surface; }
QWidget[raised="true"] { background: @raised; }
)"_s;
    return text;
}

} // namespace

QString styleSheetFor(const ThemeColors& c)
{
    // Longer names first, so that @accent does not eat @accentText.
    const std::pair<QStringView, QColor> tokens[] {
        {u"@accentHover", blended(c.accent, c.text, 0.15)},
        {u"@accentText", c.accentText},
        {u"@accent", c.accent},
        {u"@strongLine", c.strongLine},
        {u"@secondary", c.secondary},
        {u"@disabled", c.disabled},
        {u"@surface", c.surface},
        {u"@pressed", blended(c.surface, c.accent, 0.22)},
        {u"@warning", c.warning},
        {u"@danger", c.danger},
        {u"@window", c.window},
        {u"@raised", c.raised},
        {u"@hover", blended(c.surface, c.accent, 0.10)},
        {u"@text", c.text},
        {u"@line", c.line},
    };
    QString text = sheet();
    // Tick and arrow are pictures, so they come in two inks.
    text.replace(u"@check"_s, contrastRatio(c.accentText, Qt::black) > 10.5 ? u"check-white.svg"_s : u"check-dark.svg"_s);
    text.replace(u"@down"_s, contrastRatio(c.surface, Qt::black) > 10.5 ? u"down-dark.svg"_s : u"down-white.svg"_s);
    for (const auto& [token, color] : tokens)
        text.replace(token.toString(), color.name());
    return text;
}

void setStyleFlag(QWidget* widget, const char* name, bool on)
{
    if (widget->property(name).toBool() == on)
        return;
    widget->setProperty(name, on);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

} // namespace JakOps
