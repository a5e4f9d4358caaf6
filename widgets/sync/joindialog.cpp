// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sync/joindialog.h"

#include "widgets/common/emptystate.h"
#include "widgets/common/errorpresenter.h"
#include "widgets/common/metrics.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"

#include <QCloseEvent>
#include <QFileDialog>
#include <QFormLayout>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kSteps = 3;
constexpr int kBar = 4;

} // namespace

JoinDialog::JoinDialog(const Theme& theme, QWidget* parent)
    : QDialog(parent)
    , m_empty(new EmptyState(theme, this))
    , m_begin(nullptr)
    , m_stack(new QStackedWidget(this))
    , m_address(new QLineEdit(this))
    , m_authority(new QLineEdit(this))
    , m_choose(new QPushButton(tr("Choose…"), this))
    , m_password(new QLineEdit(this))
    , m_code(new QLineEdit(this))
    , m_problem(new PlainLabel(this))
    , m_bar(new QProgressBar(this))
    , m_step(new PlainLabel(this))
    , m_join(new QPushButton(tr("Join"), this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
{
    setObjectName(u"joinDialog"_s);
    setWindowTitle(tr("Working with the hub"));
    resize(640, 460);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(Metric::kPanel, Metric::kPanel, Metric::kPanel, Metric::kPanel);
    column->addWidget(m_stack);
    m_empty->setObjectName(u"joinWhat"_s);
    m_empty->setIcon(u"network-server"_s);
    m_empty->setTexts(tr("This console works alone"),
        tr("A hub is a server on which several consoles share their reports: what one officer does is on the others' screens at once, "
           "and what is done without a network is sent later."));
    m_begin = m_empty->addButton(tr("Join a hub…"));
    m_begin->setObjectName(u"joinBegin"_s);
    connect(m_begin, &QPushButton::clicked, this, [this] { showForm(); });
    m_stack->addWidget(m_empty);
    m_stack->addWidget(buildForm());
    setBusy(false);
}

QWidget* JoinDialog::buildForm()
{
    auto* const page = new QWidget(m_stack);
    auto* const column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Metric::kGroup);
    auto* const title = new PlainLabel(tr("Join a hub"), page);
    title->setTitle(true);
    column->addWidget(title);
    auto* const intro = new PlainLabel(tr("The hub's administrator gives you all of this. The code holds once. What you did here before stays on "
                                          "this console and is not sent."),
        page);
    intro->setWordWrap(true);
    intro->setSecondary(true);
    column->addWidget(intro);
    auto* const form = new QFormLayout;
    form->setSpacing(Metric::kGap);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setLabelAlignment(Qt::AlignLeft);
    const std::tuple<QLineEdit*, QString, QString> fields[] {{m_address, u"joinAddress"_s, tr("Address")},
        {m_authority, u"joinAuthority"_s, tr("Certificate file")}, {m_password, u"joinPassword"_s, tr("Password")}, {m_code, u"joinCode"_s, tr("Code")}};
    for (const auto& [field, name, label] : fields) {
        field->setObjectName(name);
        field->setMaxLength(2000);
        field->setAccessibleName(label);
        connect(field, &QLineEdit::textChanged, this, &JoinDialog::enable);
        connect(field, &QLineEdit::returnPressed, this, &JoinDialog::join);
        auto* const text = new PlainLabel(label, page);
        text->setBuddy(field);
        if (field != m_authority) {
            form->addRow(text, field);
            continue;
        }
        auto* const row = new QHBoxLayout;
        row->setSpacing(Metric::kGap);
        row->addWidget(field, 1);
        row->addWidget(m_choose);
        form->addRow(text, row);
    }
    m_address->setPlaceholderText(u"host=hub.jakarta.example dbname=hub user=o_7k2m9qx4tb"_s);
    m_authority->setPlaceholderText(tr("if the administrator gave you one"));
    m_password->setEchoMode(QLineEdit::Password);
    m_code->setPlaceholderText(u"ABCD-EFGH-JKLM-NPQR"_s);
    m_choose->setAutoDefault(false);
    connect(m_choose, &QPushButton::clicked, this, &JoinDialog::chooseAuthority);
    column->addLayout(form);
    m_problem->setObjectName(u"joinProblem"_s);
    m_problem->setProperty("danger", true);
    m_problem->setWordWrap(true);
    m_problem->hide();
    column->addWidget(m_problem);
    column->addStretch(1);
    m_bar->setObjectName(u"joinBar"_s);
    m_bar->setRange(0, kSteps);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(kBar);
    m_step->setObjectName(u"joinStep"_s);
    m_step->setSecondary(true);
    column->addWidget(m_step);
    column->addWidget(m_bar);
    auto* const buttons = new QHBoxLayout;
    buttons->setSpacing(Metric::kGap);
    m_join->setObjectName(u"joinNow"_s);
    m_join->setProperty("primary", true);
    m_join->setDefault(true);
    m_cancel->setObjectName(u"joinCancel"_s);
    m_cancel->setAutoDefault(false);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_join);
    column->addLayout(buttons);
    connect(m_join, &QPushButton::clicked, this, &JoinDialog::join);
    connect(m_cancel, &QPushButton::clicked, this, &JoinDialog::leave);
    return page;
}

