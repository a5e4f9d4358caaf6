// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import JakOps

// What the colours of the city's readings mean: those that are on the map.
Column {
    id: root

    required property CityLayers city
    required property mapPalette colors

    spacing: 4

    Repeater {
        model: root.city.keys

        Row {
            id: line

            required property cityKey modelData

            Accessible.name: modelData.text
            Accessible.role: Accessible.StaticText
            spacing: 8
            topPadding: modelData.head ? 4 : 0

            Rectangle {
                anchors.verticalCenter: words.verticalCenter
                border.color: line.modelData.hatched ? line.modelData.fill : root.colors.line
                border.width: line.modelData.hatched ? 2 : 1
                color: line.modelData.hatched ? Qt.alpha(line.modelData.fill, 0.25) : line.modelData.fill
                height: 14
                radius: 2
                visible: !line.modelData.head
                width: 18
            }
            MapText {
                id: words
                color: line.modelData.head ? root.colors.text : root.colors.secondary
                height: line.modelData.head ? 18 : 14
                small: true
                text: line.modelData.text
            }
        }
    }
}
