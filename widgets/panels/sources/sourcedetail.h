// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/city/sourcemodel.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace JakOps {

class FactList;
class PlainLabel;
class SectionHeader;
class SourceForm;
class SourceRun;
class WrapText;

// One source: what it is and whose, what can be done with it, its address and pace, and how its last run went. Says what is wanted;
// the panel has it done.
class SourceDetail final : public QWidget
{
    Q_OBJECT

public:
    explicit SourceDetail(QWidget* parent = nullptr);

    void setSource(const SourceRow& row, bool offline, bool demoProfile, qint64 now);
    [[nodiscard]] SourceForm& form() const { return *m_form; }
    void tell(const QString& text, bool good); // about what was done last; empty: nothing

Q_SIGNALS:
    void chooseRequested(bool chosen);
    void pauseRequested(bool paused);
    void runRequested();
    void importRequested(const QString& station);

private:
    void showButtons(const SourceRow& row, bool offline, bool demoProfile);

    bool m_chosen = false;
    bool m_paused = false;
    QString m_name;
    PlainLabel* m_title;
    WrapText* m_health;
    FactList* m_facts;
    QPushButton* m_choose;
    QPushButton* m_pause;
    QPushButton* m_run;
    WrapText* m_told;
    SectionHeader* m_formTitle;
    SourceForm* m_form;
    SectionHeader* m_fileTitle;
    WrapText* m_fileHint;
    QLineEdit* m_station;
    QPushButton* m_import;
    SourceRun* m_lastRun;
};

} // namespace JakOps
