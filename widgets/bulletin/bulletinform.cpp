// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/bulletin/bulletinform.h"

#include "widgets/common/bulletinwords.h"
#include "widgets/common/choicebox.h"
#include "widgets/common/choicelists.h"
#include "widgets/common/metrics.h"
#include "widgets/common/wraptext.h"

#include <QCheckBox>
#include <QDateTimeEdit>
#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTimeZone>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kUsualMs = 3LL * 86'400'000;
constexpr qint64 kMinuteMs = 60'000;

QDateTimeEdit* timeEdit(QWidget* parent)
{
    auto* const edit = new QDateTimeEdit(parent);
    edit->setTimeZone(QTimeZone::fromSecondsAheadOfUtc(kWibOffsetSeconds));
    edit->setDisplayFormat(u"d MMM yyyy HH.mm"_s);
    edit->setCalendarPopup(true);
    edit->setMinimumHeight(Metric::kRow);
    return edit;
}

} // namespace

BulletinForm::BulletinForm(const CityFacts& facts, const Clock& clock, QWidget* parent)
    : QDialog(parent)
    , m_facts(facts)
    , m_clock(clock)
    , m_rows(new QFormLayout)
    , m_title(new QLineEdit(this))
    , m_words(new QPlainTextEdit(this))
    , m_area(new ChoiceBox(this))
    , m_from(timeEdit(this))
    , m_until(timeEdit(this))
    , m_pinned(new QCheckBox(this))
    , m_problem(new WrapText(this))
    , m_publish(new QPushButton(this))
    , m_cancel(new QPushButton(this))
{
    build();
    connect(m_publish, &QPushButton::clicked, this, [this] { Q_EMIT publishRequested(bulletin()); });
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_title, &QLineEdit::textChanged, this, &BulletinForm::check);
    connect(m_words, &QPlainTextEdit::textChanged, this, &BulletinForm::check);
    connect(m_area, &ChoiceBox::codeChanged, this, &BulletinForm::check);
    connect(m_from, &QDateTimeEdit::dateTimeChanged, this, &BulletinForm::check);
    connect(m_until, &QDateTimeEdit::dateTimeChanged, this, &BulletinForm::check);
    connect(m_pinned, &QCheckBox::toggled, this, &BulletinForm::changed);
    clear();
    retranslate();
}

void BulletinForm::build()
{
    setObjectName(u"bulletinForm"_s);
    m_title->setObjectName(u"bulletinTitle"_s);
    m_title->setMaxLength(int(kLongestBulletinTitle));
    m_title->setMinimumHeight(Metric::kRow);
    m_words->setObjectName(u"bulletinWords"_s);
    m_words->setTabChangesFocus(true);
    m_words->setMinimumHeight(120);
    m_area->setObjectName(u"bulletinArea"_s);
    m_from->setObjectName(u"bulletinFrom"_s);
    m_until->setObjectName(u"bulletinUntil"_s);
    m_pinned->setObjectName(u"bulletinPinned"_s);
    m_problem->setObjectName(u"bulletinProblem"_s);
    m_problem->setInk(QPalette::PlaceholderText);
    m_publish->setObjectName(u"publishBulletin"_s);
    m_publish->setProperty("primary", true);
    m_publish->setAutoDefault(false); // Enter in the title does not publish
    m_cancel->setAutoDefault(false);
    m_rows->setSpacing(Metric::kGap);
    for (QWidget* const field : std::initializer_list<QWidget*>{m_title, m_words, m_area, m_from, m_until})
        m_rows->addRow(u" "_s, field);
    m_rows->addRow(QString(), m_pinned);
    auto* const buttons = new QHBoxLayout;
    buttons->setSpacing(Metric::kGap);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_publish);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(Metric::kPanel, Metric::kPanel, Metric::kPanel, Metric::kPanel);
    layout->setSpacing(Metric::kGroup);
    layout->addLayout(m_rows, 1);
    layout->addWidget(m_problem);
    layout->addLayout(buttons);
    setMinimumWidth(520);
}

void BulletinForm::begin(const Officer& officer)
{
    const bool other = m_officer != officer;
    m_officer = officer;
    if (other)
        setAreas();
    if (m_title->text().trimmed().isEmpty() && m_words->toPlainText().trimmed().isEmpty())
        clear();
    check();
    m_title->setFocus();
}

