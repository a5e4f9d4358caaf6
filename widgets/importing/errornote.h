// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QWidget>

#include <functional>

class QToolButton;

namespace JakOps {

class WrapText;

// What went wrong and what to do, with the details folded; takes no room while nothing is wrong. The words are made
// anew when the language changes.
class ErrorNote final : public QWidget
{
    Q_OBJECT

public:
    using Words = std::function<QString()>;

    ErrorNote(const QString& textName, QWidget* parent);

    void tell(const Error& error);
    void say(Words words);
    void clear();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    Words m_words;
    QString m_details;
    WrapText* m_text;
    QToolButton* m_fold;
    WrapText* m_detail;
};

} // namespace JakOps
