// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ticket/rulesdialog.h"

#include "base/textguard.h"
#include "domain/cityfacts.h"
#include "domain/ticket.h"
#include "widgets/common/errorpresenter.h"
#include "widgets/common/format.h"
#include "widgets/common/metrics.h"
#include "widgets/common/plaintext.h"
#include "widgets/common/words.h"
#include "widgets/common/wraptext.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QListWidget>
#include <QPushButton>
#include <QTableWidget>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kListWidth = 200;
constexpr int kWidestColumn = 260;
constexpr qsizetype kLongestCell = 300;

QString titleOf(const QString& name)
{
    if (name == "routing.csv"_L1)
        return RulesDialog::tr("Routing");
    if (name == "sla.csv"_L1)
        return RulesDialog::tr("Time limits");
    if (name == "hours.csv"_L1)
        return RulesDialog::tr("Working hours");
    if (name == "holidays.csv"_L1)
        return RulesDialog::tr("Holidays");
    if (name == "escalation.csv"_L1)
        return RulesDialog::tr("Escalation");
    return name;
}

QString columnName(const QString& column)
{
    const QHash<QString, QString> names{{u"category"_s, RulesDialog::tr("Category")},
        {u"categories"_s, RulesDialog::tr("Category")}, {u"area"_s, RulesDialog::tr("Area")},
        {u"channel"_s, RulesDialog::tr("Channel")}, {u"channels"_s, RulesDialog::tr("Channel")},
        {u"words"_s, RulesDialog::tr("Words")}, {u"agency"_s, RulesDialog::tr("Agency")},
        {u"priority"_s, RulesDialog::tr("Priority")}, {u"auto"_s, RulesDialog::tr("By itself")},
        {u"note"_s, RulesDialog::tr("Note")}, {u"stage"_s, RulesDialog::tr("Stage")},
        {u"from"_s, RulesDialog::tr("From")}, {u"to"_s, RulesDialog::tr("To")}, {u"limit"_s, RulesDialog::tr("Limit")},
        {u"pause"_s, RulesDialog::tr("Stands still")}, {u"source"_s, RulesDialog::tr("Source")},
        {u"weekday"_s, RulesDialog::tr("Weekday")}, {u"unit"_s, RulesDialog::tr("Unit")},
        {u"after"_s, RulesDialog::tr("After")}, {u"date"_s, RulesDialog::tr("Date")},
        {u"name"_s, RulesDialog::tr("Name")}, {u"kind"_s, RulesDialog::tr("Kind")}};
    return names.value(column, column);
}

} // namespace

RulesDialog::RulesDialog(const CityFacts& facts, RuleFiles& files, QWidget* parent)
    : QDialog(parent)
    , m_facts(facts)
    , m_files(files)
    , m_list(new QListWidget(this))
    , m_source(new WrapText(this))
    , m_problem(new WrapText(this))
    , m_table(new QTableWidget(this))
    , m_test(new QPushButton(this))
    , m_close(new QPushButton(this))
{
    build();
    connect(m_list, &QListWidget::currentRowChanged, this, &RulesDialog::showFile);
    connect(m_test, &QPushButton::clicked, this, &RulesDialog::testRequested);
    connect(m_close, &QPushButton::clicked, this, &RulesDialog::reject);
    connect(&files, &RuleFiles::changed, this, &RulesDialog::read);
    retranslate();
}

void RulesDialog::build()
{
    setObjectName(u"rulesDialog"_s);
    m_list->setObjectName(u"ruleFiles"_s);
    m_list->setFixedWidth(kListWidth);
    m_source->setObjectName(u"ruleSource"_s);
    m_source->setInk(QPalette::PlaceholderText);
    m_problem->setObjectName(u"ruleProblem"_s);
    m_problem->hide();
    m_table->setObjectName(u"ruleRows"_s);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->setDefaultSectionSize(Metric::kRow);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_test->setObjectName(u"testRouting"_s);
    m_close->setObjectName(u"close"_s);

    auto* const right = new QVBoxLayout;
    right->setSpacing(Metric::kGap);
    right->addWidget(m_source);
    right->addWidget(m_problem);
    right->addWidget(m_table, 1);
    auto* const both = new QHBoxLayout;
    both->setSpacing(Metric::kGroup);
    both->addWidget(m_list);
    both->addLayout(right, 1);
    auto* const buttons = new QHBoxLayout;
    buttons->setSpacing(Metric::kGap);
    buttons->addWidget(m_test);
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(Metric::kPanel, Metric::kPanel, Metric::kPanel, Metric::kPanel);
    column->setSpacing(Metric::kGroup);
    column->addLayout(both, 1);
    column->addLayout(buttons);
    resize(1040, 560);
}

void RulesDialog::read()
{
    m_files.read().then(this, [this](const QList<RuleFile>& files) { take(files); });
}

void RulesDialog::choose(const QString& name)
{
    for (qsizetype i = 0; i < m_shown.size(); ++i) {
        if (m_shown[i].name == name)
            m_list->setCurrentRow(int(i));
    }
}

