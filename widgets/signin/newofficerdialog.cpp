// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/signin/newofficerdialog.h"

#include "domain/officerrules.h"
#include "widgets/common/choicelists.h"
#include "widgets/common/growtofit.h"
#include "widgets/common/metrics.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/plaintext.h"
#include "widgets/common/words.h"
#include "widgets/signin/firstofficerform.h"
#include "widgets/signin/newpinfields.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

bool worksLocally(Role role)
{
    return role == Role::Village || role == Role::District;
}

} // namespace

NewOfficerDialog::NewOfficerDialog(const CityFacts& facts, QWidget* parent)
    : QDialog(parent)
    , m_facts(facts)
    , m_name(new QLineEdit(this))
    , m_code(new QLineEdit(this))
    , m_role(new QComboBox(this))
    , m_agency(new ChoiceBox(this))
    , m_area(new ChoiceBox(this))
    , m_agencyHint(new PlainLabel(this))
    , m_pin(new NewPinFields(this))
    , m_problem(new PlainLabel(this))
    , m_add(new QPushButton(tr("Add"), this))
{
    setObjectName(u"newOfficerDialog"_s);
    setWindowTitle(tr("New officer"));
    setMinimumWidth(480);
    auto* const grid = new QGridLayout(this);
    grid->setContentsMargins(Metric::kPanel, Metric::kPanel, Metric::kPanel, Metric::kPanel);
    grid->setHorizontalSpacing(Metric::kGroup);
    grid->setVerticalSpacing(Metric::kGap);
    int row = 0;
    const auto add = [&](const QString& text, QWidget* field, const QString& name) {
        auto* const label = new PlainLabel(text, this);
        label->setBuddy(field);
        field->setObjectName(name);
        field->setAccessibleName(text);
        grid->addWidget(label, row, 0);
        grid->addWidget(field, row++, 1);
    };
    add(tr("Full name"), m_name, u"officerName"_s);
    add(tr("Code, as histories show it"), m_code, u"officerCode"_s);
    add(tr("Role"), m_role, u"officerRole"_s);
    add(tr("Agency"), m_agency, u"officerAgency"_s);
    add(tr("Area"), m_area, u"officerArea"_s);
    m_agencyHint->setSecondary(true);
    m_agencyHint->setSmall(true);
    m_agencyHint->setWordWrap(true);
    grid->addWidget(m_agencyHint, row++, 1);
    grid->addWidget(m_pin, row++, 1);
    m_problem->setObjectName(u"officerProblem"_s);
    m_problem->setProperty("danger", true);
    m_problem->setWordWrap(true);
    m_problem->hide();
    grid->addWidget(m_problem, row++, 0, 1, 2);
    auto* const buttons = new QHBoxLayout;
    buttons->setSpacing(Metric::kGap);
    buttons->addStretch(1);
    auto* const cancel = new QPushButton(tr("Cancel"), this);
    buttons->addWidget(cancel);
    buttons->addWidget(m_add);
    grid->addLayout(buttons, row, 0, 1, 2);
    grid->setColumnStretch(1, 1);

    m_name->setMaxLength(120);
    m_code->setMaxLength(64);
    for (const Role role : kAllRoles)
        m_role->addItem(plainMnemonic(Words::role(role)), int(role));
    m_agency->setChoices(agencyChoices(facts));
    m_area->setChoices(areaChoices(facts));
    m_add->setObjectName(u"addOfficer"_s);
    m_add->setProperty("primary", true);
    m_add->setDefault(true);

    connect(m_name, &QLineEdit::textEdited, this, [this](const QString& name) {
        if (m_codeIsOurs)
            m_code->setText(FirstOfficerForm::codeFromName(name));
        enable();
    });
    connect(m_code, &QLineEdit::textEdited, this, [this](const QString& code) {
        m_codeIsOurs = code.isEmpty();
        enable();
    });
    connect(m_role, &QComboBox::currentIndexChanged, this, &NewOfficerDialog::fitToRole);
    // Who works for a kelurahan or a Suku Dinas works in its area.
    connect(m_agency, &ChoiceBox::codeChanged, this, [this] {
        const Agency* const agency = m_facts.agency(m_agency->code());
        if (agency && !agency->area.isEmpty())
            m_area->setCode(agency->area);
        enable();
    });
    connect(m_area, &ChoiceBox::codeChanged, this, &NewOfficerDialog::enable);
    connect(m_pin, &NewPinFields::edited, this, &NewOfficerDialog::enable);
    connect(m_add, &QPushButton::clicked, this, &NewOfficerDialog::ask);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    fitToRole();
    m_name->setFocus();
}

Role NewOfficerDialog::role() const
{
    return Role(m_role->currentData().toInt());
}

void NewOfficerDialog::fitToRole()
{
    const bool local = worksLocally(role());
    m_agency->setPlaceholder(local || role() == Role::Agency ? tr("Type a part of the name") : tr("None"));
    m_area->setPlaceholder(local ? tr("Type a part of the name") : tr("The whole city"));
    m_agencyHint->setText(local ? tr("This role works for its kelurahan or kecamatan: both are needed.")
            : role() == Role::Agency ? tr("This role works for an agency; without an area in the whole city.")
                                     : tr("Without an area in the whole city."));
    enable();
}

void NewOfficerDialog::ask()
{
    if (m_agency->isUnclear() || m_area->isUnclear())
        return showProblem(tr("Choose agency and area from the lists."));
    if (!m_pin->isSame()) {
        showProblem(tr("The two PINs are not the same."));
        return m_pin->markAgain();
    }
    m_busy = true;
    enable();
    Q_EMIT asked({.code = m_code->text().trimmed(), .name = m_name->text().trimmed(), .role = role(),
                     .agency = m_agency->code(), .area = m_area->code()},
        m_pin->pin());
}

void NewOfficerDialog::showProblem(const QString& text)
{
    m_busy = false;
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
    growToFit(*this);
    enable();
}

void NewOfficerDialog::enable()
{
    const bool complete = !m_name->text().trimmed().isEmpty() && !m_code->text().trimmed().isEmpty() && m_pin->isComplete();
    m_add->setEnabled(complete && !m_busy);
}

} // namespace JakOps
