// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import JakOps

// The user's lists of places: which are shown, what is found in them; and the emergency numbers.
Column {
    id: root

    required property ReferenceLayers lists
    required property mapPalette colors

    bottomPadding: 4
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
            text: qsTr("Lists of places")
        }
        MapButton {
            anchors.right: parent.right
            anchors.rightMargin: 8
            anchors.verticalCenter: parent.verticalCenter
            colors: root.colors
            hint: "CSV, GeoJSON"
            iconName: "list-add"
            objectName: "addReference"
            text: qsTr("Add a list of places…")
            onClicked: root.lists.choose()
        }
    }
    T.TextField {
        id: search
        Accessible.name: placeholderText
        color: root.colors.text
        font.pointSize: Application.font.pointSize
        height: 30
        leftPadding: 8
        objectName: "referenceSearch"
        placeholderText: qsTr("Find a place in the lists")
        placeholderTextColor: root.colors.disabled
        selectByMouse: true
        selectionColor: root.colors.accent
        verticalAlignment: TextInput.AlignVCenter
        visible: root.lists.entries.length > 0
        width: root.width - 24
        x: 12
        onTextChanged: root.lists.search = text

        background: Rectangle {
            border.color: search.activeFocus ? root.colors.accent : root.colors.strongLine
            color: root.colors.surface
            radius: 3

            MapText {
                anchors.fill: parent
                anchors.leftMargin: 8
                color: root.colors.disabled
                text: search.placeholderText
                visible: search.text === ""
            }
        }
    }
    Repeater {
        model: root.lists.found

        T.ItemDelegate {
            id: place

            required property int index
            required property referenceEntry modelData

            Accessible.name: modelData.title + ", " + modelData.remark
            height: 40
            hoverEnabled: true
            objectName: "referenceFound" + index
            width: root.width
            onClicked: root.lists.goTo(index)

            background: Rectangle {
                border.color: root.colors.accent
                border.width: place.visualFocus ? 2 : 0
                color: place.hovered ? root.colors.raised : "transparent"
            }
            contentItem: Item {
                MapText {
                    color: root.colors.text
                    height: 20
                    text: place.modelData.title
                    width: parent.width - 24
                    x: 12
                }
                MapText {
                    color: root.colors.secondary
                    height: 16
                    small: true
                    text: place.modelData.remark
                    width: parent.width - 24
                    x: 12
                    y: 20
                }
            }
        }
    }
    MapText {
        color: root.colors.secondary
        height: 22
        leftPadding: 12
        small: true
        text: qsTr("Nothing found")
        visible: root.lists.search.trim() !== "" && root.lists.found.length === 0
    }
    Repeater {
        model: root.lists.entries.length

        Column {
            id: list

            required property int index
            readonly property referenceEntry entry: root.lists.entries[index]

            width: root.width

            Item {
                height: 30
                width: parent.width

                Rectangle {
                    anchors.left: parent.left
                    anchors.leftMargin: 12
                    anchors.verticalCenter: parent.verticalCenter
                    color: list.entry.color
                    height: 10
                    radius: 5
                    width: 10
                    z: 1
                }
                MapSwitch {
                    anchors.left: parent.left
                    anchors.leftMargin: 16
                    anchors.right: remove.left
                    checked: list.entry.shown
                    colors: root.colors
                    note: list.entry.remark
                    objectName: "reference" + list.index
                    text: list.entry.title
                    onToggled: root.lists.setShown(list.index, checked)
                }
                MapButton {
                    id: remove
                    anchors.right: parent.right
                    anchors.rightMargin: 8
                    colors: root.colors
                    iconName: "list-remove"
                    implicitWidth: 26
                    text: qsTr("Take out of the list")
                    onClicked: root.lists.remove(list.index)
                }
            }
            MapText {
                color: root.colors.danger
                leftPadding: 12
                rightPadding: 12
                small: true
                text: list.entry.warning
                visible: text !== ""
                width: parent.width
                wrapMode: Text.Wrap
            }
        }
    }
    MapText {
        bottomPadding: 4
        color: root.colors.danger
        leftPadding: 12
        objectName: "referenceTrouble"
        rightPadding: 12
        small: true
        text: root.lists.trouble
        visible: text !== ""
        width: root.width
        wrapMode: Text.Wrap
    }
    MapText {
        color: root.colors.text
        height: 30
        leftPadding: 12
        strong: true
        text: qsTr("Emergency numbers")
        visible: root.lists.numbers.length > 0
    }
    Repeater {
        model: root.lists.numbers

        MapText {
            required property string modelData

            color: root.colors.secondary
            height: 20
            leftPadding: 12
            text: modelData
            width: root.width
        }
    }
}
