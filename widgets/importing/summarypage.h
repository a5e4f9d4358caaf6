// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/importtypes.h"

#include <QWidget>

#include <functional>

class QPushButton;

namespace JakOps {

class EmptyState;
class PlainLabel;
class WrapText;

// What an import came to, in figures; where the rejected records are; and the way back.
class SummaryPage final : public QWidget
{
    Q_OBJECT

public:
    explicit SummaryPage(QWidget* parent = nullptr);

    void setSummary(const ImportSummary& summary);
    using Words = std::function<QString()>; // made anew when the language changes
    void tell(Words words); // how undoing went
    void setUndone(const ImportUndo& undo);
    void setBusy(bool busy);

Q_SIGNALS:
    void undoRequested(qint64 batch);
    void folderRequested(const QString& file); // show where the rejected records are
    void anotherRequested();
    void closeRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    struct Figure
    {
        PlainLabel* number;
        PlainLabel* name;
    };
    Figure addFigure(class QBoxLayout& row, const QString& objectName);

    ImportSummary m_summary;
    Words m_told;
    bool m_undone = false;
    PlainLabel* m_title;
    Figure m_read, m_new, m_updated, m_unchanged, m_rejected;
    WrapText* m_next;
    WrapText* m_problems;
    WrapText* m_message;
    QPushButton* m_folder;
    QPushButton* m_undo;
    QPushButton* m_another;
    QPushButton* m_close;
};

} // namespace JakOps
