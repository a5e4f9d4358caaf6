// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/importing/summarypage.h"

#include "widgets/common/format.h"
#include "widgets/common/icons.h"
#include "widgets/common/metrics.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"
#include "widgets/common/wraptext.h"
#include "widgets/importing/importwords.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int kProblemsShown = 8;
constexpr int kWidest = 620; // the five figures, and lines that are still easy to read
}

SummaryPage::SummaryPage(QWidget* parent)
    : QWidget(parent)
    , m_title(new PlainLabel(this))
    , m_next(new WrapText(this))
    , m_problems(new WrapText(this))
    , m_message(new WrapText(this))
    , m_folder(new QPushButton(this))
    , m_undo(new QPushButton(this))
    , m_another(new QPushButton(this))
    , m_close(new QPushButton(this))
{
    m_title->setObjectName(u"summaryTitle"_s);
    m_title->setTitle(true);
    m_next->setObjectName(u"summaryNext"_s);
    m_problems->setObjectName(u"summaryProblems"_s);
    m_problems->setInk(QPalette::PlaceholderText);
    m_message->setObjectName(u"summaryMessage"_s);
    m_folder->setObjectName(u"openFolder"_s);
    m_folder->setIcon(Icons::icon(u"folder-open"_s));
    m_undo->setObjectName(u"undoImport"_s);
    m_undo->setIcon(Icons::icon(u"edit-undo"_s));
    m_another->setObjectName(u"another"_s);
    m_close->setObjectName(u"closeImport"_s);
    m_close->setProperty("primary", true);

    auto* const figures = new QHBoxLayout;
    figures->setSpacing(2 * Metric::kPanel);
    m_read = addFigure(*figures, u"read"_s);
    m_new = addFigure(*figures, u"new"_s);
    m_updated = addFigure(*figures, u"updated"_s);
    m_unchanged = addFigure(*figures, u"unchanged"_s);
    m_rejected = addFigure(*figures, u"rejected"_s);
    figures->addStretch(1);
    auto* const buttons = new QHBoxLayout;
    buttons->setSpacing(Metric::kGap);
    buttons->addWidget(m_close);
    buttons->addWidget(m_another);
    buttons->addStretch(1);
    buttons->addWidget(m_undo);
    auto* const sheet = new QWidget(this);
    sheet->setProperty("surface", true);
    sheet->setAttribute(Qt::WA_StyledBackground);
    auto* const middle = new QWidget(sheet);
    middle->setMaximumWidth(kWidest);
    auto* const row = new QHBoxLayout(sheet);
    row->setContentsMargins(2 * Metric::kPanel, 2 * Metric::kPanel, 2 * Metric::kPanel, 2 * Metric::kPanel);
    row->addStretch(1);
    row->addWidget(middle, 100);
    row->addStretch(1);
    auto* const told = new QVBoxLayout(middle);
    told->setContentsMargins({});
    told->setSpacing(Metric::kPanel);
    told->addStretch(1);
    told->addWidget(m_title);
    told->addLayout(figures);
    told->addWidget(m_next);
    told->addWidget(m_problems);
    told->addWidget(m_folder, 0, Qt::AlignLeft);
    told->addWidget(m_message);
    told->addStretch(2);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(Metric::kPanel);
    column->addWidget(sheet, 1);
    column->addLayout(buttons);

    connect(m_folder, &QPushButton::clicked, this, [this] { Q_EMIT folderRequested(m_summary.rejectsFile); });
    connect(m_undo, &QPushButton::clicked, this, [this] { Q_EMIT undoRequested(m_summary.batch); });
    connect(m_another, &QPushButton::clicked, this, &SummaryPage::anotherRequested);
    connect(m_close, &QPushButton::clicked, this, &SummaryPage::closeRequested);
    retranslate();
}

SummaryPage::Figure SummaryPage::addFigure(QBoxLayout& row, const QString& objectName)
{
    Figure figure{new PlainLabel(this), new PlainLabel(this)};
    figure.number->setObjectName(u"figure_"_s + objectName);
    figure.number->setFont(Theme::figureFont(font()));
    figure.name->setSecondary(true);
    auto* const pair = new QVBoxLayout;
    pair->setSpacing(0);
    pair->addWidget(figure.number);
    pair->addWidget(figure.name);
    row.addLayout(pair);
    return figure;
}

void SummaryPage::setSummary(const ImportSummary& summary)
{
    m_summary = summary;
    m_undone = false;
    m_told = {};
    retranslate();
    m_close->setFocus();
}

void SummaryPage::tell(Words words)
{
    m_told = std::move(words);
    m_message->setText(m_told());
    m_message->show();
}

void SummaryPage::setUndone(const ImportUndo& undo)
{
    m_undone = true;
    tell([undo] {
        QStringList parts{tr("This import is undone."), tr("%n report(s) removed.", nullptr, int(undo.removed))};
        if (undo.reverted > 0)
            parts << tr("%n report(s) as before.", nullptr, int(undo.reverted));
        if (undo.kept > 0)
            parts << tr("%n report(s) kept, because somebody has worked on them since.", nullptr, int(undo.kept));
        return parts.join(u' ');
    });
    retranslate();
}

void SummaryPage::setBusy(bool busy)
{
    m_undo->setEnabled(!busy && !m_undone);
    m_another->setEnabled(!busy);
}

void SummaryPage::retranslate()
{
    m_title->setText(
        m_summary.cancelled ? tr("Import stopped; what was read until then stays") : tr("Import finished"));
    m_read.number->setText(Format::number(m_summary.read));
    m_read.name->setText(tr("read"));
    m_new.number->setText(Format::number(m_summary.added));
    m_new.name->setText(tr("new"));
    m_updated.number->setText(Format::number(m_summary.updated));
    m_updated.name->setText(tr("updated"));
    m_unchanged.number->setText(Format::number(m_summary.unchanged));
    m_unchanged.name->setText(tr("unchanged"));
    m_rejected.number->setText(Format::number(m_summary.rejected));
    m_rejected.name->setText(tr("rejected"));
    m_next->setText(m_summary.added + m_summary.updated > 0 ? tr("They are in the queue and on the map.")
            : m_summary.services > 0 ? tr("%n categories are known now.", nullptr, int(m_summary.services))
                                     : tr("Nothing here is new: the store is as it was."));
    m_next->setVisible(!m_undone);
    QStringList problems;
    for (const RecordProblem& problem :
        m_summary.problems.first(qMin(qsizetype(kProblemsShown), m_summary.problems.size())))
        problems << ImportWords::problem(problem);
    if (m_summary.rejected > problems.size() && !problems.isEmpty())
        problems << tr("All rejected records with their reasons are in the file.");
    m_problems->setText(problems.join(u'\n'));
    m_problems->setVisible(!problems.isEmpty());
    m_message->setText(m_told ? m_told() : QString());
    m_message->setVisible(bool(m_told));
    m_folder->setText(tr("Open the folder of the rejected records"));
    m_folder->setVisible(!m_summary.rejectsFile.isEmpty());
    m_undo->setText(tr("Undo this import"));
    m_undo->setVisible(m_summary.batch != 0 && m_summary.added + m_summary.updated > 0);
    m_another->setText(tr("Another import"));
    m_close->setText(tr("Close"));
    setBusy(false);
}

void SummaryPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace JakOps
