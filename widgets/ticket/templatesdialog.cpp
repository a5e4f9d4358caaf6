// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ticket/templatesdialog.h"

#include "base/textguard.h"
#include "services/replyservice.h"
#include "services/workspace.h"
#include "widgets/common/errorpresenter.h"
#include "widgets/common/metrics.h"
#include "widgets/common/officercontext.h"
#include "widgets/common/officerwords.h"
#include "widgets/common/words.h"
#include "widgets/ticket/choices.h"
#include "widgets/ticket/fieldlabel.h"
#include "widgets/ticket/wordsedit.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

#include <utility>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kNameColumns = 4;
constexpr int kListWidth = 280;

QString sentence(const Error& error)
{
    // Of a list or a file: which one, and why.
    return error.code == ErrorCode::InvalidInput ? guardLine(error.detail) : ErrorPresenter::sentence(error);
}

} // namespace

TemplatesDialog::TemplatesDialog(Workspace& workspace, ReplyService& replies, OfficerContext& officer, QWidget* parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_replies(replies)
    , m_officer(officer)
    , m_list(new QListWidget(this))
    , m_fields(new QWidget(this))
    , m_kind(new QComboBox(m_fields))
    , m_category(new ChoiceBox(m_fields))
    , m_status(new QComboBox(m_fields))
    , m_name(new QLineEdit(m_fields))
    , m_text(new WordsEdit(m_fields))
    , m_names(new QWidget(m_fields))
    , m_problem(new PlainLabel(this))
    , m_add(new QPushButton(this))
    , m_copy(new QPushButton(this))
    , m_remove(new QPushButton(this))
    , m_save(new QPushButton(this))
    , m_close(new QPushButton(this))
{
    setObjectName(u"templatesDialog"_s);
    build();
    connect(m_list, &QListWidget::currentRowChanged, this, &TemplatesDialog::showChosen);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &TemplatesDialog::take);
    connect(m_status, &QComboBox::currentIndexChanged, this, &TemplatesDialog::take);
    connect(m_category, &ChoiceBox::codeChanged, this, &TemplatesDialog::take);
    connect(m_name, &QLineEdit::textChanged, this, &TemplatesDialog::take);
    connect(m_text, &QPlainTextEdit::textChanged, this, &TemplatesDialog::take);
    connect(m_add, &QPushButton::clicked, this, [this] { addOne({}); });
    connect(m_copy, &QPushButton::clicked, this, [this] {
        const int at = m_list->currentRow() - int(m_own.size());
        if (at >= 0 && at < m_builtIn.size())
            addOne(m_builtIn[at]);
    });
    connect(m_remove, &QPushButton::clicked, this, &TemplatesDialog::removeOne);
    connect(m_save, &QPushButton::clicked, this, &TemplatesDialog::save);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(&officer, &OfficerContext::officerChanged, this, &TemplatesDialog::showChosen);
    retranslate();
    resize(860, 560);
}

