// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/reviewinfo.h"

#include <QDialog>

class QCheckBox;
class QDateEdit;
class QPushButton;
class QRadioButton;

namespace JakOps {

class ChoiceBox;
class CityFacts;
class PlainLabel;

// What a copy for review is to hold. Asks only.
class ReviewCopyDialog final : public QDialog
{
    Q_OBJECT

public:
    // `mayInternal`: the officer may read private reports and so take them along.
    ReviewCopyDialog(const CityFacts& facts, const Clock& clock, bool mayInternal, QWidget* parent);

    [[nodiscard]] qint64 from() const; // UTC ms of a day's beginning in WIB
    [[nodiscard]] qint64 to() const; // exclusive
    [[nodiscard]] QStringList areas() const;
    [[nodiscard]] ReviewPrivacy privacy() const;
    [[nodiscard]] bool withPhotos() const;

private:
    void check();

    QDateEdit* m_from;
    QDateEdit* m_to;
    ChoiceBox* m_area;
    QRadioButton* m_public;
    QRadioButton* m_internal;
    QCheckBox* m_photos;
    PlainLabel* m_problem;
    QPushButton* m_write;
};

} // namespace JakOps
