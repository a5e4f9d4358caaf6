// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chart/timechart.h"

#include "widgets/chart/chartexport.h"
#include "widgets/chart/charthover.h"
#include "widgets/chart/chartplot.h"
#include "widgets/chart/charttimes.h"
#include "widgets/common/format.h"
#include "widgets/common/icons.h"
#include "widgets/common/metrics.h"
#include "widgets/common/theme.h"

#include <QFileDialog>
#include <QMenu>
#include <QSaveFile>
#include <QToolButton>
#include <QtConcurrent>

#include <cmath>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kMinute = 60'000;
constexpr qint64 kLeastSpan = 30 * kMinute;
constexpr qint64 kMostSpan = 40LL * 366 * 24 * 60 * kMinute;
constexpr double kZoomStep = 0.8; // a notch of the wheel, a key
constexpr double kNear = 24.0; // pixels from the pointer to a value it tells

} // namespace

TimeChart::TimeChart(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_plot(new ChartPlot(this))
    , m_hover(new ChartHover(theme, this))
    , m_menuButton(new QToolButton(this))
    , m_menu(new QMenu(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_StyledBackground);
    m_plot->setMouseTracking(true);
    m_plot->installEventFilter(this);
    m_plot->setSpaceForButton(Metric::kHit + Metric::kGap);
    m_menuButton->setAutoRaise(true);
    m_menuButton->setFixedSize(Metric::kHit, Metric::kHit);
    m_menuButton->setIcon(Icons::icon(u"document-save"_s));
    m_menuButton->setPopupMode(QToolButton::InstantPopup);
    m_menuButton->setMenu(m_menu);
    m_announce.setSingleShot(true);
    m_announce.setInterval(0);
    connect(&m_announce, &QTimer::timeout, this, [this] {
        if (pixels() > 0 && to() > from())
            Q_EMIT rangeChanged(from(), to(), pixels());
    });
    connect(m_plot, &QCustomPlot::afterReplot, this, [this] { m_hover->setPlot(plotRect()); });
    connect(&theme, &Theme::changed, this, &TimeChart::recolour);
    recolour();
    retranslate();
}

TimeChart::~TimeChart() = default;

const QList<ChartLine>& TimeChart::lines() const
{
    return m_plot->lines();
}

qint64 TimeChart::from() const
{
    return m_plot->from();
}

qint64 TimeChart::to() const
{
    return m_plot->to();
}

int TimeChart::pixels() const
{
    return plotRect().width();
}

bool TimeChart::isEmpty() const
{
    return !leftScale() && !rightScale();
}

std::optional<ChartScale> TimeChart::leftScale() const
{
    return m_plot->leftScale();
}

std::optional<ChartScale> TimeChart::rightScale() const
{
    return m_plot->rightScale();
}

QRect TimeChart::plotRect() const
{
    m_plot->settle();
    return m_plot->axisRect()->rect();
}

double TimeChart::xOf(qint64 at) const
{
    m_plot->settle();
    return m_plot->xAxis->coordToPixel(double(at));
}

double TimeChart::yOf(double value) const
{
    m_plot->settle();
    return m_plot->yAxis->coordToPixel(value);
}

void TimeChart::setLines(QList<ChartLine> lines)
{
    m_plot->setLines(std::move(lines));
    leave();
    showEmpty();
    describe();
}

void TimeChart::setBands(QList<ChartBand> bands, BandScale reach)
{
    m_plot->setBands(std::move(bands), reach);
}

void TimeChart::setRange(qint64 from, qint64 to)
{
    m_wholeFrom = from;
    m_wholeTo = std::max(to, from + kLeastSpan);
    setView(m_wholeFrom, m_wholeTo);
}

void TimeChart::setMarker(std::optional<qint64> at)
{
    m_plot->setMarker(at);
}

void TimeChart::setEmptyText(const QString& text)
{
    m_emptyText = text;
    showEmpty();
}

void TimeChart::setTitle(const QString& title)
{
    m_title = title;
    describe();
}

void TimeChart::setSource(const QString& source)
{
    m_source = source;
}

void TimeChart::setView(qint64 from, qint64 to)
{
    m_plot->setView(from, to);
    leave();
    showEmpty();
    describe();
    announce();
}

void TimeChart::announce()
{
    m_announce.start();
}

void TimeChart::zoomBy(double factor, std::optional<qint64> around)
{
    const qint64 span = to() - from();
    const qint64 middle = around.value_or(from() + span / 2);
    const qint64 wanted = std::clamp(qint64(double(span) * factor), kLeastSpan, kMostSpan);
    const qint64 start = middle - qint64(double(middle - from()) / double(span) * double(wanted));
    if (wanted != span)
        setView(start, start + wanted);
}

void TimeChart::moveBy(double share)
{
    const qint64 by = qint64(double(to() - from()) * share);
    setView(from() + by, to() + by);
}

void TimeChart::resetRange()
{
    if (m_wholeTo > m_wholeFrom)
        setView(m_wholeFrom, m_wholeTo);
}

QString TimeChart::valueText(qint64 at) const
{
    const qint64 perPixel = (to() - from()) / std::max(1, pixels());
    QStringList parts;
    for (const ChartLine& line : lines()) {
        const SeriesBucket* const bucket = bucketAt(line, at, qint64(kNear * double(perPixel)) + kMinute);
        if (!bucket)
            continue;
        QString text = Format::decimal(bucket->mean, line.digits);
        if (!line.unit.isEmpty())
            text += u'\u00A0' + line.unit;
        parts << text;
    }
    return parts.join(u" \u00B7 "_s);
}

void TimeChart::hoverAt(const QPointF& place)
{
    const QRect plot = plotRect();
    if (!plot.contains(place.toPoint()) || m_dragX) {
        leave();
        return;
    }
    const double perPixel = double(to() - from()) / std::max(1, plot.width());
    const auto at = qint64(m_plot->xAxis->pixelToCoord(place.x()));
    const qint64 tolerance = qint64(kNear * perPixel) + kMinute;
    ChartHover::Card card;
    const SeriesBucket* first = nullptr; // the card stands at the first line's value
    for (qsizetype i = 0; i < lines().size(); ++i) {
        const ChartLine& line = lines()[i];
        const SeriesBucket* const bucket = bucketAt(line, first ? (first->at + first->until) / 2 : at, tolerance);
        if (!bucket)
            continue;
        if (!first)
            first = bucket;
        QString text = Format::decimal(bucket->mean, line.digits);
        if (bucket->least < bucket->most)
            text += u" ("_s + Format::decimal(bucket->least, line.digits) + u" \u2013 "_s + Format::decimal(bucket->most, line.digits) + u')';
        if (!line.unit.isEmpty())
            text += u'\u00A0' + line.unit;
        if (const ChartBand* band = m_plot->hasOwnAxis(line) ? nullptr : m_plot->bandOf(bucket->mean); band && !band->label.isEmpty())
            text += u" \u00B7 "_s + band->label;
        card.values.append({m_plot->colorOf(i), line.name, text,
            QPointF(xOf((bucket->at + bucket->until) / 2), m_plot->yOf(line, bucket->mean)), line.dashed});
    }
    if (!first) {
        leave();
        return;
    }
    card.time = chartTimeText(first->at, first->until);
    card.x = xOf((first->at + first->until) / 2);
    m_hover->setCard(card);
}

void TimeChart::leave()
{
    m_hover->setCard({});
}

void TimeChart::showEmpty()
{
    m_hover->setEmptyText(isEmpty() ? m_emptyText : QString());
    m_menu->setEnabled(!isEmpty());
    m_menuButton->setEnabled(!isEmpty());
}

void TimeChart::describe()
{
    setAccessibleName(m_title.isEmpty() ? tr("Chart") : m_title);
    QStringList names;
    for (const ChartLine& line : lines())
        names << line.name;
    setAccessibleDescription(names.join(u", "_s) + u". "_s + chartTimeText(from(), to()));
}

void TimeChart::recolour()
{
    m_plot->setLook(m_theme.colors());
    m_hover->update();
    m_menuButton->setIcon(Icons::icon(u"document-save"_s));
}

void TimeChart::retranslate()
{
    m_menuButton->setToolTip(tr("Save the chart"));
    m_menuButton->setAccessibleName(tr("Save the chart"));
    m_menu->clear();
    connect(m_menu->addAction(tr("Picture (PNG)…")), &QAction::triggered, this, [this] { ask(Export::Png); });
    connect(m_menu->addAction(tr("Drawing (PDF)…")), &QAction::triggered, this, [this] { ask(Export::Pdf); });
    connect(m_menu->addAction(tr("Table (CSV)…")), &QAction::triggered, this, [this] { ask(Export::Csv); });
    m_menu->addSeparator();
    connect(m_menu->addAction(tr("Show the whole range")), &QAction::triggered, this, &TimeChart::resetRange);
    m_plot->setLook(m_theme.colors()); // numbers and months of the other language
    describe();
}

void TimeChart::resizeEvent(QResizeEvent*)
{
    m_plot->setGeometry(rect());
    m_hover->setGeometry(rect());
    m_menuButton->move(width() - m_menuButton->width() - Metric::kInside, Metric::kInside);
    m_menuButton->raise();
    announce();
}

void TimeChart::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange)
        recolour();
    QWidget::changeEvent(event);
}

