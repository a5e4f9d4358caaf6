// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/weather/forecaststrip.h"

#include "widgets/common/format.h"
#include "widgets/common/icons.h"
#include "widgets/common/metrics.h"
#include "widgets/common/plaintext.h"
#include "widgets/common/theme.h"
#include "widgets/panels/weather/weatherwords.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kColumn = 80;
constexpr int kDay = 28;
constexpr int kTime = 22;
constexpr int kSky = 40;
constexpr int kIcon = 32;
constexpr int kDegrees = 26;
constexpr int kWords = 34;
constexpr int kRain = 44;
constexpr int kWind = 24;
constexpr int kHeight = kDay + kTime + kSky + kDegrees + kWords + kRain + kWind + Metric::kGap;
constexpr double kMostRain = 20.0; // mm in three hours fill the column
constexpr double kStaleInk = 0.45;

} // namespace

ForecastStrip::ForecastStrip(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_board(std::make_shared<WeatherBoard>())
{
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ForecastStrip::setBoard(std::shared_ptr<const WeatherBoard> board)
{
    m_board = std::move(board);
    retranslate();
    updateGeometry();
    update();
}

void ForecastStrip::retranslate()
{
    setAccessibleName(tr("Forecast"));
    QStringList all;
    for (const ForecastDay& day : m_board->days) {
        all += WeatherWords::day(day.day, m_board->at);
        for (const ForecastSlot& stretch : day.stretches)
            all += WeatherWords::stretch(stretch);
    }
    setAccessibleDescription(all.join(u". "_s));
    update();
}

int ForecastStrip::count() const
{
    int count = 0;
    for (const ForecastDay& day : m_board->days)
        count += int(day.stretches.size());
    return count;
}

QSize ForecastStrip::sizeHint() const
{
    return {std::max(1, count()) * kColumn, kHeight};
}

QRect ForecastStrip::column(int at) const
{
    return {at * kColumn, kDay, kColumn, kHeight - kDay};
}

const ForecastSlot* ForecastStrip::stretchAt(int at) const
{
    for (const ForecastDay& day : m_board->days) {
        if (at < day.stretches.size())
            return at >= 0 ? &day.stretches[at] : nullptr;
        at -= int(day.stretches.size());
    }
    return nullptr;
}

bool ForecastStrip::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto& help = static_cast<QHelpEvent&>(*event);
        if (const ForecastSlot* const stretch = stretchAt(help.pos().x() / kColumn))
            QToolTip::showText(help.globalPos(), plainToolTip(WeatherWords::stretch(*stretch)), this);
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

void ForecastStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_board->freshness == Freshness::Stale || m_board->freshness == Freshness::Unknown)
        painter.setOpacity(kStaleInk);
    int at = 0;
    for (const ForecastDay& day : m_board->days) {
        const QRect first = column(at);
        paintDay(painter, day, QRect(first.left(), 0, int(day.stretches.size()) * kColumn, kHeight));
        for (const ForecastSlot& stretch : day.stretches) {
            paintStretch(painter, stretch, column(at), stretch.forecast.at <= m_board->at);
            ++at;
        }
    }
}

void ForecastStrip::paintDay(QPainter& painter, const ForecastDay& day, const QRect& rect) const
{
    const ThemeColors& colors = m_theme.colors();
    painter.setPen(colors.line);
    if (rect.left() > 0)
        painter.drawLine(rect.left(), Metric::kInside, rect.left(), rect.bottom());
    QString text = WeatherWords::day(day.day, m_board->at);
    QString range;
    if (day.low && day.high)
        range = tr("%1–%2 °C").arg(Format::decimal(*day.low, 0), Format::decimal(*day.high, 0));
    const QRect line = QRect(rect.left(), rect.top(), rect.width(), kDay).adjusted(Metric::kGap, 0, -Metric::kGap, 0);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(bold);
    // A day of which little is left has no room for more than its beginning.
    if (metrics.horizontalAdvance(text) > line.width())
        text = metrics.elidedText(WeatherWords::shortDay(day.day, m_board->at), Qt::ElideRight, line.width());
    painter.setFont(bold);
    painter.setPen(colors.text);
    painter.drawText(line, int(Qt::AlignLeft | Qt::AlignVCenter), text);
    const int used = metrics.horizontalAdvance(text) + Metric::kGroup;
    if (!range.isEmpty() && used + fontMetrics().horizontalAdvance(range) <= line.width()) {
        painter.setFont(font());
        painter.setPen(colors.secondary);
        painter.drawText(line.adjusted(used, 0, 0, 0), int(Qt::AlignLeft | Qt::AlignVCenter), range);
    }
}

