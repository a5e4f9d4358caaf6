// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import JakOps

// What workers paint, from the ground up.
Item {
    id: root

    required property MapViewModel model
    readonly property mapPalette colors: model.palette

    Rectangle {
        anchors.fill: parent
        color: root.colors.ground
    }
    GroundLayer {
        objectName: "groundLayer"
        anchors.fill: parent
        scene: root.model.scene
    }
    PackLayer {
        objectName: "packLayer"
        anchors.fill: parent
        opacity: root.colors.ground.hslLightness < 0.5 ? 0.7 : 1 // most packages are bright
        scene: root.model.scene
    }
    ChoroplethLayer {
        objectName: "choroplethLayer"
        anchors.fill: parent
        opacity: 0.82
        scene: root.model.scene
        visible: root.model.showChoropleth
    }
    CityAreaLayer {
        anchors.fill: parent
        city: root.model.city
        objectName: "cityAreaLayer"
        scene: root.model.scene
    }
    HeatLayer {
        objectName: "heatLayer"
        anchors.fill: parent
        scene: root.model.scene
        visible: root.model.showClusters && root.model.showHeat && !root.model.marksVisible
    }
    LabelLayer {
        objectName: "labelLayer"
        anchors.fill: parent
        scene: root.model.scene
    }
    ReferencePointLayer {
        anchors.fill: parent
        lists: root.model.reference
        objectName: "referenceLayer"
        scene: root.model.scene
    }
    ReportLayer {
        objectName: "reportLayer"
        anchors.fill: parent
        opacity: root.model.relocation.active ? 0.35 : 1
        scene: root.model.scene
        visible: root.model.marksVisible
    }
    StationLayer {
        anchors.fill: parent
        city: root.model.city
        objectName: "stationLayer"
        opacity: root.model.relocation.active ? 0.35 : 1
        scene: root.model.scene
    }
}
