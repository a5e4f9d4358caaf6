// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QList>

namespace JakOps {

// A small XML document as a tree. Declarations of types and entities are refused, depth and number of elements are
// bounded.
struct XmlNode
{
    QString name; // without prefix
    QString text;
    QList<XmlNode> children;

    [[nodiscard]] const XmlNode* child(QStringView childName) const; // the first; null: none
    [[nodiscard]] QString value(QStringView childName) const; // its text, trimmed
};

struct XmlTree
{
    XmlNode root;
    bool cutOff = false; // the document ends too early: what was whole until then is here
};
[[nodiscard]] Result<XmlTree> readFeedXml(const QByteArray& bytes);

} // namespace JakOps