void ForecastStrip::paintStretch(QPainter& painter, const ForecastSlot& stretch, const QRect& rect, bool now) const
{
    const ThemeColors& colors = m_theme.colors();
    const Forecast& one = stretch.forecast;
    const bool loud = stretch.sky == SkyKind::HeavyRain || stretch.sky == SkyKind::Thunder;
    const QColor ink = loud ? colors.warning : colors.text;
    if (now) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(blended(colors.surface, colors.accent, 0.12));
        painter.drawRoundedRect(rect.adjusted(2, 0, -2, -2), Metric::kRadius, Metric::kRadius);
    }
    int y = rect.top();
    const auto row = [&](int height) {
        const QRect part(rect.left(), y, rect.width(), height);
        y += height;
        return part;
    };
    painter.setFont(Theme::tabular(font()));
    painter.setPen(now ? colors.text : colors.secondary);
    painter.drawText(row(kTime), Qt::AlignCenter, now ? tr("Now") : Format::time(one.at));
    const QRect sky = row(kSky);
    painter.drawPixmap(sky.center().x() - kIcon / 2, sky.center().y() - kIcon / 2,
        Icons::pixmap(WeatherWords::icon(stretch.sky, stretch.isNight), kIcon, devicePixelRatioF(), ink));
    painter.setFont(Theme::tabular(Theme::titleFont(font())));
    painter.setPen(colors.text);
    painter.drawText(
        row(kDegrees), Qt::AlignCenter, one.temperature ? tr("%1°").arg(Format::decimal(*one.temperature, 0)) : u"\u2013"_s);
    painter.setFont(Theme::smallFont(font()));
    painter.setPen(loud ? colors.warning : colors.secondary);
    painter.drawText(row(kWords).adjusted(3, 0, -3, 0), int(Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap), WeatherWords::sky(one));
    paintRain(painter, one, row(kRain));
    paintWind(painter, one, row(kWind));
}

void ForecastStrip::paintRain(QPainter& painter, const Forecast& forecast, const QRect& rect) const
{
    const ThemeColors& colors = m_theme.colors();
    const QRect base = rect.adjusted(Metric::kGroup, 2, -Metric::kGroup, -Metric::kInside);
    painter.setPen(colors.line);
    painter.drawLine(base.bottomLeft(), base.bottomRight());
    const double rain = forecast.rain.value_or(0.0);
    if (rain <= 0.0)
        return;
    const int textHeight = QFontMetrics(painter.font()).height();
    const int full = base.height() - textHeight;
    const int height = std::max(2, qRound(full * std::min(1.0, rain / kMostRain)));
    painter.fillRect(QRect(base.left(), base.bottom() - height, base.width(), height), colors.accent);
    painter.setPen(colors.text);
    painter.drawText(QRect(rect.left(), base.bottom() - height - textHeight, rect.width(), textHeight), Qt::AlignCenter,
        tr("%1 mm").arg(Format::decimal(rain, rain < 10.0 ? 1 : 0)));
}

void ForecastStrip::paintWind(QPainter& painter, const Forecast& forecast, const QRect& rect) const
{
    if (!forecast.windKmh)
        return;
    painter.setPen(m_theme.colors().secondary);
    const QString speed = tr("%1 km/h").arg(Format::decimal(*forecast.windKmh, 0));
    painter.drawText(rect, Qt::AlignCenter,
        forecast.windFrom ? WeatherWords::windFrom(*forecast.windFrom) + u' ' + speed : speed);
}

} // namespace JakOps
