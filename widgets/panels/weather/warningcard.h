// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/weatherboard.h"

#include <QFrame>

class QPushButton;

namespace JakOps {

class PlainLabel;
class Theme;
class WrapText;

// A warning: how severe, what, until when, where, in the source's words; the long words folded.
class WarningCard final : public QFrame
{
    Q_OBJECT

public:
    WarningCard(const WarningEntry& entry, qint64 now, const Theme& theme, QWidget* parent = nullptr);

    [[nodiscard]] const WarningEntry& entry() const { return m_entry; }
    void tell(qint64 now); // again: another moment, another language

Q_SIGNALS:
    void mapRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    WarningEntry m_entry;
    const Theme& m_theme;
    bool m_open = false;
    PlainLabel* m_event;
    PlainLabel* m_validity;
    PlainLabel* m_where;
    WrapText* m_headline;
    WrapText* m_description;
    PlainLabel* m_sent;
    QPushButton* m_more;
    QPushButton* m_map;
};

} // namespace JakOps
