// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import JakOps

// The switches of the city's readings, each with how many there are to see.
Column {
    id: root

    required property CityLayers city
    required property mapPalette colors
    property real widest: 0

    bottomPadding: 4
    topPadding: 4

    Rectangle {
        color: root.colors.line
        height: 1
        width: root.width
    }
    MapText {
        color: root.colors.text
        height: 30
        leftPadding: 12
        strong: true
        text: qsTr("City")
    }
    Repeater {
        model: root.city.entries.length // not the entries: who stands on a switch keeps it

        MapSwitch {
            required property int index
            readonly property cityLayerEntry entry: root.city.entries[index]

            Component.onCompleted: root.widest = Math.max(root.widest, implicitWidth)
            checked: entry.on
            colors: root.colors
            note: entry.count
            objectName: "citySwitch" + entry.layer
            text: entry.name
            width: root.width
            onToggled: root.city.toggle(entry.layer, checked)
        }
    }
    Rectangle {
        color: root.colors.line
        height: 1
        width: root.width
    }
}
