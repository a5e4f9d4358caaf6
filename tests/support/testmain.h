// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QTest>

#include <chrono>

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

// A wait is for a state and ends with it. How long it may take is only how long a failing test stands; a machine that does
// other things as well takes more than Qt's five seconds.
#undef QTRY_VERIFY
#undef QTRY_COMPARE
#define QTRY_VERIFY(expr) QTRY_VERIFY_WITH_TIMEOUT(expr, JakOps::kPatience)
#define QTRY_COMPARE(expr, expected) QTRY_COMPARE_WITH_TIMEOUT(expr, expected, JakOps::kPatience)

namespace JakOps {

inline constexpr std::chrono::seconds kPatience{30};

// Locale C, zone UTC, private folders, and every Qt warning fails the test. Call from init(): the framework forgets after each test
// function that warnings fail.
void pinEnvironment();
// The real recordings beside the checkout, e.g. sharedFile("open311/requests_many.xml"). Fails the running test, saying where
// the file is expected, when it is missing.
[[nodiscard]] QString sharedFile(const QString& relativePath);

} // namespace JakOps