void JoinDialog::setOffline()
{
    m_begin->setEnabled(false);
    m_empty->setDetail(tr("The program was started so that nothing leaves this machine (--offline). Start it without to join a hub."));
}

void JoinDialog::showForm(const QString& address)
{
    m_stack->setCurrentIndex(1);
    if (!address.isEmpty())
        m_address->setText(address);
    (address.isEmpty() ? m_address : m_password)->setFocus(Qt::OtherFocusReason);
}

void JoinDialog::showStep(Step step)
{
    setBusy(true);
    m_bar->setValue(step == Step::Connecting ? 1 : 2);
    m_step->setText(step == Step::Connecting ? tr("Asking the hub to take this computer in…") : tr("Writing down this computer's key…"));
    m_cancel->setEnabled(step == Step::Connecting); // the code is used: it goes on to its end
}

void JoinDialog::showProblem(const Error& error)
{
    setBusy(false);
    const ErrorText text = ErrorPresenter::present(error);
    const bool given = error.code == ErrorCode::Cancelled;
    m_problem->setText(given ? QString() : text.what + u' ' + text.advice);
    // An address is corrected by what its reader says of it.
    if (error.code == ErrorCode::InvalidInput)
        m_problem->setText(tr("The address cannot be used: %1").arg(error.detail));
    m_problem->setToolTip(given ? QString() : text.detail.toHtmlEscaped());
    m_problem->setVisible(!given);
}

void JoinDialog::setBusy(bool busy)
{
    m_busy = busy;
    for (QWidget* const part : std::initializer_list<QWidget*> {m_address, m_authority, m_choose, m_password, m_code})
        part->setEnabled(!busy);
    m_bar->setVisible(busy);
    m_step->setVisible(busy);
    if (busy)
        m_problem->hide();
    m_cancel->setEnabled(true);
    enable();
}

void JoinDialog::enable()
{
    m_join->setEnabled(!m_busy && !m_address->text().trimmed().isEmpty() && !m_code->text().trimmed().isEmpty());
}

void JoinDialog::join()
{
    if (!m_join->isEnabled())
        return;
    showStep(Step::Connecting);
    Q_EMIT joinRequested({m_address->text().trimmed(), m_authority->text().trimmed(), m_password->text(), m_code->text().trimmed()});
}

void JoinDialog::chooseAuthority()
{
    auto* const dialog = new QFileDialog(this, tr("The authority's certificate"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Certificates (%1)").arg(u"*.crt *.pem *.cer"_s), tr("All files (%1)").arg(u"*"_s)});
    connect(dialog, &QFileDialog::fileSelected, m_authority, &QLineEdit::setText);
    dialog->show();
}

void JoinDialog::leave()
{
    if (m_busy)
        Q_EMIT cancelRequested();
    else
        reject();
}

void JoinDialog::closeEvent(QCloseEvent* event)
{
    if (m_busy)
        Q_EMIT cancelRequested();
    QDialog::closeEvent(event);
}

} // namespace JakOps
