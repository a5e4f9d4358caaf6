// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/draft.h"
#include "services/bulkservice.h"

#include <QDialog>
#include <QTimer>

#include <atomic>

class QListView;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace JakOps {

class BulkForm;
class CityFacts;
class Clock;
class DeskMemory;
class DraftKeeper;
class OfficerContext;
class PlainLabel;
class RefusedModel;

// One command for many reports, in a window beside the work: what is filled in once, what each report would become in
// numbers, the run with its progress, one list of what could not be done, and taking all of it back at once. Closing it
// does not stop a run. What was filled in survives a crash like every other draft.
class BulkDialog final : public QDialog
{
    Q_OBJECT

public:
    struct Parts
    {
        BulkService& service;
        const CityFacts& facts;
        const Workflow& workflow;
        DeskMemory& memory;
        const Clock& clock;
        OfficerContext& officer;
    };
    explicit BulkDialog(const Parts& parts, QWidget* parent = nullptr);
    ~BulkDialog() override;

    void setOfficers(const QList<Officer>& officers) { m_officers = officers; }
    void setMayCopy(bool may); // the list of what failed, out of the program
    // Asks what to do with these; the present run goes on undisturbed (then false).
    bool begin(CommandKind kind, const std::vector<qint64>& keys);
    [[nodiscard]] bool isRunning() const { return m_running; }
    [[nodiscard]] bool canUndo() const;
    void undo(); // the last run

Q_SIGNALS:
    void ended(const QString& summary); // a run, or the taking back of one
    void undoableChanged(bool undoable);

protected:
    void changeEvent(QEvent* event) override;

private:
    enum Page { Filling, Running, Ended };

    [[nodiscard]] QWidget* makeFillingPage();
    [[nodiscard]] QWidget* makeRunningPage();
    [[nodiscard]] QWidget* makeEndedPage();
    void restoreDraft();
    void keepDraft();
    void lookSoon();
    void look();
    void showPreview();
    void go();
    void run(BulkOrder order, std::vector<BulkRefusal> before);
    void onEnded(const Result<BulkOutcome>& outcome, std::vector<BulkRefusal> before);
    void showEnd();
    void enter(Page page);
    void retranslate();
    [[nodiscard]] DraftPlace place() const;

    Parts m_parts;
    QList<Officer> m_officers;
    CommandKind m_kind = CommandKind::Note;
    std::vector<SeenTicket> m_tickets;
    DraftKeeper* m_drafts;
    std::shared_ptr<std::atomic<bool>> m_stopLook;
    std::shared_ptr<std::atomic<bool>> m_stopRun;
    quint64 m_generation = 0;
    std::optional<Result<BulkPreview>> m_preview; // of what is filled in now
    BulkOutcome m_last; // what can be taken back
    CommandKind m_ran = CommandKind::Note; // the kind of what ended last
    std::optional<Error> m_failure; // the run did not begin
    BulkOutcome m_shown;
    bool m_running = false;

    QTimer m_pause;
    PlainLabel* m_title;
    QStackedWidget* m_pages;
    QVBoxLayout* m_formPlace = nullptr;
    BulkForm* m_form = nullptr;
    PlainLabel* m_problem = nullptr;
    PlainLabel* m_becomes = nullptr;
    PlainLabel* m_refusedNote = nullptr;
    PlainLabel* m_undoNote = nullptr;
    QPushButton* m_go = nullptr;
    QPushButton* m_close = nullptr;
    PlainLabel* m_runNote = nullptr;
    QProgressBar* m_bar = nullptr;
    QPushButton* m_stop = nullptr;
    PlainLabel* m_summary = nullptr;
    PlainLabel* m_stopped = nullptr;
    RefusedModel* m_refused;
    QListView* m_refusedList = nullptr;
    QPushButton* m_copy = nullptr;
    QPushButton* m_undo = nullptr;
    QPushButton* m_done = nullptr;
};

} // namespace JakOps
