// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/importing/errornote.h"

#include "base/textguard.h"
#include "widgets/common/metrics.h"
#include "widgets/common/wraptext.h"
#include "widgets/importing/importwords.h"

#include <QEvent>
#include <QToolButton>
#include <QVBoxLayout>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

ErrorNote::ErrorNote(const QString& textName, QWidget* parent)
    : QWidget(parent)
    , m_text(new WrapText(this))
    , m_fold(new QToolButton(this))
    , m_detail(new WrapText(this))
{
    m_text->setObjectName(textName);
    m_text->setInk(QPalette::BrightText);
    m_fold->setObjectName(textName + u"Fold"_s);
    m_fold->setCheckable(true);
    m_fold->setAutoRaise(true);
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_fold->setArrowType(Qt::RightArrow);
    m_detail->setObjectName(textName + u"Detail"_s);
    m_detail->setInk(QPalette::PlaceholderText);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(Metric::kInside);
    column->addWidget(m_text);
    column->addWidget(m_fold, 0, Qt::AlignLeft);
    column->addWidget(m_detail);
    connect(m_fold, &QToolButton::toggled, this, [this](bool open) {
        m_fold->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
        m_detail->setVisible(open);
    });
    clear();
}

void ErrorNote::tell(const Error& error)
{
    m_words = [error] { return ImportWords::sentence(error); };
    m_details = guardLine(error.detail, 400);
    retranslate();
}

void ErrorNote::say(Words words)
{
    m_words = std::move(words);
    m_details.clear();
    retranslate();
}

void ErrorNote::clear()
{
    m_words = {};
    m_details.clear();
    retranslate();
}

void ErrorNote::retranslate()
{
    m_text->setText(m_words ? m_words() : QString());
    m_fold->setText(tr("Details"));
    m_detail->setText(m_details);
    m_fold->setChecked(false);
    m_text->setVisible(bool(m_words));
    m_fold->setVisible(!m_details.isEmpty());
    m_detail->hide();
    setVisible(bool(m_words));
}

void ErrorNote::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace JakOps
