// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import JakOps

// A status as its letter on its colour.
Rectangle {
    id: root

    required property statusEntry entry

    Accessible.ignored: true
    color: entry.fill
    height: 18
    radius: 4
    width: 18

    MapText {
        anchors.centerIn: parent
        color: root.entry.ink
        small: true
        strong: true
        text: root.entry.letter
    }
}
