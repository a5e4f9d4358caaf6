// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import JakOps

// A ring around the station that was asked for.
Item {
    id: root

    required property MapCamera camera
    required property var place // coordinate
    property alias color: ring.border.color
    readonly property point at: {
        root.camera.zoom, root.camera.center; // follows the camera
        return root.place.isValid ? root.camera.toScreen(root.place) : Qt.point(0, 0);
    }

    visible: place.isValid

    Rectangle {
        id: ring
        border.width: 3
        color: "transparent"
        height: 40
        objectName: "stationRing"
        radius: 20
        width: 40
        x: Math.round(root.at.x - 20)
        y: Math.round(root.at.y - 20)
    }
}
