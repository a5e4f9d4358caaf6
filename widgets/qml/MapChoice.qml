// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import JakOps

// A line of the layer menu that offers one of a few.
Item {
    id: root

    required property mapPalette colors
    required property list<string> choices
    required property int current
    signal chosen(int index)

    implicitHeight: 34
    implicitWidth: 180

    Rectangle {
        anchors.fill: parent
        anchors.bottomMargin: 5
        anchors.leftMargin: 12
        anchors.rightMargin: 12
        anchors.topMargin: 1
        border.color: root.colors.line
        color: root.colors.raised
        radius: 4

        Row {
            anchors.fill: parent
            anchors.margins: 2

            Repeater {
                model: root.choices

                T.AbstractButton {
                    id: choice

                    required property int index
                    required property string modelData
                    readonly property bool isCurrent: index === root.current

                    Accessible.checked: isCurrent
                    Accessible.name: text
                    Accessible.role: Accessible.RadioButton
                    focusPolicy: Qt.TabFocus
                    height: parent.height
                    hoverEnabled: true
                    objectName: "choice" + index
                    text: modelData
                    width: parent.width / root.choices.length
                    onClicked: root.chosen(index)

                    background: Rectangle {
                        border.color: choice.visualFocus ? root.colors.accent : root.colors.strongLine
                        border.width: choice.visualFocus ? 2 : choice.isCurrent ? 1 : 0
                        color: choice.isCurrent ? root.colors.surface : choice.hovered ? root.colors.line : "transparent"
                        radius: 3
                    }
                    contentItem: MapText {
                        color: !root.enabled ? root.colors.disabled : choice.isCurrent ? root.colors.text : root.colors.secondary
                        horizontalAlignment: Text.AlignHCenter
                        small: true
                        strong: choice.isCurrent
                        text: choice.text
                        verticalAlignment: Text.AlignVCenter
                    }
                }
            }
        }
    }
}
