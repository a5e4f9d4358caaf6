// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/city/sourcemodel.h"

#include <QWidget>

class QPlainTextEdit;

namespace JakOps {

class FactList;
class SectionHeader;
class WrapText;

// How a source's last run went: times, counts, what was noticed, which rows were rejected and why.
class SourceRun final : public QWidget
{
    Q_OBJECT

public:
    explicit SourceRun(QWidget* parent = nullptr);

    void setSource(const SourceRow& row, qint64 now);

private:
    void showRejected(const FeedState& state);
    void showNotes(const FeedState& state);

    SectionHeader* m_title;
    WrapText* m_error;
    FactList* m_facts;
    SectionHeader* m_notesTitle;
    WrapText* m_notes;
    SectionHeader* m_rejectedTitle;
    QPlainTextEdit* m_rejected;
};

} // namespace JakOps
