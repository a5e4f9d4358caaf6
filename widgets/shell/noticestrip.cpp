// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/noticestrip.h"

#include "widgets/common/errorpresenter.h"
#include "widgets/common/icons.h"
#include "widgets/common/metrics.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

NoticeStrip::NoticeStrip(Theme& theme, QWidget* parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_icon(new PlainLabel(this))
    , m_text(new PlainLabel(this))
    , m_detail(new PlainLabel(this))
    , m_progress(new QProgressBar(this))
    , m_cancel(new QPushButton(this))
    , m_unfold(new QPushButton(this))
    , m_close(new QToolButton(this))
{
    setAutoFillBackground(true);
    m_icon->setFixedSize(Metric::kIconSmall, Metric::kIconSmall);
    m_text->setElide(Qt::ElideRight);
    m_detail->setSmall(true);
    m_detail->setWordWrap(true);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(160);
    m_unfold->setCheckable(true);
    m_unfold->setFlat(true);
    m_close->setIcon(Icons::icon(u"window-close"_s));
    m_close->setFixedSize(Metric::kHit, Metric::kHit);
    auto* row = new QHBoxLayout;
    row->setSpacing(Metric::kGap);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addWidget(m_progress);
    row->addWidget(m_cancel);
    row->addWidget(m_unfold);
    row->addWidget(m_close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Metric::kPanel, Metric::kInside, Metric::kGap, Metric::kInside);
    column->setSpacing(Metric::kInside);
    column->addLayout(row);
    column->addWidget(m_detail);
    connect(m_cancel, &QPushButton::clicked, this, &NoticeStrip::cancelRequested);
    connect(m_unfold, &QPushButton::toggled, m_detail, &QWidget::setVisible);
    connect(m_close, &QToolButton::clicked, this, &NoticeStrip::dismiss);
    connect(&theme, &Theme::changed, this, [this] { drawTone(); });
    retranslate();
    hide();
}

QString NoticeStrip::text() const
{
    return m_text->text();
}

void NoticeStrip::begin(Text job, bool cancellable)
{
    m_busy = true;
    say(Tone::Plain, std::move(job), {});
    m_progress->setRange(0, 0);
    m_progress->show();
    m_cancel->setVisible(cancellable);
    m_close->hide();
}

void NoticeStrip::advance(qint64 done, qint64 total)
{
    if (!m_busy)
        return;
    m_progress->setRange(0, total > 0 ? 1000 : 0);
    if (total > 0)
        m_progress->setValue(int(done * 1000 / total));
}

NoticeStrip::Progress NoticeStrip::progress(std::shared_ptr<std::atomic<bool>> cancelled)
{
    return [strip = QPointer<NoticeStrip>(this), cancelled = std::move(cancelled)](qint64 done, qint64 total) {
        // Whether the strip is still there is looked at in its own thread.
        QMetaObject::invokeMethod(
            qApp,
            [strip, done, total] {
                if (strip)
                    strip->advance(done, total);
            },
            Qt::QueuedConnection);
        return !cancelled->load();
    };
}

void NoticeStrip::tell(Text text, const QString& detail)
{
    m_busy = false;
    say(Tone::Good, std::move(text), detail);
}

void NoticeStrip::remark(Text text)
{
    m_busy = false;
    say(Tone::Plain, std::move(text), {});
}

void NoticeStrip::fail(Text job, const Error& error)
{
    m_busy = false;
    const auto text = [job = std::move(job), error] {
        const ErrorText present = ErrorPresenter::present(error);
        //: a job that failed, what happened, what to do
        return tr("%1: %2 %3").arg(job(), present.what, present.advice);
    };
    say(Tone::Bad, text, ErrorPresenter::present(error).detail);
}

void NoticeStrip::dismiss()
{
    m_busy = false;
    hide();
}

void NoticeStrip::say(Tone tone, Text text, const QString& detail)
{
    m_tone = tone;
    m_words = std::move(text);
    m_detail->setText(detail);
    m_unfold->setVisible(!detail.isEmpty());
    m_unfold->setChecked(false);
    m_detail->hide();
    m_progress->hide();
    m_cancel->hide();
    m_close->show();
    retranslate();
    drawTone();
    show();
}

void NoticeStrip::drawTone()
{
    const ThemeColors& colors = m_theme.colors();
    QColor ink = colors.accent;
    QString icon = u"dialog-information"_s;
    if (m_tone == Tone::Good) {
        ink = colors.success;
        icon = u"dialog-ok"_s;
    } else if (m_tone == Tone::Bad) {
        ink = colors.danger;
        icon = u"dialog-warning"_s;
    }
    m_icon->setPixmap(Icons::pixmap(icon, Metric::kIconSmall, devicePixelRatioF(), ink));
    QPalette tinted = palette();
    tinted.setColor(QPalette::Window, blended(colors.surface, ink, 0.10));
    setPalette(tinted);
}

void NoticeStrip::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void NoticeStrip::retranslate()
{
    const QString words = m_words ? m_words() : QString();
    m_text->setText(words);
    setAccessibleName(words);
    m_cancel->setText(tr("Cancel"));
    m_unfold->setText(tr("Details"));
    m_close->setToolTip(tr("Close"));
    m_close->setAccessibleName(tr("Close this message"));
}

} // namespace JakOps
