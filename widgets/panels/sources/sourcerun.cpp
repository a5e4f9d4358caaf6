// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/sources/sourcerun.h"

#include "base/textguard.h"
#include "widgets/common/factlist.h"
#include "widgets/common/feedwords.h"
#include "widgets/common/format.h"
#include "widgets/common/metrics.h"
#include "widgets/common/sectionheader.h"
#include "widgets/common/wraptext.h"
#include "widgets/panels/sources/sourcetexts.h"

#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kLinesShown = 8;

} // namespace

SourceRun::SourceRun(QWidget* parent)
    : QWidget(parent)
    , m_title(new SectionHeader({}, this))
    , m_error(new WrapText(this))
    , m_facts(new FactList(this))
    , m_notesTitle(new SectionHeader({}, this))
    , m_notes(new WrapText(this))
    , m_rejectedTitle(new SectionHeader({}, this))
    , m_rejected(new QPlainTextEdit(this))
{
    m_error->setObjectName(u"sourceError"_s);
    m_error->setInk(QPalette::BrightText);
    m_notes->setObjectName(u"sourceNotes"_s);
    m_rejected->setObjectName(u"sourceRejected"_s);
    m_rejected->setReadOnly(true);
    m_rejected->setTabChangesFocus(true);
    m_rejected->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(Metric::kInside);
    column->addWidget(m_title);
    column->addWidget(m_error);
    column->addWidget(m_facts);
    column->addWidget(m_notesTitle);
    column->addWidget(m_notes);
    column->addWidget(m_rejectedTitle);
    column->addWidget(m_rejected);
}

void SourceRun::setSource(const SourceRow& row, qint64 now)
{
    const FeedState& state = row.state;
    const auto when = [now](qint64 at) { return tr("%1 (%2)").arg(Format::dateTime(at), Format::ago(at, now)); };
    m_title->setTitle(tr("Last answer"));
    m_error->setVisible(state.error.has_value());
    if (state.error) {
        const QString detail = guardLine(state.error->detail, 300);
        m_error->setText(SourceTexts::failureText(state) + (detail.isEmpty() ? QString() : u"\n"_s + detail));
    }
    QList<Fact> facts;
    if (state.okAt <= 0 && state.finishedAt <= 0)
        facts += Fact {tr("Answered"), tr("never")};
    if (state.okAt > 0)
        facts += Fact {tr("Answered"), when(state.okAt)};
    if (state.newestAt > 0)
        facts += Fact {tr("Newest measurement"), when(state.newestAt)};
    if (state.failures > 0)
        facts += Fact {tr("Failures in a row"), Format::number(state.failures)};
    if (state.phase != FeedPhase::Running && state.dueAt > now)
        facts += Fact {tr("Asked next"), Format::dateTime(state.dueAt)};
    if (state.unchanged) {
        facts += Fact {tr("Values"), tr("nothing new at the source")};
    } else if (state.finishedAt > 0 && (state.rows > 0 || !state.error)) {
        facts += Fact {tr("Rows"), Format::number(state.rows)};
        facts += Fact {tr("Values"), tr("%1, %2 of them new or changed").arg(Format::number(state.values), Format::number(state.written))};
        facts += Fact {tr("Rows rejected"), Format::number(state.rejectedCount)};
    }
    m_facts->setFacts(facts);
    showNotes(state);
    showRejected(state);
}

void SourceRun::showNotes(const FeedState& state)
{
    QStringList lines;
    for (auto it = state.notes.cbegin(); it != state.notes.cend(); ++it)
        lines += Format::number(it.value()) + u' ' + FeedWords::note(it.key());
    m_notesTitle->setTitle(tr("Noticed"));
    m_notes->setText(lines.join(u'\n'));
    m_notesTitle->setVisible(!lines.isEmpty());
    m_notes->setVisible(!lines.isEmpty());
}

void SourceRun::showRejected(const FeedState& state)
{
    QStringList lines;
    for (const RejectedRow& row : state.rejected) {
        const QString detail = guardLine(row.detail, 200);
        lines += tr("Row %1 %2").arg(Format::number(row.row), FeedWords::fault(row.fault))
            + (detail.isEmpty() ? QString() : u": "_s + detail);
    }
    if (state.rejectedCount > state.rejected.size())
        lines += tr("… and %1 more").arg(Format::number(state.rejectedCount - state.rejected.size()));
    const QString text = lines.join(u'\n');
    m_rejectedTitle->setTitle(tr("Rejected rows"));
    m_rejectedTitle->setNote(Format::number(state.rejectedCount));
    m_rejected->setAccessibleName(tr("Rejected rows"));
    if (m_rejected->toPlainText() != text)
        m_rejected->setPlainText(text);
    const int shown = std::min<int>(kLinesShown, int(lines.size()) * 2);
    m_rejected->setFixedHeight((shown + 1) * fontMetrics().lineSpacing());
    m_rejectedTitle->setVisible(!lines.isEmpty());
    m_rejected->setVisible(!lines.isEmpty());
}

} // namespace JakOps
