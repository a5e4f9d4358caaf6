// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/routingservice.h"

#include <QDialog>
#include <QPointer>

class QProgressBar;
class QPushButton;
class QTableWidget;

namespace JakOps {

class OfficerContext;
class PlainLabel;
class Workspace;
class WrapText;

// The routing rules in force, and what a file of other rules would change about past reports: counted and listed before anybody
// takes them over. Testing is for everybody; taking over for who may change rules.
class RoutingDialog final : public QDialog
{
    Q_OBJECT

public:
    static constexpr qint64 kTested = 100'000; // the newest reports

    RoutingDialog(Workspace& workspace, RoutingService& routing, OfficerContext& officer, QWidget* parent = nullptr);

    void testFile(const QString& path);
    void setFolder(const QString& folder) { m_folder = folder; }
    [[nodiscard]] bool isTesting() const { return m_testing; }

Q_SIGNALS:
    void folderUsed(const QString& folder);
    void ticketRequested(qint64 key);

protected:
    void changeEvent(QEvent* event) override;
    void reject() override;

private:
    void build();
    void chooseFile();
    void run(const Result<RoutingRules>& rules);
    void tell(const Result<RoutingTest>& result);
    void fillTable();
    void adopt();
    void useBuiltIn();
    void settle(const Result<>& done, const QString& said);
    void tellState();
    void retranslate();

    Workspace& m_workspace;
    RoutingService& m_routing;
    OfficerContext& m_officer;
    QString m_folder;
    QString m_file; // that was tested
    RoutingTest m_result;
    bool m_tested = false;
    bool m_testing = false;
    int m_run = 0;
    WrapText* m_inForce;
    WrapText* m_state;
    PlainLabel* m_rows;
    QTableWidget* m_table;
    QProgressBar* m_progress;
    QPushButton* m_choose;
    QPushButton* m_stop;
    QPushButton* m_adopt;
    QPushButton* m_builtIn;
    QPushButton* m_close;
};

} // namespace JakOps
