// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/importtypes.h"

#include <QWidget>

class QComboBox;
class QPushButton;
class QTableView;

namespace JakOps {

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
    void complain(const QString& text);

Q_SIGNALS:
    void jobChanged(const JakOps::ImportJob& job); // read it again like this
    void importRequested();
    void backRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void fillChoices();

    ImportJob m_job;
    ImportPreview m_preview;
    PlainLabel* m_name;
    PlainLabel* m_form;
    QComboBox* m_charset;
    QComboBox* m_delimiter;
    QWidget* m_choices;
    PlainLabel* m_charsetLabel;
    PlainLabel* m_delimiterLabel;
    SectionHeader* m_recordsHeader;
    PreviewModel* m_model;
    QTableView* m_table;
    SectionHeader* m_columnsHeader;
    QWidget* m_columnsArea;
    MappingGrid* m_grid;
    WrapText* m_problems;
    QPushButton* m_import;
    QPushButton* m_back;
};

} // namespace JakOps
