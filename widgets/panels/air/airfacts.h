// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/airboard.h"
#include "domain/sourcecredit.h"

#include <QScrollArea>

class QPushButton;

namespace JakOps {

class AirChip;
class AirPollutants;
class FactList;
class PlainLabel;
class SectionHeader;
class Theme;
class WrapText;
struct Fact;

// All there is to know of one station's air: the index and what it means, the pollutants, where the values come from
// and how old they are.
class AirFacts final : public QScrollArea
{
    Q_OBJECT

public:
    explicit AirFacts(const Theme& theme, QWidget* parent = nullptr);

    void setStation(const AirStation& station, const SourceCredit& credit, qint64 at);

Q_SIGNALS:
    void mapRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void showFacts(); // the station, in the present language
    [[nodiscard]] QList<Fact> facts() const;

    AirStation m_station;
    SourceCredit m_credit;
    qint64 m_at = 0;
    AirChip* m_chip;
    PlainLabel* m_category;
    PlainLabel* m_state;
    WrapText* m_advice;
    SectionHeader* m_pollutantsTitle;
    AirPollutants* m_pollutants;
    SectionHeader* m_sourceTitle;
    FactList* m_facts;
    QPushButton* m_map;
};

} // namespace JakOps
