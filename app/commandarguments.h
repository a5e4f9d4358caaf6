// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTimeZone>

#include <optional>

namespace JakOps::CommandArguments {

// The words of the command line itself.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(JakOps::CommandLine)
};

inline void addOption(
    QCommandLineParser& parser, const QString& name, const QString& description, const QString& value = {})
{
    parser.addOption(QCommandLineOption(name, description, value));
}

// Of every command.
inline void addGlobalOptions(QCommandLineParser& parser)
{
    using namespace Qt::Literals::StringLiterals;
    addOption(parser, u"profile"_s, Words::tr("Folder of the profile, or a copy for review."), Words::tr("folder"));
    addOption(parser, u"language"_s, Words::tr("Language: id or en."), u"id|en"_s);
    addOption(parser, u"offline"_s, Words::tr("Send no request out of this machine."));
    addOption(parser, u"demo"_s, Words::tr("Fill an empty profile with the demo city."));
    addOption(parser, u"json"_s, Words::tr("Output for machines."));
    parser.addOption(QCommandLineOption({u"h"_s, u"help"_s}, Words::tr("Show this help.")));
    parser.addOption(QCommandLineOption({u"v"_s, u"version"_s}, Words::tr("Show the version.")));
}

inline void addActor(QCommandLineParser& parser)
{
    using namespace Qt::Literals::StringLiterals;
    addOption(parser, u"as"_s, Words::tr("The officer who acts."), Words::tr("officer"));
}

// Reads the values of one command's options, remembering the first complaint.
class Values final
{
public:
    explicit Values(const QCommandLineParser& parser)
        : m_parser(parser)
    {
    }
    [[nodiscard]] QString complaint() const { return m_complaint; }
    void complain(const QString& line)
    {
        if (m_complaint.isEmpty())
            m_complaint = line;
    }

    [[nodiscard]] bool has(const QString& option) const { return m_parser.isSet(option); }
    [[nodiscard]] QString text(const QString& option) const { return has(option) ? m_parser.value(option) : QString(); }
    [[nodiscard]] QStringList texts(const QString& option) const
    {
        return has(option) ? m_parser.values(option) : QStringList();
    }
    [[nodiscard]] std::optional<QString> maybe(const QString& option) const
    {
        return has(option) ? std::optional(m_parser.value(option)) : std::nullopt;
    }

    [[nodiscard]] std::optional<qint64> whole(const QString& option, qint64 least, qint64 most)
    {
        if (!has(option))
            return std::nullopt;
        bool ok = false;
        const qint64 value = m_parser.value(option).toLongLong(&ok);
        if (!ok || value < least || value > most) {
            complain(Words::tr("--%1 needs a whole number from %2 to %3, not \"%4\".")
                         .arg(option, QString::number(least), QString::number(most), m_parser.value(option)));
            return std::nullopt;
        }
        return value;
    }

    [[nodiscard]] std::optional<double> degrees(const QString& option, double most)
    {
        if (!has(option))
            return std::nullopt;
        bool ok = false;
        const double value = m_parser.value(option).toDouble(&ok);
        if (!ok || !(value >= -most && value <= most)) {
            complain(Words::tr("--%1 needs degrees with a decimal point, such as -6.2, not \"%2\".")
                         .arg(option, m_parser.value(option)));
            return std::nullopt;
        }
        return value;
    }

    // A day is the whole day in WIB; a time without a zone is WIB too.
    [[nodiscard]] std::optional<qint64> instant(const QString& option, bool endOfDay)
    {
        if (!has(option))
            return std::nullopt;
        const QString value = m_parser.value(option);
        const QTimeZone wib = QTimeZone::fromSecondsAheadOfUtc(kWibOffsetSeconds);
        if (const QDate day = QDate::fromString(value, Qt::ISODate); day.isValid() && value.size() == 10)
            return QDateTime((endOfDay ? day.addDays(1) : day).startOfDay(wib)).toMSecsSinceEpoch();
        QDateTime time = QDateTime::fromString(value, Qt::ISODateWithMs);
        if (!time.isValid()) {
            complain(Words::tr("--%1 needs a day or time such as 2026-11-20 or 2026-11-20T03:42:00Z, not \"%2\".")
                         .arg(option, value));
            return std::nullopt;
        }
        if (time.timeSpec() == Qt::LocalTime)
            time.setTimeZone(wib);
        return time.toMSecsSinceEpoch();
    }

private:
    const QCommandLineParser& m_parser;
    QString m_complaint;
};

} // namespace JakOps::CommandArguments
