// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/topbar.h"

#include "domain/role.h"
#include "widgets/alerts/alertbell.h"
#include "widgets/common/icons.h"
#include "widgets/common/metrics.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/plaintext.h"
#include "widgets/common/theme.h"
#include "widgets/common/words.h"
#include "widgets/shell/actions.h"
#include "widgets/shell/pagetabs.h"
#include "widgets/shell/searchbox.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QMenuBar>
#include <QToolButton>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kHeight = 44;
constexpr int kRoomForMenus = 1500; // under this one button holds them

QToolButton* barButton(QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setAutoRaise(true);
    button->setMinimumHeight(Metric::kRow);
    button->setIconSize({Metric::kIconSmall, Metric::kIconSmall});
    return button;
}

} // namespace

TopBar::TopBar(Actions& actions, Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_menus(new QMenuBar(this))
    , m_menuButton(barButton(this))
    , m_tabs(new PageTabs(actions, this))
    , m_demo(new PlainLabel(this))
    , m_search(new SearchBox(theme, this))
    , m_language(barButton(this))
    , m_bell(new AlertBell(theme, this))
    , m_scheme(barButton(this))
    , m_officer(barButton(this))
{
    setProperty("surface", true);
    setAttribute(Qt::WA_StyledBackground);
    setFixedHeight(kHeight);
    auto* name = new PlainLabel(u"JakOps"_s, this);
    name->setTitle(true);
    m_menus->setNativeMenuBar(false);
    m_menus->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    actions.fill(*m_menus);
    auto* all = new QMenu(m_menuButton);
    all->addActions(m_menus->actions());
    m_menuButton->setMenu(all);
    m_menuButton->setPopupMode(QToolButton::InstantPopup);
    m_menuButton->setIcon(Icons::icon(u"application-menu"_s));
    m_menuButton->setShortcut(QKeySequence(Qt::Key_F10));
    m_menuButton->hide();
    m_demo->setProperty("warning", true);
    m_demo->hide();

    auto* divider = new QFrame(this);
    divider->setProperty("hairline", true);
    divider->setFixedSize(1, 20);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(Metric::kPanel, 0, Metric::kGap, 0);
    row->setSpacing(Metric::kGap);
    row->addWidget(name);
    row->addSpacing(Metric::kGap);
    row->addWidget(m_menus);
    row->addWidget(m_menuButton);
    row->addWidget(divider);
    row->addWidget(m_tabs);
    row->addSpacing(Metric::kGap);
    row->addWidget(m_demo);
    row->addStretch(1);
    row->addWidget(m_search, 2);
    row->addSpacing(Metric::kGap);
    row->addWidget(m_bell);
    row->addWidget(m_language);
    row->addWidget(m_scheme);
    row->addWidget(m_officer);
    m_search->setMaximumWidth(m_search->sizeHint().width());
    m_search->setMinimumWidth(200);

    m_language->setPopupMode(QToolButton::InstantPopup);
    m_language->setMenu(actions.languageMenu());
    m_officer->setPopupMode(QToolButton::InstantPopup);
    m_officer->setMenu(actions.officerMenu());
    m_officer->setIcon(Icons::icon(u"user"_s));
    m_officer->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_scheme->setIcon(Icons::icon(u"contrast"_s));
    connect(m_scheme, &QToolButton::clicked, this, &TopBar::schemeToggled);
    retranslate();
}

void TopBar::showOfficer(const Officer& officer)
{
    m_officer->setText(plainMnemonic(officer.name));
    const QString who = Words::joined({officer.name, Words::role(officer.role)});
    m_officer->setToolTip(plainToolTip(who));
    m_officer->setAccessibleName(tr("Officer: %1").arg(who));
}

void TopBar::showLanguage(const QString& code)
{
    m_language->setText(code.toUpper());
}

void TopBar::setDemo(bool demo)
{
    m_demo->setVisible(demo);
}

void TopBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void TopBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_menus->setVisible(width() >= kRoomForMenus);
    m_menuButton->setVisible(width() < kRoomForMenus);
}

// The menus fold away before they hold the window wide.
QSize TopBar::minimumSizeHint() const
{
    QSize size = QWidget::minimumSizeHint();
    if (!m_menus->isHidden())
        size.rwidth() -= std::max(0, m_menus->sizeHint().width() - m_menuButton->sizeHint().width());
    return size;
}

void TopBar::retranslate()
{
    m_menuButton->setToolTip(tr("Menu"));
    m_menuButton->setAccessibleName(m_menuButton->toolTip());
    m_demo->setText(tr("Sample data"));
    m_demo->setToolTip(tr("These reports are made up. They are not from citizens."));
    m_language->setToolTip(tr("Language"));
    m_language->setAccessibleName(m_language->toolTip());
    m_scheme->setToolTip(tr("Light or dark"));
    m_scheme->setAccessibleName(m_scheme->toolTip());
}

} // namespace JakOps
