// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/signin/signinform.h"

#include "widgets/common/choicebox.h"
#include "widgets/common/metrics.h"
#include "widgets/common/officerwords.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/plaintext.h"
#include "widgets/common/words.h"

#include <QCheckBox>
#include <QEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int kTickMs = 1000;
}

SignInForm::SignInForm(const Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_officerLabel(new PlainLabel(this))
    , m_officer(new ChoiceBox(this))
    , m_pinLabel(new PlainLabel(this))
    , m_pin(new QLineEdit(this))
    , m_remember(new QCheckBox(this))
    , m_problem(new PlainLabel(this))
    , m_enter(new QPushButton(this))
{
    setObjectName(u"signInForm"_s);
    m_officer->setObjectName(u"officer"_s);
    m_officerLabel->setBuddy(m_officer);
    m_pin->setObjectName(u"pin"_s);
    m_pin->setEchoMode(QLineEdit::Password);
    m_pin->setMaxLength(kLongestPin);
    m_pin->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    m_pinLabel->setBuddy(m_pin);
    m_remember->setObjectName(u"remember"_s);
    m_problem->setObjectName(u"signInProblem"_s);
    m_problem->setProperty("danger", true);
    m_problem->setWordWrap(true);
    m_enter->setObjectName(u"enter"_s);
    m_enter->setProperty("primary", true);
    m_enter->setMinimumHeight(Metric::kRow);
    m_enter->setDefault(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Metric::kInside);
    column->addWidget(m_officerLabel);
    column->addWidget(m_officer);
    column->addSpacing(Metric::kGap);
    column->addWidget(m_pinLabel);
    column->addWidget(m_pin);
    column->addSpacing(Metric::kInside);
    column->addWidget(m_remember);
    column->addWidget(m_problem);
    column->addSpacing(Metric::kGap);
    column->addWidget(m_enter);
    setTabOrder({m_officer, m_pin, m_remember, m_enter});

    connect(m_enter, &QPushButton::clicked, this, &SignInForm::ask);
    connect(m_pin, &QLineEdit::returnPressed, this, &SignInForm::ask);
    connect(m_pin, &QLineEdit::textEdited, this, [this] {
        if (m_outcome.state != SignInOutcome::State::Waiting)
            m_told = false; // typing anew: what was wrong is no longer so
        tell();
    });
    connect(m_officer, &ChoiceBox::codeChanged, this, [this] {
        m_told = false;
        m_outcome = {};
        tell();
    });
    connect(&m_tick, &QTimer::timeout, this, &SignInForm::tell);
    m_tick.setInterval(kTickMs);
    retranslate();
    setRemembering(false);
}

void SignInForm::setOfficers(const QList<Officer>& officers)
{
    QList<Choice> choices;
    for (const Officer& officer : officers)
        choices.append({officer.code, Words::joined({officer.name, Words::role(officer.role)})});
    m_officer->setChoices(choices);
    enable();
}

void SignInForm::choose(const QString& code)
{
    m_officer->setCode(code);
}

void SignInForm::setWithPin(bool on)
{
    m_withPin = on;
    m_pinLabel->setVisible(on);
    m_pin->setVisible(on);
    m_remember->setVisible(on);
    enable();
}

void SignInForm::setRemembering(bool possible)
{
    m_canRemember = possible;
    m_remember->setEnabled(possible);
    if (!possible)
        m_remember->setChecked(false);
    retranslate();
}

void SignInForm::begin()
{
    m_pin->clear();
    m_busy = false;
    m_told = false;
    m_outcome = {};
    tell();
    if (m_officer->code().isEmpty() || !m_withPin)
        m_officer->setFocus(Qt::OtherFocusReason);
    else
        m_pin->setFocus(Qt::OtherFocusReason);
}

void SignInForm::ask()
{
    if (!m_enter->isEnabled())
        return;
    m_busy = true;
    enable();
    Q_EMIT asked(m_officer->code(), m_pin->text(), m_remember->isChecked());
}

void SignInForm::showOutcome(const SignInOutcome& outcome)
{
    m_busy = false;
    m_outcome = outcome;
    m_told = outcome.state != SignInOutcome::State::SignedIn;
    m_pin->clear(); // nobody sees how many characters it had, nor takes it from the field
    tell();
    m_pin->setFocus(Qt::OtherFocusReason);
}

void SignInForm::showProblem(const QString& text)
{
    m_busy = false;
    m_pin->clear();
    enable();
    m_problem->setText(text);
    m_problem->show();
}

// What went wrong and, while somebody has to wait, for how long still.
void SignInForm::tell()
{
    const bool waits = m_told && m_outcome.retryAt > m_clock.nowMs();
    if (m_told && !waits && m_outcome.state == SignInOutcome::State::Waiting)
        m_told = false; // the time is over
    const QString text = m_told ? OfficerWords::signIn(m_outcome, m_clock.nowMs()) : QString();
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
    if (waits)
        m_tick.start();
    else
        m_tick.stop();
    enable();
}

void SignInForm::enable()
{
    const bool waits = m_told && m_outcome.retryAt > m_clock.nowMs();
    m_pin->setEnabled(!m_busy && !waits);
    m_officer->setEnabled(!m_busy);
    const bool complete = !m_officer->code().isEmpty() && (!m_withPin || !m_pin->text().isEmpty());
    m_enter->setEnabled(complete && !m_busy && !waits);
    m_enter->setText(plainMnemonic(m_busy ? tr("One moment…") : tr("Sign in")));
}

void SignInForm::retranslate()
{
    m_officerLabel->setText(tr("Officer"));
    m_officer->setAccessibleName(tr("Officer"));
    m_officer->setPlaceholder(tr("Name or code"));
    m_pinLabel->setText(tr("PIN"));
    m_pin->setAccessibleName(tr("PIN"));
    m_remember->setText(plainMnemonic(tr("Remember on this device for 12 hours")));
    m_remember->setToolTip(plainToolTip(m_canRemember
            ? tr("The device's keychain keeps a secret. The PIN is asked for again after that, and when the window was locked.")
            : tr("This device has no keychain that could keep a secret.")));
    m_remember->setAccessibleDescription(m_canRemember ? QString() : tr("This device has no keychain that could keep a secret."));
    tell();
}

void SignInForm::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace JakOps
