// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/intake/feedbytes.h"

#include "base/textguard.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

// The deepest bracket outside strings.
int depthOf(QByteArrayView text)
{
    int depth = 0;
    int deepest = 0;
    bool inString = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            deepest = std::max(deepest, ++depth);
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return deepest;
}

QString wordsOf(const QJsonValue& value)
{
    if (value.isString())
        return guardLine(value.toString(), 200);
    if (value.isObject())
        return wordsOf(value[u"message"_s]);
    return {};
}

// What the source itself says went wrong.
std::optional<Error> saidError(const QJsonObject& root)
{
    const auto told = [&root](ErrorCode code) {
        QStringList words;
        for (const QString& key : {u"message"_s, u"error"_s, u"data"_s, u"detail"_s}) {
            if (const QString said = wordsOf(root[key]); !said.isEmpty() && !words.contains(said))
                words += said;
        }
        return Error(code, u"the source says: "_s + (words.isEmpty() ? u"error"_s : words.join(u", "_s)));
    };
    const QJsonValue status = root.contains("statusCode"_L1) ? root["statusCode"_L1] : root["status"_L1];
    if (status.isDouble() && status.toInt() >= 400)
        return told(status.toInt() == 404 ? ErrorCode::NotFound : ErrorCode::Unreadable);
    const QString word = status.toString().toLower();
    if (word == "error"_L1 || word == "fail"_L1 || word == "failed"_L1 || word == "nug"_L1)
        return told(ErrorCode::Unreadable);
    if (root["success"_L1].isBool() && !root["success"_L1].toBool())
        return told(ErrorCode::Unreadable);
    const QJsonValue error = root["error"_L1];
    const bool hasError = (error.isString() && !error.toString().isEmpty())
        || (error.isObject() && !error.toObject().isEmpty()) || (error.isBool() && error.toBool());
    if (hasError && !root.contains("data"_L1) && !root.contains("result"_L1))
        return told(ErrorCode::Unreadable);
    return std::nullopt;
}

} // namespace

bool looksLikePage(QByteArrayView bytes)
{
    const QByteArray head = bytes.first(std::min<qsizetype>(bytes.size(), 1024)).toByteArray().trimmed().toLower();
    return head.startsWith("<!doctype html") || head.startsWith("<html") || head.startsWith("<head")
        || head.startsWith("<body") || head.startsWith("<h1") || head.startsWith("<div");
}

QString pageTitle(const QByteArray& html)
{
    static const QRegularExpression title(
        u"<(title|h1|h2)[^>]*>([^<]{1,200})<"_s, QRegularExpression::CaseInsensitiveOption);
    const auto match = title.match(QString::fromUtf8(html.left(16'384)));
    return match.hasMatch() ? guardLine(match.captured(2), 200) : QString();
}

Result<QByteArray> checkedBytes(const QByteArray& bytes)
{
    if (bytes.size() > kMaxFeedBytes)
        return fail(ErrorCode::TooLarge, u"more than %1 MiB"_s.arg(kMaxFeedBytes / (1024 * 1024)));
    const QByteArray content = bytes.startsWith("\xef\xbb\xbf") ? bytes.sliced(3) : bytes;
    if (content.trimmed().isEmpty())
        return fail(ErrorCode::WrongFormat, u"the answer is empty"_s);
    if (looksLikePage(content))
        return fail(ErrorCode::WrongFormat, u"a web page, not data: "_s + pageTitle(content));
    return content;
}

Result<QJsonValue> readFeedJson(const QByteArray& bytes)
{
    const auto content = checkedBytes(bytes);
    if (!content)
        return fail(content.error());
    if (depthOf(*content) > kMaxFeedDepth)
        return fail(ErrorCode::TooLarge, u"nested deeper than %1 levels"_s.arg(kMaxFeedDepth));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(*content, &error);
    if (error.error != QJsonParseError::NoError)
        return fail(ErrorCode::WrongFormat, u"no JSON at byte %1: %2"_s.arg(error.offset).arg(error.errorString()));
    if (document.isArray())
        return QJsonValue(document.array());
    if (const auto said = saidError(document.object()))
        return fail(*said);
    return QJsonValue(document.object());
}

QByteArray quoteBareKeys(QByteArrayView bytes)
{
    const auto isName = [](char c) { return std::isalnum(uchar(c)) != 0 || c == '_' || c == '$'; };
    QByteArray result;
    result.reserve(bytes.size() + bytes.size() / 8);
    bool inString = false;
    char last = '\0'; // that is not white space
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char c = bytes[i];
        if (inString) {
            result += c;
            if (c == '\\' && i + 1 < bytes.size())
                result += bytes[++i];
            else if (c == '"')
                inString = false;
            continue;
        }
        if ((last == '{' || last == ',') && isName(c) && std::isdigit(uchar(c)) == 0) {
            qsizetype end = i;
            while (end < bytes.size() && isName(bytes[end]))
                ++end;
            qsizetype colon = end;
            while (colon < bytes.size() && std::isspace(uchar(bytes[colon])) != 0)
                ++colon;
            if (colon < bytes.size() && bytes[colon] == ':') {
                result += '"';
                result += bytes.sliced(i, end - i);
                result += '"';
                last = '"';
                i = end - 1;
                continue;
            }
        }
        inString = c == '"';
        if (std::isspace(uchar(c)) == 0)
            last = c;
        result += c;
    }
    return result;
}

QByteArrayView bracketed(QByteArrayView text, qsizetype from)
{
    int depth = 0;
    char quote = '\0';
    for (qsizetype i = from; i < text.size(); ++i) {
        const char c = text[i];
        if (quote != '\0') {
            if (c == '\\')
                ++i;
            else if (c == quote)
                quote = '\0';
        } else if (c == '"' || c == '\'' || c == '`') {
            quote = c;
        } else if (c == '{' || c == '[') {
            ++depth;
        } else if ((c == '}' || c == ']') && --depth == 0) {
            return text.sliced(from, i + 1 - from);
        }
    }
    return {};
}

} // namespace JakOps
