// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/counterintake.h"
#include "services/photointake.h"

#include <QWidget>

#include <functional>
#include <memory>

class QPushButton;
class QScrollArea;
class QStackedWidget;

namespace JakOps {

class CounterLine;
class DraftKeeper;
class IntakeForm;
class OfficerContext;
class PhotoCache;
class PlainLabel;
class ReceiptView;
class SuggestionService;
class Theme;
class Workspace;

// The counter: the form, then the receipt, then the next citizen. What is typed is kept as the officer's draft until it is taken,
// whatever happens meanwhile; who reports is not. Ctrl+Enter takes the report, Esc closes.
class IntakePanel final : public QWidget
{
    Q_OBJECT

public:
    IntakePanel(Workspace& workspace, const Theme& theme, OfficerContext& officer, SuggestionService& suggestions, QWidget* parent = nullptr);
    ~IntakePanel() override;

    void begin(); // the form, with what was typed last time
    void setPoint(GeoPoint point); // from the map
    [[nodiscard]] IntakeForm& form() const { return *m_form; }
    [[nodiscard]] ReceiptView& receipt() const { return *m_receipt; }
    [[nodiscard]] bool isReady() const; // the officer's draft is in the form, and nothing is under way

Q_SIGNALS:
    void mapRequested();
    void reportRequested(qint64 key);
    void closeRequested();
    void taken(const QString& number);
    void photoOpened(const QStringList& photos, int index);

protected:
    void changeEvent(QEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void seat(); // the officer's draft and counter
    void take();
    void onTaken(const DraftPlace& place, const Result<IntakeReceipt>& done);
    void complain(std::function<QString()> problem);
    void tell();
    void retranslate();
    [[nodiscard]] DraftPlace draftPlace() const;

    Workspace& m_workspace;
    OfficerContext& m_officer;
    CounterIntake m_intake;
    PhotoIntake m_photoIntake;
    PhotoCache* m_photos;
    DraftKeeper* m_drafts;
    QStackedWidget* m_pages;
    QScrollArea* m_scroll;
    PlainLabel* m_title;
    CounterLine* m_counter;
    IntakeForm* m_form;
    PlainLabel* m_problem;
    QPushButton* m_take;
    QPushButton* m_discard;
    PlainLabel* m_keys;
    ReceiptView* m_receipt;
    std::function<QString()> m_problemText;
    QString m_seated; // whose draft is in the form
    bool m_sending = false;
    bool m_restoring = false;
};

} // namespace JakOps
