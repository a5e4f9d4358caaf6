// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

namespace JakOps {

class Theme;

// Two pictures: one laid over the other with a line that is drawn across, or beside each other. Left and Right move the line, Home and
// End to either end, Space changes between the two ways.
class CompareView final : public QWidget
{
    Q_OBJECT

public:
    enum class Way { Slider, SideBySide };

    explicit CompareView(const Theme& theme, QWidget* parent = nullptr);

    void setPictures(const QImage& left, const QImage& right);
    void setProblems(const QString& left, const QString& right); // said where a picture is missing
    void setTitles(const QString& left, const QString& right);
    void setWay(Way way);
    [[nodiscard]] Way way() const { return m_way; }
    void setPosition(double share); // of the line: 0 left, 1 right
    [[nodiscard]] double position() const { return m_position; }
    [[nodiscard]] QSize sizeHint() const override { return {720, 480}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {240, 180}; }

Q_SIGNALS:
    void wayChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void describe();
    void drawTo(double x);
    [[nodiscard]] QRect fitted(const QImage& image, const QRect& space) const;
    void paintPicture(QPainter& painter, const QRect& space, const QImage& image, const QString& problem) const;
    void paintTitle(QPainter& painter, const QRect& space, const QString& title, bool atRight) const;

    const Theme& m_theme;
    QImage m_left;
    QImage m_right;
    QString m_leftProblem;
    QString m_rightProblem;
    QString m_leftTitle;
    QString m_rightTitle;
    Way m_way = Way::Slider;
    double m_position = 0.5;
};

} // namespace JakOps
