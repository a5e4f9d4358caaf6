// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import JakOps

// What is to be known of a station, a warning, a flooded neighbourhood: at the pointer, or opened by a click.
MapCard {
    id: root

    required property cityCard info
    property bool opened: false
    signal closed

    readonly property real inset: 12
    readonly property real inner: opened ? 300 : 280

    enabled: opened
    height: Math.min(column.implicitHeight + 2 * inset - 4, opened ? maximumHeight : 1000)
    property real maximumHeight: 1000
    width: Math.min(inner, Math.max(opened ? inner : 170, column.implicitWidth)) + 2 * inset

    Flickable {
        anchors.fill: parent
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: column.implicitHeight + 2 * root.inset - 4
        interactive: root.opened

        Column {
            id: column
            spacing: 4
            width: root.width - 2 * root.inset
            x: root.inset
            y: root.inset - 2

            Row {
                spacing: 8
                width: parent.width

                MapText {
                    color: root.colors.text
                    height: 20
                    objectName: "cityTitle"
                    strong: true
                    text: root.info.title
                    width: Math.min(implicitWidth, root.inner - (close.visible ? 28 : 0))
                }
            }
            Row {
                spacing: 8
                visible: root.info.badge !== "" || root.info.figure !== ""

                MapText {
                    color: root.colors.text
                    font.features: ({
                            "tnum": 1
                        })
                    height: 20
                    strong: true
                    text: root.info.figure
                    visible: text !== ""
                }
                Rectangle {
                    border.color: root.colors.line
                    border.width: root.info.fill.hslLightness < 0.15 ? 1 : 0
                    color: root.info.fill
                    height: 20
                    radius: 3
                    visible: root.info.badge !== ""
                    width: badge.implicitWidth + 12

                    MapText {
                        id: badge
                        anchors.centerIn: parent
                        color: root.info.ink
                        small: true
                        strong: true
                        text: root.info.badge
                    }
                }
            }
            Repeater {
                model: root.info.lines

                MapText {
                    required property string modelData

                    color: root.colors.secondary
                    small: true
                    text: modelData
                    width: Math.min(root.inner, implicitWidth)
                    wrapMode: root.opened ? Text.Wrap : Text.NoWrap
                }
            }
            MapText {
                color: root.colors.text
                maximumLineCount: root.opened ? 60 : 3
                objectName: "cityWords"
                small: !root.opened
                text: root.info.words
                visible: text !== ""
                width: root.inner
                wrapMode: Text.Wrap
            }
            MapText {
                color: root.colors.danger
                small: true
                strong: true
                text: root.info.remark
                visible: text !== ""
                width: Math.min(root.inner, implicitWidth)
                wrapMode: Text.Wrap
            }
            MapText {
                color: root.colors.disabled
                height: 18
                small: true
                text: root.info.hint
                verticalAlignment: Text.AlignBottom
                visible: text !== "" && !root.opened
            }
        }
    }
    MapButton {
        id: close
        anchors.right: parent.right
        anchors.rightMargin: 2
        anchors.top: parent.top
        anchors.topMargin: 2
        colors: root.colors
        hint: qsTr("Esc")
        iconName: "dialog-close"
        objectName: "closeCityCard"
        text: qsTr("Close")
        visible: root.opened
        onClicked: root.closed()
    }
}
