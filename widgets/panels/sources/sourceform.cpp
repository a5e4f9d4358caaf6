// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/sources/sourceform.h"

#include "widgets/common/metrics.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/wraptext.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array kUnitSeconds {1, 60, 3'600, 86'400};

} // namespace

SourceForm::SourceForm(QWidget* parent)
    : QWidget(parent)
    , m_addressName(new PlainLabel(this))
    , m_address(new QLineEdit(this))
    , m_everyName(new PlainLabel(this))
    , m_every(new QSpinBox(this))
    , m_unit(new QComboBox(this))
    , m_hint(new WrapText(this))
    , m_refusal(new WrapText(this))
    , m_save(new QPushButton(this))
    , m_back(new QPushButton(this))
{
    m_address->setObjectName(u"sourceAddress"_s);
    m_every->setObjectName(u"sourceEvery"_s);
    m_unit->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_unit->setMinimumContentsLength(8);
    m_unit->setObjectName(u"sourceUnit"_s);
    m_refusal->setObjectName(u"sourceRefusal"_s);
    m_save->setObjectName(u"sourceSave"_s);
    m_back->setObjectName(u"sourceBack"_s);
    m_addressName->setSecondary(true);
    m_everyName->setSecondary(true);
    m_hint->setInk(QPalette::PlaceholderText);
    m_refusal->setInk(QPalette::BrightText);
    m_address->setMaxLength(2000);
    m_every->setButtonSymbols(QAbstractSpinBox::NoButtons); // arrow keys and wheel do it
    m_every->setMinimumWidth(72);
    m_every->setRange(1, kMostEverySeconds);
    for (qsizetype i = 0; i < std::ssize(kUnitSeconds); ++i)
        m_unit->addItem(QString());

    auto* every = new QHBoxLayout;
    every->setSpacing(Metric::kGap);
    every->addWidget(m_every);
    every->addWidget(m_unit);
    every->addStretch(1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(Metric::kGap);
    buttons->addWidget(m_save);
    buttons->addWidget(m_back);
    buttons->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(Metric::kInside);
    column->addWidget(m_addressName);
    column->addWidget(m_address);
    column->addWidget(m_hint);
    column->addSpacing(Metric::kInside);
    column->addWidget(m_everyName);
    column->addLayout(every);
    column->addWidget(m_refusal);
    column->addSpacing(Metric::kInside);
    column->addLayout(buttons);

    connect(m_address, &QLineEdit::textEdited, this, &SourceForm::edited);
    connect(m_address, &QLineEdit::returnPressed, this, &SourceForm::save);
    connect(m_every, &QSpinBox::valueChanged, this, &SourceForm::edited);
    connect(m_unit, &QComboBox::currentIndexChanged, this, &SourceForm::edited);
    connect(m_save, &QPushButton::clicked, this, &SourceForm::save);
    connect(m_back, &QPushButton::clicked, this, [this] {
        m_dirty = false;
        fill();
    });
    retranslate();
    fill();
}

void SourceForm::setFeed(const FeedDescription& feed)
{
    const bool another = feed.name != m_feed.name;
    m_feed = feed;
    if (another)
        m_dirty = false;
    if (!m_dirty)
        fill();
}

void SourceForm::saved()
{
    m_dirty = false;
}

void SourceForm::refuse(const QString& reason)
{
    m_refusal->setText(reason);
    m_refusal->setVisible(!reason.isEmpty());
}

void SourceForm::fill()
{
    m_filling = true;
    m_address->setText(m_feed.address);
    m_address->setCursorPosition(0);
    showEvery(m_feed.everySeconds);
    m_filling = false;
    refuse({});
    m_save->setEnabled(false);
    m_back->setEnabled(false);
}

void SourceForm::showEvery(int seconds)
{
    int unit = 0;
    while (unit + 1 < std::ssize(kUnitSeconds) && seconds % kUnitSeconds[size_t(unit + 1)] == 0)
        ++unit;
    m_unit->setCurrentIndex(unit);
    m_every->setValue(seconds / kUnitSeconds[size_t(unit)]);
}

int SourceForm::everySeconds() const
{
    return int(std::min<qint64>(
        qint64(m_every->value()) * kUnitSeconds[size_t(std::max(0, m_unit->currentIndex()))], kMostEverySeconds + 1LL));
}

void SourceForm::edited()
{
    if (m_filling)
        return;
    m_dirty = m_address->text().trimmed() != m_feed.address || everySeconds() != m_feed.everySeconds;
    m_save->setEnabled(m_dirty);
    m_back->setEnabled(m_dirty);
    refuse({});
}

void SourceForm::save()
{
    if (!m_dirty)
        return;
    const QString address = m_address->text().trimmed();
    if (!address.isEmpty() && !checkFeedAddress(address)) {
        refuse(tr("That is no address: it begins with https:// or http:// and names a server."));
        m_address->setFocus();
        return;
    }
    if (const int every = everySeconds(); every < kLeastEverySeconds || every > kMostEverySeconds) {
        refuse(tr("A source is asked at most every %1 seconds and at least every %2 days.")
                   .arg(kLeastEverySeconds)
                   .arg(kMostEverySeconds / 86'400));
        m_every->setFocus();
        return;
    }
    Q_EMIT saveRequested(address, everySeconds());
}

void SourceForm::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SourceForm::retranslate()
{
    m_addressName->setText(tr("Address"));
    m_address->setAccessibleName(m_addressName->text());
    m_address->setPlaceholderText(tr("none: only files are read"));
    m_everyName->setText(tr("Ask every"));
    m_every->setAccessibleName(m_everyName->text());
    m_unit->setAccessibleName(tr("Unit of time"));
    const std::array units {tr("seconds"), tr("minutes"), tr("hours"), tr("days")};
    for (int i = 0; i < int(units.size()); ++i)
        m_unit->setItemText(i, units[size_t(i)]);
    m_hint->setText(tr("{date}, {month}, {area} and {station} are filled in when it is asked."));
    m_save->setText(tr("Save"));
    m_back->setText(tr("Take back"));
    if (m_refusal->isVisible())
        save(); // says it again
}

} // namespace JakOps
