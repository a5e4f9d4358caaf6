// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ticket/relations/relationsection.h"

#include "base/error.h"
#include "services/duplicateservice.h"
#include "services/ticketreader.h"
#include "widgets/common/format.h"
#include "widgets/common/metrics.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/plaintext.h"
#include "widgets/common/sectionheader.h"
#include "widgets/common/stylesheet.h"
#include "widgets/common/words.h"
#include "widgets/ticket/relations/relationrow.h"
#include "widgets/ticket/relations/relationwords.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kFewMembers = 4;
constexpr qsizetype kFewAlike = 2; // the facts stay in sight

} // namespace

RelationSection::RelationSection(QWidget* parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    setObjectName(u"relations"_s);
    m_column->setContentsMargins({});
    m_column->setSpacing(2);
    hide();
}

void RelationSection::setService(const DuplicateService* service)
{
    m_service = service;
    read();
}

void RelationSection::setTicket(const TicketDetail& detail, const Officer& officer)
{
    if (m_key != detail.key || m_officer != officer) {
        clear(); // nothing of another report stands here for a moment
        m_relations = {};
        m_allMembers = m_allAlike = false;
    }
    m_key = detail.key;
    m_officer = officer;
    m_options = detail.options;
    read();
}

void RelationSection::read()
{
    const quint64 generation = ++m_generation;
    if (!m_service || m_key == 0)
        return;
    m_service->relations(m_key, m_officer).then(this, [this, generation](const Result<TicketRelations>& relations) {
        if (generation != m_generation)
            return;
        show(relations.value_or(TicketRelations {}));
        Q_EMIT shown();
    });
}

void RelationSection::clear()
{
    while (QLayoutItem* const item = m_column->takeAt(0)) {
        if (QWidget* const widget = item->widget()) {
            widget->hide();
            widget->deleteLater(); // it may be what was clicked
        }
        delete item;
    }
    hide();
}

void RelationSection::show(const TicketRelations& relations)
{
    clear();
    m_relations = relations;
    addMerged();
    addGroup();
    addAlike();
    setVisible(m_column->count() > 0);
}

SectionHeader* RelationSection::addHeader(const QString& title, const QString& note)
{
    if (m_column->count() > 0)
        m_column->addSpacing(Metric::kGap);
    auto* const header = new SectionHeader(title, this);
    header->setNote(note);
    m_column->addWidget(header);
    return header;
}

void RelationSection::addNote(const QString& text)
{
    auto* const note = new PlainLabel(text, this);
    note->setObjectName(u"relationsNote"_s);
    note->setSecondary(true);
    note->setSmall(true);
    note->setWordWrap(true);
    m_column->addWidget(note);
}

// Grey with the reason where it is not open.
void RelationSection::addCommand(SectionHeader& header, CommandKind kind, const QString& text)
{
    auto* const button = new QPushButton(plainMnemonic(text), &header);
    button->setObjectName(u"relation_"_s + commandCode(kind));
    button->setMinimumHeight(Metric::kHit);
    const auto option = std::ranges::find(m_options, kind, &CommandOption::kind);
    const QString refusal = option == m_options.end() ? QString() : Words::refusal(*option);
    button->setEnabled(option != m_options.end() && option->refusal == Refusal::None);
    button->setToolTip(plainToolTip(refusal.isEmpty() ? Words::command(kind) : refusal));
    button->setAccessibleDescription(refusal);
    connect(button, &QPushButton::clicked, this, [this, kind] { Q_EMIT commandRequested(kind); });
    header.addAction(button);
}

void RelationSection::addAlike()
{
    if (m_relations.alike.isEmpty())
        return;
    addHeader(tr("Perhaps the same report"), Format::number(m_relations.alike.size()));
    const qsizetype listed = m_allAlike ? m_relations.alike.size() : std::min(kFewAlike, m_relations.alike.size());
    for (const AlikeReport& alike : m_relations.alike.first(listed)) {
        auto* const row = new RelationRow(alike.report, RelationWords::apart(alike), this);
        row->setObjectName(u"alikeRow"_s);
        row->setWhy(RelationWords::reasons(alike));
        QPushButton* const compare = row->addButton(tr("Compare"), u"compareReports"_s);
        connect(compare, &QPushButton::clicked, this, [this, alike] { Q_EMIT compareRequested(alike); });
        connect(row, &RelationRow::opened, this, &RelationSection::ticketRequested);
        m_column->addWidget(row);
    }
    if (listed < m_relations.alike.size())
        addMore(tr("Show all %n", nullptr, int(m_relations.alike.size())), u"allAlike"_s, m_allAlike);
    if (m_relations.leavesOutPrivate)
        addNote(tr("Private reports are not compared for your role."));
}

