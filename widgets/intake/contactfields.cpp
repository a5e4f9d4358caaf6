// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/intake/contactfields.h"

#include "widgets/common/metrics.h"
#include "widgets/ticket/fieldlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kLongest = 200;
constexpr std::array kNames {"contactName"_L1, "contactPhone"_L1, "contactEmail"_L1};

} // namespace

ContactFields::ContactFields(QWidget* parent)
    : QWidget(parent)
    , m_note(new PlainLabel(this))
{
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(Metric::kGap);
    auto* const pair = new QHBoxLayout;
    pair->setSpacing(Metric::kGap);
    for (size_t i = 0; i < m_fields.size(); ++i) {
        m_fields[i] = new QLineEdit(this);
        m_fields[i]->setObjectName(kNames[i]);
        m_fields[i]->setMaxLength(kLongest);
        // Not for the dictionary of an input method, which may be kept.
        m_fields[i]->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
        connect(m_fields[i], &QLineEdit::textChanged, this, &ContactFields::changed);
    }
    m_labels[0] = addField(*column, m_fields[0]);
    for (const size_t i : {1U, 2U}) {
        auto* const half = new QVBoxLayout;
        m_labels[i] = addField(*half, m_fields[i]);
        pair->addLayout(half, 1);
    }
    column->addLayout(pair);
    column->addWidget(m_note);
    m_note->setObjectName(u"contactNote"_s);
    m_note->setWordWrap(true);
    m_note->setSecondary(true);
    m_note->setSmall(true);
    retranslate();
}

ReporterIdentity ContactFields::reporter() const
{
    return {m_fields[0]->text().trimmed(), m_fields[1]->text().trimmed(), m_fields[2]->text().trimmed(), {}};
}

void ContactFields::clear()
{
    for (QLineEdit* const field : m_fields)
        field->setText(QString()); // forgets what could be undone, too
}

void ContactFields::setCanSeal(bool on)
{
    m_canSeal = on;
    if (!on)
        clear();
    for (QLineEdit* const field : m_fields)
        field->setEnabled(on);
    retranslate();
}

void ContactFields::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ContactFields::retranslate()
{
    setFieldName(m_labels[0], m_fields[0], tr("Reporter's name"));
    setFieldName(m_labels[1], m_fields[1], tr("Telephone"));
    setFieldName(m_labels[2], m_fields[2], tr("E-mail"));
    m_note->setText(m_canSeal
            ? tr("Sealed as soon as the report is kept: two officers must agree to open it. It is in no draft.")
            : tr("Cannot be kept yet: an officer who may ask for identities and one who may approve have to sign in once."));
}

} // namespace JakOps
