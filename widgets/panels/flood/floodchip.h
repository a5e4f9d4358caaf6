// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/freshness.h"
#include "domain/siaga.h"

#include <QWidget>

namespace JakOps {

class Theme;

// The square with a state's number, as a widget.
class FloodChip final : public QWidget
{
    Q_OBJECT

public:
    explicit FloodChip(const Theme& theme, QWidget* parent = nullptr);

    void setState(Siaga siaga, Freshness freshness);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    Siaga m_siaga = Siaga::Unknown;
    Freshness m_freshness = Freshness::Unknown;
};

} // namespace JakOps
