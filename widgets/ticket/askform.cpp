// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ticket/askform.h"

#include "base/clock.h"
#include "services/routingservice.h"
#include "services/ticketreader.h"
#include "widgets/common/format.h"
#include "widgets/common/metrics.h"
#include "widgets/ticket/fieldlabel.h"
#include "widgets/ticket/replybutton.h"
#include "widgets/ticket/wordsedit.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr qint64 kDay = 86'400'000;
constexpr int kUsualDays = 3;
} // namespace

AskForm::AskForm(const FormContext& context, QWidget* parent)
    : CommandForm(CommandKind::Ask, parent)
    , m_context(context)
    , m_words(new WordsEdit(this))
    , m_usual(new ReplyButton(m_context, CommandKind::Ask, *m_words, this))
    , m_daysRow(new QWidget(this))
    , m_days(new QButtonGroup(this))
    , m_until(new PlainLabel(this))
{
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(Metric::kGap);
    column->addWidget(m_usual, 0, Qt::AlignLeft);
    m_wordsLabel = addField(*column, m_words);
    m_daysLabel = addField(*column, m_daysRow);
    column->addWidget(m_until);
    m_words->setObjectName(u"words"_s);
    m_usual->setObjectName(u"usualQuestions"_s);
    m_until->setObjectName(u"askUntil"_s);
    m_until->setSecondary(true);
    m_until->setSmall(true);
    auto* const row = new QHBoxLayout(m_daysRow);
    row->setContentsMargins({});
    row->setSpacing(Metric::kInside);
    for (const int days : {1, kUsualDays, 7, 14}) {
        auto* const button = new QPushButton(m_daysRow);
        button->setObjectName(u"days_%1"_s.arg(days));
        button->setCheckable(true);
        button->setProperty("segment", true);
        m_days->addButton(button, days);
        row->addWidget(button, 1);
    }
    m_days->button(kUsualDays)->setChecked(true);
    connect(m_days, &QButtonGroup::idToggled, this, [this] {
        tellUntil();
        Q_EMIT changed();
    });
    connect(m_words, &QPlainTextEdit::textChanged, this, &CommandForm::changed);
    retranslate();
}

void AskForm::setTicket(const TicketDetail& detail)
{
    m_usual->setTicket(detail, m_context.routing.book()->questions.forCategory(detail.ticket.category));
}

qint64 AskForm::until() const
{
    return m_context.clock.nowMs() + qMax(1, m_days->checkedId()) * kDay;
}

void AskForm::fill(TicketCommand& command) const
{
    command.text = m_words->words();
    command.until = until();
}

QString AskForm::problem() const
{
    return m_words->isTooLong() ? tr("The text is too long.") : ReplyButton::problem(m_words->words());
}

QVariantMap AskForm::draft() const
{
    if (m_words->words().isEmpty())
        return {};
    return {{u"words"_s, m_words->toPlainText()}, {u"days"_s, m_days->checkedId()}};
}

void AskForm::restore(const QVariantMap& draft)
{
    m_words->setPlainText(draft.value(u"words"_s).toString());
    m_words->moveCursor(QTextCursor::End);
    if (QAbstractButton* const button = m_days->button(draft.value(u"days"_s).toInt()))
        button->setChecked(true);
}

QWidget* AskForm::firstField()
{
    return m_words;
}

void AskForm::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void AskForm::tellUntil()
{
    m_until->setText(tr("Answer awaited until %1. The time limit stands still until then.").arg(Format::dateTime(until())));
    m_until->setWordWrap(true);
}

void AskForm::retranslate()
{
    setFieldName(m_wordsLabel, m_words, tr("Question to the reporter"));
    setFieldName(m_daysLabel, m_daysRow, tr("Days to answer"));
    for (QAbstractButton* const button : m_days->buttons())
        button->setText(tr("%n day(s)", nullptr, m_days->id(button)));
    tellUntil();
}

} // namespace JakOps