void TimeChart::focusInEvent(QFocusEvent* event)
{
    m_hover->setFocusShown(event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason
        || event->reason() == Qt::ShortcutFocusReason);
    QWidget::focusInEvent(event);
}

void TimeChart::focusOutEvent(QFocusEvent* event)
{
    m_hover->setFocusShown(false);
    QWidget::focusOutEvent(event);
}

void TimeChart::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: zoomBy(kZoomStep); break;
    case Qt::Key_Minus: zoomBy(1 / kZoomStep); break;
    case Qt::Key_Left: moveBy(-0.1); break;
    case Qt::Key_Right: moveBy(0.1); break;
    case Qt::Key_PageUp: moveBy(-1); break;
    case Qt::Key_PageDown: moveBy(1); break;
    case Qt::Key_Home: resetRange(); break;
    default: QWidget::keyPressEvent(event); return;
    }
    event->accept();
}

// The plot's own hands are off: what is in view is counted in milliseconds here.
bool TimeChart::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_plot)
        return QWidget::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::MouseButtonPress: {
        const auto* const mouse = static_cast<QMouseEvent*>(event);
        if (mouse->button() != Qt::LeftButton)
            return false;
        setFocus(Qt::MouseFocusReason);
        m_dragX = mouse->position().x();
        m_dragFrom = from();
        m_dragTo = to();
        leave();
        return true;
    }
    case QEvent::MouseMove: {
        const auto* const mouse = static_cast<QMouseEvent*>(event);
        if (m_dragX && (mouse->buttons() & Qt::LeftButton)) {
            const double perPixel = double(m_dragTo - m_dragFrom) / std::max(1, pixels());
            const auto by = qint64((*m_dragX - mouse->position().x()) * perPixel);
            if (m_dragFrom + by != from())
                setView(m_dragFrom + by, m_dragTo + by);
        } else {
            hoverAt(mouse->position());
        }
        return true;
    }
    case QEvent::MouseButtonRelease: m_dragX.reset(); return true;
    case QEvent::MouseButtonDblClick: resetRange(); return true;
    case QEvent::Leave: leave(); return false;
    case QEvent::Wheel: {
        const auto* const wheel = static_cast<QWheelEvent*>(event);
        const QPoint delta = wheel->angleDelta();
        if (std::abs(delta.x()) > std::abs(delta.y()))
            moveBy(-delta.x() / 1200.0);
        else if (delta.y() != 0)
            zoomBy(std::pow(kZoomStep, delta.y() / 120.0), qint64(m_plot->xAxis->pixelToCoord(wheel->position().x())));
        event->accept();
        return true;
    }
    default: return false;
    }
}

