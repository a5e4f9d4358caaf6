// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feeds/bytestream.h"

namespace JakOps {

// Cuts a JSON source of any size into the objects of its list of records, without parsing or holding the rest: only
// brackets, strings and escapes are followed. The list is the root itself, or the value of a name such as "services",
// "service_requests", "features", "data" in the objects around it; an object without such a list is a record itself.
// Depth is a counter, not recursion.
class JsonElements final
{
public:
    enum class Step {
        Element, // element() is one value of the list, as UTF-8
        TooDeep, // skipped
        TooLong, // skipped; element() holds its start
        Error, // element() is what the source gives under "errors"
        Truncated, // the source ends too early; element() holds the start of what is missing its end
        Malformed, // something stands where it may not; nothing after it can be read
        End,
    };

    explicit JsonElements(ByteStream& bytes);
    [[nodiscard]] Step next();
    [[nodiscard]] const QByteArray& element() const { return m_element; }

private:
    enum class State { Start, InWrapper, InList, Done };

    [[nodiscard]] Step start();
    [[nodiscard]] Step inList();
    [[nodiscard]] Step inWrapper();
    [[nodiscard]] Step openWrapperValue(const QByteArray& key);
    [[nodiscard]] Step finish(Step step);
    // Takes one value into m_element (its start only when it is too long).
    [[nodiscard]] Step capture();
    [[nodiscard]] Step captureScalar();
    void append(const char* data, qsizetype size);
    // The whole root object, when it fits into one record: what is given if no list is found in it.
    [[nodiscard]] QByteArray rootIfSmall();

    ByteStream& m_bytes;
    State m_state = State::Start;
    int m_wrappers = 0; // objects around the list
    int m_members = 0; // values beside it
    bool m_expectsValue = true; // behind '[', '{' or ','
    bool m_foundList = false;
    bool m_tooLong = false;
    QByteArray m_root;
    QByteArray m_element;
};

} // namespace JakOps
