// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/replaybar.h"

#include "services/city/replay.h"
#include "widgets/common/format.h"
#include "widgets/common/icons.h"
#include "widgets/common/metrics.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/plaintext.h"
#include "widgets/common/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QSlider>
#include <QToolButton>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int kSliderSteps = 1'000;
} // namespace

ReplayBar::ReplayBar(Replay& replay, Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_replay(replay)
    , m_theme(theme)
    , m_back(button(u"media-skip-backward"_s, &ReplayBar::back))
    , m_play(button(u"media-playback-start"_s, &ReplayBar::toggle))
    , m_on(button(u"media-skip-forward"_s, &ReplayBar::on))
    , m_speed(new QComboBox(this))
    , m_slider(new QSlider(Qt::Horizontal, this))
    , m_time(new PlainLabel(this))
    , m_live(button(u"go-last"_s, &ReplayBar::live))
{
    setFixedHeight(kHeight);
    setFocusPolicy(Qt::StrongFocus);
    setFocusProxy(m_play);
    m_play->setObjectName(u"replayPlay"_s);
    m_live->setObjectName(u"replayLive"_s);
    m_live->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_speed->setObjectName(u"replaySpeed"_s);
    for (const double speed : kReplaySpeeds)
        m_speed->addItem({}, speed);
    m_slider->setRange(0, kSliderSteps);
    m_slider->setPageStep(kSliderSteps / 20);
    m_slider->setMinimumWidth(80);
    m_slider->setObjectName(u"replaySlider"_s);
    QFont figures = font();
    figures.setFeature("tnum", 1);
    figures.setWeight(QFont::DemiBold);
    m_time->setFont(figures);
    m_time->setObjectName(u"replayTime"_s);

    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins(Metric::kGroup, 0, Metric::kGroup, 0);
    row->setSpacing(4);
    row->addWidget(m_back);
    row->addWidget(m_play);
    row->addWidget(m_on);
    row->addSpacing(4);
    row->addWidget(m_time);
    row->addSpacing(4);
    row->addWidget(m_slider, 1);
    row->addSpacing(4);
    row->addWidget(m_speed);
    row->addWidget(m_live);

    connect(m_speed, &QComboBox::activated, this, [this](int at) { m_replay.setSpeed(m_speed->itemData(at).toDouble()); });
    connect(m_slider, &QSlider::valueChanged, this, [this](int value) {
        if (m_showing)
            return;
        const CityPeriod period = m_replay.period();
        m_replay.pause();
        m_replay.seek(period.from + (period.to - period.from) / kSliderSteps * value);
    });
    connect(&m_replay, &Replay::changed, this, &ReplayBar::update);
    connect(&m_theme, &Theme::changed, this, [this] { QWidget::update(); });
    retranslate();
}

QToolButton* ReplayBar::button(const QString& icon, void (ReplayBar::*act)())
{
    auto* const made = new QToolButton(this);
    made->setIcon(Icons::icon(icon));
    made->setAutoRaise(true);
    made->setMinimumSize(28, 28);
    made->setFocusPolicy(Qt::StrongFocus);
    made->installEventFilter(this);
    connect(made, &QToolButton::clicked, this, act);
    return made;
}

void ReplayBar::toggle()
{
    m_replay.isPlaying() ? m_replay.pause() : m_replay.play();
}

void ReplayBar::back()
{
    m_replay.step(-1);
}

void ReplayBar::on()
{
    m_replay.step(1);
}

void ReplayBar::live()
{
    m_replay.goLive();
}

void ReplayBar::retranslate()
{
    setAccessibleName(tr("Replay"));
    const auto name = [](QWidget* widget, const QString& words, const QString& key) {
        widget->setAccessibleName(words);
        widget->setToolTip(plainToolTip(key.isEmpty() ? words : tr("%1 (%2)").arg(words, key)));
    };
    name(m_back, tr("A step back"), tr("Left"));
    name(m_on, tr("A step on"), tr("Right"));
    name(m_speed, tr("Speed of the replay"), {});
    name(m_slider, tr("Moment shown"), {});
    m_live->setText(tr("Back to now"));
    name(m_live, m_live->text(), {});
    for (int i = 0; i < m_speed->count(); ++i) {
        const double times = m_speed->itemData(i).toDouble();
        //: speed of a replay, such as 2 times
        m_speed->setItemText(i, tr("%1×").arg(QLocale().toString(times, 'g', 3)));
    }
    update();
}

void ReplayBar::update()
{
    setVisible(m_replay.isActive());
    if (!m_replay.isActive())
        return;
    const bool playing = m_replay.isPlaying();
    const QString words = playing ? tr("Pause") : tr("Play");
    if (words != m_play->accessibleName()) { // not at every moment
        m_play->setIcon(Icons::icon(playing ? u"media-playback-pause"_s : u"media-playback-start"_s));
        m_play->setAccessibleName(words);
        m_play->setToolTip(tr("%1 (%2)").arg(words, tr("Space")));
    }
    m_time->setText(Format::dateTime(m_replay.cursor()));
    // As wide as any moment: nothing beside it moves while it plays.
    m_time->setMinimumWidth(std::max(m_time->minimumWidth(), m_time->sizeHint().width() + 4));
    m_speed->setCurrentIndex(m_speed->findData(m_replay.speed()));
    const CityPeriod period = m_replay.period();
    const QScopedValueRollback showing(m_showing, true);
    m_slider->setValue(int((m_replay.cursor() - period.from) * kSliderSteps / std::max<qint64>(1, period.to - period.from)));
    QWidget::update();
}

void ReplayBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.colors().raised);
    painter.fillRect(QRect(0, 0, width(), 1), m_theme.colors().line);
}

void ReplayBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_time->setMinimumWidth(0);
        retranslate();
    }
}

// A button would hand the focus to its neighbour.
bool ReplayBar::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Left || key == Qt::Key_Right) {
            key == Qt::Key_Left ? back() : on();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ReplayBar::keyPressEvent(QKeyEvent* event) // what the focused control leaves
{
    switch (event->key()) {
    case Qt::Key_Space:
        toggle();
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace JakOps
