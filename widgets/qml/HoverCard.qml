// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import JakOps

// What is under the pointer: a report in four lines, or the make-up of a cluster. Never takes the pointer itself.
MapCard {
    id: root

    required property hoverInfo info
    required property point place // of the mark, on screen
    required property size frame

    readonly property real inset: 12
    readonly property bool below: place.y - height - 34 < 8

    enabled: false
    height: column.implicitHeight + 2 * inset - 4
    objectName: "hoverCard"
    width: Math.min(280, Math.max(150, column.implicitWidth)) + 2 * inset
    x: Math.round(Math.max(8, Math.min(frame.width - width - 8, place.x - width / 2)))
    y: Math.round(below ? place.y + 26 : place.y - height - 34)

    Column {
        id: column
        spacing: 4
        width: Math.min(280, Math.max(150, implicitWidth))
        x: root.inset
        y: root.inset - 2

        Row {
            spacing: 8

            StatusLetter {
                entry: root.info.status
                visible: root.info.count === 1
            }
            MapText {
                color: root.colors.text
                font.features: ({
                        "tnum": 1
                    })
                height: 18
                objectName: "hoverTitle"
                strong: true
                text: root.info.title
            }
            IconItem {
                anchors.verticalCenter: parent.verticalCenter
                color: root.colors.secondary
                height: 16
                name: "object-locked"
                visible: root.info.isPrivate
                width: 16
            }
        }
        Repeater {
            model: root.info.lines

            MapText {
                required property string modelData

                color: root.colors.secondary
                small: true
                text: modelData
                width: Math.min(280, implicitWidth)
            }
        }
        MapText {
            color: root.colors.danger
            small: true
            strong: true
            text: root.info.warning
            visible: text !== ""
        }
        MapText {
            color: root.colors.text
            maximumLineCount: 3
            objectName: "hoverWords"
            text: root.info.words
            visible: text !== ""
            width: 260
            wrapMode: Text.Wrap
        }
        Repeater {
            model: root.info.shares

            Row {
                id: share

                required property statusEntry modelData

                spacing: 8

                StatusLetter {
                    entry: share.modelData
                }
                MapText {
                    color: root.colors.secondary
                    height: 18
                    small: true
                    text: share.modelData.name
                    width: 116
                }
                MapText {
                    color: root.colors.text
                    font.features: ({
                            "tnum": 1
                        })
                    height: 18
                    horizontalAlignment: Text.AlignRight
                    small: true
                    text: share.modelData.count
                    width: 48
                }
            }
        }
        MapText {
            color: root.colors.disabled
            height: 18
            small: true
            text: qsTr("Click: closer · right click: list")
            visible: root.info.count > 1
            verticalAlignment: Text.AlignBottom
        }
    }
}
