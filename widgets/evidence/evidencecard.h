// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/ticketevidence.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace JakOps {

class LightChip;
class PlainLabel;
class Theme;

// Two pictures that are to be looked at side by side.
struct PicturePair
{
    QString left;
    QString right;
    QString leftTitle;
    QString rightTitle;
};

// The light of a follow-up's photos with every reason for it, and the ways to look for oneself.
class EvidenceCard final : public QWidget
{
    Q_OBJECT

public:
    explicit EvidenceCard(const Theme& theme, QWidget* parent = nullptr);

    void setEvidence(const TicketEvidence& evidence);
    void setChecking(); // not known yet
    [[nodiscard]] const TicketEvidence& evidence() const { return m_evidence; }
    [[nodiscard]] bool canCompare() const { return !m_evidence.before.isEmpty() && !m_evidence.after.isEmpty(); }

Q_SIGNALS:
    void compareRequested(const JakOps::PicturePair& pair);
    void ticketRequested(qint64 key); // of another report that is named

protected:
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    void addFinding(const EvidenceFinding& finding);

    const Theme& m_theme;
    TicketEvidence m_evidence;
    bool m_isKnown = false;
    LightChip* m_chip;
    PlainLabel* m_note;
    QWidget* m_reasons = nullptr;
    QVBoxLayout* m_column;
    QPushButton* m_compare;
};

// The first of before and after, with their dates.
[[nodiscard]] PicturePair beforeAndAfter(const TicketEvidence& evidence, int after = 0);

} // namespace JakOps
