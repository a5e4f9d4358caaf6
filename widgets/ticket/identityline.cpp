// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ticket/identityline.h"

#include "services/ticketreader.h"
#include "services/workspace.h"
#include "widgets/common/icons.h"
#include "widgets/common/identitywords.h"
#include "widgets/common/metrics.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"
#include "widgets/ticket/identitydialog.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

IdentityLine::IdentityLine(Workspace& workspace, const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_theme(theme)
    , m_lock(new PlainLabel(this))
    , m_text(new PlainLabel(this))
    , m_trouble(new PlainLabel(this))
    , m_button(new QPushButton(this))
    , m_lines(new QVBoxLayout)
{
    m_text->setObjectName(u"reporter"_s);
    m_text->setSecondary(true);
    m_trouble->setObjectName(u"identityTrouble"_s);
    m_trouble->setSmall(true);
    m_trouble->setSecondary(true);
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    m_button->setObjectName(u"identityButton"_s);
    m_button->hide();
    auto* const row = new QHBoxLayout;
    row->setSpacing(Metric::kInside);
    row->addWidget(m_lock);
    row->addWidget(m_text, 1);
    row->addWidget(m_button);
    m_lines->setSpacing(2);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(Metric::kInside);
    column->addLayout(row);
    column->addWidget(m_trouble);
    column->addLayout(m_lines);
    connect(m_button, &QPushButton::clicked, this, &IdentityLine::openDialog);
    m_again.setSingleShot(true);
    m_again.setInterval(kAgainMs);
    connect(&m_again, &QTimer::timeout, this, &IdentityLine::load);
    const auto drawLock = [this] {
        m_lock->setPixmap(
            Icons::pixmap(u"object-locked"_s, Metric::kIconSmall, devicePixelRatioF(), m_theme.colors().secondary));
    };
    connect(&m_theme, &Theme::changed, this, drawLock);
    drawLock();
}

void IdentityLine::setTicket(const TicketDetail& detail, const Officer& officer, const QList<Officer>& officers)
{
    m_text->setText(tr("Identity is confidential"));
    if (detail.key != m_key || officer != m_officer) {
        show({});
        if (m_dialog)
            m_dialog->close(); // it is of another report, or of another officer
    }
    m_key = detail.key;
    m_number = detail.ticket.number;
    m_mayRead = detail.visible.text;
    m_officer = officer;
    m_officers = officers;
    load();
}

void IdentityLine::load()
{
    const quint64 generation = ++m_generation;
    m_again.stop();
    m_workspace.identities().state(m_key, m_officer).then(this, [this, generation](const Result<IdentityState>& state) {
        if (!state || generation != m_generation)
            return;
        show(*state);
        // Another console approves or opens, or the line comes back: no notice tells.
        const bool takesPart = state->mayAsk || state->mayApprove;
        if (state->isAtHub && takesPart && (state->request || state->trouble == IdentityProblem::NeedsLine))
            m_again.start();
    });
}

QString IdentityLine::nameOf(const QString& code) const
{
    const auto found = std::ranges::find(m_officers, code, &Officer::code);
    return found == m_officers.end() ? code : found->name;
}

void IdentityLine::show(const IdentityState& state)
{
    m_state = state;
    while (QLayoutItem* const item = m_lines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const IdentityLogEntry& entry : state.log) {
        const QString reason = m_mayRead ? IdentityWords::reason(entry) : QString();
        auto* const line = new PlainLabel(this);
        line->setObjectName(u"identityLog"_s);
        line->setSmall(true);
        line->setWordWrap(true);
        line->setSecondary(entry.act != "open"_L1);
        line->setText(IdentityWords::sentence(entry, nameOf(entry.actor)) + (reason.isEmpty() ? QString() : u". "_s + reason));
        m_lines->addWidget(line);
    }
    const bool isOwn = state.request && state.request->askedBy == m_officer.code;
    const bool isApproved = state.request && state.request->approvedAt > 0;
    const bool asks = state.mayAsk && !state.request;
    const bool approves = state.mayApprove && state.request && !isOwn && !isApproved;
    const bool opens = state.mayAsk && isOwn && isApproved;
    m_button->setText(approves ? tr("Approve opening…") : opens ? tr("Open identity…") : tr("Ask for identity…"));
    m_button->setVisible(state.isSealed && (asks || approves || opens));
    m_text->setText(state.request && state.mayAsk && isOwn && !isApproved ? tr("Identity is confidential; a second person has to approve")
                                                                          : tr("Identity is confidential"));
    m_trouble->setText(IdentityWords::problem(state.trouble));
    m_trouble->setVisible(state.trouble != IdentityProblem::None && (state.mayAsk || state.mayApprove));
}

void IdentityLine::openDialog()
{
    m_dialog = new IdentityDialog(m_workspace, m_key, m_number, m_state, m_officer, nameOf(m_state.request ? m_state.request->askedBy : QString()), window());
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &IdentityDialog::changed, this, &IdentityLine::load);
    m_dialog->open();
}

} // namespace JakOps
