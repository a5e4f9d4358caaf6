// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <atomic>
#include <functional>
#include <memory>

class QProgressBar;
class QPushButton;
class QToolButton;

namespace JakOps {

class PlainLabel;
class Theme;
struct Error;

// A quiet bar under the filters that tells how a longer job goes and how it ended. Never in the way, never modal; an error stays until
// it is closed.
class NoticeStrip final : public QFrame
{
    Q_OBJECT

public:
    explicit NoticeStrip(Theme& theme, QWidget* parent = nullptr);

    using Text = std::function<QString()>; // asked again when the language changes

    void begin(Text job, bool cancellable); // with a bar that fills
    void advance(qint64 done, qint64 total); // total 0: unknown
    // For the work in another thread: it tells how far it is, and hears whether it is to go on.
    using Progress = std::function<bool(qint64 done, qint64 total)>;
    [[nodiscard]] Progress progress(std::shared_ptr<std::atomic<bool>> cancelled);
    void tell(Text text, const QString& detail = {}); // done
    void remark(Text text); // something to know: nothing was done
    void fail(Text job, const Error& error);
    void dismiss();
    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void cancelRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    enum class Tone { Plain, Good, Bad };
    void say(Tone tone, Text text, const QString& detail);
    void drawTone();
    void retranslate();

    Theme& m_theme;
    Tone m_tone = Tone::Plain;
    Text m_words;
    bool m_busy = false;
    PlainLabel* m_icon;
    PlainLabel* m_text;
    PlainLabel* m_detail;
    QProgressBar* m_progress;
    QPushButton* m_cancel;
    QPushButton* m_unfold;
    QToolButton* m_close;
};

} // namespace JakOps
