// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/signin/officersdialog.h"

#include "domain/cityfacts.h"
#include "services/officerservice.h"
#include "widgets/common/metrics.h"
#include "widgets/common/officerwords.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/stylesheet.h"
#include "widgets/common/words.h"
#include "widgets/signin/newofficerdialog.h"
#include "widgets/signin/pindialog.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

enum Column { Name, Code, RoleColumn, AgencyColumn, AreaColumn, State, ColumnCount };

} // namespace

OfficersDialog::OfficersDialog(OfficerService& officers, const CityFacts& facts, const Officer& by, QWidget* parent)
    : QDialog(parent)
    , m_officers(officers)
    , m_facts(facts)
    , m_by(by)
    , m_table(new QTableWidget(0, ColumnCount, this))
    , m_told(new PlainLabel(this))
    , m_add(new QPushButton(tr("New officer…"), this))
    , m_pin(new QPushButton(tr("New PIN…"), this))
    , m_disable(new QPushButton(this))
{
    setObjectName(u"officersDialog"_s);
    setWindowTitle(tr("Officers of this console"));
    resize(860, 460);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(Metric::kPanel, Metric::kPanel, Metric::kPanel, Metric::kPanel);
    column->setSpacing(Metric::kGroup);
    auto* const words = new PlainLabel(
        tr("Nobody is deleted: histories name who did what. Who may not sign in any more stays in the list."), this);
    words->setWordWrap(true);
    words->setSecondary(true);
    column->addWidget(words);
    m_table->setObjectName(u"officers"_s);
    m_table->setAccessibleName(windowTitle());
    m_table->setHorizontalHeaderLabels({tr("Name"), tr("Code"), tr("Role"), tr("Agency"), tr("Area"), tr("Signing in")});
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(Metric::kRow);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setShowGrid(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    column->addWidget(m_table, 1);
    m_told->setObjectName(u"officersTold"_s);
    m_told->setWordWrap(true);
    m_told->hide();
    column->addWidget(m_told);
    auto* const buttons = new QHBoxLayout;
    buttons->setSpacing(Metric::kGap);
    auto* const close = new QPushButton(tr("Close"), this);
    m_add->setObjectName(u"newOfficer"_s);
    m_pin->setObjectName(u"newPinFor"_s);
    m_disable->setObjectName(u"disableOfficer"_s);
    for (QPushButton* const button : {m_add, m_pin, m_disable}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    buttons->addWidget(close);
    column->addLayout(buttons);
    connect(m_table, &QTableWidget::currentCellChanged, this, &OfficersDialog::showPresent);
    connect(m_add, &QPushButton::clicked, this, &OfficersDialog::add);
    connect(m_pin, &QPushButton::clicked, this, &OfficersDialog::givePin);
    connect(m_disable, &QPushButton::clicked, this, &OfficersDialog::toggleDisabled);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    showPresent();
    tell(tr("Reading the list…"), false);
    read();
}

void OfficersDialog::read()
{
    m_officers.accounts().then(this, [this](const Result<QList<OfficerAccount>>& accounts) {
        if (!accounts)
            return tell(OfficerWords::told(accounts.error()), true);
        if (m_accounts.isEmpty())
            tell({}, false);
        fill(*accounts);
    });
}

void OfficersDialog::fill(const QList<OfficerAccount>& accounts)
{
    const QString chosen = present() ? present()->officer.code : m_by.code;
    m_accounts = accounts;
    m_table->setRowCount(int(accounts.size()));
    for (int row = 0; row < accounts.size(); ++row) {
        const OfficerAccount& account = accounts[row];
        const Officer& officer = account.officer;
        const QString texts[ColumnCount] {officer.name, officer.code, Words::role(officer.role),
            officer.agency.isEmpty() ? tr("–") : m_facts.agencyShortName(officer.agency),
            officer.area.isEmpty() ? tr("The whole city") : m_facts.areaName(officer.area),
            account.isEnabled() ? tr("Allowed") : tr("Not any more")};
        for (int column = 0; column < ColumnCount; ++column) {
            auto* const item = new QTableWidgetItem(texts[column]);
            if (!account.isEnabled())
                item->setForeground(palette().placeholderText());
            m_table->setItem(row, column, item);
        }
        if (officer.code == chosen)
            m_table->selectRow(row);
    }
    m_table->resizeColumnsToContents();
    for (int column = 0; column < State; ++column)
        m_table->setColumnWidth(column, std::min(m_table->columnWidth(column) + Metric::kGroup, 220));
    showPresent();
}

const OfficerAccount* OfficersDialog::present() const
{
    const int row = m_table->currentRow();
    return row >= 0 && row < m_accounts.size() ? &m_accounts[row] : nullptr;
}

void OfficersDialog::showPresent()
{
    const OfficerAccount* const account = present();
    m_pin->setEnabled(account && account->isEnabled() && account->officer.code != m_by.code);
    m_disable->setEnabled(account != nullptr);
    m_disable->setText(account && !account->isEnabled() ? tr("Let in again") : tr("Shut out"));
}

void OfficersDialog::add()
{
    auto* const dialog = new NewOfficerDialog(m_facts, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NewOfficerDialog::asked, this, [this, dialog](const Officer& officer, const QString& pin) {
        m_officers.add(officer, pin, m_by).then(dialog, [this, dialog](const Result<Officer>& added) {
            if (!added)
                return dialog->showProblem(OfficerWords::told(added.error()));
            dialog->accept();
            tell(tr("%1 may sign in now.").arg(added->name), false);
            read();
            Q_EMIT changed();
        });
    });
    dialog->open();
}

void OfficersDialog::givePin()
{
    const OfficerAccount* const account = present();
    if (!account)
        return;
    const Officer officer = account->officer;
    auto* const dialog = new PinDialog(PinDialog::Whose::Forgotten, officer.name, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PinDialog::given, this, [this, dialog, officer](const QString&, const QString& pin, bool evenIfKeyIsLost) {
        m_officers.resetPin(officer.code, pin, m_by, evenIfKeyIsLost).then(dialog, [this, dialog, officer](const Result<>& done) {
            if (!done && officerProblemFromCode(done.error().detail) == OfficerProblem::LastKey)
                return dialog->askForLoss(OfficerWords::told(done.error()));
            if (!done)
                return dialog->showProblem(OfficerWords::told(done.error()));
            dialog->accept();
            tell(tr("%1 signs in with the new PIN from now on.").arg(officer.name), false);
        });
    });
    dialog->open();
}

void OfficersDialog::toggleDisabled()
{
    const OfficerAccount* const account = present();
    if (!account)
        return;
    const bool disable = account->isEnabled();
    m_officers.setDisabled(account->officer.code, disable, m_by)
        .then(this, [this, disable, name = account->officer.name](const Result<>& done) {
            if (!done)
                return tell(OfficerWords::told(done.error()), true);
            tell(disable ? tr("%1 may not sign in any more.").arg(name) : tr("%1 may sign in again.").arg(name), false);
            read();
            Q_EMIT changed();
        });
}

void OfficersDialog::tell(const QString& text, bool isProblem)
{
    setStyleFlag(m_told, "danger", isProblem);
    m_told->setText(text);
    m_told->setVisible(!text.isEmpty());
}

} // namespace JakOps
