// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "widgets/intake/receiptfacts.h"

#include <QThreadPool>
#include <QWidget>

class QPushButton;

namespace JakOps {

class PlainLabel;

// The report stands: its number to be read aloud, the receipt as it will be on paper, and what comes next.
class ReceiptView final : public QWidget
{
    Q_OBJECT

public:
    ReceiptView(const CityFacts& facts, QWidget* parent = nullptr);
    ~ReceiptView() override;

    void show(const IntakeReceipt& receipt, bool isDemo);
    [[nodiscard]] const ReceiptFacts& receipt() const { return m_facts; }
    void savePdf(const QString& path);
    [[nodiscard]] QWidget* nextButton() const;

Q_SIGNALS:
    void nextRequested();
    void reportRequested(qint64 key);
    void saved(const QString& path);
    void failed(const JakOps::Error& error);

protected:
    void changeEvent(QEvent* event) override;

private:
    class Paper;

    void print();
    void choosePdf();
    void retranslate();

    const CityFacts& m_city;
    IntakeReceipt m_receipt;
    ReceiptFacts m_facts;
    bool m_isDemo = false;
    PlainLabel* m_title;
    PlainLabel* m_number;
    PlainLabel* m_note;
    Paper* m_paper;
    QPushButton* m_next;
    QPushButton* m_print;
    QPushButton* m_pdf;
    QPushButton* m_open;
    QThreadPool m_pool; // writes files
};

} // namespace JakOps
