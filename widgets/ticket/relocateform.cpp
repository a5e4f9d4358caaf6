// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ticket/relocateform.h"

#include "geo/webmercator.h"
#include "services/ticketreader.h"
#include "widgets/common/format.h"
#include "widgets/common/icons.h"
#include "widgets/common/metrics.h"
#include "widgets/ticket/fieldlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

std::optional<GeoPoint> pointFromWords(const QString& words)
{
    // A comma is a decimal mark only right between digits, and only where points are not used for that.
    QString text = words.left(100);
    if (!text.contains(u'.'))
        text.replace(QRegularExpression(u"(?<=\\d),(?=\\d)"_s), u"."_s);
    static const QRegularExpression number(
        u"([-\u2212]?\\d{1,3}(?:\\.\\d+)?)\\s*\u00B0?\\s*([NSEWnsew]?)(?=[^\\d.]|$)"_s);
    QList<double> values;
    for (auto match = number.globalMatch(text); match.hasNext();) {
        const auto found = match.next();
        double value = found.captured(1).replace(u'\u2212', u'-').toDouble();
        const QString side = found.captured(2).toUpper();
        if (side == "S"_L1 || side == "W"_L1)
            value = -std::abs(value);
        values << value;
    }
    if (values.size() != 2)
        return std::nullopt;
    const GeoPoint asRead{values[0], values[1]};
    const GeoPoint swapped{values[1], values[0]};
    if (!isNearJakarta(asRead) && isNearJakarta(swapped))
        return swapped;
    return asRead.isUsable() ? std::optional(asRead) : std::nullopt;
}

QString pointToWords(GeoPoint point)
{
    return QString::number(point.lat, 'f', 6) + u", "_s + QString::number(point.lon, 'f', 6);
}

RelocateForm::RelocateForm(QWidget* parent)
    : CommandForm(CommandKind::Relocate, parent)
    , m_point(new QLineEdit)
    , m_onMap(new QPushButton(this))
    , m_effect(new PlainLabel(this))
{
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(Metric::kGap);
    column->addWidget(m_onMap);
    m_pointLabel = addField(*column, m_point);
    column->addWidget(m_effect);
    m_point->setObjectName(u"point"_s);
    m_point->setMaxLength(100);
    m_onMap->setObjectName(u"chooseOnMap"_s);
    m_onMap->setIcon(Icons::icon(u"mark-location"_s));
    m_effect->setObjectName(u"effect"_s);
    m_effect->setSecondary(true);
    m_effect->setWordWrap(true);
    connect(m_onMap, &QPushButton::clicked, this, &RelocateForm::mapRequested);
    connect(m_point, &QLineEdit::textChanged, this, [this] {
        describe();
        Q_EMIT changed();
    });
    retranslate();
}

void RelocateForm::setTicket(const TicketDetail& detail)
{
    m_present = detail.ticket.place;
    describe();
}

void RelocateForm::fill(TicketCommand& command) const
{
    command.place = pointFromWords(m_point->text());
}

QString RelocateForm::problem() const
{
    if (!m_point->text().trimmed().isEmpty() && !pointFromWords(m_point->text()))
        return tr("This is no place. Write latitude and longitude, such as %1.")
            .arg(pointToWords({-6.175392, 106.827153}));
    return {};
}

QVariantMap RelocateForm::draft() const
{
    return m_point->text().isEmpty() ? QVariantMap() : QVariantMap{{u"point"_s, m_point->text()}};
}

void RelocateForm::restore(const QVariantMap& draft)
{
    m_point->setText(draft.value(u"point"_s).toString());
}

QWidget* RelocateForm::firstField()
{
    return m_onMap;
}

void RelocateForm::setPoint(GeoPoint point)
{
    m_point->setText(pointToWords(point));
}

void RelocateForm::describe()
{
    const auto point = pointFromWords(m_point->text());
    QStringList parts;
    if (point && m_present)
        parts << tr("%1 from the present place.").arg(Format::distance(distanceMetres(*m_present, *point)));
    if (point && !isNearJakarta(*point))
        parts << tr("This is far outside Jakarta.");
    m_effect->setText(parts.join(u' '));
    m_effect->setVisible(!parts.isEmpty());
}

void RelocateForm::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void RelocateForm::retranslate()
{
    m_onMap->setText(tr("Drag the pin on the map"));
    setFieldName(m_pointLabel, m_point, tr("Or latitude and longitude"));
    m_point->setPlaceholderText(pointToWords({-6.175392, 106.827153}));
    describe();
}

} // namespace JakOps
