// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/photoreader.h"
#include "services/ticketevidence.h"
#include "widgets/evidence/evidencecard.h"

#include <QTimer>

class QComboBox;
class QListView;
class QSplitter;

namespace JakOps {

class AwaitingModel;
class Clock;
class ComparePane;
class DecisionBar;
class EvidenceService;
class OfficerContext;
class PanelStates;
class PlainLabel;
class TicketCommands;
class VideoFrames;
class Workspace;
class WrapText;

// "Validasi": follow-ups that wait for a second person. At the left those that wait longest, with the light of their photos; at the
// right before and after, the reasons, and the two buttons. The light decides nothing.
class ValidationPanel final : public QWidget
{
    Q_OBJECT

public:
    ValidationPanel(Workspace& workspace, EvidenceService& service, OfficerContext& officer, const Theme& theme, QWidget* parent = nullptr);
    ~ValidationPanel() override;

    void showTicket(qint64 key); // chooses it where it waits
    void setLight(std::optional<EvidenceLight> light); // only those; none: all
    void refresh();
    [[nodiscard]] bool isSettled() const; // read and drawn
    [[nodiscard]] ComparePane& compare() const { return *m_compare; }

Q_SIGNALS:
    void ticketRequested(qint64 key); // to be shown on the page of reports

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build();
    void onRows(const Result<AwaitingEvidence>& rows);
    void chooseRow();
    void showChosen();
    void showCount();
    void showAfter(int after);
    void decide(CommandKind kind, const QString& words);
    void retranslate();
    [[nodiscard]] const TicketEvidence* chosen() const;

    EvidenceService& m_service;
    TicketCommands& m_commands;
    OfficerContext& m_officer;
    const Theme& m_theme;
    PhotoReader m_reader;
    VideoFrames* m_frames;
    AwaitingModel* m_model;
    qint64 m_total = 0;
    qint64 m_wanted = 0; // the ticket that is to be chosen when it comes
    int m_nearRow = 0; // where the last one was
    quint64 m_request = 0;
    bool m_isReading = false;
    bool m_isStale = true; // something changed since it was read
    int m_after = 0;
    QTimer m_soon;

    PanelStates* m_states;
    QSplitter* m_splitter;
    PlainLabel* m_title;
    PlainLabel* m_count;
    QComboBox* m_lights;
    QListView* m_list;
    PlainLabel* m_number;
    PlainLabel* m_facts;
    WrapText* m_words;
    ComparePane* m_compare;
    QWidget* m_pages;
    EvidenceCard* m_card;
    DecisionBar* m_decision;
};

} // namespace JakOps
