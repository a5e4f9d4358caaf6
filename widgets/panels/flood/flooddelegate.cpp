// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/flood/flooddelegate.h"

#include "services/city/citymoment.h"
#include "tables/city/floodmodel.h"
#include "widgets/common/format.h"
#include "widgets/common/metrics.h"
#include "widgets/common/theme.h"
#include "widgets/common/words.h"
#include "widgets/panels/flood/floodwords.h"

#include <QPainter>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kChip = 24;
constexpr int kTrend = 8;
constexpr double kStale = 0.45;
constexpr qint64 kNearMs = 3'600'000; // the next threshold within the hour
constexpr qint64 kSoonMs = 3 * kNearMs;

FloodModel::Item itemOf(const QModelIndex& index)
{
    return FloodModel::Item(index.data(FloodModel::ItemRole).toInt());
}

bool isStale(Freshness freshness)
{
    return freshness == Freshness::Stale || freshness == Freshness::Unknown;
}

Freshness freshnessOf(const QModelIndex& index)
{
    return Freshness(index.data(FloodModel::FreshnessRole).toInt());
}

} // namespace

FloodDelegate::FloodDelegate(const FloodModel& model, const CityMoment& moment, const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
    , m_moment(moment)
    , m_theme(theme)
{
}

QSize FloodDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    return {120, itemOf(index) == FloodModel::Item::Post ? Metric::kRowComfortable : Metric::kRow};
}

void FloodDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    const ThemeColors& colors = m_theme.colors();
    QColor ground = colors.surface;
    if (option.state & QStyle::State_Selected)
        ground = blended(colors.surface, colors.accent, m_theme.isDark() ? 0.26 : 0.14);
    else if ((option.state & QStyle::State_MouseOver) && (index.flags() & Qt::ItemIsSelectable))
        ground = blended(colors.surface, colors.accent, 0.06);
    painter->fillRect(option.rect, ground);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), colors.line);
    if (option.state & QStyle::State_Selected)
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()), colors.accent);
    switch (itemOf(index)) {
    case FloodModel::Item::Post: paintPost(*painter, option, index); break;
    case FloodModel::Item::Pump:
    case FloodModel::Item::Rain: paintLine(*painter, option, index); break;
    default: paintHeading(*painter, option, index); break;
    }
    painter->restore();
}

void FloodDelegate::paintChip(
    QPainter& painter, const QRect& rect, Siaga siaga, Freshness freshness, const QFont& font, const Theme& theme)
{
    const ThemeColors& colors = theme.colors();
    const QColor fill = FloodWords::siagaColor(siaga, colors.secondary);
    const bool stale = isStale(freshness);
    const QColor shown = stale ? blended(colors.surface, fill, kStale) : fill;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(stale ? QPen(fill, 1, Qt::DashLine) : QPen(Qt::NoPen));
    painter.setBrush(shown);
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), Metric::kRadius, Metric::kRadius);
    QFont bold = font;
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(inkOn(shown));
    painter.drawText(rect, Qt::AlignCenter, FloodWords::siagaMark(siaga));
}

QString FloodDelegate::headingText(const QModelIndex& index) const
{
    switch (itemOf(index)) {
    case FloodModel::Item::PostsHeading: return tr("River posts and gates");
    case FloodModel::Item::RiverHeading: return FloodWords::river(index.data(FloodModel::NameRole).toString());
    case FloodModel::Item::PumpsHeading: return tr("Pump houses");
    case FloodModel::Item::RainHeading: return tr("Rain of the last hour");
    default: return {};
    }
}

void FloodDelegate::paintHeading(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const ThemeColors& colors = m_theme.colors();
    painter.fillRect(option.rect, colors.raised);
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), colors.line);
    const QRect box = option.rect.adjusted(Metric::kGroup, 0, -Metric::kGroup, 0);
    QFont font = Theme::smallFont(option.font);
    font.setBold(true);
    painter.setFont(font);
    painter.setPen(colors.secondary);
    painter.drawText(box, Qt::AlignVCenter | Qt::AlignLeft, headingText(index));
    painter.setFont(Theme::tabular(Theme::smallFont(option.font)));
    painter.drawText(box, Qt::AlignVCenter | Qt::AlignRight, Format::number(index.data(FloodModel::CountRole).toInt()));
}

void FloodDelegate::paintTrend(QPainter& painter, const QRect& rect, double perHour, const QColor& rising) const
{
    const ThemeColors& colors = m_theme.colors();
    const QPointF middle = QRectF(rect).center();
    const double half = kTrend / 2.0;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    if (std::abs(perHour) < FloodRow::kMovingCmPerHour) {
        painter.setBrush(colors.secondary);
        painter.drawRect(QRectF(middle.x() - half, middle.y() - 1, kTrend, 2));
        return;
    }
    const double up = perHour > 0 ? -1.0 : 1.0;
    painter.setBrush(perHour > 0 ? rising : colors.success);
    painter.drawPolygon(QPolygonF({{middle.x(), middle.y() + up * half}, {middle.x() - half, middle.y() - up * half},
        {middle.x() + half, middle.y() - up * half}}));
}

