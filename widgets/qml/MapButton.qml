// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import JakOps

// A square button with an icon and, after a moment, its name beside it.
T.AbstractButton {
    id: root

    required property mapPalette colors
    required property string iconName
    property string hint: ""

    Accessible.name: text
    Accessible.description: hint
    focusPolicy: Qt.TabFocus
    hoverEnabled: true
    implicitHeight: 32
    implicitWidth: 32

    background: Rectangle {
        border.color: root.colors.accent
        border.width: root.visualFocus ? 2 : 0
        color: root.pressed || root.checked ? root.colors.line : root.hovered ? root.colors.raised : "transparent"
        radius: 3
    }
    contentItem: Item {
        IconItem {
            anchors.centerIn: parent
            color: root.enabled ? root.colors.text : root.colors.disabled
            height: 16
            name: root.iconName
            width: 16
        }
    }

    MapCard {
        id: tip

        property bool due: false

        anchors.right: parent.left
        anchors.rightMargin: 8
        anchors.verticalCenter: parent.verticalCenter
        colors: root.colors
        height: 26
        visible: (root.hovered && due) || root.visualFocus
        width: label.implicitWidth + 16

        MapText {
            id: label
            anchors.centerIn: parent
            color: root.colors.text
            small: true
            text: root.hint === "" ? root.text : qsTr("%1 (%2)").arg(root.text).arg(root.hint)
        }
        Timer {
            interval: 500
            running: root.hovered
            onRunningChanged: if (!running && !root.hovered)
                tip.due = false
            onTriggered: tip.due = true
        }
    }
}
