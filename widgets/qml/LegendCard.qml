// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import JakOps

// What the colours mean: the statuses on the map, and the classes of the choropleth while it is shown. Folds to its title where the
// map is low, and at a click.
MapCard {
    id: root

    required property MapViewModel model
    required property bool roomy
    property bool expanded: roomy
    readonly property real inner: Math.max(words.implicitWidth + 28, statusList.visible ? statusList.implicitWidth : 0, classList.visible ? classList.implicitWidth : 0, heatKey.visible ? heatKey.implicitWidth : 0, cityKeys.visible ? cityKeys.implicitWidth : 0)

    colors: model.palette
    height: column.implicitHeight + 14
    objectName: "legend"
    width: inner + 24

    onRoomyChanged: expanded = roomy

    Column {
        id: column
        spacing: 6
        x: 12
        y: 6

        T.AbstractButton {
            id: title

            Accessible.description: root.expanded ? qsTr("Expanded") : qsTr("Folded")
            Accessible.name: text
            focusPolicy: Qt.TabFocus
            height: 24
            hoverEnabled: true
            objectName: "legendTitle"
            text: qsTr("Legend")
            width: root.inner
            onClicked: root.expanded = !root.expanded

            background: Rectangle {
                anchors.fill: parent
                anchors.leftMargin: -6
                anchors.rightMargin: -6
                border.color: root.colors.accent
                border.width: title.visualFocus ? 2 : 0
                color: title.hovered ? root.colors.raised : "transparent"
                radius: 3
            }
            contentItem: Item {
                MapText {
                    id: words
                    anchors.verticalCenter: parent.verticalCenter
                    color: root.colors.text
                    small: true
                    strong: true
                    text: title.text
                }
                IconItem {
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    color: root.colors.secondary
                    height: 16
                    name: root.expanded ? "arrow-down" : "arrow-up"
                    width: 16
                }
            }
        }
        Column {
            id: statusList
            spacing: 4
            visible: root.expanded && root.model.marksVisible

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
        HeatKey {
            id: heatKey
            model: root.model
            visible: root.expanded && root.model.showClusters && root.model.showHeat && !root.model.marksVisible
        }
        Rectangle {
            color: root.colors.line
            height: 1
            visible: root.expanded && root.model.showClusters && root.model.showChoropleth
            width: root.inner
        }
        Column {
            id: classList
            spacing: 4
            visible: root.expanded && root.model.showChoropleth

            MapText {
                color: root.colors.secondary
                small: true
                text: root.model.classes.length > 0 ? qsTr("Reports by village") : qsTr("No reports")
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
        Rectangle {
            color: root.colors.line
            height: 1
            visible: cityKeys.visible && root.model.marksVisible
            width: root.inner
        }
        CityKeys {
            id: cityKeys
            city: root.model.city
            colors: root.colors
            visible: root.expanded && root.model.city.keys.length > 0
        }
    }
}
