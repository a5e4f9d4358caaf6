// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTranslator>

#include <memory>
#include <vector>

namespace JakOps {

// The language of everything on screen: our words, Qt's own (dialog buttons), and how numbers and times are written. Can be changed
// while the program runs: every window hears of it.
class Translations final
{
public:
    Translations() = default;
    ~Translations();
    Translations(const Translations&) = delete;
    Translations& operator=(const Translations&) = delete;

    // "id" or "en"; anything else counts as Indonesian. Needs the application object.
    void apply(const QString& language);
    [[nodiscard]] const QString& language() const { return m_language; }

private:
    void remove();

    QString m_language;
    std::vector<std::unique_ptr<QTranslator>> m_installed;
};

} // namespace JakOps
