// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import JakOps

// The reports of a cluster: of one that no zoom takes apart, or of one whose list was asked for.
MapCard {
    id: root

    required property MapViewModel model

    colors: model.palette
    objectName: "leafList"
    visible: model.leaves.length > 0
    width: 268

    Item {
        id: head
        anchors.left: parent.left
        anchors.right: parent.right
        height: 36

        MapText {
            anchors.left: parent.left
            anchors.leftMargin: 12
            anchors.right: parent.right
            anchors.rightMargin: 68
            anchors.verticalCenter: parent.verticalCenter
            color: root.colors.text
            strong: true
            text: root.model.leavesTitle
        }
        MapButton {
            anchors.right: close.left
            anchors.verticalCenter: parent.verticalCenter
            colors: root.colors
            iconName: "merge"
            objectName: "groupLeaves"
            text: qsTr("Make a group…")
            visible: root.model.leaves.length > 1
            onClicked: root.model.groupLeaves()
        }
        MapButton {
            id: close
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            colors: root.colors
            hint: qsTr("Esc")
            iconName: "dialog-close"
            text: qsTr("Close")
            onClicked: root.model.closeLeaves()
        }
        Rectangle {
            anchors.bottom: parent.bottom
            color: root.colors.line
            height: 1
            width: parent.width
        }
    }
    ListView {
        id: list
        activeFocusOnTab: true
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 4
        anchors.left: parent.left
        anchors.leftMargin: 1
        anchors.right: parent.right
        anchors.rightMargin: 1
        anchors.top: head.bottom
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        keyNavigationEnabled: true
        model: root.model.leaves
        delegate: T.ItemDelegate {
            id: leaf

            required property leafEntry modelData

            Accessible.name: modelData.number + ", " + modelData.status.name
            height: 44
            hoverEnabled: true
            width: list.width
            onClicked: root.model.choose(leaf.modelData.key)

            background: Rectangle {
                color: leaf.hovered || (leaf.ListView.isCurrentItem && list.activeFocus) ? root.colors.raised : "transparent"
            }
            contentItem: Item {
                StatusLetter {
                    id: letter
                    anchors.left: parent.left
                    anchors.leftMargin: 12
                    anchors.verticalCenter: parent.verticalCenter
                    entry: leaf.modelData.status
                }
                Column {
                    anchors.left: letter.right
                    anchors.leftMargin: 8
                    anchors.right: parent.right
                    anchors.rightMargin: 12
                    anchors.verticalCenter: parent.verticalCenter

                    MapText {
                        color: root.colors.text
                        text: leaf.modelData.number
                        width: parent.width
                    }
                    MapText {
                        color: root.colors.secondary
                        small: true
                        text: leaf.modelData.line
                        width: parent.width
                    }
                }
            }
        }
        Keys.onReturnPressed: if (currentIndex >= 0)
            root.model.choose(root.model.leaves[currentIndex].key)
    }
}
