// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/role.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace JakOps {

class NewPinFields;
class PlainLabel;

// Sets up the first officer of a store: a supervisor, who adds the others. Or the demo city, which needs nobody; or later.
class FirstOfficerForm final : public QWidget
{
    Q_OBJECT

public:
    explicit FirstOfficerForm(QWidget* parent = nullptr);

    void begin();
    void setDemoOffered(bool offered);
    void showProblem(const QString& text);
    [[nodiscard]] static QString codeFromName(const QString& name); // "Hendra Gunawan" -> "hendra.gunawan"

Q_SIGNALS:
    void created(const JakOps::Officer& officer, const QString& pin);
    void demoRequested();
    void later();

protected:
    void changeEvent(QEvent* event) override;

private:
    void create();
    void enable();
    void retranslate();

    bool m_busy = false;
    bool m_codeIsOurs = true; // made from the name until somebody writes another
    PlainLabel* m_nameLabel;
    QLineEdit* m_name;
    PlainLabel* m_codeLabel;
    QLineEdit* m_code;
    NewPinFields* m_pin;
    PlainLabel* m_problem;
    QPushButton* m_create;
    QPushButton* m_demo;
    QPushButton* m_later;
};

} // namespace JakOps
