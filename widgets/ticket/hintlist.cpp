// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ticket/hintlist.h"

#include "widgets/common/icons.h"
#include "widgets/common/metrics.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/plaintext.h"
#include "widgets/common/theme.h"
#include "widgets/common/wraptext.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

HintList::HintList(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_column(new QVBoxLayout(this))
{
    setObjectName(u"hints"_s);
    m_column->setContentsMargins({});
    m_column->setSpacing(Metric::kGap);
    connect(&theme, &Theme::changed, this, &HintList::drawIcons);
    hide();
}

void HintList::addRow()
{
    Row row{new QWidget(this), nullptr, nullptr, nullptr};
    row.icon = new PlainLabel(row.widget);
    row.text = new WrapText(row.widget);
    row.action = new QPushButton(row.widget);
    row.action->setProperty("link", true);
    row.action->setMinimumWidth(1); // a long name is cut, it does not widen the panel
    auto* const words = new QVBoxLayout;
    words->setContentsMargins({});
    words->setSpacing(0);
    words->addWidget(row.text);
    words->addWidget(row.action, 0, Qt::AlignLeft);
    auto* const line = new QHBoxLayout(row.widget);
    line->setContentsMargins({});
    line->setSpacing(Metric::kGap);
    line->addWidget(row.icon, 0, Qt::AlignTop);
    line->addLayout(words, 1);
    m_column->addWidget(row.widget);
    const qsizetype index = m_rows.size();
    connect(row.action, &QPushButton::clicked, this, [this, index] {
        if (const auto act = m_hints.value(index).act)
            act();
    });
    m_rows += row;
}

void HintList::setHints(const QList<Hint>& hints)
{
    m_hints = hints;
    while (m_rows.size() < hints.size())
        addRow();
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const Row& row = m_rows[i];
        row.widget->setVisible(i < hints.size());
        if (i >= hints.size())
            continue;
        const Hint& hint = hints[i];
        row.widget->setObjectName(u"hint_"_s + hint.name);
        row.text->setObjectName(u"hintText_"_s + hint.name);
        row.text->setText(hint.text);
        row.text->setAccessibleName(hint.text);
        row.action->setObjectName(u"hintAction_"_s + hint.name);
        row.action->setText(plainMnemonic(hint.action));
        row.action->setVisible(!hint.action.isEmpty());
        row.action->setEnabled(hint.whyNot.isEmpty());
        row.action->setToolTip(plainToolTip(hint.whyNot.isEmpty() ? hint.action : hint.whyNot));
        row.action->setAccessibleName(hint.action);
        row.action->setAccessibleDescription(hint.whyNot.isEmpty() ? hint.text : hint.whyNot);
    }
    setVisible(!hints.isEmpty());
    drawIcons();
}

void HintList::drawIcons()
{
    const ThemeColors& colors = m_theme.colors();
    for (qsizetype i = 0; i < m_hints.size(); ++i) {
        const Hint& hint = m_hints[i];
        const QColor ink = hint.tone == Hint::Tone::Late ? colors.danger
            : hint.tone == Hint::Tone::Warning           ? colors.warning
                                                         : colors.secondary;
        m_rows[i].icon->setPixmap(Icons::pixmap(hint.icon, Metric::kIconSmall, devicePixelRatioF(), ink));
    }
}

} // namespace JakOps
