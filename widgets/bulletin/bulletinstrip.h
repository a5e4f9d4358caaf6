// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/bulletin.h"

#include <QAbstractButton>

namespace JakOps {

class Theme;

// One quiet line above "Pekerjaan saya" that names the bulletin to be read, and how many more there are. Away when there is none.
class BulletinStrip final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit BulletinStrip(const Theme& theme, QWidget* parent = nullptr);

    void setBulletins(const QList<Bulletin>& inSight); // the most important first
    [[nodiscard]] const QList<Bulletin>& bulletins() const { return m_bulletins; }

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    [[nodiscard]] QString more() const;

    const Theme& m_theme;
    QList<Bulletin> m_bulletins;
};

} // namespace JakOps
