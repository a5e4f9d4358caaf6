// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/signin/pindialog.h"

#include "domain/officerrules.h"
#include "widgets/common/growtofit.h"
#include "widgets/common/metrics.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/plaintext.h"
#include "widgets/signin/newpinfields.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

PinDialog::PinDialog(Whose whose, const QString& officerName, QWidget* parent)
    : QDialog(parent)
    , m_new(new NewPinFields(this))
    , m_loss(new QCheckBox(this))
    , m_problem(new PlainLabel(this))
    , m_change(new QPushButton(tr("Change the PIN"), this))
{
    setObjectName(u"pinDialog"_s);
    setWindowTitle(whose == Whose::Own ? tr("Change my PIN") : tr("New PIN for %1").arg(officerName));
    setMinimumWidth(420);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(Metric::kPanel, Metric::kPanel, Metric::kPanel, Metric::kPanel);
    column->setSpacing(Metric::kInside);
    if (whose == Whose::Own) {
        auto* const label = new PlainLabel(tr("PIN until now"), this);
        m_old = new QLineEdit(this);
        m_old->setObjectName(u"oldPin"_s);
        m_old->setEchoMode(QLineEdit::Password);
        m_old->setMaxLength(kLongestPin);
        m_old->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
        m_old->setAccessibleName(label->text());
        label->setBuddy(m_old);
        column->addWidget(label);
        column->addWidget(m_old);
        column->addSpacing(Metric::kInside);
        connect(m_old, &QLineEdit::textEdited, this, &PinDialog::enable);
    } else {
        auto* const why = new PlainLabel(
            tr("For somebody who forgot the PIN. Tell it to nobody else, and have it changed at the next signing in."), this);
        why->setWordWrap(true);
        why->setSecondary(true);
        column->addWidget(why);
        column->addSpacing(Metric::kInside);
    }
    column->addWidget(m_new);
    m_problem->setObjectName(u"pinProblem"_s);
    m_problem->setProperty("danger", true);
    m_problem->setWordWrap(true);
    m_problem->hide();
    column->addWidget(m_problem);
    m_loss->setObjectName(u"acceptLoss"_s);
    m_loss->setText(plainMnemonic(tr("Give a new PIN all the same")));
    m_loss->hide();
    column->addWidget(m_loss);
    column->addSpacing(Metric::kGap);
    auto* const buttons = new QHBoxLayout;
    buttons->setSpacing(Metric::kGap);
    buttons->addStretch(1);
    auto* const cancel = new QPushButton(tr("Cancel"), this);
    buttons->addWidget(cancel);
    buttons->addWidget(m_change);
    column->addLayout(buttons);
    m_change->setObjectName(u"changePin"_s);
    m_change->setProperty("primary", true);
    m_change->setDefault(true);
    connect(m_new, &NewPinFields::edited, this, &PinDialog::enable);
    connect(m_loss, &QCheckBox::toggled, this, &PinDialog::enable);
    connect(m_change, &QPushButton::clicked, this, &PinDialog::give);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    (m_old ? static_cast<QWidget*>(m_old) : m_new)->setFocus();
    enable();
}

void PinDialog::give()
{
    if (!m_new->isSame()) {
        showProblem(tr("The two PINs are not the same."));
        m_new->markAgain();
        return;
    }
    m_busy = true;
    enable();
    Q_EMIT given(m_old ? m_old->text() : QString(), m_new->pin(), m_loss->isChecked());
}

void PinDialog::showProblem(const QString& text)
{
    m_busy = false;
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
    growToFit(*this);
    enable();
}

void PinDialog::askForLoss(const QString& what)
{
    m_loss->show();
    showProblem(what);
    m_loss->setFocus();
}

void PinDialog::enable()
{
    const bool complete = m_new->isComplete() && (!m_old || !m_old->text().isEmpty());
    m_change->setEnabled(complete && !m_busy && (m_loss->isHidden() || m_loss->isChecked()));
}

} // namespace JakOps
