// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/importtypes.h"

#include <QWidget>

class QComboBox;
class QPushButton;
class QTableView;

namespace JakOps {

class ErrorNote;
class MappingGrid;
class PlainLabel;
class PreviewModel;
class SectionHeader;
class WrapText;

// What a source is, how it will be read, and how its first records come out. What is changed here is read again at
// once.
class PreviewPage final : public QWidget
{
    Q_OBJECT

public:
    explicit PreviewPage(QWidget* parent = nullptr);

    void setPreview(const ImportJob& job, const ImportPreview& preview);
    void setBusy(bool busy);
    [[nodiscard]] ErrorNote& problem() { return *m_problem; }

Q_SIGNALS:
    void jobChanged(const JakOps::ImportJob& job); // read it again like this
    void importRequested();
    void backRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void fillChoices();
    void fitTable();

    ImportJob m_job;
    ImportPreview m_preview;
    PlainLabel* m_name;
    PlainLabel* m_form;
    QComboBox* m_charset;
    QComboBox* m_delimiter;
    QWidget* m_tableChoices;
    PlainLabel* m_charsetLabel;
    PlainLabel* m_delimiterLabel;
    PlainLabel* m_privacyLabel;
    QComboBox* m_privacy;
    SectionHeader* m_recordsHeader;
    PreviewModel* m_model;
    QTableView* m_table;
    SectionHeader* m_columnsHeader;
    QWidget* m_columnsArea;
    MappingGrid* m_grid;
    WrapText* m_identities; // what becomes of columns that tell who reported
    WrapText* m_problems; // of single records
    ErrorNote* m_problem; // of the whole
    QPushButton* m_import;
    QPushButton* m_back;
};

} // namespace JakOps
