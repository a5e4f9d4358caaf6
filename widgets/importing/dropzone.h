// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace JakOps {

class ErrorNote;
class Theme;
class WrapText;

// Where a source is chosen: a file by dialog or by dropping it, or an address.
class DropZone final : public QWidget
{
    Q_OBJECT

public:
    explicit DropZone(const Theme& theme, QWidget* parent = nullptr);

    void setFolder(const QString& folder) { m_folder = folder; } // where the file dialog starts
    [[nodiscard]] ErrorNote& problem() { return *m_problem; }
    void setBusy(bool busy);

Q_SIGNALS:
    void fileChosen(const QString& path);
    void addressChosen(const QString& address);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void choose();
    void retranslate();

    const Theme& m_theme;
    QString m_folder;
    WrapText* m_hint;
    ErrorNote* m_problem;
    QPushButton* m_file;
    QLineEdit* m_address;
    QPushButton* m_read;
    bool m_dropping = false;
    bool m_busy = false;
};

} // namespace JakOps
