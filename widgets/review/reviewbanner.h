// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/reviewinfo.h"

#include <QFrame>

namespace JakOps {

class CityFacts;
class PlainLabel;
class Theme;

// The line under the head of the window that says, for as long as it is open, that this is a copy and which. Cannot be closed.
class ReviewBanner final : public QFrame
{
    Q_OBJECT

public:
    ReviewBanner(const Theme& theme, const CityFacts& facts, const ReviewInfo& info, QWidget* parent = nullptr);

    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void draw();

    const Theme& m_theme;
    const CityFacts& m_facts;
    const ReviewInfo m_info;
    PlainLabel* m_mark;
    PlainLabel* m_text;
};

} // namespace JakOps
