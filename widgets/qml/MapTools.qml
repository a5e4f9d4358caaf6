// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import JakOps

// Layer menu at the top right; zoom and fit below it.
Item {
    id: root

    required property MapViewModel model
    required property real menuHeight // the room there is for the menu
    readonly property mapPalette colors: model.palette

    function closeMenu() {
        layers.checked = false;
    }

    implicitHeight: column.implicitHeight
    implicitWidth: 34

    Column {
        id: column
        anchors.right: parent.right
        spacing: 8

        MapCard {
            colors: root.colors
            height: 34
            width: 34

            MapButton {
                id: layers
                anchors.centerIn: parent
                checkable: true
                colors: root.colors
                iconName: "layer-visible-on"
                objectName: "layersButton"
                text: qsTr("Layers")
            }
        }
        MapCard {
            colors: root.colors
            height: 100
            width: 34

            Column {
                anchors.centerIn: parent

                MapButton {
                    colors: root.colors
                    enabled: root.model.camera.canZoomIn
                    hint: "+"
                    iconName: "zoom-in"
                    text: qsTr("Zoom in")
                    onClicked: root.model.camera.zoomBy(1)
                }
                MapButton {
                    colors: root.colors
                    enabled: root.model.camera.canZoomOut
                    hint: "−"
                    iconName: "zoom-out"
                    text: qsTr("Zoom out")
                    onClicked: root.model.camera.zoomBy(-1)
                }
                MapButton {
                    colors: root.colors
                    hint: qsTr("Home")
                    iconName: "zoom-fit-best"
                    text: qsTr("Fit the city")
                    onClicked: root.model.camera.fit()
                }
            }
        }
    }

    LayerMenu {
        anchors.right: column.left
        anchors.rightMargin: 8
        anchors.top: column.top
        maximumHeight: root.menuHeight
        model: root.model
        visible: layers.checked
        Keys.onEscapePressed: layers.checked = false
    }
}
