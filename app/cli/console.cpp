// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/console.h"

#include "app/commandline.h"
#include "base/textguard.h"
#include "widgets/common/errorpresenter.h"
#include "widgets/common/format.h"

#include <QJsonDocument>

#include <atomic>
#include <csignal>
#include <unistd.h>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kTerminalProgressMs = 200;
constexpr qint64 kLogProgressMs = 5000;
constexpr qsizetype kMaxDetail = 4000;

std::atomic<bool> interrupted = false;
static_assert(std::atomic<bool>::is_always_lock_free); // set in a signal handler

void onInterrupt(int)
{
    if (interrupted.exchange(true))
        std::_Exit(130); // asked twice
}

} // namespace

Console::Console(bool json)
    : m_json(json)
    , m_errIsTerminal(isatty(STDERR_FILENO) != 0)
{
    (void)m_out.open(STDOUT_FILENO, QIODevice::WriteOnly);
    (void)m_err.open(STDERR_FILENO, QIODevice::WriteOnly | QIODevice::Unbuffered);
    std::signal(SIGINT, onInterrupt);
    m_sinceProgress.start();
}

Result<> Console::write(const QByteArray& bytes)
{
    if (m_out.write(bytes) != bytes.size())
        return fail(ErrorCode::Unwritable, m_out.errorString());
    return {};
}

void Console::line(const QString& text)
{
    if (m_json)
        return;
    m_out.write(text.toUtf8() + '\n');
    m_out.flush();
}

void Console::object(const QJsonObject& object)
{
    m_out.write(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
    m_out.flush();
}

void Console::note(const QString& text)
{
    const std::lock_guard lock(m_mutex);
    if (std::exchange(m_progressShown, false) && m_errIsTerminal)
        m_err.write("\r\033[K");
    m_err.write(text.toUtf8() + '\n');
}

int Console::usage(const Error& error)
{
    const QString detail = guardText(error.detail, kMaxDetail);
    note(u"jakops: "_s + (detail.isEmpty() ? ErrorPresenter::sentence(error) : detail));
    tell(error);
    return ExitUsage;
}

int Console::failure(const Error& error)
{
    note(u"jakops: "_s + ErrorPresenter::sentence(error));
    if (const QString detail = guardText(error.detail, kMaxDetail); !detail.isEmpty())
        note(detail);
    tell(error);
    return ExitFailed;
}

void Console::tell(const Error& error)
{
    if (!m_json)
        return;
    const ErrorText text = ErrorPresenter::present(error);
    object({{u"error"_s, errorCodeName(error.code)}, {u"message"_s, text.what}, {u"advice"_s, text.advice},
        {u"detail"_s, guardText(error.detail, kMaxDetail)}});
}

bool Console::progress(const QString& what, qint64 done, qint64 total)
{
    const std::lock_guard lock(m_mutex);
    if (m_sinceProgress.elapsed() >= (m_errIsTerminal ? kTerminalProgressMs : kLogProgressMs)) {
        m_sinceProgress.restart();
        m_progressShown = true;
        const QString text = total > 0 ? tr("%1: %2 of %3").arg(what, Format::number(done), Format::number(total))
                                       : tr("%1: %2").arg(what, Format::number(done));
        m_err.write(m_errIsTerminal ? QByteArray("\r\033[K" + text.toUtf8()) : QByteArray(text.toUtf8() + '\n'));
    }
    return !interrupted;
}

bool Console::isInterrupted()
{
    return interrupted;
}

} // namespace JakOps
