// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ticketstatus.h"

#include <QAbstractButton>

#include <optional>

namespace JakOps {

class Theme;

// One figure of the pulse strip: a letter or none, what it is, the number, a remark. A button; checked while it filters.
class PulseItem final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit PulseItem(const Theme& theme, QWidget* parent = nullptr);

    void setStatus(TicketStatus status);
    // A letter of its own on a colour, or the colour alone.
    void setChip(const QString& letter, const QColor& fill);
    void setFigure(const QString& figure, const QString& remark = {});
    [[nodiscard]] const QString& figure() const { return m_figure; }
    // Less of it where room is short: only letter and number of a status; no remark.
    void setBrief(bool noText, bool noRemark);
    void setAlarming(bool on); // the figure in the danger colour
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    [[nodiscard]] QFont figureFont() const;
    [[nodiscard]] QString shownText() const { return m_noText && m_status ? QString() : text(); }
    [[nodiscard]] QString shownRemark() const { return m_noRemark ? QString() : m_remark; }
    [[nodiscard]] int padding() const;
    [[nodiscard]] bool hasChip() const { return m_status || m_fill.isValid(); }
    void paintChip(QPainter& painter, const QRect& rect) const;

    const Theme& m_theme;
    std::optional<TicketStatus> m_status;
    QString m_letter;
    QColor m_fill;
    QString m_figure;
    QString m_remark;
    bool m_alarming = false;
    bool m_noText = false;
    bool m_noRemark = false;
};

} // namespace JakOps
