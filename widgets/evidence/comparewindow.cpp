// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/evidence/comparewindow.h"

#include "services/photoreader.h"
#include "services/preparedphoto.h"
#include "widgets/common/errorpresenter.h"
#include "widgets/common/icons.h"
#include "widgets/common/metrics.h"
#include "widgets/evidence/compareview.h"
#include "widgets/evidence/videoframes.h"

#include <QButtonGroup>
#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

ComparePane::ComparePane(PhotoReader& reader, VideoFrames& frames, const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_reader(reader)
    , m_frames(frames)
    , m_view(new CompareView(theme, this))
    , m_slider(new QPushButton(this))
    , m_beside(new QPushButton(this))
{
    setObjectName(u"comparePane"_s);
    auto* const ways = new QButtonGroup(this);
    for (QPushButton* const button : {m_slider, m_beside}) {
        button->setCheckable(true);
        button->setProperty("segment", true);
        ways->addButton(button);
    }
    m_slider->setChecked(true);
    auto* const row = new QHBoxLayout;
    row->setSpacing(Metric::kInside);
    row->addWidget(m_slider);
    row->addWidget(m_beside);
    row->addStretch(1);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(Metric::kGap);
    column->addLayout(row);
    column->addWidget(m_view, 1);
    setFocusProxy(m_view);
    connect(m_slider, &QPushButton::clicked, this, [this] { m_view->setWay(CompareView::Way::Slider); });
    connect(m_beside, &QPushButton::clicked, this, [this] { m_view->setWay(CompareView::Way::SideBySide); });
    connect(m_view, &CompareView::wayChanged, this,
        [this] { (m_view->way() == CompareView::Way::Slider ? m_slider : m_beside)->setChecked(true); });
    connect(&frames, &VideoFrames::arrived, this, [this](const QString& video, const QImage& frame) {
        if (video == m_pair.left)
            show(true, frame);
        if (video == m_pair.right)
            show(false, frame);
    });
    connect(&frames, &VideoFrames::failed, this, [this](const QString& video) {
        for (const bool left : {true, false}) {
            if (video == (left ? m_pair.left : m_pair.right)) {
                m_problems[left ? 0 : 1] = tr("This computer cannot read the video.");
                m_view->setProblems(m_problems[0], m_problems[1]);
            }
        }
    });
    retranslate();
}

void ComparePane::setPair(const PicturePair& pair)
{
    m_pair = pair;
    ++m_generation;
    m_reading = 0;
    m_images[0] = m_images[1] = {};
    m_view->setPictures({}, {});
    m_view->setTitles(pair.leftTitle, pair.rightTitle);
    m_view->setPosition(0.5);
    read(true);
    read(false);
}

void ComparePane::read(bool left)
{
    const QString photo = left ? m_pair.left : m_pair.right;
    QString& problem = m_problems[left ? 0 : 1];
    problem = photo.isEmpty() ? tr("There is no photo.") : QString();
    m_view->setProblems(m_problems[0], m_problems[1]);
    if (photo.isEmpty())
        return;
    ++m_reading;
    m_reader.read(photo, kShownPhotoEdge).then(this, [this, left, photo, asked = m_generation](const Result<QImage>& image) {
        if (asked != m_generation)
            return;
        --m_reading;
        if (image)
            show(left, *image);
        else if (isVideo(image.error()))
            show(left, m_frames.frame(photo)); // or when it arrives
        else
            tell(left, image.error());
    });
}

void ComparePane::show(bool left, const QImage& image)
{
    m_images[left ? 0 : 1] = image;
    m_view->setPictures(m_images[0], m_images[1]);
}

void ComparePane::tell(bool left, const Error& error)
{
    m_problems[left ? 0 : 1] = error.code == ErrorCode::NotFound || error.code == ErrorCode::InvalidInput
        ? tr("This photo is at its source and was not fetched.")
        : ErrorPresenter::sentence(error);
    m_view->setProblems(m_problems[0], m_problems[1]);
}

ComparePane* ComparePane::openWindow(
    PhotoReader& reader, VideoFrames& frames, const Theme& theme, const PicturePair& pair, QWidget* parent)
{
    auto* const pane = new ComparePane(reader, frames, theme, parent);
    pane->setWindowFlag(Qt::Window);
    pane->setAttribute(Qt::WA_DeleteOnClose);
    pane->layout()->setContentsMargins(Metric::kPanel, Metric::kGroup, Metric::kPanel, Metric::kPanel);
    pane->setWindowTitle(pair.leftTitle + u" | "_s + pair.rightTitle);
    pane->resize(1080, 720);
    pane->setPair(pair);
    pane->QWidget::show();
    pane->activateWindow();
    pane->m_view->setFocus();
    return pane;
}

void ComparePane::keyPressEvent(QKeyEvent* event)
{
    if (isWindow() && event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

void ComparePane::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ComparePane::retranslate()
{
    m_slider->setText(tr("One over the other"));
    m_beside->setText(tr("Side by side"));
}

} // namespace JakOps
