// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/signin/firstofficerform.h"

#include "widgets/common/metrics.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/plaintext.h"
#include "widgets/signin/newpinfields.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

FirstOfficerForm::FirstOfficerForm(QWidget* parent)
    : QWidget(parent)
    , m_nameLabel(new PlainLabel(this))
    , m_name(new QLineEdit(this))
    , m_codeLabel(new PlainLabel(this))
    , m_code(new QLineEdit(this))
    , m_pin(new NewPinFields(this))
    , m_problem(new PlainLabel(this))
    , m_create(new QPushButton(this))
    , m_demo(new QPushButton(this))
    , m_later(new QPushButton(this))
{
    setObjectName(u"firstOfficerForm"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Metric::kInside);
    const std::tuple<PlainLabel*, QLineEdit*, QString, int> fields[] {{m_nameLabel, m_name, u"name"_s, 120},
        {m_codeLabel, m_code, u"code"_s, 64}};
    for (const auto& [label, field, name, length] : fields) {
        field->setObjectName(name);
        field->setMaxLength(length);
        label->setBuddy(field);
        column->addWidget(label);
        column->addWidget(field);
        column->addSpacing(Metric::kInside);
        connect(field, &QLineEdit::textEdited, this, &FirstOfficerForm::enable);
        connect(field, &QLineEdit::returnPressed, this, &FirstOfficerForm::create);
    }
    column->addWidget(m_pin);
    column->addSpacing(Metric::kInside);
    connect(m_pin, &NewPinFields::edited, this, &FirstOfficerForm::enable);
    connect(m_pin, &NewPinFields::confirmed, this, &FirstOfficerForm::create);
    m_problem->setObjectName(u"firstOfficerProblem"_s);
    m_problem->setProperty("danger", true);
    m_problem->setWordWrap(true);
    m_problem->hide();
    column->addWidget(m_problem);
    column->addSpacing(Metric::kInside);
    m_create->setObjectName(u"createOfficer"_s);
    m_create->setProperty("primary", true);
    m_create->setMinimumHeight(Metric::kRow);
    column->addWidget(m_create);
    auto* others = new QHBoxLayout;
    others->setSpacing(Metric::kGap);
    column->addSpacing(Metric::kInside);
    for (QPushButton* other : {m_demo, m_later})
        other->setMinimumHeight(Metric::kRow);
    m_demo->setObjectName(u"demoInstead"_s);
    m_later->setObjectName(u"laterOfficer"_s);
    others->addWidget(m_demo);
    others->addWidget(m_later);
    column->addLayout(others);

    connect(m_name, &QLineEdit::textEdited, this, [this](const QString& name) {
        if (m_codeIsOurs)
            m_code->setText(codeFromName(name));
        enable();
    });
    connect(m_code, &QLineEdit::textEdited, this, [this](const QString& code) { m_codeIsOurs = code.isEmpty(); });
    connect(m_create, &QPushButton::clicked, this, &FirstOfficerForm::create);
    connect(m_demo, &QPushButton::clicked, this, &FirstOfficerForm::demoRequested);
    connect(m_later, &QPushButton::clicked, this, &FirstOfficerForm::later);
    retranslate();
    enable();
}

QString FirstOfficerForm::codeFromName(const QString& name)
{
    QString code;
    for (const QChar c : name.normalized(QString::NormalizationForm_KD).toLower()) {
        if ((c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9'))
            code += c;
        else if (c.isSpace() && !code.isEmpty() && !code.endsWith(u'.'))
            code += u'.';
    }
    while (code.endsWith(u'.'))
        code.chop(1);
    return code.left(64);
}

void FirstOfficerForm::setDemoOffered(bool offered)
{
    m_demo->setVisible(offered);
}

void FirstOfficerForm::begin()
{
    m_busy = false;
    m_pin->clear();
    showProblem({});
    m_name->setFocus(Qt::OtherFocusReason);
}

void FirstOfficerForm::showProblem(const QString& text)
{
    m_busy = false;
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
    enable();
}

void FirstOfficerForm::create()
{
    if (!m_create->isEnabled())
        return;
    if (!m_pin->isSame()) {
        showProblem(tr("The two PINs are not the same."));
        m_pin->markAgain();
        return;
    }
    m_busy = true;
    enable();
    Officer officer;
    officer.code = m_code->text().trimmed();
    officer.name = m_name->text().trimmed();
    officer.role = Role::Supervisor;
    Q_EMIT created(officer, m_pin->pin());
}

void FirstOfficerForm::enable()
{
    const bool complete
        = !m_name->text().trimmed().isEmpty() && !m_code->text().trimmed().isEmpty() && m_pin->isComplete();
    m_create->setEnabled(complete && !m_busy);
    m_create->setText(plainMnemonic(m_busy ? tr("One moment…") : tr("Create and sign in")));
}

void FirstOfficerForm::retranslate()
{
    const std::tuple<PlainLabel*, QLineEdit*, QString> texts[] {{m_nameLabel, m_name, tr("Full name")},
        {m_codeLabel, m_code, tr("Code, as histories show it")}};
    for (const auto& [label, field, text] : texts) {
        label->setText(text);
        field->setAccessibleName(text);
    }
    m_demo->setText(plainMnemonic(tr("Load the demo city")));
    m_later->setText(plainMnemonic(tr("Later")));
    enable();
}

void FirstOfficerForm::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace JakOps
