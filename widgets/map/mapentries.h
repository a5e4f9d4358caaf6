// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ticketstatus.h"

#include <QColor>
#include <QGeoCoordinate>
#include <QQmlEngine>
#include <QStringList>

namespace JakOps {

// Values the map's QML shows. All text in them is shown as plain text.

struct StatusEntry
{
    Q_GADGET
    QML_VALUE_TYPE(statusEntry)
    Q_PROPERTY(QString letter MEMBER letter)
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QString count MEMBER count)
    Q_PROPERTY(QColor fill MEMBER fill)
    Q_PROPERTY(QColor ink MEMBER ink)

public:
    QString letter, name, count;
    QColor fill, ink;

    friend bool operator==(const StatusEntry&, const StatusEntry&) = default;
};
[[nodiscard]] StatusEntry statusEntry(TicketStatus status, const QString& count = {});

// One class of the choropleth.
struct ClassEntry
{
    Q_GADGET
    QML_VALUE_TYPE(classEntry)
    Q_PROPERTY(QColor fill MEMBER fill)
    Q_PROPERTY(QString range MEMBER range)

public:
    QColor fill;
    QString range;

    friend bool operator==(const ClassEntry&, const ClassEntry&) = default;
};

// The card at the pointer.
struct HoverInfo
{
    Q_GADGET
    QML_VALUE_TYPE(hoverInfo)
    Q_PROPERTY(bool visible MEMBER visible)
    Q_PROPERTY(int count MEMBER count)
    Q_PROPERTY(QGeoCoordinate place MEMBER place)
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(JakOps::StatusEntry status MEMBER status)
    Q_PROPERTY(bool isPrivate MEMBER isPrivate)
    Q_PROPERTY(QStringList lines MEMBER lines)
    Q_PROPERTY(QString warning MEMBER warning)
    Q_PROPERTY(QString words MEMBER words)
    Q_PROPERTY(QList<JakOps::StatusEntry> shares MEMBER shares)

public:
    bool visible = false;
    int count = 0; // 1: a report
    QGeoCoordinate place;
    QString title;
    StatusEntry status;
    bool isPrivate = false;
    QStringList lines;
    QString warning; // overdue
    QString words; // of the report; empty where the officer may not read them
    QList<StatusEntry> shares; // of a cluster

    friend bool operator==(const HoverInfo&, const HoverInfo&) = default;
};

// A report that stands out: the selected one.
struct PinInfo
{
    Q_GADGET
    QML_VALUE_TYPE(pinInfo)
    Q_PROPERTY(bool visible MEMBER visible)
    Q_PROPERTY(QGeoCoordinate place MEMBER place)
    Q_PROPERTY(int status MEMBER status)

public:
    bool visible = false;
    qint64 key = 0;
    QGeoCoordinate place;
    int status = 0;

    friend bool operator==(const PinInfo&, const PinInfo&) = default;
};

// A report that is being moved.
struct RelocationInfo
{
    Q_GADGET
    QML_VALUE_TYPE(relocationInfo)
    Q_PROPERTY(bool active MEMBER active)
    Q_PROPERTY(QGeoCoordinate place MEMBER place)
    Q_PROPERTY(double accuracyMetres MEMBER accuracyMetres)
    Q_PROPERTY(int status MEMBER status)
    Q_PROPERTY(bool isNew READ isNew)

public:
    [[nodiscard]] bool isNew() const { return key == 0; } // the place of a report that is not there yet
    bool active = false;
    qint64 key = 0;
    QGeoCoordinate place;
    double accuracyMetres = 0.0;
    int status = 0;

    friend bool operator==(const RelocationInfo&, const RelocationInfo&) = default;
};

// One report in the list of a cluster.
struct LeafEntry
{
    Q_GADGET
    QML_VALUE_TYPE(leafEntry)
    Q_PROPERTY(qint64 key MEMBER key)
    Q_PROPERTY(QString number MEMBER number)
    Q_PROPERTY(QString line MEMBER line)
    Q_PROPERTY(JakOps::StatusEntry status MEMBER status)

public:
    qint64 key = 0;
    QString number;
    QString line;
    StatusEntry status;

    friend bool operator==(const LeafEntry&, const LeafEntry&) = default;
};

} // namespace JakOps
