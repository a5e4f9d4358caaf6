// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/evidence/evidencecard.h"

#include "widgets/common/format.h"
#include "widgets/common/icons.h"
#include "widgets/common/metrics.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"
#include "widgets/common/words.h"
#include "widgets/common/wraptext.h"
#include "widgets/evidence/evidencewords.h"
#include "widgets/evidence/lightchip.h"

#include <QEvent>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

class Mark final : public QWidget
{
public:
    Mark(EvidenceLight light, bool isComplete, const Theme& theme, QWidget* parent)
        : QWidget(parent)
        , m_light(light)
        , m_isComplete(isComplete)
        , m_theme(theme)
    {
        setFixedSize(14, 18);
        connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        LightChip::paintMark(painter, QRect(0, 2, 14, 14), m_light, m_isComplete, m_theme);
    }

private:
    EvidenceLight m_light;
    bool m_isComplete;
    const Theme& m_theme;
};

} // namespace

PicturePair beforeAndAfter(const TicketEvidence& evidence, int after)
{
    return {evidence.before.value(0), evidence.after.value(after),
        EvidenceCard::tr("Before \u2013 %1").arg(Format::dateTime(evidence.evidence.reportedAt)),
        EvidenceCard::tr("After \u2013 %1").arg(Format::dateTime(evidence.evidence.sentAt))};
}

EvidenceCard::EvidenceCard(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_chip(new LightChip(theme, this))
    , m_note(new PlainLabel(this))
    , m_column(new QVBoxLayout(this))
    , m_compare(new QPushButton(this))
{
    setObjectName(u"evidenceCard"_s);
    m_note->setSecondary(true);
    m_note->setSmall(true);
    m_note->setWordWrap(true);
    m_compare->setObjectName(u"compare"_s);
    m_compare->setIcon(Icons::icon(u"view-split-left-right"_s));
    m_column->setContentsMargins({});
    m_column->setSpacing(Metric::kInside);
    m_column->addWidget(m_chip);
    m_column->addWidget(m_compare, 0, Qt::AlignLeft);
    m_column->addWidget(m_note);
    connect(m_compare, &QPushButton::clicked, this, [this] { Q_EMIT compareRequested(beforeAndAfter(m_evidence)); });
    rebuild();
}

void EvidenceCard::setEvidence(const TicketEvidence& evidence)
{
    m_evidence = evidence;
    m_isKnown = true;
    rebuild();
}

void EvidenceCard::setChecking()
{
    m_evidence = {};
    m_isKnown = false;
    rebuild();
}

void EvidenceCard::rebuild()
{
    if (m_reasons) {
        m_reasons->hide();
        m_reasons->deleteLater(); // one of its buttons may be the one being clicked
    }
    m_chip->setLight(m_evidence.rating.light, m_isKnown && m_evidence.rating.isComplete);
    m_reasons = new QWidget(this);
    auto* const rows = new QVBoxLayout(m_reasons);
    rows->setContentsMargins({});
    rows->setSpacing(Metric::kInside);
    m_column->insertWidget(1, m_reasons);
    for (const EvidenceFinding& finding : std::as_const(m_evidence.rating.findings))
        addFinding(finding);
    m_reasons->setVisible(rows->count() > 0);
    m_compare->setText(tr("Before and after"));
    m_compare->setVisible(canCompare());
    QString note = tr("The check helps to look; it decides nothing. It does not recognise pictures made by a computer.");
    if (m_evidence.isWithheld)
        note = tr("The photos of this private report are not shown to this role.") + u' ' + note;
    m_note->setText(note);
}

void EvidenceCard::addFinding(const EvidenceFinding& finding)
{
    auto* const row = new QHBoxLayout;
    row->setSpacing(Metric::kGap);
    const bool isKnown = finding.reason != EvidenceReason::NotLookedAt;
    row->addWidget(new Mark(finding.light, isKnown, m_theme, m_reasons), 0, Qt::AlignTop);
    auto* const words = new WrapText(m_reasons);
    const QString sentence = EvidenceWords::about(m_evidence.evidence, finding) + EvidenceWords::finding(m_evidence.evidence, finding);
    words->setText(sentence);
    words->setObjectName(u"finding"_s);
    words->setAccessibleName(EvidenceWords::light(finding.light) + u": "_s + sentence);
    row->addWidget(words, 1);
    auto* const rows = qobject_cast<QVBoxLayout*>(m_reasons->layout());
    rows->addLayout(row);
    if (finding.hit < 0)
        return;
    const EvidencePhoto& photo = m_evidence.evidence.photos[finding.photo];
    const ReuseHit& hit = photo.reuses[finding.hit];
    auto* const ways = new QHBoxLayout;
    ways->setContentsMargins(14 + Metric::kGap, 0, 0, 0);
    ways->setSpacing(Metric::kInside);
    if (hit.mayBeSeen && !photo.photo.isEmpty()) {
        auto* const both = new QPushButton(tr("Show both"), m_reasons);
        both->setObjectName(u"showBoth"_s);
        both->setProperty("link", true);
        both->setAccessibleName(tr("Show this photo and that of %1").arg(hit.number));
        const PicturePair pair {hit.photo, photo.photo, Words::joined({hit.number, Format::dateTime(hit.at)}),
            Words::joined({m_evidence.ticket.number, Format::dateTime(m_evidence.evidence.sentAt)})};
        connect(both, &QPushButton::clicked, this, [this, pair] { Q_EMIT compareRequested(pair); });
        ways->addWidget(both);
    }
    if (!hit.isSameTicket) {
        auto* const open = new QPushButton(tr("Open %1").arg(hit.number), m_reasons);
        open->setProperty("link", true);
        connect(open, &QPushButton::clicked, this, [this, key = hit.ticket] { Q_EMIT ticketRequested(key); });
        ways->addWidget(open);
    }
    ways->addStretch(1);
    rows->addLayout(ways);
}

void EvidenceCard::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        rebuild();
}

} // namespace JakOps
