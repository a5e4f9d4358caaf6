// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// How many reports the map shows, and how many it cannot.
MapCard {
    id: root

    property alias text: line.text

    height: 28
    width: line.implicitWidth + 24

    MapText {
        id: line
        anchors.centerIn: parent
        color: root.colors.text
        font.features: ({
                "tnum": 1
            })
    }
}
