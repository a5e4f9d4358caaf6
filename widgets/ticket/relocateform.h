// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/geopoint.h"
#include "widgets/ticket/commandform.h"

class QLineEdit;
class QPushButton;

namespace JakOps {

class PlainLabel;

// Two numbers as people write a place: "-6.1753, 106.8271", "-6,1753 106,8271", "6.1753 S 106.8271 E". Latitude first,
// unless only the other order lies near Jakarta.
[[nodiscard]] std::optional<GeoPoint> pointFromWords(const QString& words);
[[nodiscard]] QString pointToWords(GeoPoint point);

// The new place: chosen on the map by dragging the pin, or typed.
class RelocateForm final : public CommandForm
{
    Q_OBJECT

public:
    explicit RelocateForm(QWidget* parent);

    void setTicket(const TicketDetail& detail) override;
    void fill(TicketCommand& command) const override;
    [[nodiscard]] QString problem() const override;
    [[nodiscard]] QVariantMap draft() const override;
    void restore(const QVariantMap& draft) override;
    [[nodiscard]] QWidget* firstField() override;
    void setPoint(GeoPoint point);

Q_SIGNALS:
    void mapRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void describe();

    QLineEdit* m_point;
    QPushButton* m_onMap;
    PlainLabel* m_pointLabel;
    PlainLabel* m_effect;
    std::optional<GeoPoint> m_present;
};

} // namespace JakOps
