// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ticket/suggestionchips.h"

#include "base/textguard.h"
#include "widgets/common/format.h"
#include "widgets/common/metrics.h"
#include "widgets/common/plaintext.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr qsizetype kMost = 3;
constexpr double kLeastShare = 0.05; // below it an answer is noise
constexpr qsizetype kLongestName = 40;
} // namespace

SuggestionChips::SuggestionChips(QWidget* parent)
    : QWidget(parent)
{
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    for (qsizetype i = 0; i < kMost; ++i) {
        auto* const button = new QPushButton(this);
        button->setObjectName(u"suggested%1"_s.arg(i));
        button->setProperty("link", true);
        column->addWidget(button, 0, Qt::AlignLeft);
        connect(button, &QPushButton::clicked, this,
            [this, button] { Q_EMIT chosen(button->property("code").toString()); });
        m_buttons += button;
    }
    arrange();
}

void SuggestionChips::setSuggested(const QList<Suggested>& suggested, const QHash<QString, QString>& names)
{
    m_suggested = suggested;
    m_names = names;
    arrange();
}

void SuggestionChips::setPresent(const QStringList& codes)
{
    if (m_present == codes)
        return;
    m_present = codes;
    arrange();
}

void SuggestionChips::arrange()
{
    qsizetype shown = 0;
    for (const Suggested& each : std::as_const(m_suggested)) {
        if (shown == m_buttons.size() || (each.confidence < kLeastShare && shown > 0) || m_present.contains(each.code))
            continue;
        QPushButton* const button = m_buttons[shown++];
        const QString name = guardLine(m_names.value(each.code, each.code), kLongestName);
        // Nobody is ever sure of everything.
        const QString sure = Format::percent(std::clamp(each.confidence * 100.0, 1.0, 99.0));
        button->setProperty("code", each.code);
        //: a category or agency, and how sure the suggestion is
        button->setText(plainMnemonic(tr("Suggested: %1 %2").arg(name, sure)));
        button->setToolTip(plainToolTip(
            tr("Learned from the closed reports of this store: of a hundred such answers about %1 were right. Click to choose it.")
                .arg(Format::number(qRound(std::clamp(each.confidence * 100.0, 1.0, 99.0))))));
        button->setAccessibleName(button->text());
        button->show();
    }
    for (qsizetype i = shown; i < m_buttons.size(); ++i)
        m_buttons[i]->hide();
    setVisible(shown > 0);
}

void SuggestionChips::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        arrange();
}

} // namespace JakOps
