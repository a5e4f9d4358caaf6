// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>

class QPushButton;
class QVBoxLayout;

namespace JakOps {

class PlainLabel;
class Theme;
class WrapText;

// Something worth knowing about a report, with what can be done about it.
struct Hint
{
    enum class Tone { Quiet, Warning, Late };
    QString name; // of its widgets, for tests: "place"
    Tone tone = Tone::Quiet;
    QString icon;
    QString text;
    QString action; // empty: nothing to do
    QString whyNot; // the action is not open, and why
    std::function<void()> act;
};

// Quiet lines above a report's facts. Rows are used again, so that the focus stays on a button while the report is read anew.
class HintList final : public QWidget
{
    Q_OBJECT

public:
    explicit HintList(const Theme& theme, QWidget* parent = nullptr);

    void setHints(const QList<Hint>& hints);

private:
    struct Row
    {
        QWidget* widget;
        PlainLabel* icon;
        WrapText* text;
        QPushButton* action;
    };
    void addRow();
    void drawIcons();

    const Theme& m_theme;
    QVBoxLayout* m_column;
    QList<Row> m_rows;
    QList<Hint> m_hints;
};

} // namespace JakOps