void RulesDialog::take(const QList<RuleFile>& files)
{
    const int row = std::max(0, m_list->currentRow());
    m_shown = files;
    m_list->clear();
    for (const RuleFile& file : files) {
        const QString title = titleOf(file.name);
        //: a table of rules whose file cannot be used
        auto* const item = new QListWidgetItem(file.problem ? tr("%1 (wrong)").arg(title) : title, m_list);
        item->setToolTip(plainToolTip(file.name));
    }
    m_list->setCurrentRow(row);
}

// Codes by their names; everything else as the file says it.
QString RulesDialog::cell(const QString& column, const QString& words) const
{
    const auto each = [&words](const auto& nameOf) {
        QStringList names;
        for (const QString& code : words.split(u'|', Qt::SkipEmptyParts))
            names += nameOf(code.trimmed());
        return names.join(u", "_s);
    };
    if (column == "category"_L1 || column == "categories"_L1)
        return each([this](const QString& code) { return m_facts.categoryName(code); });
    if (column == "area"_L1)
        return each([this](const QString& code) { return m_facts.areaName(code); });
    if (column == "channel"_L1 || column == "channels"_L1)
        return each([this](const QString& code) { return m_facts.channelName(code); });
    if (column == "words"_L1)
        return each([](const QString& word) { return word; });
    if (column == "agency"_L1 && words == "kel.*"_L1)
        return tr("The kelurahan there");
    if (column == "agency"_L1 && words == "kec.*"_L1)
        return tr("The kecamatan there");
    if (column == "agency"_L1 && words.endsWith(".*"_L1))
        //: the unit of an agency that works where the report is
        return tr("%1, the unit there").arg(m_facts.agencyShortName(words.chopped(2)));
    if (column == "agency"_L1)
        return m_facts.agencyShortName(words);
    if (column == "priority"_L1) {
        const auto priority = priorityFromCode(words);
        return priority ? Words::priority(*priority) : words;
    }
    if (column == "auto"_L1)
        return words.isEmpty() ? QString() : tr("yes");
    return words;
}

void RulesDialog::tellSource(const RuleFile& file)
{
    QStringList said;
    const QString count = Format::number(file.rows.size());
    switch (file.source) {
    case RuleFile::Source::BuiltIn:
        said += tr("Built-in rules: %1. A file %2 in the profile's folder takes their place.").arg(count, file.name);
        break;
    case RuleFile::Source::Own:
        said += tr("Rules from this profile's %1: %2.").arg(file.name, count);
        break;
    case RuleFile::Source::Earlier:
        said += tr("Rules from this profile's %1 as it was when it was last right: %2.").arg(file.name, count);
        break;
    }
    if (file.waits)
        said += tr("The file was changed since the start: what it says now holds from the next start.");
    m_source->setText(said.join(u' '));
    m_problem->setVisible(file.problem.has_value());
    if (file.problem) {
        const QString detail = guardLine(file.problem->detail);
        m_problem->setText(tr("%1 cannot be used, the rules before stay. %2")
                .arg(file.name, detail.isEmpty() ? ErrorPresenter::present(*file.problem).what : detail));
    }
}

void RulesDialog::showFile(int index)
{
    if (index < 0 || index >= m_shown.size())
        return;
    const RuleFile& file = m_shown[index];
    tellSource(file);
    m_test->setVisible(file.name == "routing.csv"_L1);
    m_table->setRowCount(0);
    m_table->setColumnCount(int(file.columns.size()));
    m_table->setRowCount(int(file.rows.size()));
    QStringList heads;
    for (const QString& column : file.columns)
        heads += columnName(column.trimmed());
    m_table->setHorizontalHeaderLabels(heads);
    QStringList lines;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        lines += QString::number(file.lines.value(row));
        for (int column = 0; column < m_table->columnCount(); ++column) {
            const QString words
                = guardLine(cell(file.columns[column].trimmed(), file.rows[row].value(column).trimmed()), kLongestCell);
            auto* const item = new QTableWidgetItem(words);
            item->setToolTip(plainToolTip(words));
            m_table->setItem(row, column, item);
        }
    }
    m_table->setVerticalHeaderLabels(lines); // the lines of the file, which an error names
    m_table->resizeColumnsToContents();
    for (int column = 0; column + 1 < m_table->columnCount(); ++column)
        m_table->setColumnWidth(column, std::min(m_table->columnWidth(column), kWidestColumn));
}

void RulesDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void RulesDialog::retranslate()
{
    setWindowTitle(tr("Rules in force"));
    m_list->setAccessibleName(tr("Tables of rules"));
    m_table->setAccessibleName(tr("Rules in force"));
    m_test->setText(tr("Test routing rules…"));
    m_close->setText(tr("Close"));
    if (!m_shown.isEmpty())
        take(QList<RuleFile>(m_shown));
}

} // namespace JakOps