void BulletinForm::clear()
{
    m_title->clear();
    m_words->clear();
    const qint64 now = m_clock.nowMs() / kMinuteMs * kMinuteMs;
    m_from->setDateTime(toWib(now));
    m_until->setDateTime(toWib(now + kUsualMs));
    m_pinned->setChecked(true);
    check();
}

// His own area and what lies in it; the widest first, as what is meant most often.
void BulletinForm::setAreas()
{
    QList<Choice> choices;
    if (m_officer.area.isEmpty())
        choices += Choice{QString(), BulletinWords::area({}, m_facts)};
    for (const Choice& area : areaChoices(m_facts)) {
        if (!liesIn(area.code, m_officer.area))
            continue;
        if (area.code == m_officer.area)
            choices.prepend(area);
        else
            choices += area;
    }
    m_area->setChoices(choices);
    m_area->setCurrentIndex(choices.isEmpty() ? -1 : 0);
}

void BulletinForm::setBusy(bool busy)
{
    m_busy = busy;
    check();
}

void BulletinForm::tell(const QString& problem)
{
    m_problem->setText(problem);
}

Bulletin BulletinForm::bulletin() const
{
    return {.id = {},
        .title = m_title->text().trimmed(),
        .words = m_words->toPlainText().trimmed(),
        .area = m_area->code(),
        .validFrom = m_from->dateTime().toMSecsSinceEpoch(),
        .validUntil = m_until->dateTime().toMSecsSinceEpoch(),
        .pinned = m_pinned->isChecked(),
        .writtenBy = {},
        .withdrawnBy = {}};
}

QVariantMap BulletinForm::draft() const
{
    if (m_title->text().trimmed().isEmpty() && m_words->toPlainText().trimmed().isEmpty())
        return {};
    return {{u"title"_s, m_title->text()}, {u"words"_s, m_words->toPlainText()}, {u"area"_s, m_area->code()},
        {u"from"_s, m_from->dateTime().toMSecsSinceEpoch()}, {u"until"_s, m_until->dateTime().toMSecsSinceEpoch()},
        {u"pinned"_s, m_pinned->isChecked()}};
}

void BulletinForm::restore(const QVariantMap& draft)
{
    m_title->setText(draft.value(u"title"_s).toString());
    m_words->setPlainText(draft.value(u"words"_s).toString());
    if (const int row = m_area->findData(draft.value(u"area"_s).toString()); row >= 0)
        m_area->setCurrentIndex(row);
    m_from->setDateTime(toWib(draft.value(u"from"_s).toLongLong()));
    m_until->setDateTime(toWib(draft.value(u"until"_s).toLongLong()));
    m_pinned->setChecked(draft.value(u"pinned"_s, true).toBool());
}

void BulletinForm::check()
{
    const bool noArea = m_area->isUnclear() || m_area->currentText().trimmed().isEmpty();
    BulletinProblem problem = checkBulletin(bulletin(), m_officer, m_facts, m_clock.nowMs());
    if (noArea && problem != BulletinProblem::TitleMissing && problem != BulletinProblem::WordsMissing)
        problem = BulletinProblem::AreaUnknown;
    m_problem->setText(BulletinWords::problem(problem));
    m_publish->setEnabled(problem == BulletinProblem::None && !m_busy);
    m_publish->setAccessibleDescription(m_problem->text());
    Q_EMIT changed();
}

void BulletinForm::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void BulletinForm::retranslate()
{
    setWindowTitle(tr("Write a bulletin"));
    const std::pair<QWidget*, QString> labels[]{{m_title, tr("Title")}, {m_words, tr("Text")}, {m_area, tr("For who works in")},
        {m_from, tr("Valid from (WIB)")}, {m_until, tr("Valid until (WIB)")}};
    for (const auto& [field, text] : labels) {
        qobject_cast<QLabel*>(m_rows->labelForField(field))->setText(text);
        field->setAccessibleName(text);
    }
    m_pinned->setText(tr("Pinned: stays in sight after it was read"));
    m_publish->setText(tr("Publish"));
    m_cancel->setText(tr("Close"));
    if (m_area->count() > 0 && m_area->itemData(0).toString().isEmpty())
        m_area->setItemText(0, BulletinWords::area({}, m_facts));
    check();
}

} // namespace JakOps
