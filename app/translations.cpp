// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/translations.h"

#include "base/logging.h"

#include <QCoreApplication>
#include <QLocale>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

Translations::~Translations()
{
    remove();
}

void Translations::remove()
{
    for (const auto& translator : m_installed)
        QCoreApplication::removeTranslator(translator.get());
    m_installed.clear();
}

void Translations::apply(const QString& language)
{
    m_language = language == "en"_L1 ? u"en"_s : u"id"_s;
    // The locale first: what hears of the new language writes its numbers with it.
    QLocale::setDefault(m_language == "en"_L1 ? QLocale(QLocale::English, QLocale::UnitedKingdom)
                                              : QLocale(QLocale::Indonesian, QLocale::Indonesia));
    remove();
    for (const QLatin1StringView name : {"qtbase"_L1, "jakops"_L1}) {
        auto translator = std::make_unique<QTranslator>();
        if (!translator->load(u":/i18n/%1_%2.qm"_s.arg(name, m_language))) {
            if (name == "jakops"_L1) // Qt speaks English by itself
                qCWarning(lcApp) << "no translation for" << m_language;
            continue;
        }
        QCoreApplication::installTranslator(translator.get());
        m_installed.push_back(std::move(translator));
    }
}

} // namespace JakOps
