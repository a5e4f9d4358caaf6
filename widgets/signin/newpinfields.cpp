// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/signin/newpinfields.h"

#include "domain/officerrules.h"
#include "widgets/common/metrics.h"
#include "widgets/common/plainlabel.h"

#include <QEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

NewPinFields::NewPinFields(QWidget* parent)
    : QWidget(parent)
    , m_pinLabel(new PlainLabel(this))
    , m_pin(new QLineEdit(this))
    , m_againLabel(new PlainLabel(this))
    , m_again(new QLineEdit(this))
{
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(Metric::kInside);
    const std::tuple<PlainLabel*, QLineEdit*, QString> fields[] {
        {m_pinLabel, m_pin, u"newPin"_s}, {m_againLabel, m_again, u"newPinAgain"_s}};
    for (const auto& [label, field, name] : fields) {
        field->setObjectName(name);
        field->setMaxLength(kLongestPin);
        field->setEchoMode(QLineEdit::Password);
        field->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
        label->setBuddy(field);
        column->addWidget(label);
        column->addWidget(field);
        connect(field, &QLineEdit::textEdited, this, &NewPinFields::edited);
        connect(field, &QLineEdit::returnPressed, this, &NewPinFields::confirmed);
    }
    column->insertSpacing(2, Metric::kInside);
    setFocusProxy(m_pin);
    retranslate();
}

QString NewPinFields::pin() const
{
    return m_pin->text();
}

bool NewPinFields::isComplete() const
{
    return !m_pin->text().isEmpty() && !m_again->text().isEmpty();
}

bool NewPinFields::isSame() const
{
    return m_pin->text() == m_again->text();
}

void NewPinFields::clear()
{
    m_pin->clear();
    m_again->clear();
}

void NewPinFields::markAgain()
{
    m_again->setFocus(Qt::OtherFocusReason);
    m_again->selectAll();
}

void NewPinFields::retranslate()
{
    const std::tuple<PlainLabel*, QLineEdit*, QString> texts[] {
        {m_pinLabel, m_pin, tr("PIN, at least %1 characters").arg(kShortestPin)}, {m_againLabel, m_again, tr("PIN once more")}};
    for (const auto& [label, field, text] : texts) {
        label->setText(text);
        field->setAccessibleName(text);
    }
}

void NewPinFields::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace JakOps
