// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/weatherboard.h"

#include <QWidget>

namespace JakOps {

class PlainLabel;
class Theme;
class WrapText;

// One earthquake: magnitude, where, when, how deep and how far, and where it was felt in the source's words.
class QuakeCard final : public QWidget
{
    Q_OBJECT

public:
    QuakeCard(const QuakeEntry& entry, qint64 now, const Theme& theme, QWidget* parent = nullptr);

    void tell(qint64 now); // again: another moment, another language

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QuakeEntry m_entry;
    const Theme& m_theme;
    WrapText* m_place;
    WrapText* m_facts;
    WrapText* m_felt;
    WrapText* m_potential;
};

} // namespace JakOps
