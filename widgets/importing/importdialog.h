// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/importtypes.h"

#include <QWidget>

#include <memory>

class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTimer;

namespace JakOps {

class DropZone;
class ImportService;
class ImportWatcher;
class OfficerContext;
class PlainLabel;
class PreviewPage;
class SummaryPage;
class Theme;

// Imports reports in a window of its own, beside the work: choose a source, look at how it is read, run, see what it
// came to, and take it back where it was the wrong file. Closing the window does not stop a run.
class ImportDialog final : public QWidget
{
    Q_OBJECT

public:
    ImportDialog(ImportService& service, OfficerContext& officer, const Theme& theme, QWidget* parent = nullptr);
    ~ImportDialog() override;

    void setFolder(const QString& folder); // where the file dialog starts
    void openFile(const QString& path);
    void openAddress(const QString& address);
    [[nodiscard]] bool isRunning() const { return m_watcher != nullptr; }

Q_SIGNALS:
    void folderUsed(const QString& folder);
    void finished(const JakOps::ImportSummary& summary);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    enum Page { Source, Preview, Running, Summary };

    [[nodiscard]] QWidget* makeRunningPage();
    void look(const ImportJob& job);
    void start();
    void undo(qint64 batch);
    void advance();
    void complain(const Error& error);
    void retranslate();

    ImportService& m_service;
    OfficerContext& m_officer;
    ImportJob m_job;
    quint64 m_generation = 0;
    std::shared_ptr<ImportWatcher> m_watcher; // of a run under way

    QStackedWidget* m_pages;
    DropZone* m_source;
    PreviewPage* m_preview;
    PlainLabel* m_runTitle;
    QProgressBar* m_bar;
    PlainLabel* m_runFigures;
    QPushButton* m_cancel;
    SummaryPage* m_summary;
    QTimer* m_poll;
};

} // namespace JakOps
