// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/shell/palettemodel.h"

#include <QFrame>
#include <QPointer>

class QLineEdit;
class QListView;

namespace JakOps {

class PlainLabel;
class Theme;

// Ctrl+K: everything the window can do or show, by a few letters of its name. Keyboard alone: letters, up and down, Enter;
// Esc leaves it as if it had never been there. What cannot be done now is shown with the reason.
class Palette final : public QFrame
{
    Q_OBJECT

public:
    explicit Palette(const Theme& theme, QWidget* window);

    void openWith(std::vector<PaletteEntry> entries, const QStringList& recent);
    [[nodiscard]] PaletteModel& model() { return *m_model; }
    [[nodiscard]] QLineEdit& field() { return *m_field; }

Q_SIGNALS:
    void typed(const QString& words); // more may be found elsewhere: PaletteModel::setFound()
    void chosen(const QString& id); // done, and to be remembered

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void place();
    void leave();
    void run(int row);
    void step(int rows);
    void showWords();
    void showCount();
    void retranslate();

    PaletteModel* m_model;
    QLineEdit* m_field;
    QListView* m_list;
    PlainLabel* m_note;
    QPointer<QWidget> m_before; // had the focus
};

} // namespace JakOps
