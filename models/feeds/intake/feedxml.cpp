// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/intake/feedxml.h"

#include "feeds/intake/feedbytes.h"

#include <QXmlStreamReader>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kMaxElements = 200'000;
constexpr qsizetype kMaxText = 1024 * 1024; // of one element

class TreeReader final
{
public:
    explicit TreeReader(const QByteArray& bytes)
        : m_xml(bytes)
    {
        m_xml.setEntityExpansionLimit(0);
    }

    [[nodiscard]] Result<XmlTree> read()
    {
        XmlTree tree;
        while (!m_xml.atEnd()) {
            if (const auto done = take(tree); !done)
                return fail(done.error());
        }
        if (!m_xml.hasError())
            return tree;
        if (!m_sawRoot || m_xml.error() != QXmlStreamReader::PrematureEndOfDocumentError)
            return fail(ErrorCode::WrongFormat,
                u"no XML from line %1 on: %2"_s.arg(m_xml.lineNumber()).arg(m_xml.errorString()));
        while (m_open.size() > 1)
            m_open.removeLast(); // unfinished: not part of the tree
        tree.root = m_open.isEmpty() ? XmlNode{} : std::move(m_open.first());
        tree.cutOff = true;
        return tree;
    }

private:
    Result<> take(XmlTree& tree)
    {
        switch (m_xml.readNext()) {
        case QXmlStreamReader::StartElement:
            m_sawRoot = true;
            if (m_open.size() >= kMaxFeedDepth || ++m_elements > kMaxElements)
                return fail(ErrorCode::TooLarge, u"too deep or too many elements"_s);
            m_open.append(XmlNode{m_xml.name().toString(), {}, {}});
            break;
        case QXmlStreamReader::EndElement: {
            XmlNode node = m_open.takeLast();
            if (m_open.isEmpty())
                tree.root = std::move(node);
            else
                m_open.last().children.append(std::move(node));
            break;
        }
        case QXmlStreamReader::Characters:
            if (!m_open.isEmpty() && m_open.last().text.size() < kMaxText)
                m_open.last().text += m_xml.text();
            break;
        case QXmlStreamReader::DTD:
            return fail(ErrorCode::WrongFormat, u"document type declarations are not accepted"_s);
        default:
            break;
        }
        return {};
    }

    QXmlStreamReader m_xml;
    QList<XmlNode> m_open;
    qsizetype m_elements = 0;
    bool m_sawRoot = false;
};

} // namespace

const XmlNode* XmlNode::child(QStringView childName) const
{
    const auto found = std::ranges::find(children, childName, &XmlNode::name);
    return found != children.end() ? &*found : nullptr;
}

QString XmlNode::value(QStringView childName) const
{
    const XmlNode* const found = child(childName);
    return found ? found->text.trimmed() : QString();
}

Result<XmlTree> readFeedXml(const QByteArray& bytes)
{
    const auto content = checkedBytes(bytes);
    if (!content)
        return fail(content.error());
    return TreeReader(content->trimmed()).read();
}

} // namespace JakOps
