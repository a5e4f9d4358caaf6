// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ticket/draftbar.h"

#include "widgets/common/format.h"
#include "widgets/common/icons.h"
#include "widgets/common/metrics.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/words.h"
#include "widgets/common/wraptext.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

DraftBar::DraftBar(QWidget* parent)
    : QWidget(parent)
    , m_lines(new QVBoxLayout(this))
{
    setObjectName(u"draftBar"_s);
    setAttribute(Qt::WA_StyledBackground);
    setProperty("raised", true);
    m_lines->setContentsMargins(Metric::kPanel, Metric::kInside, Metric::kGap, Metric::kInside);
    m_lines->setSpacing(0);
    hide();
}

void DraftBar::setDrafts(const QList<Draft>& drafts, qint64 now)
{
    // Lines that stay are only told anew: a rebuilt button loses the focus.
    const bool same = std::ranges::equal(drafts, m_drafts, {}, &Draft::place, &Draft::place);
    m_drafts = drafts;
    m_now = now;
    if (same)
        describe();
    else
        arrange();
    setVisible(!drafts.isEmpty());
}

void DraftBar::arrange()
{
    while (QLayoutItem* const item = m_lines->takeAt(0)) {
        QWidget* const line = item->widget();
        line->hide();
        line->setParent(nullptr);
        line->deleteLater(); // one of its buttons may have brought us here
        delete item;
    }
    m_texts.clear();
    for (const Draft& draft : std::as_const(m_drafts))
        addLine(draft);
    describe();
}

void DraftBar::describe()
{
    for (qsizetype i = 0; i < m_drafts.size(); ++i) {
        //: the name of a command, and how long ago it was written
        m_texts[i]->setText(tr("Unsent draft: %1, %2")
                .arg(Words::command(m_drafts[i].place.kind), Format::ago(m_drafts[i].updatedAt, m_now)));
    }
}

void DraftBar::addLine(const Draft& draft)
{
    auto* const line = new QWidget(this);
    auto* const row = new QHBoxLayout(line);
    row->setContentsMargins({});
    row->setSpacing(Metric::kGap);
    auto* const icon = new PlainLabel(line);
    icon->setPixmap(Icons::icon(u"document-edit"_s).pixmap(Metric::kIconSmall));
    const QString name = Words::command(draft.place.kind);
    auto* const text = new WrapText(line);
    text->setObjectName(u"draftText"_s);
    m_texts.append(text);
    auto* const go = new QPushButton(tr("Continue"), line);
    go->setObjectName(u"continueDraft"_s);
    go->setAccessibleName(tr("Continue the draft: %1").arg(name));
    auto* const drop = new QPushButton(tr("Discard"), line);
    drop->setObjectName(u"discardDraft"_s);
    drop->setAccessibleName(tr("Discard the draft: %1").arg(name));
    for (QPushButton* const button : {go, drop})
        button->setProperty("link", true);
    row->addWidget(icon, 0, Qt::AlignVCenter);
    row->addWidget(text, 1, Qt::AlignVCenter);
    row->addWidget(go);
    row->addWidget(drop);
    connect(go, &QPushButton::clicked, this, [this, kind = draft.place.kind] { Q_EMIT continued(kind); });
    connect(drop, &QPushButton::clicked, this, [this, kind = draft.place.kind] { Q_EMIT discarded(kind); });
    m_lines->addWidget(line);
    line->show();
}

void DraftBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        arrange();
}

} // namespace JakOps
