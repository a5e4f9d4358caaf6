// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/jsonfields.h"

#include <QLocale>

#include <simdjson.h>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

QString stringOf(std::string_view view)
{
    return QString::fromUtf8(view.data(), qsizetype(view.size()));
}

void visitValue(const simdjson::dom::element& value, const QString& path, const JsonFields::Visit& visit)
{
    // The depth of what comes here was capped when the record was cut out.
    switch (value.type()) {
    case simdjson::dom::element_type::OBJECT:
        for (const auto field : simdjson::dom::object(value.get_object().value_unsafe())) {
            const QString key = stringOf(field.key);
            visitValue(field.value, path.isEmpty() ? key : QString(path + u'.' + key), visit);
        }
        break;
    case simdjson::dom::element_type::ARRAY:
        for (const auto item : simdjson::dom::array(value.get_array().value_unsafe()))
            visitValue(item, path, visit);
        break;
    case simdjson::dom::element_type::STRING:
        visit(path, stringOf(value.get_string().value_unsafe()));
        break;
    case simdjson::dom::element_type::INT64:
        visit(path, QString::number(value.get_int64().value_unsafe()));
        break;
    case simdjson::dom::element_type::UINT64:
        visit(path, QString::number(value.get_uint64().value_unsafe()));
        break;
    case simdjson::dom::element_type::DOUBLE:
        visit(path, QString::number(value.get_double().value_unsafe(), 'g', QLocale::FloatingPointShortest));
        break;
    case simdjson::dom::element_type::BOOL:
        visit(path, value.get_bool().value_unsafe() ? u"true"_s : u"false"_s);
        break;
    case simdjson::dom::element_type::NULL_VALUE:
        break;
    }
}

} // namespace

struct JsonFields::Parser
{
    simdjson::dom::parser parser;
};

JsonFields::JsonFields()
    : m_parser(std::make_unique<Parser>())
{
}

JsonFields::~JsonFields() = default;

Result<> JsonFields::read(QByteArray& utf8, const Visit& visit)
{
    const qsizetype size = utf8.size();
    utf8.reserve(size + qsizetype(simdjson::SIMDJSON_PADDING));
    simdjson::dom::element root;
    const simdjson::error_code error = m_parser->parser.parse(utf8.constData(), size_t(size), false).get(root);
    if (error != simdjson::SUCCESS)
        return fail(ErrorCode::WrongFormat, QString::fromLatin1(simdjson::error_message(error)));
    if (!root.is_object())
        return fail(ErrorCode::InvalidInput, u"not an object"_s);
    visitValue(root, QString(), visit);
    return {};
}

} // namespace JakOps
