// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// Stands where a screen could not be loaded, so that the place is never just empty.
Rectangle {
    id: root

    required property string title
    required property string detail
    required property color ink

    Accessible.name: title
    Accessible.role: Accessible.StaticText

    Column {
        anchors.centerIn: parent
        spacing: 8
        width: parent.width - 64

        MapText {
            color: root.ink
            horizontalAlignment: Text.AlignHCenter
            strong: true
            text: root.title
            width: parent.width
        }
        MapText {
            color: root.ink
            horizontalAlignment: Text.AlignHCenter
            maximumLineCount: 8
            small: true
            text: root.detail
            width: parent.width
            wrapMode: Text.Wrap
        }
    }
}
