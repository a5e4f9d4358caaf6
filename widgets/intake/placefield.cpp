// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/intake/placefield.h"

#include "domain/cityfacts.h"
#include "geo/arealocator.h"
#include "services/citizenreport.h"
#include "services/workspace.h"
#include "widgets/common/choicebox.h"
#include "widgets/common/icons.h"
#include "widgets/common/metrics.h"
#include "widgets/common/plainlabel.h"
#include "widgets/ticket/fieldlabel.h"
#include "widgets/ticket/relocateform.h"

#include <QCollator>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPauseMs = 250; // after the last key
constexpr int kMostAddress = 300;

QList<Choice> areaChoices(const CityFacts& facts)
{
    QList<Choice> choices;
    for (const Area& area : facts.areas()) {
        if (area.level != AreaLevel::Village)
            continue;
        const Area* const above = facts.area(parentAreaCode(area.code));
        choices += {area.code, above ? area.name + u", "_s + above->name : area.name};
    }
    QCollator order;
    std::ranges::stable_sort(choices, [&order](const Choice& a, const Choice& b) { return order.compare(a.name, b.name) < 0; });
    return choices;
}

} // namespace

PlaceField::PlaceField(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_finder(workspace)
    , m_address(new QLineEdit(this))
    , m_found(new QListWidget(this))
    , m_area(new ChoiceBox(this))
    , m_onMap(new QPushButton(this))
    , m_where(new PlainLabel(this))
    , m_drop(new QPushButton(this))
{
    m_address->setObjectName(u"intakeAddress"_s);
    m_address->setMaxLength(kMostAddress);
    m_address->setClearButtonEnabled(true);
    m_address->installEventFilter(this);
    m_found->setObjectName(u"foundPlaces"_s);
    m_found->setFocusPolicy(Qt::NoFocus); // the arrow keys of the field above move in it
    m_found->setUniformItemSizes(true);
    m_found->setTextElideMode(Qt::ElideRight);
    m_found->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_found->hide();
    m_area->setObjectName(u"intakeArea"_s);
    m_area->setChoices(areaChoices(workspace.facts()));
    m_onMap->setObjectName(u"intakeOnMap"_s);
    m_onMap->setIcon(Icons::icon(u"mark-location"_s));
    m_where->setObjectName(u"intakePoint"_s);
    m_where->setSecondary(true);
    m_where->setElide(Qt::ElideRight);
    m_drop->setObjectName(u"dropPoint"_s);
    m_drop->setProperty("link", true);

    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(Metric::kInside);
    m_addressLabel = addField(*column, m_address);
    column->addWidget(m_found);
    auto* const row = new QHBoxLayout;
    row->setSpacing(Metric::kGap);
    auto* const left = new QVBoxLayout;
    m_areaLabel = addField(*left, m_area);
    row->addLayout(left, 1);
    row->addWidget(m_onMap, 0, Qt::AlignBottom);
    column->addLayout(row);
    auto* const line = new QHBoxLayout;
    line->addWidget(m_where, 1);
    line->addWidget(m_drop);
    column->addLayout(line);

    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &PlaceField::look);
    connect(m_address, &QLineEdit::textEdited, this, [this] { m_pause.start(); });
    connect(m_address, &QLineEdit::textChanged, this, &PlaceField::changed);
    connect(m_found, &QListWidget::itemClicked, this, [this](const QListWidgetItem* item) { choose(m_found->row(item)); });
    connect(m_onMap, &QPushButton::clicked, this, &PlaceField::mapRequested);
    connect(m_drop, &QPushButton::clicked, this, [this] {
        dropPoint();
        m_onMap->setFocus();
    });
    connect(m_area, &ChoiceBox::codeChanged, this, [this] {
        if (m_setting)
            return;
        if (!m_area->code().isEmpty() && m_point && m_area->code() != village())
            dropPoint();
        Q_EMIT changed();
    });
    retranslate();
}

void PlaceField::fill(CitizenReport& report) const
{
    report.place = m_point;
    report.accuracyMetres = m_point ? m_accuracy : -1.0;
    report.area = m_area->code();
    report.address = m_address->text().trimmed();
}

QString PlaceField::village() const
{
    return m_point ? m_workspace.locator()->locate(*m_point).villageCode : m_area->code();
}

bool PlaceField::isUnclear() const
{
    return m_area->isUnclear();
}

void PlaceField::setPoint(GeoPoint point, double accuracyMetres)
{
    m_point = point;
    m_accuracy = accuracyMetres;
    m_setting = true;
    m_area->setCode(village());
    m_setting = false;
    describe();
    Q_EMIT changed();
}

void PlaceField::dropPoint()
{
    m_point.reset();
    m_accuracy = -1.0;
    describe();
    Q_EMIT changed();
}

void PlaceField::clear()
{
    m_pause.stop();
    ++m_asked;
    m_address->clear();
    m_area->setCode({});
    m_found->hide();
    dropPoint();
}

