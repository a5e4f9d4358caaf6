// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/rulefiles.h"

#include <QDialog>

class QListWidget;
class QPushButton;
class QTableWidget;

namespace JakOps {

class CityFacts;
class WrapText;

// "Aturan": the rules in force, table by table, with where each comes from, and what is wrong with the profile's own file.
// Follows a file that somebody edits meanwhile.
class RulesDialog final : public QDialog
{
    Q_OBJECT

public:
    RulesDialog(const CityFacts& facts, RuleFiles& files, QWidget* parent = nullptr);

    void read();
    void choose(const QString& name); // of a file
    [[nodiscard]] bool isRead() const { return !m_shown.isEmpty(); }

Q_SIGNALS:
    void testRequested(); // routing rules, on past reports

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void take(const QList<RuleFile>& files);
    void showFile(int index);
    void tellSource(const RuleFile& file);
    void retranslate();
    [[nodiscard]] QString cell(const QString& column, const QString& words) const;

    const CityFacts& m_facts;
    RuleFiles& m_files;
    QList<RuleFile> m_shown;
    QListWidget* m_list;
    WrapText* m_source;
    WrapText* m_problem;
    QTableWidget* m_table;
    QPushButton* m_test;
    QPushButton* m_close;
};

} // namespace JakOps
