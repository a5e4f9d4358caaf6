// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/evidencerating.h"

#include <QWidget>

namespace JakOps {

class Theme;

// The light of a check with its word. The mark inside says the same to who does not see the colour.
class LightChip final : public QWidget
{
    Q_OBJECT

public:
    explicit LightChip(const Theme& theme, QWidget* parent = nullptr);

    void setLight(EvidenceLight light, bool isComplete);
    [[nodiscard]] EvidenceLight light() const { return m_light; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }
    // The mark alone, for delegates: as high as `rect`, at most 18 px, centred in it.
    static void paintMark(QPainter& painter, const QRect& rect, EvidenceLight light, bool isComplete, const Theme& theme);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] QString words() const;
    void describe();

    const Theme& m_theme;
    EvidenceLight m_light = EvidenceLight::Amber;
    bool m_isComplete = false;
};

} // namespace JakOps
