// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/replytemplates.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace JakOps {

class ChoiceBox;
class OfficerContext;
class PlainLabel;
class ReplyService;
class WordsEdit;
class Workspace;

// The profile's own templates, to write and change; the built-in ones to read and to begin from. A wrong one is not
// saved and says why. Who may not change rules may look.
class TemplatesDialog final : public QDialog
{
    Q_OBJECT

public:
    TemplatesDialog(Workspace& workspace, ReplyService& replies, OfficerContext& officer, QWidget* parent = nullptr);

    void open() override; // with what is in force now

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void fill(); // the list
    void showChosen();
    void take(); // what the fields say, into the chosen one
    void addOne(const ReplyTemplate& like);
    void removeOne();
    void save();
    void check();
    void showKinds();
    [[nodiscard]] bool mayEdit() const;
    [[nodiscard]] int chosen() const; // of m_own; -1: a built-in one or none
    [[nodiscard]] QString title(const ReplyTemplate& one) const;
    void retranslate();

    Workspace& m_workspace;
    ReplyService& m_replies;
    OfficerContext& m_officer;
    QList<ReplyTemplate> m_own;
    QList<ReplyTemplate> m_builtIn;
    bool m_showing = false; // the fields are being filled
    bool m_changed = false;
    QListWidget* m_list;
    QWidget* m_fields;
    QComboBox* m_kind;
    ChoiceBox* m_category;
    QComboBox* m_status;
    QLineEdit* m_name;
    WordsEdit* m_text;
    QWidget* m_names; // of the placeholders, as buttons
    PlainLabel* m_kindLabel = nullptr;
    PlainLabel* m_categoryLabel = nullptr;
    PlainLabel* m_statusLabel = nullptr;
    PlainLabel* m_nameLabel = nullptr;
    PlainLabel* m_textLabel = nullptr;
    PlainLabel* m_namesLabel = nullptr;
    PlainLabel* m_problem;
    QPushButton* m_add;
    QPushButton* m_copy;
    QPushButton* m_remove;
    QPushButton* m_save;
    QPushButton* m_close;
};

} // namespace JakOps
