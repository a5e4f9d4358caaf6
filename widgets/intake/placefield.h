// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/geopoint.h"
#include "services/placefinder.h"

#include <QTimer>
#include <QVariantMap>
#include <QWidget>

class QLineEdit;
class QListWidget;
class QPushButton;

namespace JakOps {

class ChoiceBox;
class PlainLabel;
class Workspace;
struct CitizenReport;

// Where it is: the citizen's words, with what this console knows of that name below them; an area; a point from the map, an address or
// two numbers. The point says its area; another area takes the point away.
class PlaceField final : public QWidget
{
    Q_OBJECT

public:
    explicit PlaceField(Workspace& workspace, QWidget* parent = nullptr);

    void fill(CitizenReport& report) const;
    void setPoint(GeoPoint point, double accuracyMetres = -1.0);
    [[nodiscard]] std::optional<GeoPoint> point() const { return m_point; }
    [[nodiscard]] QString village() const; // of the point or the area; empty: neither
    [[nodiscard]] bool isUnclear() const; // an area is typed that is none
    void clear();
    [[nodiscard]] QVariantMap draft() const;
    void restore(const QVariantMap& draft);
    [[nodiscard]] QLineEdit* address() const { return m_address; }

Q_SIGNALS:
    void changed();
    void mapRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void look();
    void offer(const QList<FoundPlace>& places);
    void choose(int row);
    void dropPoint();
    void describe();
    void retranslate();

    Workspace& m_workspace;
    PlaceFinder m_finder;
    QTimer m_pause;
    quint64 m_asked = 0;
    QList<FoundPlace> m_places;
    QLineEdit* m_address;
    PlainLabel* m_addressLabel;
    QListWidget* m_found;
    ChoiceBox* m_area;
    PlainLabel* m_areaLabel;
    QPushButton* m_onMap;
    PlainLabel* m_where;
    QPushButton* m_drop;
    std::optional<GeoPoint> m_point;
    double m_accuracy = -1.0;
    bool m_setting = false; // by the program, not by a person
};

} // namespace JakOps
