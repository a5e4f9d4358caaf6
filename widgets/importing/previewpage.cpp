// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/importing/previewpage.h"

#include "base/textguard.h"
#include "widgets/common/format.h"
#include "widgets/common/icons.h"
#include "widgets/common/metrics.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/sectionheader.h"
#include "widgets/common/wraptext.h"
#include "widgets/importing/errornote.h"
#include "widgets/importing/importwords.h"
#include "widgets/importing/mappinggrid.h"
#include "widgets/importing/previewmodel.h"

#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QScrollArea>
#include <QTableView>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kProblemsShown = 4;
constexpr std::array kCharsets{Charset::Utf8, Charset::Windows1252, Charset::Utf16Le, Charset::Utf16Be};
constexpr std::array<QChar, 4> kDelimiters{u',', u';', u'\t', u'|'};

} // namespace

PreviewPage::PreviewPage(QWidget* parent)
    : QWidget(parent)
    , m_name(new PlainLabel(this))
    , m_form(new PlainLabel(this))
    , m_charset(new QComboBox(this))
    , m_delimiter(new QComboBox(this))
    , m_tableChoices(new QWidget(this))
    , m_charsetLabel(new PlainLabel(this))
    , m_delimiterLabel(new PlainLabel(this))
    , m_privacyLabel(new PlainLabel(this))
    , m_privacy(new QComboBox(this))
    , m_recordsHeader(new SectionHeader({}, this))
    , m_model(new PreviewModel(this))
    , m_table(new QTableView(this))
    , m_columnsHeader(new SectionHeader({}, this))
    , m_grid(new MappingGrid)
    , m_identities(new WrapText(this))
    , m_problems(new WrapText(this))
    , m_problem(new ErrorNote(u"previewProblem"_s, this))
    , m_import(new QPushButton(this))
    , m_back(new QPushButton(this))
{
    m_name->setObjectName(u"sourceName"_s);
    m_name->setTitle(true);
    m_name->setElide(Qt::ElideMiddle);
    m_form->setObjectName(u"sourceForm"_s);
    m_form->setSecondary(true);
    m_charset->setObjectName(u"charset"_s);
    m_delimiter->setObjectName(u"delimiter"_s);
    m_privacy->setObjectName(u"privacy"_s);
    m_import->setObjectName(u"startImport"_s);
    m_import->setProperty("primary", true);
    m_back->setObjectName(u"otherSource"_s);
    m_problems->setObjectName(u"previewProblems"_s);
    m_identities->setObjectName(u"previewIdentities"_s);

    m_table->setObjectName(u"previewTable"_s);
    m_table->setModel(m_model);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(Metric::kRowCompact);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    const std::array<int, PreviewModel::ColumnCount> widths{64, 128, 124, 200, 92, 140, 136, 160};
    for (int column = 0; column < int(widths.size()); ++column)
        m_table->setColumnWidth(column, widths[size_t(column)]);
    m_table->horizontalHeader()->setSectionResizeMode(PreviewModel::Text, QHeaderView::Stretch);
    m_table->horizontalHeader()->setMinimumSectionSize(56);
    m_table->horizontalHeader()->setStyleSheet(u"QHeaderView::section { padding-left: 3px; }"_s); // as the cells

    auto* const scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(m_grid);
    m_columnsArea = scroll;

    auto* const ofTable = new QHBoxLayout(m_tableChoices);
    ofTable->setContentsMargins({});
    ofTable->setSpacing(Metric::kGap);
    ofTable->addWidget(m_charsetLabel);
    ofTable->addWidget(m_charset);
    ofTable->addSpacing(Metric::kGap);
    ofTable->addWidget(m_delimiterLabel);
    ofTable->addWidget(m_delimiter);
    ofTable->addSpacing(Metric::kGap);
    auto* const choices = new QHBoxLayout;
    choices->setSpacing(Metric::kGap);
    choices->addWidget(m_tableChoices);
    choices->addWidget(m_privacyLabel);
    choices->addWidget(m_privacy);
    choices->addStretch(1);
    auto* const buttons = new QHBoxLayout;
    buttons->setSpacing(Metric::kGap);
    buttons->addWidget(m_import);
    buttons->addWidget(m_back);
    buttons->addStretch(1);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(Metric::kGap);
    column->addWidget(m_name);
    column->addWidget(m_form);
    column->addLayout(choices);
    column->addWidget(m_recordsHeader);
    column->addWidget(m_table, 3);
    column->addWidget(m_identities);
    column->addWidget(m_problems);
    column->addWidget(m_problem);
    column->addWidget(m_columnsHeader);
    column->addWidget(m_columnsArea, 2);
    column->addLayout(buttons);

    connect(m_grid, &MappingGrid::mappingChanged, this, [this] {
        m_job.mapping = m_grid->mapping();
        Q_EMIT jobChanged(m_job);
    });
    connect(m_charset, &QComboBox::activated, this, [this](int index) {
        m_job.charset = kCharsets[size_t(index)];
        Q_EMIT jobChanged(m_job);
    });
    connect(m_delimiter, &QComboBox::activated, this, [this](int index) {
        m_job.delimiter = kDelimiters[size_t(index)];
        Q_EMIT jobChanged(m_job);
    });
    connect(m_privacy, &QComboBox::activated, this, [this](int index) {
        m_job.mapping = m_grid->mapping();
        m_job.mapping.privateUnlessSaid = index == 0;
        Q_EMIT jobChanged(m_job);
    });
    connect(m_import, &QPushButton::clicked, this, &PreviewPage::importRequested);
    connect(m_back, &QPushButton::clicked, this, &PreviewPage::backRequested);
    retranslate();
}