void PlaceField::look()
{
    const QString words = m_address->text();
    const quint64 asked = ++m_asked;
    if (const auto typed = pointFromWords(words); typed && isNearJakarta(*typed)) {
        offer({});
        setPoint(*typed);
        return;
    }
    m_finder.find(words).then(this, [this, asked](const Result<QList<FoundPlace>>& places) {
        if (asked == m_asked)
            offer(places.value_or(QList<FoundPlace>()));
    });
}

void PlaceField::offer(const QList<FoundPlace>& places)
{
    m_places = places;
    m_found->clear();
    for (const FoundPlace& place : places) {
        auto* const item = new QListWidgetItem(Icons::icon(place.place ? u"mark-location"_s : u"draw-polygon"_s), place.name, m_found);
        item->setData(Qt::AccessibleTextRole,
            place.place ? tr("%1, address of an earlier report").arg(place.name) : tr("%1, area").arg(place.name));
    }
    m_found->setFixedHeight(int(places.size()) * (fontMetrics().height() + Metric::kGap) + Metric::kInside);
    m_found->setVisible(!places.isEmpty());
    if (!places.isEmpty())
        m_found->setCurrentRow(0);
}

void PlaceField::choose(int row)
{
    if (row < 0 || row >= m_places.size())
        return;
    const FoundPlace place = m_places[row];
    m_found->hide();
    if (place.place) {
        m_address->setText(place.name);
        setPoint(*place.place, place.accuracyMetres);
        return;
    }
    if (m_point && village() != place.area)
        dropPoint();
    const Area* const area = m_workspace.facts().area(place.area);
    m_setting = true;
    m_area->setCode(place.area, area ? area->name : QString()); // a kecamatan, too
    m_setting = false;
    Q_EMIT changed();
}

// Down and Up walk through what was found, Enter takes it, Esc closes it before it closes the form.
bool PlaceField::eventFilter(QObject* watched, QEvent* event)
{
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (watched != m_address || !isKey || !m_found->isVisible())
        return QWidget::eventFilter(watched, event);
    const auto* const key = static_cast<QKeyEvent*>(event);
    if (event->type() == QEvent::ShortcutOverride) {
        if (key->key() == Qt::Key_Escape)
            event->accept();
        return key->key() == Qt::Key_Escape;
    }
    const int rows = m_found->count();
    switch (key->key()) {
    case Qt::Key_Down:
    case Qt::Key_Up:
        m_found->setCurrentRow((m_found->currentRow() + (key->key() == Qt::Key_Down ? 1 : rows - 1)) % rows);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (key->modifiers() != Qt::NoModifier)
            return false;
        choose(m_found->currentRow());
        return true;
    case Qt::Key_Escape:
        m_found->hide();
        return true;
    default:
        return false;
    }
}

QVariantMap PlaceField::draft() const
{
    QVariantMap draft;
    if (!m_address->text().trimmed().isEmpty())
        draft.insert(u"address"_s, m_address->text());
    if (!m_area->code().isEmpty())
        draft.insert(u"area"_s, m_area->code());
    if (m_point)
        draft.insert(u"point"_s, QVariantList {m_point->lat, m_point->lon, m_accuracy});
    return draft;
}

void PlaceField::restore(const QVariantMap& draft)
{
    m_address->setText(draft.value(u"address"_s).toString());
    const QString code = draft.value(u"area"_s).toString();
    const Area* const area = m_workspace.facts().area(code);
    m_setting = true;
    m_area->setCode(area ? code : QString(), area ? area->name : QString());
    m_setting = false;
    if (const QVariantList point = draft.value(u"point"_s).toList(); point.size() == 3)
        setPoint({point[0].toDouble(), point[1].toDouble()}, point[2].toDouble());
}

void PlaceField::describe()
{
    m_drop->setVisible(m_point.has_value());
    if (!m_point)
        m_where->setText(tr("No point yet: the area is enough."));
    else if (village().isEmpty())
        m_where->setText(tr("Point %1, outside Jakarta").arg(pointToWords(*m_point)));
    else
        m_where->setText(tr("Point %1").arg(pointToWords(*m_point)));
}

void PlaceField::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void PlaceField::retranslate()
{
    setFieldName(m_addressLabel, m_address, tr("Where is it?"));
    m_address->setPlaceholderText(tr("Address, kelurahan, or latitude and longitude"));
    m_found->setAccessibleName(tr("Places found"));
    setFieldName(m_areaLabel, m_area, tr("Kelurahan"));
    m_area->setPlaceholder(tr("Type a part of the name"));
    m_onMap->setText(tr("On the map"));
    m_onMap->setToolTip(tr("Click the place on the map, or push the pin with the arrow keys"));
    m_drop->setText(tr("Without a point"));
    describe();
}

} // namespace JakOps
