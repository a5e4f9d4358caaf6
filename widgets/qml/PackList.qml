// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import JakOps

// The base maps a person added: which are shown, in which order, and why one cannot be.
Column {
    id: root

    required property mapPalette colors
    required property BasePacks packs

    topPadding: 4

    Rectangle {
        color: root.colors.line
        height: 1
        width: root.width
    }
    Item {
        height: 34
        width: root.width

        MapText {
            anchors.left: parent.left
            anchors.leftMargin: 12
            anchors.verticalCenter: parent.verticalCenter
            color: root.colors.text
            strong: true
            text: qsTr("Base map")
        }
        MapButton {
            anchors.right: parent.right
            anchors.rightMargin: 8
            anchors.verticalCenter: parent.verticalCenter
            colors: root.colors
            hint: "MBTiles"
            iconName: "list-add"
            objectName: "addPack"
            text: qsTr("Add a base map…")
            onClicked: root.packs.choose()
        }
    }
    Repeater {
        model: root.packs.entries

        Column {
            id: pack

            required property int index
            required property packEntry modelData

            bottomPadding: 4
            width: root.width

            Item {
                height: 30
                width: parent.width

                MapSwitch {
                    anchors.left: parent.left
                    anchors.right: raise.left
                    checked: pack.modelData.shown
                    colors: root.colors
                    enabled: !pack.modelData.refused
                    objectName: "pack" + pack.index
                    text: pack.modelData.name
                    onToggled: root.packs.setShown(pack.index, checked)
                }
                MapButton {
                    id: raise
                    anchors.right: remove.left
                    colors: root.colors
                    enabled: pack.index > 0
                    iconName: "arrow-up"
                    implicitWidth: 26
                    text: qsTr("Draw above the one before")
                    onClicked: root.packs.raise(pack.index)
                }
                MapButton {
                    id: remove
                    anchors.right: parent.right
                    anchors.rightMargin: 8
                    colors: root.colors
                    iconName: "list-remove"
                    implicitWidth: 26
                    text: qsTr("Take out of the list")
                    onClicked: root.packs.remove(pack.index)
                }
            }
            MapText {
                color: pack.modelData.refused ? root.colors.danger : root.colors.secondary
                leftPadding: 12
                rightPadding: 12
                small: true
                text: pack.modelData.remark
                visible: text !== ""
                width: parent.width
                wrapMode: Text.Wrap
            }
        }
    }
    MapText {
        bottomPadding: 4
        color: root.colors.secondary
        leftPadding: 12
        small: true
        text: qsTr("Schematic: nothing added")
        visible: root.packs.entries.length === 0
    }
}