void TemplatesDialog::build()
{
    m_list->setObjectName(u"templateList"_s);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // a long name ends in …
    m_list->setFixedWidth(kListWidth);
    m_category->setChoices(categoryChoices(m_workspace.facts()));
    m_category->setObjectName(u"templateCategory"_s);
    m_name->setObjectName(u"templateName"_s);
    m_name->setMaxLength(int(ReplyTemplates::kLongestName));
    m_text->setObjectName(u"templateText"_s);
    m_problem->setObjectName(u"templateProblem"_s);
    m_problem->setProperty("danger", true);
    m_problem->setWordWrap(true);
    m_save->setObjectName(u"templateSave"_s);
    m_save->setProperty("primary", true);
    m_add->setObjectName(u"templateAdd"_s);
    m_copy->setObjectName(u"templateCopy"_s);
    m_remove->setObjectName(u"templateRemove"_s);
    auto* const names = new QGridLayout(m_names);
    names->setContentsMargins({});
    names->setSpacing(Metric::kInside);
    const QStringList& placeholders = Placeholders::names();
    for (qsizetype i = 0; i < placeholders.size(); ++i) {
        auto* const button = new QPushButton(u'{' + placeholders[i] + u'}', m_names);
        button->setProperty("link", true);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, name = placeholders[i]] {
            m_text->insertPlainText(u'{' + name + u'}');
            m_text->setFocus();
        });
        names->addWidget(button, int(i) / kNameColumns, int(i) % kNameColumns);
    }
    auto* const fields = new QVBoxLayout(m_fields);
    fields->setContentsMargins({});
    fields->setSpacing(Metric::kGap);
    m_nameLabel = addField(*fields, m_name);
    m_kindLabel = addField(*fields, m_kind);
    auto* const pair = new QHBoxLayout;
    pair->setSpacing(Metric::kGap);
    auto* const left = new QVBoxLayout;
    auto* const right = new QVBoxLayout;
    m_categoryLabel = addField(*left, m_category);
    m_statusLabel = addField(*right, m_status);
    pair->addLayout(left, 1);
    pair->addLayout(right, 1);
    fields->addLayout(pair);
    m_textLabel = addField(*fields, m_text);
    m_namesLabel = addField(*fields, m_names);
    fields->addStretch(1);
    auto* const edit = new QHBoxLayout;
    edit->setSpacing(Metric::kInside);
    for (QPushButton* const button : {m_add, m_copy, m_remove}) {
        button->setAutoDefault(false);
        edit->addWidget(button);
    }
    auto* const side = new QVBoxLayout;
    side->setSpacing(Metric::kGap);
    side->addWidget(m_list, 1);
    side->addLayout(edit);
    auto* const both = new QHBoxLayout;
    both->setSpacing(Metric::kPanel);
    both->addLayout(side);
    both->addWidget(m_fields, 1);
    auto* const buttons = new QHBoxLayout;
    buttons->addWidget(m_problem, 1);
    for (QPushButton* const button : {m_save, m_close}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(Metric::kPanel, Metric::kPanel, Metric::kPanel, Metric::kPanel);
    column->setSpacing(Metric::kGroup);
    column->addLayout(both, 1);
    column->addLayout(buttons);
}

void TemplatesDialog::open()
{
    show();
    raise();
    activateWindow();
    if (m_changed)
        return; // what is being written stays
    m_replies.loaded().then(this, [this](const std::shared_ptr<const ReplyBook>& book) {
        if (m_changed)
            return;
        m_own = book->own.all();
        m_builtIn = book->builtIn.all();
        fill();
        m_list->setCurrentRow(0);
        showChosen(); // also where that row was chosen already
        if (book->problem)
            m_problem->setText(tr("templates.csv of the profile: %1").arg(sentence(*book->problem)));
    });
}

bool TemplatesDialog::mayEdit() const
{
    return m_workspace.roles().mayDo(m_officer.officer(), Power::EditRules) && !m_workspace.database().isReadOnly();
}

int TemplatesDialog::chosen() const
{
    const int row = m_list->currentRow();
    return row < m_own.size() ? row : -1;
}

QString TemplatesDialog::title(const ReplyTemplate& one) const
{
    return Words::joined({one.name.isEmpty() ? tr("Without a name") : one.name, Words::command(one.kind)});
}

void TemplatesDialog::fill()
{
    const QSignalBlocker quiet(m_list);
    const int row = m_list->currentRow();
    m_list->clear();
    for (const ReplyTemplate& one : std::as_const(m_own))
        m_list->addItem(title(one));
    for (const ReplyTemplate& one : std::as_const(m_builtIn)) {
        m_list->addItem(tr("%1 (built in)").arg(title(one)));
        m_list->item(m_list->count() - 1)->setForeground(palette().placeholderText());
    }
    m_list->setCurrentRow(std::clamp(row, 0, std::max(0, m_list->count() - 1)));
}

