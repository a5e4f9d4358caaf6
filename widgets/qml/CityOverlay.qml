// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import JakOps

// Over the map: the ring around the station that was asked for, the card at the pointer, and the one a click opened.
Item {
    id: root

    required property MapViewModel model
    required property real cardRight // keeps the opened card clear of the tools
    readonly property MapCamera camera: model.camera
    readonly property mapPalette colors: model.palette

    StationRing {
        camera: root.camera
        color: root.colors.accent
        place: root.model.city.highlight
    }
    CityInfo {
        readonly property point at: root.camera.toScreen(info.place)
        readonly property bool below: at.y - height - 18 < 8

        colors: root.colors
        info: root.model.city.hover
        objectName: "cityHover"
        visible: info.visible && !root.model.hover.visible
        x: Math.round(Math.max(8, Math.min(root.width - root.camera.rightInset - width - 8, at.x - width / 2)))
        y: Math.round(below ? at.y + 18 : at.y - height - 18)
    }
    CityInfo {
        anchors.right: parent.right
        anchors.rightMargin: root.cardRight
        anchors.top: parent.top
        anchors.topMargin: 12
        colors: root.colors
        info: root.model.city.opened
        maximumHeight: root.height - 60
        objectName: "cityOpened"
        opened: true
        visible: info.visible && !root.model.relocation.active
        onClosed: root.model.city.close()
    }
}
