// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QGeoCoordinate>
#include <QQmlEngine>
#include <QStringList>

namespace JakOps {

// Values about the city that the map's QML shows. All text in them is shown as plain text.

// One switch of the layer menu.
struct CityLayerEntry
{
    Q_GADGET
    QML_VALUE_TYPE(cityLayerEntry)
    Q_PROPERTY(int layer MEMBER layer)
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QString count MEMBER count)
    Q_PROPERTY(bool on MEMBER on)

public:
    int layer = 0;
    QString name;
    QString count; // how many there are to see
    bool on = false;

    friend bool operator==(const CityLayerEntry&, const CityLayerEntry&) = default;
};

// One line of the legend.
struct CityKey
{
    Q_GADGET
    QML_VALUE_TYPE(cityKey)
    Q_PROPERTY(QString text MEMBER text)
    Q_PROPERTY(QColor fill MEMBER fill)
    Q_PROPERTY(bool head MEMBER head)
    Q_PROPERTY(bool hatched MEMBER hatched)

public:
    QString text;
    QColor fill;
    bool head = false; // the words over the lines of a group
    bool hatched = false;

    friend bool operator==(const CityKey&, const CityKey&) = default;
};

// What is to be known of one thing on the map.
struct CityCard
{
    Q_GADGET
    QML_VALUE_TYPE(cityCard)
    Q_PROPERTY(bool visible MEMBER visible)
    Q_PROPERTY(QGeoCoordinate place MEMBER place)
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString badge MEMBER badge)
    Q_PROPERTY(QColor fill MEMBER fill)
    Q_PROPERTY(QColor ink MEMBER ink)
    Q_PROPERTY(QString figure MEMBER figure)
    Q_PROPERTY(QStringList lines MEMBER lines)
    Q_PROPERTY(QString words MEMBER words)
    Q_PROPERTY(QString remark MEMBER remark)
    Q_PROPERTY(QString hint MEMBER hint)

public:
    bool visible = false;
    QGeoCoordinate place;
    QString title;
    QString badge; // its state, in one or two words
    QColor fill, ink; // of the badge
    QString figure; // its value
    QStringList lines;
    QString words; // of the source, several lines
    QString remark; // stale, computed
    QString hint; // what a click does

    friend bool operator==(const CityCard&, const CityCard&) = default;
};

} // namespace JakOps