void RelationSection::addMerged()
{
    if (m_relations.mergedInto) {
        SectionHeader* const header = addHeader(tr("Merged into"), {});
        addCommand(*header, CommandKind::Unmerge, tr("Separate again…"));
        auto* const row = new RelationRow(*m_relations.mergedInto, Words::status(m_relations.mergedInto->status), this);
        row->setObjectName(u"mergedIntoRow"_s);
        connect(row, &RelationRow::opened, this, &RelationSection::ticketRequested);
        m_column->addWidget(row);
    }
    if (m_relations.mergedHere.isEmpty())
        return;
    addHeader(tr("Merged into this report"), Format::number(m_relations.mergedHere.size()));
    for (const RelatedReport& report : std::as_const(m_relations.mergedHere)) {
        auto* const row = new RelationRow(report, Format::dateTime(report.createdAt), this);
        row->setObjectName(u"mergedHereRow"_s);
        connect(row, &RelationRow::opened, this, &RelationSection::ticketRequested);
        m_column->addWidget(row);
    }
}

void RelationSection::addGroup()
{
    if (!m_relations.head)
        return;
    const bool isHead = m_relations.isHead();
    const QString count = tr("%n report(s)", nullptr, int(m_relations.memberCount + 1));
    SectionHeader* const header = addHeader(isHead ? tr("Head of a group") : tr("In a group"), count);
    addCommand(*header, CommandKind::Ungroup, isHead ? tr("Dissolve…") : tr("Take out…"));
    if (!isHead) {
        auto* const row = new RelationRow(*m_relations.head, tr("Head of the group"), this);
        row->setObjectName(u"groupHeadRow"_s);
        connect(row, &RelationRow::opened, this, &RelationSection::ticketRequested);
        m_column->addWidget(row);
        return;
    }
    auto* const open = new PlainLabel(this);
    open->setObjectName(u"openMembers"_s);
    const bool isLeft = m_relations.openMembers > 0 && !isOpen(m_relations.head->status);
    open->setText(m_relations.openMembers > 0
            ? isLeft ? tr("This report is closed, but %n of its group are still open.", nullptr, int(m_relations.openMembers))
                     : tr("%n still open besides this one", nullptr, int(m_relations.openMembers))
            : m_relations.memberCount > 0 ? tr("All others are closed") : tr("No other report belongs to it."));
    open->setWordWrap(true);
    open->setSecondary(!isLeft);
    setStyleFlag(open, "warning", isLeft);
    m_column->addWidget(open);
    addMembers();
}

void RelationSection::addMembers()
{
    const qsizetype listed = m_allMembers ? m_relations.members.size() : std::min(kFewMembers, m_relations.members.size());
    for (const RelatedReport& member : m_relations.members.first(listed)) {
        auto* const row = new RelationRow(member, Words::status(member.status), this);
        row->setObjectName(u"memberRow"_s);
        connect(row, &RelationRow::opened, this, &RelationSection::ticketRequested);
        m_column->addWidget(row);
    }
    if (m_allMembers && m_relations.memberCount > listed)
        addNote(tr("and %n more, not listed", nullptr, int(m_relations.memberCount - listed)));
    if (m_allMembers || m_relations.members.size() <= listed)
        return;
    addMore(tr("Show all %n", nullptr, int(m_relations.memberCount)), u"allMembers"_s, m_allMembers);
}

void RelationSection::addMore(const QString& text, const QString& objectName, bool& unfolded)
{
    auto* const all = new QPushButton(text, this);
    all->setObjectName(objectName);
    all->setProperty("quiet", true);
    all->setMinimumHeight(Metric::kHit);
    connect(all, &QPushButton::clicked, this, [this, &unfolded] { // of this very section
        unfolded = true;
        show(TicketRelations(m_relations));
    });
    m_column->addWidget(all, 0, Qt::AlignLeft);
}

void RelationSection::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_relations.key != 0)
        show(TicketRelations(m_relations));
}

} // namespace JakOps
