// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ticket/commandbar.h"

#include "widgets/common/icons.h"
#include "widgets/common/metrics.h"
#include "widgets/common/plaintext.h"
#include "widgets/common/words.h"
#include "widgets/ticket/commandlook.h"

#include <QEvent>
#include <QGridLayout>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int kColumns = 2;

void dress(QPushButton& button)
{
    button.setIconSize({Metric::kIconSmall, Metric::kIconSmall});
    button.setMinimumHeight(Metric::kHit);
    button.setProperty("quiet", true);
    button.setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}
} // namespace

CommandBar::CommandBar(QWidget* parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
    , m_return(new QPushButton(this))
    , m_more(new QToolButton(this))
{
    setObjectName(u"commandBar"_s);
    m_grid->setContentsMargins(Metric::kPanel, Metric::kGap, Metric::kPanel, Metric::kGroup);
    m_grid->setSpacing(Metric::kInside);
    for (int column = 0; column < kColumns; ++column)
        m_grid->setColumnStretch(column, 1);
    for (const CommandKind kind : officerCommands()) {
        if (!isOnBar(kind))
            continue;
        auto* const button = new QPushButton(this);
        button->setObjectName(u"command_"_s + commandCode(kind));
        dress(*button);
        connect(button, &QPushButton::clicked, this, [this, kind] { Q_EMIT chosen(kind); });
        m_buttons.insert(kind, button);
    }
    dress(*m_return);
    m_return->setObjectName(u"command_return_to_bureau"_s);
    connect(m_return, &QPushButton::clicked, this, &CommandBar::returnChosen);
    m_more->setObjectName(u"moreCommands"_s);
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_more->setIconSize({Metric::kIconSmall, Metric::kIconSmall});
    connect(m_more, &QToolButton::clicked, this, [this] {
        m_unfolded = !m_unfolded;
        arrange();
    });
    arrange();
}

void CommandBar::setOptions(const QList<CommandOption>& options, bool atBureau)
{
    m_options = options;
    m_atBureau = atBureau;
    arrange();
}

void CommandBar::setCompact(bool on)
{
    if (m_compact == on)
        return;
    m_compact = on;
    arrange();
}

void CommandBar::arrange()
{
    while (QLayoutItem* const item = m_grid->takeAt(0))
        delete item;
    int cell = kColumns; // the first row is the usual step's
    bool haveUsual = false;
    const bool folded = m_compact && !m_unfolded;
    QWidget* before = nullptr;
    const auto follow = [&before](QWidget* widget) {
        if (before)
            setTabOrder(before, widget);
        before = widget;
    };
    for (const CommandOption& option : std::as_const(m_options)) {
        QPushButton* const button = m_buttons.value(option.kind);
        if (!button)
            continue;
        const bool usual = option.usual && !haveUsual;
        haveUsual = haveUsual || usual;
        const bool legal = option.refusal == Refusal::None;
        button->setEnabled(legal);
        // An answer to what nobody asked is no command anybody looks for.
        button->setVisible(legal || (!folded && option.refusal != Refusal::NothingAsked));
        if (button->property("primary").toBool() != usual) {
            button->setProperty("primary", usual);
            button->setProperty("quiet", !usual);
            button->style()->unpolish(button);
            button->style()->polish(button);
        }
        const QString icon = commandIcon(option.kind);
        button->setIcon(usual ? Icons::icon(icon, palette().color(QPalette::HighlightedText)) : Icons::icon(icon));
        if (usual) {
            m_grid->addWidget(button, 0, 0, 1, kColumns);
        } else if (!button->isHidden()) {
            m_grid->addWidget(button, cell / kColumns, cell % kColumns);
            ++cell;
        }
        follow(button);
        if (option.kind != CommandKind::Coordinate)
            continue;
        m_return->setIcon(Icons::icon(commandIcon(CommandKind::Decline)));
        m_return->setVisible(!m_atBureau && (legal || !folded));
        m_return->setEnabled(legal);
        if (!m_return->isHidden()) {
            m_grid->addWidget(m_return, cell / kColumns, cell % kColumns);
            ++cell;
        }
        follow(m_return);
    }
    m_more->setVisible(m_compact);
    if (m_compact) {
        cell += cell % kColumns;
        m_grid->addWidget(m_more, cell / kColumns, 0, 1, kColumns, Qt::AlignLeft);
        follow(m_more);
    }
    describe();
}

void CommandBar::describe()
{
    for (const CommandOption& option : std::as_const(m_options)) {
        QPushButton* const button = m_buttons.value(option.kind);
        if (!button)
            continue;
        const QString name = Words::command(option.kind);
        const QString reason = Words::refusal(option);
        button->setText(plainMnemonic(name));
        button->setToolTip(plainToolTip(reason.isEmpty() ? name : reason));
        button->setAccessibleName(name);
        button->setAccessibleDescription(reason);
        if (option.kind == CommandKind::Coordinate) {
            const QString whole = tr("Return to Biro Pemerintahan");
            m_return->setText(plainMnemonic(tr("Return to Biro")));
            m_return->setToolTip(plainToolTip(reason.isEmpty() ? whole : reason));
            m_return->setAccessibleName(whole);
            m_return->setAccessibleDescription(reason);
        }
    }
    m_more->setText(m_unfolded ? tr("Fewer actions") : tr("All actions"));
    m_more->setIcon(Icons::icon(m_unfolded ? u"arrow-up"_s : u"arrow-down"_s));
}

void CommandBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        describe();
    else if (event->type() == QEvent::PaletteChange)
        arrange(); // the filled button's icon has the scheme's ink
}

} // namespace JakOps