void PreviewPage::setPreview(const ImportJob& job, const ImportPreview& preview)
{
    m_job = job;
    m_preview = preview;
    m_model->setRecords(preview.records);
    m_grid->setColumns(preview.columns, preview.mapping, preview.canSeal);
    m_problem->clear();
    fitTable();
    retranslate();
}

// Columns without a value say nothing, and rows that are not there leave their room to the columns below.
void PreviewPage::fitTable()
{
    for (int column = 0; column < PreviewModel::ColumnCount; ++column) {
        bool isEmpty = column != PreviewModel::Position && column != PreviewModel::Number && column != PreviewModel::Text;
        for (int row = 0; isEmpty && row < m_model->rowCount(); ++row)
            isEmpty = m_model->index(row, column).data().toString().isEmpty();
        m_table->setColumnHidden(column, isEmpty);
    }
    const int rows = std::max(m_model->rowCount(), 2);
    m_table->setMaximumHeight(Metric::kRow + rows * Metric::kRowCompact + 2 * m_table->frameWidth() + Metric::kGap);
}

void PreviewPage::setBusy(bool busy)
{
    m_import->setEnabled(!busy && (!m_preview.records.isEmpty() || !m_preview.services.isEmpty()));
    m_grid->setEnabled(!busy);
    m_privacy->setEnabled(!busy);
}

void PreviewPage::fillChoices()
{
    m_charset->clear();
    for (const Charset charset : kCharsets)
        m_charset->addItem(ImportWords::charset(charset));
    m_charset->setCurrentIndex(int(std::ranges::find(kCharsets, m_preview.facts.charset) - kCharsets.begin()));
    m_delimiter->clear();
    for (const QChar delimiter : kDelimiters)
        m_delimiter->addItem(ImportWords::delimiter(delimiter));
    m_delimiter->setCurrentIndex(int(std::ranges::find(kDelimiters, m_preview.facts.delimiter) - kDelimiters.begin()));
    m_privacy->clear();
    m_privacy->addItems({tr("private"), tr("public")});
    m_privacy->setCurrentIndex(m_preview.isPublic ? 1 : 0);
}

void PreviewPage::retranslate()
{
    const bool table = m_preview.facts.format == SourceFormat::Csv;
    m_name->setText(guardLine(m_job.path.isEmpty() ? m_job.url.toDisplayString() : QFileInfo(m_job.path).fileName()));
    m_form->setText(ImportWords::form(m_preview.facts)
        + (m_preview.remembered ? QString(u" \u00B7 "_s + tr("columns as in the last import")) : QString()));
    m_charsetLabel->setText(tr("Encoding"));
    m_charset->setAccessibleName(tr("Encoding"));
    m_delimiterLabel->setText(tr("Separator"));
    m_delimiter->setAccessibleName(tr("Separator"));
    m_privacyLabel->setText(tr("Reports that do not say it are"));
    m_privacy->setAccessibleName(tr("Reports that do not say whether they are private"));
    m_tableChoices->setVisible(table);
    m_privacyLabel->setVisible(!m_preview.records.isEmpty());
    m_privacy->setVisible(!m_preview.records.isEmpty());
    m_model->retranslate();
    fillChoices();
    m_recordsHeader->setTitle(tr("First records"));
    const qsizetype count = m_preview.records.size() + m_preview.services.size();
    m_recordsHeader->setNote(
        m_preview.complete ? tr("%n, that is all", nullptr, int(count)) : tr("%n of more", nullptr, int(count)));
    m_table->setAccessibleName(tr("First records"));
    m_columnsHeader->setTitle(tr("Columns"));
    m_columnsHeader->setNote(Format::number(m_preview.columns.size()));
    m_columnsHeader->setVisible(!m_preview.columns.isEmpty());
    m_columnsArea->setVisible(!m_preview.columns.isEmpty());

    const qsizetype sealed = std::ranges::count_if(
        m_preview.columns, [](const ImportColumn& c) { return c.tellsWho() && c.field != FeedField::Ignore; });
    m_identities->setText(m_preview.canSeal
            ? tr("%n column(s) with who reported: sealed while they are taken in, not shown here.", nullptr, int(sealed))
            : tr("%n column(s) with who reported, not kept: an officer who may ask for identities and one who may approve have to "
                 "sign in once before anything can be sealed.",
                  nullptr, int(sealed)));
    m_identities->setVisible(sealed > 0);

    QStringList problems;
    for (const RecordProblem& problem :
        m_preview.problems.first(qMin(qsizetype(kProblemsShown), m_preview.problems.size())))
        problems << ImportWords::problem(problem);
    if (m_preview.problems.size() > kProblemsShown)
        problems << tr("and %1 more.").arg(Format::number(m_preview.problems.size() - kProblemsShown));
    m_problems->setText(problems.join(u'\n'));
    m_problems->setVisible(!problems.isEmpty());
    m_import->setText(tr("Import"));
    m_back->setText(tr("Another source"));
    setBusy(false);
}

void PreviewPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace JakOps
