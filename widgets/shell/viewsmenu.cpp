// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/viewsmenu.h"

#include "widgets/common/icons.h"
#include "widgets/common/metrics.h"
#include "widgets/common/plaintext.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QWidgetAction>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kFieldWidth = 240;

} // namespace

ViewsMenu::ViewsMenu(QWidget& window)
    : QToolButton(&window)
    , m_menu(new QMenu(this))
{
    setObjectName(u"viewsMenu"_s);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setAutoRaise(true);
    setPopupMode(QToolButton::InstantPopup);
    setIcon(Icons::icon(u"bookmarks"_s));
    setMenu(m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, &ViewsMenu::fill);
    for (int key = 0; key < kKeys; ++key) {
        auto* action = new QAction(this);
        action->setShortcut(QKeySequence(Qt::Key_1 + key));
        connect(action, &QAction::triggered, this, [this, key] {
            if (key < m_views.size())
                Q_EMIT chosen(key);
        });
        window.addAction(action);
        m_keys << action;
    }
    setViews({});
}

void ViewsMenu::setViews(const QList<SavedView>& views)
{
    m_views = views;
    for (int key = 0; key < kKeys; ++key)
        m_keys[key]->setEnabled(key < views.size());
    const auto keys = std::min<qsizetype>(views.size(), kKeys);
    setText(keys == 0 ? tr("Views") : keys == 1 ? tr("Views 1") : tr("Views 1–%1").arg(keys));
    setToolTip(plainToolTip(tr("Saved views: filter, map and columns under a name")));
    setAccessibleName(tr("Saved views"));
}

void ViewsMenu::setUndoable(const QString& name)
{
    m_undoable = name;
}

void ViewsMenu::fill()
{
    // The last menu's entries go once this turn is over: one of them may be what is being pressed.
    for (QMenu* old : m_menu->findChildren<QMenu*>(Qt::FindDirectChildrenOnly))
        old->deleteLater();
    m_menu->clear();
    for (int at = 0; at < m_views.size(); ++at) {
        const QString key = at < kKeys ? u"\t%1"_s.arg(at + 1) : QString();
        QAction* action = m_menu->addAction(plainMnemonic(m_views[at].name) + key);
        connect(action, &QAction::triggered, this, [this, at] { Q_EMIT chosen(at); });
    }
    if (m_views.isEmpty())
        m_menu->addAction(tr("No view saved yet"))->setEnabled(false);
    m_menu->addSeparator();
    addField(*m_menu, {}, tr("Save what is shown as… (name, Enter)"), [this](const QString& name) { Q_EMIT saveRequested(name); });
    if (!m_views.isEmpty()) {
        QMenu* manage = m_menu->addMenu(Icons::icon(u"document-edit"_s), tr("Manage views"));
        for (int at = 0; at < m_views.size(); ++at)
            addManagement(*manage->addMenu(plainMnemonic(m_views[at].name)), at);
    }
    if (!m_undoable.isEmpty()) {
        QAction* undo = m_menu->addAction(Icons::icon(u"edit-undo"_s), plainMnemonic(tr("Bring back “%1”").arg(m_undoable)));
        connect(undo, &QAction::triggered, this, &ViewsMenu::undoRequested);
    }
    QAction* open = m_menu->addAction(Icons::icon(u"document-open"_s), tr("Open a view from a file…"));
    connect(open, &QAction::triggered, this, &ViewsMenu::openRequested);
}

void ViewsMenu::addManagement(QMenu& menu, int at)
{
    addField(menu, m_views[at].name, tr("Name, Enter"), [this, at](const QString& name) { Q_EMIT renameRequested(at, name); });
    QAction* up = menu.addAction(Icons::icon(u"go-up"_s), tr("Up"));
    up->setEnabled(at > 0);
    connect(up, &QAction::triggered, this, [this, at] { Q_EMIT moveRequested(at, at - 1); });
    QAction* down = menu.addAction(Icons::icon(u"go-down"_s), tr("Down"));
    down->setEnabled(at + 1 < m_views.size());
    connect(down, &QAction::triggered, this, [this, at] { Q_EMIT moveRequested(at, at + 1); });
    QAction* share = menu.addAction(Icons::icon(u"document-save"_s), tr("Save as a file…"));
    connect(share, &QAction::triggered, this, [this, at] { Q_EMIT shareRequested(at); });
    QAction* remove = menu.addAction(Icons::icon(u"edit-delete"_s), tr("Delete"));
    connect(remove, &QAction::triggered, this, [this, at] { Q_EMIT removeRequested(at); });
}

void ViewsMenu::addField(
    QMenu& menu, const QString& text, const QString& placeholder, std::function<void(const QString&)> entered)
{
    auto* holder = new QWidget(&menu);
    auto* row = new QHBoxLayout(holder);
    row->setContentsMargins(Metric::kGap, Metric::kInside, Metric::kGap, Metric::kInside);
    auto* field = new QLineEdit(text, holder);
    field->setMaxLength(int(SavedView::kMaxName));
    field->setPlaceholderText(placeholder);
    field->setAccessibleName(placeholder);
    field->setMinimumWidth(kFieldWidth);
    row->addWidget(field);
    auto* action = new QWidgetAction(&menu);
    action->setDefaultWidget(holder);
    menu.addAction(action);
    connect(field, &QLineEdit::returnPressed, this, [this, field, entered = std::move(entered)] {
        const QString name = field->text().simplified();
        if (name.isEmpty())
            return;
        m_menu->close();
        entered(name);
    });
}

void ViewsMenu::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        setViews(m_views);
    QToolButton::changeEvent(event);
}

} // namespace JakOps
