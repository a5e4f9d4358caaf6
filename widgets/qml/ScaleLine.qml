// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import JakOps

// Where the ground comes from and how long a length is.
Item {
    id: root

    required property string attribution
    required property MapCamera camera
    required property mapPalette colors

    implicitHeight: 24
    implicitWidth: plate.width

    Rectangle {
        id: plate
        anchors.fill: row
        anchors.leftMargin: -8
        anchors.rightMargin: -8
        color: root.colors.surface
        opacity: 0.9
        radius: 4
    }
    Row {
        id: row
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        anchors.rightMargin: 8
        height: 24
        spacing: 12

        MapText {
            anchors.verticalCenter: parent.verticalCenter
            color: root.colors.secondary
            objectName: "attribution"
            small: true
            text: root.attribution
        }
        MapText {
            anchors.verticalCenter: parent.verticalCenter
            color: root.colors.secondary
            small: true
            text: root.camera.scaleMetres >= 1000 ? qsTr("%1 km").arg(root.camera.scaleMetres / 1000) : qsTr("%1 m").arg(root.camera.scaleMetres)
        }
        Item {
            anchors.verticalCenter: parent.verticalCenter
            height: 8
            width: root.camera.scalePixels

            Rectangle {
                color: root.colors.secondary
                height: 1
                width: parent.width
                y: 7
            }
            Rectangle {
                color: root.colors.secondary
                height: 7
                width: 1
                y: 1
            }
            Rectangle {
                color: root.colors.secondary
                height: 7
                width: 1
                x: parent.width - 1
                y: 1
            }
        }
    }
}
