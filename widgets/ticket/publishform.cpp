// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ticket/publishform.h"

#include "services/photointake.h"
#include "services/photoreader.h"
#include "services/ticketreader.h"
#include "widgets/common/metrics.h"
#include "widgets/common/plainlabel.h"
#include "widgets/ticket/fieldlabel.h"
#include "widgets/ticket/photocache.h"
#include "widgets/ticket/wordsedit.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPause = 400; // ms after the last touch of a box

QVariantList listed(const RedactionBoxes& boxes)
{
    QVariantList list;
    for (const QRectF& box : boxes)
        list += QVariantList{box.x(), box.y(), box.width(), box.height()};
    return list;
}

RedactionBoxes boxesFrom(const QVariant& value)
{
    RedactionBoxes boxes;
    for (const QVariant& one : value.toList()) {
        const QVariantList b = one.toList();
        if (b.size() == 4)
            boxes += QRectF(b[0].toDouble(), b[1].toDouble(), b[2].toDouble(), b[3].toDouble());
    }
    return boxes;
}

} // namespace

PublishForm::PublishForm(const FormContext& context, QWidget* parent)
    : CommandForm(CommandKind::Publish, parent)
    , m_context(context)
    , m_words(new WordsEdit(this))
    , m_hint(new PlainLabel(this))
    , m_photoPart(new QWidget(this))
    , m_which(new PlainLabel(m_photoPart))
    , m_before(new QToolButton(m_photoPart))
    , m_next(new QToolButton(m_photoPart))
    , m_view(new RedactView(context.theme, m_photoPart))
    , m_add(new QPushButton(m_photoPart))
    , m_remove(new QPushButton(m_photoPart))
    , m_use(new QCheckBox(m_photoPart))
    , m_problem(new PlainLabel(m_photoPart))
{
    m_words->setObjectName(u"words"_s);
    m_view->setObjectName(u"redactView"_s);
    m_use->setObjectName(u"usePhoto"_s);
    m_add->setObjectName(u"addBox"_s);
    m_remove->setObjectName(u"removeBox"_s);
    m_hint->setWordWrap(true);
    m_hint->setSecondary(true);
    m_problem->setWordWrap(true);
    m_problem->setSecondary(true);
    m_before->setArrowType(Qt::LeftArrow);
    m_next->setArrowType(Qt::RightArrow);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(Metric::kGap);
    column->addWidget(m_hint);
    m_wordsLabel = addField(*column, m_words);
    auto* const head = new QHBoxLayout;
    head->addWidget(m_which, 1);
    head->addWidget(m_before);
    head->addWidget(m_next);
    auto* const tools = new QHBoxLayout;
    tools->addWidget(m_add);
    tools->addWidget(m_remove);
    tools->addStretch(1);
    auto* const part = new QVBoxLayout(m_photoPart);
    part->setContentsMargins({});
    part->setSpacing(Metric::kInside);
    part->addLayout(head);
    part->addWidget(m_view);
    part->addWidget(m_problem);
    part->addLayout(tools);
    part->addWidget(m_use);
    column->addWidget(m_photoPart);
    m_later.setSingleShot(true);
    m_later.setInterval(kPause);
    connect(&m_later, &QTimer::timeout, this, &PublishForm::make);
    connect(m_words, &QPlainTextEdit::textChanged, this, &CommandForm::changed);
    connect(m_before, &QToolButton::clicked, this, [this] { turn(m_at - 1); });
    connect(m_next, &QToolButton::clicked, this, [this] { turn(m_at + 1); });
    connect(m_add, &QPushButton::clicked, m_view, &RedactView::addBox);
    connect(m_remove, &QPushButton::clicked, m_view, &RedactView::removeBox);
    connect(m_view, &RedactView::chosenChanged, this, [this] { m_remove->setEnabled(m_view->hasChosen()); });
    connect(m_view, &RedactView::changed, this, [this] {
        Photo* const photo = current();
        if (!photo)
            return;
        photo->boxes = m_view->boxes();
        photo->made.clear();
        ++photo->generation;
        m_later.start();
        Q_EMIT changed();
    });
    connect(m_use, &QCheckBox::clicked, this, [this](bool on) {
        if (Photo* const photo = current())
            photo->chosen = on;
        make();
        Q_EMIT changed();
    });
    retranslate();
}

PublishForm::Photo* PublishForm::current()
{
    return m_at >= 0 && m_at < m_photos.size() ? &m_photos[m_at] : nullptr;
}