void FloodDelegate::paintPost(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const ThemeColors& colors = m_theme.colors();
    const FloodRow* const row = m_model.board()->row(index.data(FloodModel::StationRole).toLongLong());
    if (!row)
        return;
    const bool stale = isStale(row->freshness);
    const QRect area = option.rect.adjusted(Metric::kGroup, 5, -Metric::kGroup, -6);
    paintChip(painter, QRect(area.left(), area.top() + 6, kChip, kChip), row->siaga, row->freshness, option.font, m_theme);
    const QRect text = area.adjusted(kChip + Metric::kGap, 0, 0, 0);
    const QRect upper(text.left(), text.top(), text.width(), text.height() / 2);
    const QRect lower(text.left(), upper.bottom() + 1, text.width(), text.height() - upper.height());

    const QString level = row->level ? FloodWords::level(*row->level) : u"\u2013"_s;
    QFont figure = Theme::tabular(option.font);
    figure.setBold(true);
    painter.setFont(figure);
    painter.setPen(stale ? colors.secondary : colors.text);
    painter.drawText(upper, Qt::AlignRight | Qt::AlignVCenter, level);
    const int used = QFontMetrics(figure).horizontalAdvance(level) + Metric::kGap;
    QFont name = option.font;
    if (!stale && row->siaga != Siaga::Unknown && row->siaga != Siaga::Normal)
        name.setWeight(QFont::DemiBold);
    painter.setFont(name);
    painter.drawText(upper.adjusted(0, 0, -used, 0), Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetrics(name).elidedText(FloodWords::name(row->station), Qt::ElideRight, upper.width() - used));

    const QFont small = Theme::tabular(Theme::smallFont(option.font));
    const QFontMetrics metrics(small);
    painter.setFont(small);
    const QString age = row->measuredAt > 0 ? Format::age(row->measuredAt, m_moment.at()) : QString();
    painter.setPen(row->freshness == Freshness::Fresh ? colors.secondary : colors.warning);
    painter.drawText(lower, Qt::AlignRight | Qt::AlignVCenter, age);
    // Loud is only what is near: somebody has to act within the hour, or soon.
    const qint64 remaining = row->nextAt ? *row->nextAt - m_moment.at() : kSoonMs + 1;
    const QColor urgency = remaining <= kNearMs ? colors.danger : remaining <= kSoonMs ? colors.warning : colors.secondary;
    int left = lower.left();
    if (row->trend.perHour) {
        paintTrend(painter, QRect(left, lower.top(), kTrend, lower.height()), *row->trend.perHour, urgency);
        left += kTrend + Metric::kInside;
    }
    const int room = lower.right() - left - metrics.horizontalAdvance(age) - Metric::kGap;
    QStringList parts {stale && !row->level ? tr("nothing measured") : FloodWords::siaga(row->siaga)};
    const QString outlook = FloodWords::outlook(*row, m_moment.at());
    if (!outlook.isEmpty())
        parts << outlook;
    else if (row->trend.perHour)
        parts << FloodWords::movement(*row);
    painter.setFont(small);
    painter.setPen(urgency);
    painter.drawText(QRect(left, lower.top(), room, lower.height()), Qt::AlignLeft | Qt::AlignVCenter,
        metrics.elidedText(parts.join(u" \u00B7 "_s), Qt::ElideRight, room));
}

void FloodDelegate::paintLine(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const ThemeColors& colors = m_theme.colors();
    const bool isPump = itemOf(index) == FloodModel::Item::Pump;
    const bool stale = isStale(freshnessOf(index));
    const QRect area = option.rect.adjusted(Metric::kGroup, 0, -Metric::kGroup, -1);
    QString value;
    bool loud = false;
    if (isPump) {
        const PumpRow* const pump = m_model.board()->pump(index.data(FloodModel::StationRole).toLongLong());
        value = pump ? FloodWords::pumps(*pump) : QString();
        loud = pump && pump->running.value_or(0) > 0;
    } else {
        const QVariant rain = index.data(FloodModel::RainClassRole);
        const auto kind = rain.isValid() ? std::optional(RainClass(rain.toInt())) : std::nullopt;
        value = FloodWords::millimetres(index.data(FloodModel::RainRole).toDouble());
        loud = kind && *kind >= RainClass::Heavy;
        if (kind && *kind != RainClass::None)
            value = FloodWords::rain(kind) + u"  "_s + value;
    }
    if (stale) {
        const qint64 at = index.data(FloodModel::MeasuredAtRole).toLongLong();
        value = at > 0 ? value + u"  "_s + Format::age(at, m_moment.at()) : tr("nothing measured");
    }
    QFont font = Theme::tabular(Theme::smallFont(option.font));
    if (loud && !stale)
        font.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(font);
    painter.setFont(font);
    painter.setPen(stale ? colors.disabled : loud ? colors.text : colors.secondary);
    painter.drawText(area, Qt::AlignRight | Qt::AlignVCenter, value);
    const int room = area.width() - metrics.horizontalAdvance(value) - Metric::kGap;
    painter.setFont(option.font);
    painter.setPen(stale ? colors.secondary : colors.text);
    painter.drawText(QRect(area.left(), area.top(), room, area.height()), Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetrics(option.font).elidedText(index.data(FloodModel::NameRole).toString(), Qt::ElideRight, room));
}

QString FloodDelegate::spoken(const QModelIndex& index) const
{
    const qint64 station = index.data(FloodModel::StationRole).toLongLong();
    const qint64 now = m_moment.at();
    if (const FloodRow* const row = m_model.board()->row(station); row && itemOf(index) == FloodModel::Item::Post) {
        return Words::joined({FloodWords::name(row->station), FloodWords::siaga(row->siaga),
            row->level ? FloodWords::level(*row->level) : tr("nothing measured"), FloodWords::movement(*row),
            FloodWords::outlook(*row, now), row->measuredAt > 0 ? Format::ago(row->measuredAt, now) : QString()});
    }
    if (const PumpRow* const pump = m_model.board()->pump(station))
        return Words::joined({FloodWords::name(pump->station), FloodWords::pumps(*pump)});
    if (const RainRow* const rain = m_model.board()->rainAt(station))
        return Words::joined({FloodWords::name(rain->station), FloodWords::millimetres(rain->mm), FloodWords::rain(rain->rain)});
    return headingText(index);
}

} // namespace JakOps
