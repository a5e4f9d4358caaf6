// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import JakOps

// Layer menu at the top right; zoom and fit below it.
Item {
    id: root

    required property MapViewModel model
    readonly property mapPalette colors: model.palette

    implicitHeight: column.implicitHeight
    implicitWidth: 34

    Column {
        id: column
        anchors.right: parent.right
        spacing: 8

        MapCard {
            colors: root.colors
            height: 34
            width: 34

            MapButton {
                id: layers
                anchors.centerIn: parent
                checkable: true
                colors: root.colors
                iconName: "layer-visible-on"
                objectName: "layersButton"
                text: qsTr("Layers")
            }
        }
        MapCard {
            colors: root.colors
            height: 100
            width: 34

            Column {
                anchors.centerIn: parent

                MapButton {
                    colors: root.colors
                    enabled: root.model.camera.canZoomIn
                    hint: "+"
                    iconName: "zoom-in"
                    text: qsTr("Zoom in")
                    onClicked: root.model.camera.zoomBy(1)
                }
                MapButton {
                    colors: root.colors
                    enabled: root.model.camera.canZoomOut
                    hint: "−"
                    iconName: "zoom-out"
                    text: qsTr("Zoom out")
                    onClicked: root.model.camera.zoomBy(-1)
                }
                MapButton {
                    colors: root.colors
                    hint: qsTr("Home")
                    iconName: "zoom-fit-best"
                    text: qsTr("Fit the city")
                    onClicked: root.model.camera.fit()
                }
            }
        }
    }

    MapCard {
        anchors.right: column.left
        anchors.rightMargin: 8
        anchors.top: column.top
        colors: root.colors
        height: switches.implicitHeight + 8
        visible: layers.checked
        width: switches.implicitWidth

        Column {
            id: switches
            anchors.top: parent.top
            anchors.topMargin: 4

            readonly property real widest: Math.max(232, clusters.implicitWidth, choropleth.implicitWidth, outlines.implicitWidth, labels.implicitWidth)

            MapSwitch {
                id: clusters
                checked: root.model.showClusters
                colors: root.colors
                objectName: "clustersSwitch"
                text: qsTr("Reports")
                width: switches.widest
                onToggled: root.model.showClusters = checked
            }
            MapChoice {
                choices: [qsTr("Clusters"), qsTr("Density")]
                colors: root.colors
                current: root.model.showHeat ? 1 : 0
                enabled: root.model.showClusters
                objectName: "reportsAs"
                width: switches.widest
                onChosen: index => root.model.showHeat = index === 1
            }
            MapSwitch {
                id: choropleth
                checked: root.model.showChoropleth
                colors: root.colors
                objectName: "choroplethSwitch"
                text: qsTr("Open reports by village")
                width: switches.widest
                onToggled: root.model.showChoropleth = checked
            }
            MapSwitch {
                id: outlines
                checked: root.model.showOutlines
                colors: root.colors
                objectName: "outlinesSwitch"
                text: qsTr("Area outlines")
                width: switches.widest
                onToggled: root.model.showOutlines = checked
            }
            MapSwitch {
                id: labels
                checked: root.model.showLabels
                colors: root.colors
                objectName: "labelsSwitch"
                text: qsTr("Place names")
                width: switches.widest
                onToggled: root.model.showLabels = checked
            }
            PackList {
                colors: root.colors
                objectName: "packList"
                packs: root.model.packs
                width: switches.widest
            }
        }
        Keys.onEscapePressed: layers.checked = false
    }
}