void PublishForm::setTicket(const TicketDetail& detail)
{
    if (!m_wasFilled) {
        m_wasFilled = true;
        m_words->setPlainText(detail.ticket.publicText);
    }
    QStringList known;
    for (const Photo& photo : std::as_const(m_photos))
        known += photo.original;
    if (known != detail.ticket.photos) {
        m_photos.clear();
        for (const QString& sha : detail.ticket.photos)
            m_photos += Photo{.original = sha};
        m_at = 0;
        for (const Photo& photo : std::as_const(m_photos)) {
            m_context.photos.reader().read(photo.original, 1600).then(this, [this, sha = photo.original](const Result<QImage>& image) {
                const auto at = std::ranges::find(m_photos, sha, &Photo::original);
                if (!image || at == m_photos.end())
                    return;
                at->image = *image;
                show();
                make();
            });
        }
    }
    m_photoPart->setVisible(!m_photos.isEmpty());
    show();
}

void PublishForm::turn(qsizetype to)
{
    m_at = std::clamp<qsizetype>(to, 0, std::max<qsizetype>(m_photos.size() - 1, 0));
    show();
}

void PublishForm::show()
{
    const Photo* const photo = current();
    if (!photo)
        return;
    m_which->setText(tr("Photo %1 of %2").arg(m_at + 1).arg(m_photos.size()));
    m_before->setEnabled(m_at > 0);
    m_next->setEnabled(m_at + 1 < m_photos.size());
    m_view->setImage(photo->image, photo->boxes);
    const bool isHere = !photo->image.isNull();
    m_problem->setText(isHere ? tr("Drag over what nobody is to see: nothing is left of it in the published picture.")
                              : tr("This photo is not here, or not readable: it cannot be published."));
    m_view->setVisible(isHere);
    m_add->setEnabled(isHere);
    m_remove->setEnabled(m_view->hasChosen());
    m_use->setEnabled(isHere);
    m_use->setChecked(photo->chosen);
}

void PublishForm::make()
{
    for (Photo& photo : m_photos) {
        if (photo.chosen && photo.made.isEmpty() && !photo.image.isNull())
            makeOne(photo);
    }
}

void PublishForm::makeOne(Photo& photo)
{
    m_context.intake.takePixels(redacted(photo.image, photo.boxes))
        .then(this, [this, sha = photo.original, generation = photo.generation](const Result<TakenPhoto>& taken) {
            const auto at = std::ranges::find(m_photos, sha, &Photo::original);
            if (at == m_photos.end() || at->generation != generation)
                return; // another box was drawn meanwhile
            at->made = taken ? taken->shown : QString();
            Q_EMIT changed();
        });
}

void PublishForm::fill(TicketCommand& command) const
{
    command.text = m_words->words();
    for (const Photo& photo : m_photos) {
        if (photo.chosen && !photo.made.isEmpty())
            command.photos += photo.made;
    }
}

QString PublishForm::problem() const
{
    if (m_words->isTooLong())
        return tr("The text is too long.");
    const bool waits = std::ranges::any_of(m_photos, [](const Photo& photo) { return photo.chosen && photo.made.isEmpty(); });
    return waits ? tr("The photos are still being made.") : QString();
}

QVariantMap PublishForm::draft() const
{
    QVariantMap draft;
    if (!m_words->words().isEmpty())
        draft.insert(u"words"_s, m_words->toPlainText());
    QVariantMap photos;
    for (const Photo& photo : m_photos) {
        if (photo.chosen || !photo.boxes.isEmpty())
            photos.insert(photo.original, QVariantMap{{u"boxes"_s, listed(photo.boxes)}, {u"chosen"_s, photo.chosen}});
    }
    if (!photos.isEmpty())
        draft.insert(u"redactions"_s, photos);
    return draft;
}

void PublishForm::restore(const QVariantMap& draft)
{
    m_words->setPlainText(draft.value(u"words"_s).toString());
    m_words->moveCursor(QTextCursor::End);
    const QVariantMap photos = draft.value(u"redactions"_s).toMap();
    for (Photo& photo : m_photos) {
        const QVariantMap one = photos.value(photo.original).toMap();
        photo.boxes = boxesFrom(one.value(u"boxes"_s));
        photo.chosen = one.value(u"chosen"_s).toBool();
        photo.made.clear();
        ++photo.generation;
    }
    show();
    make();
}

QWidget* PublishForm::firstField()
{
    return m_words;
}

void PublishForm::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void PublishForm::retranslate()
{
    m_hint->setText(tr("Everybody may read this, also who may not read the report itself. Leave out names, house numbers and who "
                       "complained about whom."));
    setFieldName(m_wordsLabel, m_words, tr("What everybody may read"));
    m_view->setAccessibleName(tr("Photo: draw boxes over faces, plates and house numbers"));
    m_before->setAccessibleName(tr("Previous photo"));
    m_next->setAccessibleName(tr("Next photo"));
    m_add->setText(tr("Add box"));
    m_remove->setText(tr("Remove box"));
    m_use->setText(tr("Publish this photo with its boxes"));
    show();
}

} // namespace JakOps
