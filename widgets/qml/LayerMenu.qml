// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import JakOps

// What the map shows, each with a switch: reports, the city's readings, the ground. Scrolls where the map is low.
MapCard {
    id: root

    required property MapViewModel model
    required property real maximumHeight

    colors: model.palette
    height: Math.min(switches.implicitHeight + 8, maximumHeight)
    objectName: "layerMenu"
    width: switches.implicitWidth

    Flickable {
        id: list
        anchors.fill: parent
        anchors.bottomMargin: 4
        anchors.topMargin: 4
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: switches.implicitHeight

        Column {
            id: switches

            readonly property real widest: Math.max(232, clusters.implicitWidth, choropleth.implicitWidth, outlines.implicitWidth, labels.implicitWidth, city.widest)

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
                text: qsTr("Reports by village")
                width: switches.widest
                onToggled: root.model.showChoropleth = checked
            }
            CitySwitches {
                id: city
                city: root.model.city
                colors: root.colors
                visible: root.model.city.available
                width: switches.widest
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
            ReferenceList {
                colors: root.colors
                lists: root.model.reference
                objectName: "referenceList"
                visible: root.model.reference.available
                width: switches.widest
            }
            PackList {
                colors: root.colors
                objectName: "packList"
                packs: root.model.packs
                width: switches.widest
            }
        }
    }
    Rectangle {
        // there is more below
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: 1
        color: root.colors.line
        height: 2
        visible: !list.atYEnd
    }
}
