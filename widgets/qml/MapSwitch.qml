// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import JakOps

// One line of the layer menu: what it shows and whether it does.
T.Switch {
    id: root

    required property mapPalette colors
    property string note: "" // beside the name, quieter

    Accessible.name: text
    focusPolicy: Qt.TabFocus
    hoverEnabled: true
    implicitHeight: 30
    implicitWidth: label.implicitWidth + noteText.implicitWidth + 28 + 12 + 36

    background: Rectangle {
        border.color: root.colors.accent
        border.width: root.visualFocus ? 2 : 0
        color: root.hovered ? root.colors.raised : "transparent"
        radius: 3
    }
    contentItem: Item {
        MapText {
            id: label
            anchors.left: parent.left
            anchors.leftMargin: 12
            anchors.right: noteText.left
            anchors.rightMargin: 8
            anchors.verticalCenter: parent.verticalCenter
            color: root.enabled ? root.colors.text : root.colors.disabled
            text: root.text
        }
        MapText {
            id: noteText
            anchors.right: track.left
            anchors.rightMargin: text === "" ? 4 : 10
            anchors.verticalCenter: parent.verticalCenter
            color: root.colors.secondary
            small: true
            text: root.note
        }
        Rectangle {
            id: track
            anchors.right: parent.right
            anchors.rightMargin: 12
            anchors.verticalCenter: parent.verticalCenter
            border.color: root.checked ? root.colors.accent : root.colors.strongLine
            color: root.checked ? root.colors.accent : root.colors.surface
            height: 16
            radius: 8
            width: 28

            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                color: root.checked ? root.colors.accentText : root.colors.secondary
                height: 10
                radius: 5
                width: 10
                x: root.checked ? 15 : 3
            }
        }
    }
}
