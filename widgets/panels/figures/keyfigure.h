// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace JakOps {

class Theme;

// One figure in large type with what it is, from how many, and its definition in words; opens the reports behind it.
class KeyFigure final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit KeyFigure(const Theme& theme, QWidget* parent = nullptr);

    void setTexts(const QString& title, const QString& value, const QString& note, const QString& definition);
    [[nodiscard]] QString value() const { return m_value; }
    void setCompact(bool compact); // without its definition, which is the tool tip then, too
    [[nodiscard]] int heightFor(int width) const;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] int headHeight() const; // above the definition

    const Theme& m_theme;
    QString m_title;
    QString m_value;
    QString m_note;
    QString m_definition;
    bool m_compact = false;
};

} // namespace JakOps
