// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import JakOps

// What the colours mean: the statuses on the map, and the classes of the choropleth while it is shown.
MapCard {
    id: root

    required property MapViewModel model

    colors: model.palette
    height: column.implicitHeight + 16
    objectName: "legend"
    width: column.implicitWidth + 24

    Column {
        id: column
        spacing: 8
        x: 12
        y: 8

        Grid {
            columnSpacing: 16
            columns: 1
            rowSpacing: 4
            visible: root.model.showClusters

            Repeater {
                model: root.model.statuses

                Row {
                    id: statusRow

                    required property statusEntry modelData

                    Accessible.name: modelData.name
                    Accessible.role: Accessible.StaticText
                    spacing: 8

                    StatusLetter {
                        entry: statusRow.modelData
                    }
                    MapText {
                        color: root.colors.secondary
                        height: 18
                        small: true
                        text: statusRow.modelData.name
                    }
                }
            }
        }
        Rectangle {
            color: root.colors.line
            height: 1
            visible: root.model.showClusters && root.model.showChoropleth
            width: Math.max(1, column.implicitWidth)
        }
        Column {
            spacing: 4
            visible: root.model.showChoropleth

            MapText {
                color: root.colors.secondary
                small: true
                text: root.model.classes.length > 0 ? qsTr("Open reports") : qsTr("No open reports")
            }
            Repeater {
                model: root.model.classes

                Row {
                    id: classRow

                    required property classEntry modelData

                    Accessible.name: modelData.range
                    Accessible.role: Accessible.StaticText
                    spacing: 8

                    Rectangle {
                        border.color: root.colors.line
                        color: classRow.modelData.fill
                        height: 14
                        radius: 2
                        width: 18
                    }
                    MapText {
                        color: root.colors.secondary
                        height: 14
                        small: true
                        text: classRow.modelData.range
                    }
                }
            }
        }
    }
}
