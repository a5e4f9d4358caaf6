// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ticket/photoviewer.h"

#include "services/photoreader.h"
#include "services/preparedphoto.h"
#include "widgets/common/errorpresenter.h"
#include "widgets/common/format.h"
#include "widgets/common/metrics.h"
#include "widgets/common/theme.h"
#include "widgets/evidence/videoview.h"

#include <QKeyEvent>
#include <QPainter>

namespace JakOps {

PhotoViewer::PhotoViewer(PhotoReader& reader, const Theme& theme, QWidget* parent)
    : QWidget(parent, Qt::Window)
    , m_reader(reader)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("photoViewer"));
    setAttribute(Qt::WA_DeleteOnClose);
    setFocusPolicy(Qt::StrongFocus);
    resize(960, 720);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void PhotoViewer::open(const QStringList& photos, int index, const QString& title)
{
    m_photos = photos;
    m_index = index;
    m_title = title;
    load();
    show();
    raise();
    activateWindow();
}

void PhotoViewer::load()
{
    m_image = {};
    m_problem.clear();
    if (m_video) {
        m_video->stop();
        m_video->hide();
        setFocus();
    }
    const QString count = tr("Photo %1 of %2").arg(Format::number(m_index + 1), Format::number(m_photos.size()));
    //: a ticket's number and which of its photos
    setWindowTitle(tr("%1 \u2013 %2").arg(m_title, count));
    setAccessibleName(windowTitle());
    m_reader.read(m_photos.value(m_index), kShownPhotoEdge)
        .then(this, [this, asked = ++m_generation](const Result<QImage>& image) {
            if (asked != m_generation)
                return;
            if (image)
                m_image = *image;
            else if (isVideo(image.error()))
                play();
            else if (image.error().code == ErrorCode::NotFound || image.error().code == ErrorCode::InvalidInput)
                m_problem = tr("This photo is at its source and was not fetched.");
            else
                m_problem = ErrorPresenter::sentence(image.error());
            update();
        });
    update();
}

void PhotoViewer::play()
{
    if (!m_video)
        m_video = new VideoView(m_theme, this);
    m_video->setGeometry(rect());
    m_video->open(m_reader.pathOf(m_photos.value(m_index)));
    m_video->show();
    m_video->setFocus();
}

void PhotoViewer::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (m_video)
        m_video->setGeometry(rect());
}

void PhotoViewer::turn(int by)
{
    const int next = m_index + by;
    if (next < 0 || next >= m_photos.size())
        return;
    m_index = next;
    load();
}

void PhotoViewer::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.colors().window);
    const QRect space = rect().adjusted(Metric::kPanel, Metric::kPanel, -Metric::kPanel, -Metric::kPanel);
    if (!m_image.isNull()) {
        // Never larger than it is: nothing is seen that was not photographed.
        const QSize size = m_image.size().scaled(space.size().boundedTo(m_image.size()), Qt::KeepAspectRatio);
        QRect target({}, size);
        target.moveCenter(rect().center());
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(target, m_image);
    } else if (!m_problem.isEmpty()) {
        painter.setPen(m_theme.colors().secondary);
        painter.drawText(space, int(Qt::AlignCenter) | Qt::TextWordWrap, m_problem);
    }
}

void PhotoViewer::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        close();
        break;
    case Qt::Key_Right:
    case Qt::Key_Space:
        turn(1);
        break;
    case Qt::Key_Left:
        turn(-1);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void PhotoViewer::mousePressEvent(QMouseEvent* event)
{
    turn(event->position().x() < width() / 2.0 ? -1 : 1);
}

} // namespace JakOps
