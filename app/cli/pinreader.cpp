// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/pinreader.h"

#include <QCoreApplication>
#include <QTextStream>

#include <optional>
#include <termios.h>
#include <unistd.h>

namespace JakOps::PinReader {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kLongestLine = 1024;

std::optional<int> givenFile()
{
    bool ok = false;
    const int file = qEnvironmentVariableIntValue("JAKOPS_PIN_FD", &ok);
    return ok && file >= 0 ? std::optional(file) : std::nullopt;
}

// Byte by byte: what follows the line belongs to whoever reads next.
Result<QString> lineOf(int file)
{
    QByteArray line;
    char c = 0;
    bool any = false;
    while (line.size() < kLongestLine && ::read(file, &c, 1) == 1) {
        any = true;
        if (c == '\n')
            break;
        line += c;
    }
    if (!any)
        return fail(ErrorCode::InvalidInput,
            QCoreApplication::translate(
                "JakOps::PinReader", "No PIN was given: type it in the terminal, or hand it on standard input or by JAKOPS_PIN_FD."));
    if (line.endsWith('\r'))
        line.chop(1);
    return QString::fromUtf8(line);
}

// The terminal without an echo, and as it was afterwards.
class QuietTerminal final
{
public:
    QuietTerminal()
    {
        m_known = tcgetattr(STDIN_FILENO, &m_before) == 0;
        termios quiet = m_before;
        quiet.c_lflag &= ~tcflag_t(ECHO);
        if (m_known)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
    }
    ~QuietTerminal()
    {
        if (m_known)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
        QTextStream(stderr) << '\n';
    }
    QuietTerminal(const QuietTerminal&) = delete;
    QuietTerminal& operator=(const QuietTerminal&) = delete;

private:
    termios m_before {};
    bool m_known = false;
};

} // namespace

bool isTerminal()
{
    return !givenFile() && isatty(STDIN_FILENO) != 0;
}

Result<QString> read(const QString& prompt)
{
    if (const auto file = givenFile())
        return lineOf(*file);
    if (!isTerminal())
        return lineOf(STDIN_FILENO);
    QTextStream(stderr) << prompt << Qt::flush;
    const QuietTerminal quiet;
    return lineOf(STDIN_FILENO);
}

QString line(const QString& prompt)
{
    if (isatty(STDIN_FILENO) != 0)
        QTextStream(stderr) << prompt << Qt::flush;
    return lineOf(STDIN_FILENO).value_or(QString()).trimmed();
}

} // namespace JakOps::PinReader
