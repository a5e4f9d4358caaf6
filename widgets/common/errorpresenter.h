// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QCoreApplication>

namespace JakOps {

// What a person reads about an error: what happened, what can be done, and folded away the detail for whoever helps.
struct ErrorText
{
    QString what;
    QString advice;
    QString detail; // English, may quote input: plain text only
};

// The one place where error codes become words of the window.
class ErrorPresenter final
{
    Q_DECLARE_TR_FUNCTIONS(JakOps::ErrorPresenter)

public:
    [[nodiscard]] static ErrorText present(const Error& error);
    [[nodiscard]] static QString sentence(const Error& error); // what and advice in one line
    // Of a command that was not taken: the refusal in its own words where it is one, else the sentence.
    [[nodiscard]] static QString reason(const Error& error);
};

} // namespace JakOps
