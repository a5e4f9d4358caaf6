// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// Text over the map: never read as markup, on one line unless told otherwise.
Text {
    property bool small: false
    property bool strong: false

    elide: Text.ElideRight
    font.pointSize: Math.max(8, Application.font.pointSize - (small ? 1 : 0))
    font.weight: strong ? Font.DemiBold : Font.Normal
    textFormat: Text.PlainText
    verticalAlignment: Text.AlignVCenter
}
