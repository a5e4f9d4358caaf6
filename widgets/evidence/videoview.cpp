// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/evidence/videoview.h"

#include "widgets/common/format.h"
#include "widgets/common/icons.h"
#include "widgets/common/metrics.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"

#include <QAudioOutput>
#include <QFile>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMediaPlayer>
#include <QPainter>
#include <QPushButton>
#include <QSlider>
#include <QUrl>
#include <QVideoFrame>
#include <QVideoSink>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kLargestEdge = 4096;
constexpr int kSeekMs = 5000;

QString minutesAndSeconds(qint64 ms)
{
    return QString::number(ms / 60'000) + u'.' + QString::number(ms / 1000 % 60).rightJustified(2, u'0');
}

} // namespace

class VideoView::Screen final : public QWidget
{
public:
    Screen(const Theme& theme, QWidget* parent)
        : QWidget(parent)
        , m_theme(theme)
    {
        setMinimumSize(240, 160);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    }
    void setImage(const QImage& image)
    {
        m_image = image;
        update();
    }
    void setWords(const QString& words)
    {
        m_words = words;
        setAccessibleName(words);
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), Qt::black);
        if (!m_image.isNull()) {
            QRect target({}, m_image.size().scaled(size(), Qt::KeepAspectRatio));
            target.moveCenter(rect().center());
            painter.setRenderHint(QPainter::SmoothPixmapTransform);
            painter.drawImage(target, m_image);
        }
        if (m_words.isEmpty())
            return;
        painter.fillRect(rect(), QColor(0, 0, 0, 170));
        painter.setPen(Qt::white);
        painter.drawText(rect().adjusted(Metric::kPanel, 0, -Metric::kPanel, 0), int(Qt::AlignCenter) | Qt::TextWordWrap, m_words);
    }

private:
    const Theme& m_theme;
    QImage m_image;
    QString m_words;
};

VideoView::VideoView(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_player(new QMediaPlayer(this))
    , m_sink(new QVideoSink(this))
    , m_screen(new Screen(theme, this))
    , m_play(new QPushButton(this))
    , m_seek(new QSlider(Qt::Horizontal, this))
    , m_time(new PlainLabel(this))
    , m_save(new QPushButton(this))
{
    setObjectName(u"videoView"_s);
    setFocusPolicy(Qt::StrongFocus);
    m_play->setObjectName(u"play"_s);
    m_save->setObjectName(u"saveVideo"_s);
    m_save->setIcon(Icons::icon(u"document-save-as"_s));
    m_seek->setObjectName(u"seek"_s);
    m_player->setVideoSink(m_sink);
    m_player->setAudioOutput(new QAudioOutput(m_player));
    auto* const row = new QHBoxLayout;
    row->setContentsMargins(Metric::kGap, 0, Metric::kGap, Metric::kGap);
    row->setSpacing(Metric::kGap);
    row->addWidget(m_play);
    row->addWidget(m_seek, 1);
    row->addWidget(m_time);
    row->addWidget(m_save);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(Metric::kGap);
    column->addWidget(m_screen, 1);
    column->addLayout(row);

    connect(m_play, &QPushButton::clicked, this, &VideoView::toggle);
    connect(m_save, &QPushButton::clicked, this, &VideoView::save);
    connect(m_seek, &QSlider::valueChanged, this, [this](int at) {
        if (at != int(m_player->position()))
            m_player->setPosition(at);
    });
    connect(m_player, &QMediaPlayer::durationChanged, this, [this](qint64 duration) {
        m_seek->setRange(0, int(std::min<qint64>(duration, std::numeric_limits<int>::max())));
        showTime();
    });
    connect(m_player, &QMediaPlayer::positionChanged, this, [this](qint64 position) {
        const QSignalBlocker quiet(m_seek);
        m_seek->setValue(int(position));
        showTime();
    });
    connect(m_player, &QMediaPlayer::playbackStateChanged, this, &VideoView::retranslate);
    connect(m_player, &QMediaPlayer::errorOccurred, this,
        [this] { tell(tr("This computer cannot play the video. Save it and open it with another program.")); });
    connect(m_player, &QMediaPlayer::mediaStatusChanged, this, [this](QMediaPlayer::MediaStatus status) {
        if (status == QMediaPlayer::LoadedMedia && !m_player->hasVideo() && !m_player->hasAudio())
            tell(tr("This computer cannot play the video. Save it and open it with another program."));
    });
    connect(m_sink, &QVideoSink::videoFrameChanged, this, [this](const QVideoFrame& frame) {
        if (!frame.isValid())
            return;
        if (frame.width() > kLargestEdge || frame.height() > kLargestEdge) {
            m_player->stop();
            tell(tr("The video's pictures are too large to be shown here."));
            return;
        }
        m_screen->setImage(frame.toImage());
        if (std::exchange(m_isFirst, false))
            m_player->pause();
    });
    retranslate();
}

VideoView::~VideoView() = default;

void VideoView::open(const QString& file)
{
    m_file = file;
    tell({});
    m_screen->setImage({});
    m_isFirst = true;
    m_player->setSource(QUrl::fromLocalFile(file));
    m_player->play();
}

void VideoView::stop()
{
    m_player->stop();
    m_player->setSource({});
}

bool VideoView::isPlaying() const
{
    return m_player->playbackState() == QMediaPlayer::PlayingState;
}

void VideoView::toggle()
{
    m_isFirst = false;
    if (isPlaying())
        m_player->pause();
    else
        m_player->play();
}

void VideoView::tell(const QString& problem)
{
    m_problem = problem;
    m_screen->setWords(problem);
    m_play->setEnabled(problem.isEmpty());
    m_seek->setEnabled(problem.isEmpty());
}

void VideoView::showTime()
{
    m_time->setText(minutesAndSeconds(m_player->position()) + u" / " + minutesAndSeconds(m_player->duration()));
}

void VideoView::save()
{
    auto* const dialog = new QFileDialog(window(), tr("Save video"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(u"video.mp4"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& target) {
        QFile::remove(target); // the dialog has asked
        if (!QFile::copy(m_file, target))
            tell(tr("The video cannot be saved there."));
    });
    dialog->show();
}

void VideoView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Space && m_play->isEnabled())
        toggle();
    else if (event->key() == Qt::Key_Right)
        m_player->setPosition(std::min(m_player->position() + kSeekMs, m_player->duration()));
    else if (event->key() == Qt::Key_Left)
        m_player->setPosition(std::max<qint64>(m_player->position() - kSeekMs, 0));
    else
        QWidget::keyPressEvent(event);
}

void VideoView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void VideoView::retranslate()
{
    m_play->setText(isPlaying() ? tr("Pause") : tr("Play"));
    m_play->setIcon(Icons::icon(isPlaying() ? u"media-playback-pause"_s : u"media-playback-start"_s));
    m_seek->setAccessibleName(tr("Position in the video"));
    m_save->setText(tr("Save\u2026"));
    showTime();
}

} // namespace JakOps
