// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "services/feeds/feedstate.h"

#include <QTimer>
#include <QWidget>

class QTreeView;

namespace JakOps {

class Clock;
class FeedRunner;
class PlainLabel;
class Settings;
class SourceDetail;
class SourceModel;
class SourceTexts;
class Theme;
class WrapText;

// "Sumber data": every source, how it does, and at the right the chosen one with what can be done.
class SourcesPanel final : public QWidget
{
    Q_OBJECT

public:
    SourcesPanel(FeedRunner& runner, Settings& settings, const Theme& theme, const Clock& clock, QWidget* parent = nullptr);

    void setDemoProfile(bool demo); // made-up values may come in
    void showSource(const QString& name);
    void importFile(const QString& name, const QString& path, const QString& station = {});

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override; // the source whose details are shown stays in the list's window

private:
    void buildTable(QWidget* parent);
    void showHead();
    void showDetail();
    void showFirst();
    void askFile(const QString& station);
    void edit(const QString& address, int everySeconds);
    void tell(const Result<>& result); // of a wish; silent when it was done
    void retranslate();
    [[nodiscard]] static QString fileWords(const QString& file, const FeedState& state);

    FeedRunner& m_runner;
    Settings& m_settings;
    const Theme& m_theme;
    SourceModel* m_model;
    SourceTexts* m_texts;
    QTreeView* m_table;
    PlainLabel* m_title;
    PlainLabel* m_count;
    WrapText* m_about;
    PlainLabel* m_offline;
    WrapText* m_problems;
    SourceDetail* m_detail;
    QString m_shown; // name
    bool m_demoProfile = false;
    bool m_seen = false;
    QTimer m_ages;
};

} // namespace JakOps
