// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import JakOps

// What the colours of the density mean.
Column {
    id: root

    required property MapViewModel model
    readonly property mapPalette colors: model.palette

    Accessible.description: model.heatLabels.join(", ")
    Accessible.name: title.text
    Accessible.role: Accessible.Graphic
    spacing: 4

    MapText {
        id: title
        color: root.colors.secondary
        small: true
        text: qsTr("Reports per km²")
    }
    Row {
        id: band

        Repeater {
            model: root.model.heatColors

            Rectangle {
                required property color modelData

                color: modelData
                height: 12
                width: 4
            }
        }
    }
    Item {
        height: 14
        width: band.implicitWidth

        Repeater {
            model: root.model.heatLabels

            MapText {
                required property int index
                required property string modelData

                color: root.colors.secondary
                small: true
                text: modelData
                x: index === 0 ? 0 : index === 1 ? Math.round((parent.width - implicitWidth) / 2) : parent.width - implicitWidth
            }
        }
    }
}
