// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/choicebox.h"

#include "widgets/common/metrics.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QFocusEvent>
#include <QLineEdit>
#include <QWheelEvent>

namespace JakOps {

ChoiceBox::ChoiceBox(QWidget* parent)
    : QComboBox(parent)
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setFocusPolicy(Qt::StrongFocus);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(8);
    setMaxVisibleItems(12);
    setMinimumHeight(Metric::kRow);
    lineEdit()->setTextMargins(Metric::kInside, 0, 0, 0);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCaseSensitivity(Qt::CaseInsensitive);
    completer()->setMaxVisibleItems(10);
    connect(this, &QComboBox::currentIndexChanged, this, [this] { Q_EMIT codeChanged(); });
    connect(this, &QComboBox::editTextChanged, this, [this] { Q_EMIT codeChanged(); });
    connect(lineEdit(), &QLineEdit::editingFinished, this, &ChoiceBox::settle);
    connect(completer(), qOverload<const QString&>(&QCompleter::activated), this, [this](const QString& name) {
        setCurrentIndex(findText(name, Qt::MatchFixedString | Qt::MatchCaseSensitive));
    });
}

void ChoiceBox::setChoices(const QList<Choice>& choices)
{
    const QString before = code();
    const QString name = currentText();
    const QSignalBlocker quiet(this);
    clear();
    for (const Choice& choice : choices)
        addItem(choice.name, choice.code);
    setCurrentIndex(-1);
    if (!before.isEmpty())
        setCode(before, name);
}

void ChoiceBox::setCode(const QString& code, const QString& nameIfUnknown)
{
    if (code.isEmpty()) {
        setCurrentIndex(-1);
        clearEditText();
        return;
    }
    int row = findData(code);
    if (row < 0) {
        insertItem(0, nameIfUnknown.isEmpty() ? code : nameIfUnknown, code);
        row = 0;
    }
    setCurrentIndex(row);
    setEditText(itemText(row));
    lineEdit()->setCursorPosition(0); // the beginning of a long name tells more than its end
}

QString ChoiceBox::code() const
{
    const int row = rowOfText();
    return row < 0 ? QString() : itemData(row).toString();
}

bool ChoiceBox::isUnclear() const
{
    return !currentText().trimmed().isEmpty() && rowOfText() < 0;
}

void ChoiceBox::setPlaceholder(const QString& text)
{
    lineEdit()->setPlaceholderText(text);
}

int ChoiceBox::rowOfText() const
{
    const QString typed = currentText().trimmed();
    if (typed.isEmpty())
        return -1;
    // Two may have one name; then the one that was picked is meant.
    if (const int row = currentIndex(); row >= 0 && itemText(row).compare(typed, Qt::CaseInsensitive) == 0)
        return row;
    return findText(typed, Qt::MatchFixedString);
}

void ChoiceBox::settle()
{
    int row = rowOfText();
    if (row < 0 && !currentText().trimmed().isEmpty()) {
        // The one name that has what was typed in it.
        for (int i = 0; i < count(); ++i) {
            if (!itemText(i).contains(currentText().trimmed(), Qt::CaseInsensitive))
                continue;
            if (row >= 0)
                return;
            row = i;
        }
    }
    if (row >= 0) {
        setCurrentIndex(row);
        setEditText(itemText(row));
        lineEdit()->setCursorPosition(0);
    }
}

void ChoiceBox::wheelEvent(QWheelEvent* event)
{
    if (hasFocus())
        QComboBox::wheelEvent(event);
    else
        event->ignore(); // the panel is being scrolled
}

void ChoiceBox::focusOutEvent(QFocusEvent* event)
{
    if (event->reason() != Qt::PopupFocusReason)
        settle();
    QComboBox::focusOutEvent(event);
}

} // namespace JakOps
