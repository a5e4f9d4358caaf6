// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ticket/routingdialog.h"

#include "base/textguard.h"
#include "services/workspace.h"
#include "widgets/common/errorpresenter.h"
#include "widgets/common/format.h"
#include "widgets/common/metrics.h"
#include "widgets/common/officercontext.h"
#include "widgets/common/officerwords.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/plaintext.h"
#include "widgets/common/words.h"
#include "widgets/common/wraptext.h"
#include "widgets/ticket/routingwords.h"

#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QProgressBar>
#include <QPushButton>
#include <QTableWidget>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

// What, and of a wrong file the line.
QString sentence(const Error& error)
{
    const ErrorText text = ErrorPresenter::present(error);
    const bool ofFile = error.code == ErrorCode::InvalidInput || error.code == ErrorCode::TooLarge;
    return ofFile ? guardLine(error.detail) : text.what;
}

} // namespace

RoutingDialog::RoutingDialog(Workspace& workspace, RoutingService& routing, OfficerContext& officer, QWidget* parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_routing(routing)
    , m_officer(officer)
    , m_inForce(new WrapText(this))
    , m_state(new WrapText(this))
    , m_rows(new PlainLabel(this))
    , m_table(new QTableWidget(0, 5, this))
    , m_progress(new QProgressBar(this))
    , m_choose(new QPushButton(this))
    , m_stop(new QPushButton(this))
    , m_adopt(new QPushButton(this))
    , m_builtIn(new QPushButton(this))
    , m_close(new QPushButton(this))
{
    build();
    connect(m_choose, &QPushButton::clicked, this, &RoutingDialog::chooseFile);
    connect(m_stop, &QPushButton::clicked, this, [this] { m_routing.cancelTest(); });
    connect(m_adopt, &QPushButton::clicked, this, &RoutingDialog::adopt);
    connect(m_builtIn, &QPushButton::clicked, this, &RoutingDialog::useBuiltIn);
    connect(m_close, &QPushButton::clicked, this, &RoutingDialog::reject);
    connect(m_table, &QTableWidget::itemActivated, this, [this](const QTableWidgetItem* item) {
        Q_EMIT ticketRequested(m_result.changes.value(item->row()).key);
    });
    connect(&officer, &OfficerContext::officerChanged, this, &RoutingDialog::tellState);
    m_routing.loaded().then(this, [this](const std::shared_ptr<const RoutingBook>&) { tellState(); });
    retranslate();
}

void RoutingDialog::build()
{
    setObjectName(u"routingDialog"_s);
    m_inForce->setObjectName(u"rulesInForce"_s);
    m_state->setObjectName(u"routingState"_s);
    m_table->setObjectName(u"routingChanges"_s);
    m_choose->setObjectName(u"chooseRules"_s);
    m_stop->setObjectName(u"stopTest"_s);
    m_adopt->setObjectName(u"adoptRules"_s);
    m_adopt->setProperty("primary", true);
    m_builtIn->setObjectName(u"builtInRules"_s);
    m_close->setObjectName(u"close"_s);
    m_rows->setSecondary(true);
    m_rows->setSmall(true);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(Metric::kRow);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_progress->setTextVisible(false);

    auto* const file = new QHBoxLayout;
    file->setSpacing(Metric::kGap);
    file->addWidget(m_choose);
    file->addWidget(m_progress, 1);
    file->addWidget(m_stop);
    file->addStretch(0);
    auto* const buttons = new QHBoxLayout;
    buttons->setSpacing(Metric::kGap);
    buttons->addWidget(m_adopt);
    buttons->addWidget(m_builtIn);
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(Metric::kPanel, Metric::kPanel, Metric::kPanel, Metric::kPanel);
    column->setSpacing(Metric::kGroup);
    column->addWidget(m_inForce);
    column->addLayout(file);
    column->addWidget(m_state);
    column->addWidget(m_table, 1);
    column->addWidget(m_rows);
    column->addLayout(buttons);
    resize(820, 560);
}

void RoutingDialog::chooseFile()
{
    const QString path = QFileDialog::getOpenFileName(
        this, tr("Test a file of rules"), m_folder, tr("Tables (*.csv);;All files (*)"));
    if (path.isEmpty())
        return;
    m_folder = QFileInfo(path).absolutePath();
    Q_EMIT folderUsed(m_folder);
    testFile(path);
}

void RoutingDialog::testFile(const QString& path)
{
    m_routing.cancelTest();
    m_file = path;
    m_testing = true;
    m_tested = false;
    m_result = {};
    m_progress->setRange(0, 0);
    m_state->setText(tr("Reading %1").arg(guardLine(QFileInfo(path).fileName())));
    fillTable();
    tellState();
    const int run = ++m_run;
    m_routing.read(path).then(this, [this, run](const Result<RoutingRules>& rules) {
        if (run == m_run)
            this->run(rules);
    });
}

void RoutingDialog::run(const Result<RoutingRules>& rules)
{
    if (!rules) {
        tell(fail(rules.error()));
        return;
    }
    const auto progress = [dialog = QPointer(this)](qint64 done, qint64 total) {
        QMetaObject::invokeMethod(qApp, [dialog, done, total] {
            if (!dialog || !dialog->m_testing)
                return;
            dialog->m_progress->setRange(0, int(std::max<qint64>(1, total)));
            dialog->m_progress->setValue(int(done));
        });
    };
    m_routing.test(*rules, m_officer.officer(), kTested, progress)
        .then(this, [this, run = m_run](const Result<RoutingTest>& result) {
            if (run == m_run)
                tell(result);
        });
}

void RoutingDialog::tell(const Result<RoutingTest>& result)
{
    m_testing = false;
    m_tested = result.has_value();
    if (result)
        m_result = *result;
    const QString name = guardLine(QFileInfo(m_file).fileName());
    if (result)
        m_state->setText(tr("%1, tested on the newest %2 reports: %3 go where they go now, %4 would go elsewhere, %5 nowhere.")
                .arg(name, Format::number(m_result.reports), Format::number(m_result.same), Format::number(m_result.changed),
                    Format::number(m_result.unanswered)));
    else if (result.error().code == ErrorCode::Cancelled)
        m_state->setText(tr("The test was stopped. Nothing was changed."));
    else
        m_state->setText(tr("%1 cannot be used, the rules before stay. %2").arg(name, sentence(result.error())));
    fillTable();
    tellState();
}

void RoutingDialog::fillTable()
{
    const CityFacts& facts = m_workspace.facts();
    const QString none = tr("\u2013");
    m_table->setRowCount(int(m_result.changes.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const RoutingTest::Change& change = m_result.changes[row];
        const bool alike = change.now.agency == change.would.agency; // then it is the priority that differs
        const auto goal = [&](const RoutingAnswer& answer) {
            const QString name = answer.agency.isEmpty() ? none : facts.agencyShortName(answer.agency);
            if (!alike && !answer.priority)
                return name;
            return Words::joined({name, answer.priority ? Words::priority(*answer.priority) : tr("priority as it is")});
        };
        const QString why = change.would.agency.isEmpty() ? none : RoutingWords::why(change.would, facts);
        const QStringList cells{
            change.number, facts.categoryName(change.category), goal(change.now), goal(change.would), why};
        for (int column = 0; column < int(cells.size()); ++column) {
            auto* const item = new QTableWidgetItem(guardLine(cells[column]));
            item->setToolTip(plainToolTip(item->text()));
            m_table->setItem(row, column, item);
        }
    }
    m_table->resizeColumnsToContents();
    for (int column = 1; column < 4; ++column)
        m_table->setColumnWidth(column, std::min(m_table->columnWidth(column), 190));
    m_rows->setText(m_result.changed > m_result.changes.size()
            ? tr("The newest %1 of them are listed. Enter opens a report.").arg(Format::number(m_result.changes.size()))
            : tr("Enter opens a report."));
    m_rows->setVisible(!m_result.changes.isEmpty());
}

void RoutingDialog::adopt()
{
    m_routing.adopt(m_file, m_officer.officer()).then(this, [this](const Result<>& done) {
        settle(done, tr("These rules are in force now."));
    });
}

void RoutingDialog::useBuiltIn()
{
    m_routing.useBuiltIn(m_officer.officer()).then(this, [this](const Result<>& done) {
        settle(done, tr("The built-in rules are in force again. The file is kept as routing.csv.old."));
    });
}

void RoutingDialog::settle(const Result<>& done, const QString& said)
{
    m_state->setText(done ? said : sentence(done.error()));
    m_tested = m_tested && !done;
    tellState();
}

void RoutingDialog::tellState()
{
    const auto book = m_routing.book();
    const QString count = Format::number(book->rules.rules().size());
    QString inForce = book->ownRules ? tr("In force: %1 rules of this profile.").arg(count)
                                     : tr("In force: the %1 built-in rules.").arg(count);
    if (book->problem)
        inForce += u'\n' + tr("This profile's routing.csv cannot be used: %1").arg(sentence(*book->problem));
    m_inForce->setText(inForce);
    m_progress->setVisible(m_testing);
    m_stop->setVisible(m_testing);
    const bool may = m_workspace.roles().mayDo(m_officer.officer(), Power::EditRules);
    const QString why = may ? QString() : OfficerWords::refusal(m_officer.officer(), Power::EditRules, m_workspace.roles());
    m_adopt->setEnabled(may && m_tested && !m_testing);
    m_adopt->setToolTip(plainToolTip(why.isEmpty() && !m_tested ? tr("Test a file of rules first.") : why));
    m_builtIn->setEnabled(may && (book->ownRules || book->problem) && !m_testing);
    m_builtIn->setToolTip(plainToolTip(why));
}

void RoutingDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void RoutingDialog::reject()
{
    if (m_testing)
        m_routing.cancelTest();
    QDialog::reject();
}

void RoutingDialog::retranslate()
{
    setWindowTitle(tr("Routing rules"));
    m_choose->setText(tr("Test a file of rules…"));
    m_stop->setText(tr("Stop"));
    m_adopt->setText(tr("Take over these rules"));
    m_builtIn->setText(tr("Back to the built-in rules"));
    m_close->setText(tr("Close"));
    m_table->setAccessibleName(tr("Reports that would go elsewhere"));
    m_table->setHorizontalHeaderLabels({tr("Number"), tr("Category"), tr("Now"), tr("Then"), tr("Why")});
    if (!m_tested && !m_testing)
        m_state->setText(tr("A file of rules is tested on the newest %1 reports before it is taken over. Columns: %2.")
                .arg(Format::number(kTested), u"category, area, channel, words, agency, priority, note"_s));
    fillTable();
    tellState();
}

} // namespace JakOps
