// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/counterintake.h"

#include <QCoreApplication>

namespace JakOps {

class CityFacts;

// What stands on a receipt, in the window's language. Nothing of what the citizen said and nothing of who he is can be here: it is
// made from IntakeReceipt alone.
struct ReceiptFacts
{
    Q_DECLARE_TR_FUNCTIONS(JakOps::ReceiptFacts)

public:
    QString title;
    QString office; // and its counter
    QString number; // as it is in the QR code
    QString readable; // in groups, to be read aloud
    QList<std::pair<QString, QString>> facts; // name and value
    QString privacy; // empty: public
    QString advice;
    QString sample; // empty: real

    [[nodiscard]] static ReceiptFacts of(const IntakeReceipt& receipt, const CityFacts& facts, bool isDemo);
    [[nodiscard]] static QString grouped(const QString& number); // JK 261120 6102 0007
};

} // namespace JakOps
