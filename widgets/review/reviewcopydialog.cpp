// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/review/reviewcopydialog.h"

#include "domain/cityfacts.h"
#include "domain/month.h"
#include "widgets/common/choicelists.h"
#include "widgets/common/growtofit.h"
#include "widgets/common/metrics.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/plaintext.h"
#include "widgets/review/reviewwords.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QPushButton>
#include <QRadioButton>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

ReviewCopyDialog::ReviewCopyDialog(const CityFacts& facts, const Clock& clock, bool mayInternal, QWidget* parent)
    : QDialog(parent)
    , m_from(new QDateEdit(this))
    , m_to(new QDateEdit(this))
    , m_area(new ChoiceBox(this))
    , m_public(new QRadioButton(plainMnemonic(ReviewWords::privacy(ReviewPrivacy::Public)), this))
    , m_internal(new QRadioButton(plainMnemonic(ReviewWords::privacy(ReviewPrivacy::Internal)), this))
    , m_photos(new QCheckBox(plainMnemonic(tr("With the photos (videos never)")), this))
    , m_problem(new PlainLabel(this))
    , m_write(new QPushButton(tr("Write the copy…"), this))
{
    setObjectName(u"reviewCopyDialog"_s);
    setWindowTitle(tr("Copy for review"));
    setMinimumWidth(480);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(Metric::kPanel, Metric::kPanel, Metric::kPanel, Metric::kPanel);
    column->setSpacing(Metric::kGroup);
    auto* const words = new PlainLabel(
        tr("One file that every console opens for reading only. Who reported is in no copy, nor are drafts, PINs and keys."), this);
    words->setWordWrap(true);
    words->setSecondary(true);
    column->addWidget(words);
    auto* const form = new QFormLayout;
    form->setHorizontalSpacing(Metric::kGroup);
    form->setVerticalSpacing(Metric::kGap);
    const QDate today = toWib(clock.nowMs()).date();
    for (const auto& [edit, name, day] : {std::tuple {m_from, u"from"_s, QDate(today.year(), today.month(), 1)}, {m_to, u"to"_s, today}}) {
        edit->setObjectName(name);
        edit->setCalendarPopup(true);
        edit->setDisplayFormat(u"d MMM yyyy"_s);
        edit->setDate(day);
        edit->setMinimumHeight(Metric::kHit);
        connect(edit, &QDateEdit::dateChanged, this, &ReviewCopyDialog::check);
    }
    m_from->setAccessibleName(tr("Reported from"));
    m_to->setAccessibleName(tr("Up to and with"));
    m_area->setObjectName(u"area"_s);
    m_area->setAccessibleName(tr("Area"));
    m_area->setChoices(areaChoices(facts));
    m_area->setPlaceholder(tr("The whole city"));
    m_public->setObjectName(u"public"_s);
    m_internal->setObjectName(u"internal"_s);
    m_photos->setObjectName(u"photos"_s);
    form->addRow(tr("Reported from"), m_from);
    form->addRow(tr("Up to and with"), m_to);
    form->addRow(tr("Area"), m_area);
    auto* const privacy = new QVBoxLayout;
    privacy->setSpacing(Metric::kInside);
    privacy->addWidget(m_public);
    privacy->addWidget(m_internal);
    auto* const why = new PlainLabel(tr("Only who may read private reports takes them along."), this);
    why->setSecondary(true);
    why->setSmall(true);
    why->setWordWrap(true);
    why->setVisible(!mayInternal);
    privacy->addWidget(why);
    form->addRow(tr("Private reports"), privacy);
    form->addRow(QString(), m_photos);
    column->addLayout(form);
    m_problem->setObjectName(u"reviewProblem"_s);
    m_problem->setProperty("danger", true);
    m_problem->setWordWrap(true);
    m_problem->hide();
    column->addWidget(m_problem);
    auto* const buttons = new QHBoxLayout;
    buttons->setSpacing(Metric::kGap);
    buttons->addStretch(1);
    auto* const cancel = new QPushButton(tr("Cancel"), this);
    buttons->addWidget(cancel);
    buttons->addWidget(m_write);
    column->addLayout(buttons);
    m_write->setObjectName(u"writeCopy"_s);
    m_write->setProperty("primary", true);
    m_write->setDefault(true);
    m_public->setChecked(true);
    m_internal->setEnabled(mayInternal);
    m_photos->setChecked(true);
    connect(m_area, &ChoiceBox::codeChanged, this, &ReviewCopyDialog::check);
    connect(m_area, &QComboBox::editTextChanged, this, &ReviewCopyDialog::check);
    connect(m_write, &QPushButton::clicked, this, &QDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    check();
}

qint64 ReviewCopyDialog::from() const
{
    return wibStartOf(m_from->date());
}

qint64 ReviewCopyDialog::to() const
{
    return wibStartOf(m_to->date().addDays(1));
}

QStringList ReviewCopyDialog::areas() const
{
    return m_area->code().isEmpty() ? QStringList() : QStringList {m_area->code()};
}

ReviewPrivacy ReviewCopyDialog::privacy() const
{
    return m_internal->isChecked() ? ReviewPrivacy::Internal : ReviewPrivacy::Public;
}

bool ReviewCopyDialog::withPhotos() const
{
    return m_photos->isChecked();
}

void ReviewCopyDialog::check()
{
    const QString problem = m_from->date() > m_to->date() ? tr("The period ends before it begins.")
        : m_area->isUnclear()                             ? tr("Choose the area from the list, or leave it empty.")
                                                          : QString();
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_write->setEnabled(problem.isEmpty());
    growToFit(*this);
}

} // namespace JakOps
