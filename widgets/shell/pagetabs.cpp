// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/pagetabs.h"

#include "widgets/common/metrics.h"
#include "widgets/common/plaintext.h"
#include "widgets/shell/actions.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

PageTabs::PageTabs(Actions& actions, QWidget* parent)
    : QWidget(parent)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Metric::kInside);
    for (const PageId page : kAllPages) {
        QAction& action = actions.page(page);
        auto* button = new QToolButton(this);
        button->setObjectName(u"page_"_s + pageCode(page));
        button->setProperty("pageTab", true);
        button->setCheckable(true);
        button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
        connect(button, &QToolButton::clicked, &action, [this, button, &action] {
            action.trigger();
            follow(*button, action); // it has switched itself
        });
        connect(&action, &QAction::changed, button, [this, button, &action] { follow(*button, action); });
        follow(*button, action);
        row->addWidget(button);
    }
}

void PageTabs::follow(QToolButton& button, const QAction& action)
{
    const QString name = action.text().remove(u'&');
    button.setText(name);
    button.setAccessibleName(name);
    button.setToolTip(plainToolTip(name + u" ("_s + action.shortcut().toString(QKeySequence::NativeText) + u')'));
    button.setEnabled(action.isEnabled());
    button.setChecked(action.isChecked());
}

} // namespace JakOps