QByteArray TimeChart::png(double ratio) const
{
    return chartPng(*m_plot, {m_title, m_source, m_demo ? tr("Demo data") : QString()}, ratio);
}

QByteArray TimeChart::pdf() const
{
    return chartPdf(*m_plot, {m_title, m_source, m_demo ? tr("Demo data") : QString()});
}

QByteArray TimeChart::csv() const
{
    return chartCsv(lines(), from(), to(), m_demo);
}

void TimeChart::ask(Export kind)
{
    const QString ending = kind == Export::Png ? u"png"_s : kind == Export::Pdf ? u"pdf"_s : u"csv"_s;
    auto* const dialog = new QFileDialog(window(), tr("Save the chart"), m_folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(ending);
    dialog->setNameFilter(u"*."_s + ending);
    dialog->selectFile(chartFileName(m_title, from(), to(), ending));
    connect(dialog, &QFileDialog::fileSelected, this, [this, kind](const QString& path) {
        m_folder = QFileInfo(path).absolutePath();
        write(path, kind == Export::Png ? png() : kind == Export::Pdf ? pdf() : csv());
    });
    dialog->open();
}

void TimeChart::write(const QString& path, const QByteArray& bytes)
{
    QtConcurrent::run([path, bytes] {
        QSaveFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    }).then(this, [this, path](bool written) {
        if (written)
            Q_EMIT exported(path);
        else
            Q_EMIT exportFailed(path);
    });
}

} // namespace JakOps
