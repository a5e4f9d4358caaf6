// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ticket/photofield.h"

#include "base/textguard.h"
#include "services/photointake.h"
#include "widgets/common/errorpresenter.h"
#include "widgets/common/format.h"
#include "widgets/common/icons.h"
#include "widgets/common/metrics.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"
#include "widgets/ticket/photostrip.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isTakeable(const QMimeData& source)
{
    return source.hasImage() || std::ranges::any_of(source.urls(), &QUrl::isLocalFile);
}

} // namespace

PhotoField::PhotoField(PhotoIntake& intake, PhotoCache& cache, const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_intake(intake)
    , m_theme(theme)
    , m_strip(new PhotoStrip(cache, theme, this))
    , m_add(new QPushButton(this))
    , m_hint(new PlainLabel(this))
    , m_problems(new PlainLabel(this))
{
    setObjectName(u"photoField"_s);
    setAcceptDrops(true);
    m_strip->setRemovable(true);
    m_strip->hide();
    m_add->setObjectName(u"addPhotos"_s);
    m_add->setIcon(Icons::icon(u"camera-photo"_s));
    m_hint->setSecondary(true);
    m_hint->setSmall(true);
    m_hint->setWordWrap(true);
    m_problems->setObjectName(u"photoProblems"_s);
    m_problems->setProperty("danger", true);
    m_problems->setWordWrap(true);
    m_problems->hide();

    auto* const row = new QHBoxLayout;
    row->setSpacing(Metric::kGap);
    row->addWidget(m_add);
    row->addWidget(m_hint, 1);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(Metric::kGap, Metric::kGap, Metric::kGap, Metric::kGap);
    column->setSpacing(Metric::kGap);
    column->addWidget(m_strip);
    column->addLayout(row);
    column->addWidget(m_problems);

    connect(m_add, &QPushButton::clicked, this, &PhotoField::choose);
    connect(m_strip, &PhotoStrip::opened, this, &PhotoField::opened);
    connect(m_strip, &PhotoStrip::removed, this, [this](const QString& photo) {
        QStringList rest = m_strip->photos();
        rest.removeAll(photo);
        setPhotos(rest);
        m_add->setFocus();
        Q_EMIT changed();
    });
    retranslate();
}

QStringList PhotoField::photos() const
{
    return m_strip->photos();
}

QWidget* PhotoField::addButton() const
{
    return m_add;
}

void PhotoField::setPhotos(const QStringList& photos)
{
    m_strip->setPhotos(photos);
    refresh();
}

void PhotoField::choose()
{
    auto* const dialog = new QFileDialog(window(), tr("Add photos"));
    dialog->setObjectName(u"photoChooser"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilter(tr("Photos and videos (%1)").arg(u"*.jpg *.jpeg *.png *.webp *.mp4 *.mov *.3gp *.webm *.mkv *.JPG *.JPEG *.PNG *.WEBP *.MP4 *.MOV"_s));
    connect(dialog, &QFileDialog::filesSelected, this, &PhotoField::addFiles);
    dialog->show();
}

void PhotoField::addFiles(const QStringList& paths)
{
    m_complaints.clear();
    for (const QString& path : paths) {
        const QString name = guardLine(QFileInfo(path).fileName(), 80);
        if (!hasRoom(name))
            break;
        ++m_waiting;
        m_intake.takeFile(path).then(this, [this, name](const Result<TakenPhoto>& photo) { onTaken(name, photo); });
    }
    refresh();
    Q_EMIT changed();
}

void PhotoField::addFromMime(const QMimeData& source)
{
    QStringList paths;
    for (const QUrl& url : source.urls()) {
        if (url.isLocalFile())
            paths << url.toLocalFile();
    }
    if (!paths.isEmpty()) {
        addFiles(paths);
        return;
    }
    if (!source.hasImage())
        return;
    m_complaints.clear();
    const QString name = tr("Pasted picture");
    if (hasRoom(name)) {
        ++m_waiting;
        const auto image = source.imageData().value<QImage>();
        m_intake.takePixels(image).then(this, [this, name](const Result<TakenPhoto>& photo) { onTaken(name, photo); });
    }
    refresh();
    Q_EMIT changed();
}

bool PhotoField::hasRoom(const QString& name)
{
    if (m_strip->photos().size() + m_waiting < kMost)
        return true;
    complain(tr("%1 and what follows: %2 photos are the most.").arg(name, Format::number(kMost)));
    return false;
}

void PhotoField::onTaken(const QString& name, const Result<TakenPhoto>& photo)
{
    --m_waiting;
    if (!photo) {
        switch (photo.error().code) {
        case ErrorCode::TooLarge:
            complain(tr("%1: too large. A photo has at most 20 MB and 40 megapixels, a video 100 MB.").arg(name));
            break;
        case ErrorCode::WrongFormat:
        case ErrorCode::InvalidInput:
            complain(tr("%1: neither a readable photo nor a video. JPEG, PNG, WebP, MP4 and WebM can be added.").arg(name));
            break;
        default:
            complain(tr("%1: %2").arg(name, ErrorPresenter::sentence(photo.error())));
        }
    } else if (!m_strip->photos().contains(photo->shown)) {
        m_strip->setPhotos(QStringList(m_strip->photos()) << photo->shown);
    }
    refresh();
    Q_EMIT changed();
}

void PhotoField::complain(const QString& sentence)
{
    m_complaints << sentence;
}

void PhotoField::refresh()
{
    m_strip->setVisible(!m_strip->photos().isEmpty());
    m_problems->setText(m_complaints.join(u'\n'));
    m_problems->setVisible(!m_complaints.isEmpty());
    m_add->setEnabled(m_strip->photos().size() + m_waiting < kMost);
    m_hint->setText(m_waiting > 0 ? tr("Reading %n photo(s)\u2026", nullptr, m_waiting)
                                  : tr("or drop them here, or paste with Ctrl+V"));
}

void PhotoField::retranslate()
{
    m_add->setText(tr("Add photos\u2026"));
    m_add->setAccessibleDescription(tr("JPEG, PNG or WebP of at most 20 MB, videos of at most 100 MB"));
    refresh();
}

void PhotoField::dragEnterEvent(QDragEnterEvent* event)
{
    if (!isTakeable(*event->mimeData()))
        return;
    event->acceptProposedAction();
    m_dropping = true;
    update();
}

void PhotoField::dragLeaveEvent(QDragLeaveEvent*)
{
    m_dropping = false;
    update();
}

void PhotoField::dropEvent(QDropEvent* event)
{
    m_dropping = false;
    update();
    addFromMime(*event->mimeData());
    event->acceptProposedAction();
}

void PhotoField::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(m_dropping ? m_theme.colors().accent : m_theme.colors().strongLine, m_dropping ? 2 : 1, Qt::DashLine);
    painter.setPen(pen);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), Metric::kRadius, Metric::kRadius);
}

void PhotoField::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace JakOps