void TemplatesDialog::showChosen()
{
    const int row = m_list->currentRow();
    const bool own = chosen() >= 0;
    const int other = row - int(m_own.size());
    const ReplyTemplate one = own ? m_own[row] : other >= 0 && other < m_builtIn.size() ? m_builtIn[other] : ReplyTemplate();
    {
        const auto filling = std::exchange(m_showing, true);
        m_kind->setCurrentIndex(m_kind->findData(int(one.kind)));
        m_category->setCode(one.category);
        m_status->setCurrentIndex(m_status->findData(one.status ? int(*one.status) : -1));
        m_name->setText(one.name);
        m_text->setPlainText(one.text);
        m_showing = filling;
    }
    const bool may = mayEdit();
    m_fields->setEnabled(may && own);
    m_add->setEnabled(may);
    m_copy->setEnabled(may && !own && row >= 0);
    m_remove->setEnabled(may && own);
    check();
}

void TemplatesDialog::take()
{
    const int at = chosen();
    if (m_showing || at < 0)
        return;
    ReplyTemplate& one = m_own[at];
    one.kind = CommandKind(m_kind->currentData().toInt());
    one.category = m_category->code();
    const int status = m_status->currentData().toInt();
    one.status = status < 0 ? std::nullopt : std::optional(TicketStatus(status));
    one.name = m_name->text().simplified();
    one.text = m_text->words();
    m_list->item(at)->setText(title(one));
    m_changed = true;
    check();
}

void TemplatesDialog::addOne(const ReplyTemplate& like)
{
    m_own += like;
    m_changed = true;
    fill();
    m_list->setCurrentRow(int(m_own.size()) - 1);
    showChosen();
    m_name->setFocus();
}

void TemplatesDialog::removeOne()
{
    const int at = chosen();
    if (at < 0)
        return;
    m_own.removeAt(at);
    m_changed = true;
    fill();
    showChosen();
}

void TemplatesDialog::check()
{
    const auto right = ReplyTemplates::fromList(m_own, m_workspace.facts());
    QString problem;
    if (!mayEdit())
        problem = OfficerWords::refusal(m_officer.officer(), Power::EditRules, m_workspace.roles());
    else if (chosen() >= 0 && m_category->isUnclear())
        problem = tr("Choose a category from the list.");
    else if (!right)
        problem = sentence(right.error());
    m_problem->setText(problem);
    m_save->setEnabled(m_changed && problem.isEmpty());
}

void TemplatesDialog::save()
{
    m_save->setEnabled(false);
    m_replies.save(m_own, m_officer.officer()).then(this, [this](const Result<>& saved) {
        m_changed = !saved;
        check();
        if (!saved)
            m_problem->setText(sentence(saved.error()));
    });
}

void TemplatesDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void TemplatesDialog::showKinds()
{
    const auto filling = std::exchange(m_showing, true);
    const QVariant kind = m_kind->currentData();
    const QVariant status = m_status->currentData();
    m_kind->clear();
    for (const CommandKind one : ReplyTemplates::kinds())
        m_kind->addItem(Words::command(one), int(one));
    m_status->clear();
    m_status->addItem(tr("Any status"), -1);
    for (const TicketStatus one : kAllStatuses)
        m_status->addItem(Words::status(one), int(one));
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(kind)));
    m_status->setCurrentIndex(std::max(0, m_status->findData(status)));
    m_showing = filling;
}

void TemplatesDialog::retranslate()
{
    setWindowTitle(tr("Templates"));
    showKinds();
    setFieldName(m_nameLabel, m_name, tr("Name in the menu"));
    setFieldName(m_kindLabel, m_kind, tr("Offered in the form"));
    setFieldName(m_categoryLabel, m_category, tr("Category"));
    setFieldName(m_statusLabel, m_status, tr("Status"));
    setFieldName(m_textLabel, m_text, tr("Text"));
    setFieldName(m_namesLabel, m_names, tr("Filled in of the report; who reported never is"));
    m_category->setPlaceholder(tr("Any category"));
    m_list->setAccessibleName(tr("Templates"));
    m_add->setText(tr("New"));
    m_copy->setText(tr("Copy"));
    m_remove->setText(tr("Delete"));
    m_save->setText(tr("Save"));
    m_close->setText(tr("Close"));
    fill();
    showChosen();
}

} // namespace JakOps
