// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ticket/identitydialog.h"

#include "base/textguard.h"
#include "services/workspace.h"
#include "widgets/common/errorpresenter.h"
#include "widgets/common/format.h"
#include "widgets/common/identitywords.h"
#include "widgets/common/metrics.h"
#include "widgets/common/plainlabel.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

IdentityDialog::IdentityDialog(Workspace& workspace, qint64 key, const QString& number, const IdentityState& state,
    const Officer& officer, const QString& askerName, QWidget* parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_key(key)
    , m_state(state)
    , m_officer(officer)
    , m_askerName(askerName)
    , m_column(new QVBoxLayout)
    , m_problem(new PlainLabel(this))
    , m_go(new QPushButton(this))
    , m_close(new QPushButton(tr("Cancel"), this))
    , m_form(new QWidget(this))
{
    setObjectName(u"identityDialog"_s);
    setWindowTitle(tr("Reporter's identity – %1").arg(number));
    setMinimumWidth(460);
    m_go->setObjectName(u"identityGo"_s);
    m_go->setDefault(true);
    m_go->setProperty("primary", true);
    m_close->setObjectName(u"identityClose"_s);
    m_problem->setObjectName(u"identityProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->hide();

    auto* const buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    buttons->addWidget(m_go);
    m_form->setLayout(m_column);
    m_column->setContentsMargins({});
    m_column->setSpacing(Metric::kGap);
    auto* const all = new QVBoxLayout(this);
    all->setContentsMargins(Metric::kPanel, Metric::kPanel, Metric::kPanel, Metric::kPanel);
    all->setSpacing(Metric::kGroup);
    all->addWidget(m_form);
    all->addWidget(m_problem);
    all->addLayout(buttons);

    if (state.request)
        m_step = state.request->approvedAt == 0 ? Step::Approve : Step::Open;
    if (m_step == Step::Ask) {
        buildAsk();
    } else {
        addReason();
        buildPin(m_step == Step::Approve ? tr("Approve") : tr("Open"));
    }
    connect(m_go, &QPushButton::clicked, this, &IdentityDialog::send);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(&m_timer, &QTimer::timeout, this, &IdentityDialog::tick);
}

PlainLabel* IdentityDialog::addLine(const QString& text, bool secondary)
{
    auto* const label = new PlainLabel(text, m_form);
    label->setWordWrap(true);
    label->setSecondary(secondary);
    m_column->addWidget(label);
    return label;
}

void IdentityDialog::buildAsk()
{
    addLine(tr("The identity is opened by two: you give the reason, a second person approves. Your name, the time and the reason stand "
               "on the report and in a log that nothing is taken out of."));
    m_reason = new QPlainTextEdit(m_form);
    m_reason->setObjectName(u"identityReason"_s);
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setTabChangesFocus(true);
    m_reason->setPlaceholderText(tr("Why must the reporter be known? The second person reads this."));
    m_reason->setFixedHeight(96);
    m_column->addWidget(m_reason);
    m_left = addLine({}, true);
    m_go->setText(tr("Ask"));
    const auto count = [this] {
        const auto wrong = checkReason(m_reason->toPlainText());
        m_left->setText(wrong == IdentityProblem::None ? tr("Long enough") : IdentityWords::problem(wrong));
        m_go->setEnabled(wrong == IdentityProblem::None);
    };
    connect(m_reason, &QPlainTextEdit::textChanged, this, count);
    count();
    m_reason->setFocus();
}

void IdentityDialog::addReason()
{
    const IdentityRequest& request = *m_state.request;
    addLine(tr("Asked for on %1 by %2").arg(Format::dateTime(request.askedAt), m_askerName));
    addLine(tr("Reason: %1").arg(guardLine(request.reason, kLongestReason)));
    addLine(m_step == Step::Approve
            ? tr("With your PIN you hand over your half of this one report's key. You do not see the identity.")
            : tr("It is shown for %n minute(s). That you looked is written down before it is shown.", nullptr, int(kShownForMs / 60'000)),
        true);
}

void IdentityDialog::buildPin(const QString& button)
{
    m_pin = new QLineEdit(m_form);
    m_pin->setObjectName(u"identityPin"_s);
    m_pin->setEchoMode(QLineEdit::Password);
    m_pin->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    m_pin->setAccessibleName(tr("PIN"));
    m_pin->setPlaceholderText(m_workspace.isDemo() ? tr("Sample data: the PIN is %1").arg(QString(IdentityService::kDemoPin)) : tr("Your PIN"));
    m_column->addWidget(m_pin);
    m_go->setText(button);
    m_go->setEnabled(false);
    connect(m_pin, &QLineEdit::textChanged, this, [this](const QString& text) { m_go->setEnabled(!text.isEmpty()); });
    m_pin->setFocus();
}

void IdentityDialog::send()
{
    setBusy(true);
    switch (m_step) {
    case Step::Ask:
        return ask();
    case Step::Approve:
        return approve();
    case Step::Open:
        return look();
    }
}

void IdentityDialog::ask()
{
    m_workspace.identities().ask(m_key, m_reason->toPlainText(), m_officer).then(this, [this](const Result<IdentityRequest>& asked) {
        if (!asked)
            return fail(asked.error());
        Q_EMIT changed();
        accept();
    });
}

void IdentityDialog::approve()
{
    m_workspace.identities()
        .approve(m_state.request->id, m_officer, m_pin->text())
        .then(this, [this](const Result<IdentityRequest>& approved) {
            if (!approved)
                return fail(approved.error());
            Q_EMIT changed();
            accept();
        });
}

void IdentityDialog::look()
{
    m_workspace.identities()
        .open(m_state.request->id, m_officer, m_pin->text())
        .then(this, [this](const Result<OpenedIdentity>& opened) {
            if (!opened)
                return fail(opened.error());
            Q_EMIT changed();
            showIdentity(*opened);
        });
}

void IdentityDialog::showIdentity(const OpenedIdentity& identity)
{
    m_pin->clear();
    while (QLayoutItem* const item = m_column->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    m_pin = nullptr;
    m_form->setEnabled(true);
    m_go->hide();
    m_problem->hide();
    setProperty(kSecretProperty, true);
    const auto fact = [this](const QString& name, const QString& value) {
        if (value.isEmpty())
            return;
        addLine(name, true)->setSmall(true);
        addLine(guardLine(value))->setObjectName(u"openedIdentity"_s); // a label: nothing in it can be marked or copied
    };
    fact(tr("Name"), identity.name);
    fact(tr("Phone"), identity.phone);
    fact(tr("E-mail"), identity.email);
    for (const auto& [name, value] : identity.others)
        fact(guardLine(name), value);
    addLine(tr("Seen by %1").arg(m_officer.name), true)->setSmall(true);
    m_left = addLine({}, true);
    m_left->setObjectName(u"identityLeft"_s);
    m_close->setText(tr("Close"));
    m_close->setEnabled(true);
    m_close->setFocus();
    m_until = identity.until;
    tick();
    m_timer.start(1000);
}

void IdentityDialog::tick()
{
    const qint64 left = m_until - m_workspace.clock().nowMs();
    // A clock set back shows nothing for longer than it was meant.
    if (left <= 0 || left > kShownForMs)
        return done(Accepted);
    m_left->setText(tr("Closes by itself in %1 s").arg((left + 999) / 1000));
}

void IdentityDialog::fail(const Error& error)
{
    setBusy(false);
    const auto problem = identityProblemFromCode(error.detail);
    m_problem->setText(problem ? IdentityWords::problem(*problem) : ErrorPresenter::present(error).what);
    m_problem->show();
    if (m_pin) {
        m_pin->selectAll();
        m_pin->setFocus();
    }
}

void IdentityDialog::setBusy(bool busy)
{
    m_go->setEnabled(!busy);
    m_form->setEnabled(!busy);
    if (busy)
        m_problem->hide();
}

} // namespace JakOps
