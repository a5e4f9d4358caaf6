// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QTest>

// A Result that must hold: prints the error where it does not. What is given is evaluated once.
#define VERIFY_RESULT(result)                                                                                           \
    do {                                                                                                                \
        const auto& verified = (result);                                                                                \
        QVERIFY2(verified.has_value(), qPrintable(verified.has_value() ? QString() : verified.error().toLog()));        \
    } while (false)
#define VERIFY_ERROR(result, expected)                                                                                  \
    do {                                                                                                                \
        const auto& verified = (result);                                                                                \
        QVERIFY2(!verified.has_value(), "expected an error");                                                           \
        QCOMPARE(JakOps::errorCodeName(verified.error().code), JakOps::errorCodeName(expected));                        \
    } while (false)

namespace JakOps {

// Locale C, zone UTC, private folders, and every Qt warning fails the test. Call from init(): the framework forgets after each test
// function that warnings fail.
void pinEnvironment();
// The real recordings beside the checkout, e.g. sharedFile("open311/requests_many.xml"). Fails the running test, saying where
// the file is expected, when it is missing.
[[nodiscard]] QString sharedFile(const QString& relativePath);

} // namespace JakOps
