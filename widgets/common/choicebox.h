// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace JakOps {

struct Choice
{
    QString code;
    QString name;
};

// A list to choose from by typing any part of a name. What is typed is never taken for a choice that it is not: code()
// is empty until the words name one.
class ChoiceBox final : public QComboBox
{
    Q_OBJECT

public:
    explicit ChoiceBox(QWidget* parent = nullptr);

    void setChoices(const QList<Choice>& choices); // keeps the present code
    // A code that is not among the choices (a source's own word) is added under its name, so that it can stay as it is.
    void setCode(const QString& code, const QString& nameIfUnknown = {});
    [[nodiscard]] QString code() const;
    [[nodiscard]] bool isUnclear() const; // something is typed that is no choice
    void setPlaceholder(const QString& text);

Q_SIGNALS:
    void codeChanged();

protected:
    void wheelEvent(QWheelEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    [[nodiscard]] int rowOfText() const;
    void settle();
};

} // namespace JakOps
