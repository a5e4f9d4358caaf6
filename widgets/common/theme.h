// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/themecolors.h"

#include <QFont>
#include <QObject>
#include <QPalette>

class QApplication;
class QWidget;

namespace JakOps {

enum class SchemeChoice { System, Light, Dark };

// The look of the program: colours of the present scheme, the palette and style sheet made from them, and the type sizes.
// Follows the desktop's scheme unless told otherwise. Lives in the GUI thread, owned by Application, outlives all widgets.
class Theme final : public QObject
{
    Q_OBJECT

public:
    explicit Theme(QObject* parent = nullptr);

    // Sets Fusion, palette and style sheet on the application now and at every change.
    void install(QApplication& application);

    [[nodiscard]] SchemeChoice choice() const { return m_choice; }
    void setChoice(SchemeChoice choice);
    [[nodiscard]] bool isHighContrast() const { return m_highContrast; }
    void setHighContrast(bool on);
    void setDesktopHighContrast(bool on); // what the desktop asks for holds whatever was chosen

    // Whether things may slide: as the desktop has it, unless switched off (tests, pictures).
    [[nodiscard]] bool isAnimated() const;
    void setAnimated(bool on) { m_animated = on; }

    [[nodiscard]] Scheme scheme() const { return m_scheme; }
    [[nodiscard]] bool isDark() const { return m_scheme == Scheme::Dark; }
    [[nodiscard]] const ThemeColors& colors() const { return m_colors; }
    [[nodiscard]] QPalette palette() const;

    // Type, relative to the system's font. No text is under 8 pt. Figures are tabular.
    [[nodiscard]] static QFont smallFont(const QFont& body);
    [[nodiscard]] static QFont titleFont(const QFont& body);
    [[nodiscard]] static QFont figureFont(const QFont& body);
    [[nodiscard]] static QFont tabular(const QFont& body);

Q_SIGNALS:
    void changed(); // colours are new: repaint

private:
    void follow(); // the desktop's scheme, or the choice
    void apply();

    QApplication* m_application = nullptr;
    SchemeChoice m_choice = SchemeChoice::System;
    Scheme m_scheme = Scheme::Light;
    bool m_highContrast = false;
    bool m_desktopHighContrast = false;
    bool m_animated = true;
    ThemeColors m_colors;
};

} // namespace JakOps
