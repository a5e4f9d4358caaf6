// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/jsonelements.h"

#include "feeds/csvstream.h"
#include "feeds/feedreader.h"

#include <array>

namespace JakOps {

namespace {

constexpr int kMaxWrappers = 4;
constexpr int kMaxMembers = 10'000; // beside the list: more is no wrapper

// Names under which sources put their list, or an object with the list in it.
bool isListName(QByteArrayView key)
{
    static constexpr std::array<const char*, 19> names{"services", "service", "service_requests", "service_request",
        "requests", "request", "service_request_updates", "service_requests_updates", "request_update", "features",
        "data", "results", "result", "items", "records", "rows", "reports", "content", "laporan"};
    return std::ranges::any_of(names, [key](const char* name) { return key == name; });
}

} // namespace

JsonElements::JsonElements(ByteStream& bytes)
    : m_bytes(bytes)
{
}

JsonElements::Step JsonElements::next()
{
    m_element.clear();
    while (true) {
        switch (m_state) {
        case State::Start:
            if (const Step step = start(); step != Step::End || m_state == State::Done)
                return step;
            break;
        case State::InWrapper:
            if (const Step step = inWrapper(); step != Step::End || m_state == State::Done)
                return step;
            break;
        case State::InList:
            if (const Step step = inList(); step != Step::End || m_state == State::Done)
                return step;
            break;
        case State::Done:
            return Step::End;
        }
    }
}

// Each of these returns End with a changed state when the next one is to go on.
JsonElements::Step JsonElements::start()
{
    m_bytes.skipSpace();
    const int c = m_bytes.peek();
    if (c == '[') {
        m_bytes.take(1);
        m_state = State::InList;
        m_foundList = true;
        return Step::End;
    }
    if (c != '{')
        return finish(Step::Malformed);
    m_root = rootIfSmall();
    m_bytes.take(1);
    m_wrappers = 1;
    m_state = State::InWrapper;
    return Step::End;
}

JsonElements::Step JsonElements::inList()
{
    m_bytes.skipSpace();
    const int c = m_bytes.peek();
    if (c == ']') {
        m_bytes.take(1);
        m_expectsValue = false;
        m_state = m_wrappers > 0 ? State::InWrapper : State::Done;
        return Step::End;
    }
    if (c == ',' && !m_expectsValue) {
        m_bytes.take(1);
        m_expectsValue = true;
        return Step::End;
    }
    if (c < 0)
        return finish(Step::Truncated);
    if (!m_expectsValue)
        return finish(Step::Malformed);
    m_expectsValue = false;
    return capture();
}

JsonElements::Step JsonElements::inWrapper()
{
    m_bytes.skipSpace();
    const int c = m_bytes.peek();
    if (c == '}') {
        m_bytes.take(1);
        m_expectsValue = false;
        if (--m_wrappers > 0)
            return Step::End;
        if (m_foundList || m_root.isEmpty())
            return finish(m_foundList ? Step::End : Step::Malformed);
        m_element = std::exchange(m_root, {});
        m_state = State::Done;
        return Step::Element;
    }
    if (c == ',' && !m_expectsValue) {
        m_bytes.take(1);
        m_expectsValue = true;
        return Step::End;
    }
    if (c < 0)
        return finish(Step::Truncated);
    if (c != '"' || ++m_members > kMaxMembers)
        return finish(Step::Malformed);
    if (const Step step = capture(); step != Step::Element) // a name
        return finish(step == Step::Truncated ? step : Step::Malformed);
    const QByteArray key = m_element.size() >= 2 ? m_element.sliced(1, m_element.size() - 2) : QByteArray();
    m_element.clear();
    m_bytes.skipSpace();
    if (m_bytes.peek() != ':')
        return finish(m_bytes.peek() < 0 ? Step::Truncated : Step::Malformed);
    m_bytes.take(1);
    m_bytes.skipSpace();
    m_expectsValue = false;
    return openWrapperValue(key);
}

JsonElements::Step JsonElements::openWrapperValue(const QByteArray& key)
{
    const int c = m_bytes.peek();
    const bool isError = key == "errors" || key == "error";
    if (isListName(key) && c == '[') {
        m_bytes.take(1);
        m_foundList = true;
        m_expectsValue = true;
        m_state = State::InList;
        return Step::End;
    }
    const bool isSingle = key == "request" || key == "service" || key == "request_update" || key == "service_request";
    if (isListName(key) && c == '{' && !isSingle && m_wrappers < kMaxWrappers) {
        m_bytes.take(1);
        ++m_wrappers;
        m_expectsValue = true;
        return Step::End;
    }
    const Step step = capture();
    if (m_state == State::Done) // the source ended in it
        return step;
    if (isSingle && c == '{') {
        m_foundList = true;
        return step;
    }
    if (isError && step == Step::Element && (c == '{' || c == '[' || c == '"')) {
        m_foundList = true;
        return Step::Error;
    }
    m_element.clear(); // a value beside the list
    return Step::End;
}

JsonElements::Step JsonElements::finish(Step step)
{
    m_state = State::Done;
    return step;
}

JsonElements::Step JsonElements::capture()
{
    m_element.clear();
    m_tooLong = false;
    const int first = m_bytes.peek();
    if (first < 0)
        return Step::Truncated;
    if (first != '{' && first != '[' && first != '"')
        return captureScalar();
    int depth = 0;
    int deepest = 0;
    bool inString = false;
    bool escaped = false;
    while (true) {
        const QByteArrayView text = m_bytes.pending();
        qsizetype i = 0;
        bool done = false;
        for (; i < text.size() && !done; ++i) {
            const char c = text[i];
            if (inString) {
                if (escaped)
                    escaped = false;
                else if (c == '\\')
                    escaped = true;
                else if (c == '"')
                    inString = false;
                done = !inString && depth == 0;
            } else if (c == '"') {
                inString = true;
            } else if (c == '{' || c == '[') {
                deepest = std::max(deepest, ++depth);
            } else if (c == '}' || c == ']') {
                done = --depth == 0;
            }
        }
        append(text.data(), i);
        m_bytes.take(i);
        if (done)
            break;
        if (!m_bytes.fill())
            return finish(deepest > FeedReader::kMaxDepth ? Step::TooDeep
                    : m_tooLong                           ? Step::TooLong
                                                          : Step::Truncated);
    }
    if (deepest > FeedReader::kMaxDepth)
        return Step::TooDeep;
    return m_tooLong ? Step::TooLong : Step::Element;
}

JsonElements::Step JsonElements::captureScalar()
{
    while (true) {
        const int c = m_bytes.peek();
        if (c < 0)
            return finish(Step::Truncated);
        if (c == ',' || c == ']' || c == '}' || c == ' ' || c == '\n' || c == '\r' || c == '\t')
            break;
        const char byte = char(c);
        append(&byte, 1);
        m_bytes.take(1);
        if (m_element.size() > 1'000)
            return finish(Step::Malformed);
    }
    return m_element.isEmpty() ? finish(Step::Malformed) : Step::Element;
}

void JsonElements::append(const char* data, qsizetype size)
{
    const qsizetype room = kMaxRecordBytes - m_element.size();
    if (size > room)
        m_tooLong = true;
    if (room > 0)
        m_element.append(data, std::min(size, room));
}

QByteArray JsonElements::rootIfSmall()
{
    qsizetype scanned = 0;
    int depth = 0;
    bool inString = false;
    bool escaped = false;
    while (true) {
        const QByteArrayView text = m_bytes.pending();
        for (; scanned < text.size(); ++scanned) {
            const char c = text[scanned];
            if (inString) {
                if (escaped)
                    escaped = false;
                else if (c == '\\')
                    escaped = true;
                else if (c == '"')
                    inString = false;
            } else if (c == '"') {
                inString = true;
            } else if (c == '{' || c == '[') {
                if (++depth > FeedReader::kMaxDepth)
                    return {};
            } else if ((c == '}' || c == ']') && --depth == 0) {
                return text.first(scanned + 1).toByteArray();
            }
        }
        if (text.size() > kMaxRecordBytes || !m_bytes.fill())
            return {};
    }
}

} // namespace JakOps
