// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import JakOps

// A card over the map: surface, hairline, a quiet shadow.
Item {
    id: root

    required property mapPalette colors
    default property alias content: surface.data

    Rectangle {
        anchors.fill: surface
        anchors.margins: -1
        anchors.topMargin: 1
        anchors.bottomMargin: -2
        color: root.colors.shadow
        radius: 5
    }
    Rectangle {
        id: surface
        anchors.fill: parent
        border.color: root.colors.line
        color: root.colors.surface
        radius: 4
    }
}
