// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/floodboard.h"
#include "domain/sourcecredit.h"

#include <QScrollArea>

class QPushButton;

namespace JakOps {

class FactList;
class FloodChip;
class PlainLabel;
class Theme;
class WrapText;
struct Fact;

// The right of the flood page: what is known of one station, where from, and how old it is.
class FloodFacts final : public QScrollArea
{
    Q_OBJECT

public:
    explicit FloodFacts(const Theme& theme, QWidget* parent = nullptr);

    void showStation(const FloodBoard& board, const SourceCredits& credits, qint64 station);
    [[nodiscard]] const FactList& list() const { return *m_facts; }
    [[nodiscard]] QSize sizeHint() const override { return {300, 400}; }

Q_SIGNALS:
    void mapRequested(qint64 station);

protected:
    void changeEvent(QEvent* event) override;

private:
    void tell(const FloodRow& row, qint64 now);
    void tell(const PumpRow& row, qint64 now);
    void tell(const RainRow& row, qint64 now);
    void tellStation(const StoredStation& station, const QString& second);
    void tellAge(QList<Fact>& facts, qint64 measuredAt, Freshness freshness, qint64 now);
    void tellSource(QList<Fact>& facts, const StoredStation& station);
    void retranslate();

    SourceCredits m_credits;
    qint64 m_station = 0;
    WrapText* m_name;
    WrapText* m_second;
    FloodChip* m_chip;
    PlainLabel* m_figure;
    PlainLabel* m_movement;
    WrapText* m_warning;
    FactList* m_facts;
    QPushButton* m_map;
};

} // namespace JakOps
