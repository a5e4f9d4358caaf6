// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "widgets/shell/period.h"

#include <QFrame>
#include <QList>

class QButtonGroup;
class QDateEdit;
class QRadioButton;

namespace JakOps {

class PlainLabel;

// The drop-down of the period: usual stretches and two dates of one's own.
class PeriodPopup final : public QFrame
{
    Q_OBJECT

public:
    explicit PeriodPopup(const Clock& clock, QWidget* parent = nullptr);

    void setPeriod(const Period& period); // without a signal
    void openUnder(QWidget* button);

Q_SIGNALS:
    void periodChosen(const JakOps::Period& period);

protected:
    void changeEvent(QEvent* event) override;

private:
    void choose(PeriodPreset preset);
    void chooseDates();
    void retranslate();

    const Clock& m_clock;
    QButtonGroup* m_group;
    PlainLabel* m_fromLabel;
    PlainLabel* m_toLabel;
    QDateEdit* m_from;
    QDateEdit* m_to;
};

} // namespace JakOps
