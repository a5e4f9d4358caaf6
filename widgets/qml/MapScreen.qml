// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtLocation
import JakOps

// The map: raster layers, the few items over them, gestures and keys. It holds no rule: everything goes to the view model.
FocusScope {
    id: root

    required property MapViewModel model
    property bool keyboardFocus: false // the focus came by keyboard: show where it is
    readonly property MapCamera camera: model.camera
    readonly property mapPalette colors: model.palette

    Accessible.role: Accessible.Canvas
    Accessible.name: qsTr("Map of reports")
    Accessible.description: model.countLine
    activeFocusOnTab: true
    focus: true
    clip: true

    onWidthChanged: camera.size = Qt.size(width, height)
    onHeightChanged: camera.size = Qt.size(width, height)
    Component.onCompleted: camera.size = Qt.size(width, height)

    Binding {
        target: root.camera
        property: "devicePixelRatio"
        value: root.Screen.devicePixelRatio
    }

    MapLayers {
        anchors.fill: parent
        model: root.model
    }

    // Hosts what stands at a coordinate. It has no gestures of its own and follows the camera.
    Map {
        id: overlay
        anchors.fill: parent
        bearing: 0
        center: root.camera.center
        color: "transparent"
        copyrightsVisible: false
        maximumTilt: 0
        plugin: Plugin {
            name: "itemsoverlay"
        }
        zoomLevel: root.camera.zoom

        MapQuickItem {
            anchorPoint: Qt.point(sourceItem.width / 2, sourceItem.height)
            autoFadeIn: false
            coordinate: root.model.selection.place
            visible: root.model.selection.visible && !root.model.relocation.active
            z: 2
            sourceItem: PinItem {
                objectName: "selectedPin"
                accent: root.colors.accent
                scene: root.model.scene
                status: root.model.selection.status
            }
        }
    }

    DragHandler {
        enabled: !relocate.dragging
        target: null
        onTranslationChanged: delta => root.camera.panBy(-delta.x, -delta.y)
        onActiveChanged: if (active)
            root.model.leaveHover()
    }
    PinchHandler {
        target: null
        onScaleChanged: delta => root.camera.zoomAt(centroid.position.x, centroid.position.y, Math.log2(delta))
    }
    WheelHandler {
        onWheel: event => root.camera.zoomAt(event.x, event.y, event.angleDelta.y / 240)
    }
    TapHandler {
        acceptedButtons: Qt.LeftButton
        acceptedModifiers: Qt.NoModifier
        gesturePolicy: TapHandler.DragThreshold
        onTapped: (point, button) => {
            root.keyboardFocus = false;
            root.forceActiveFocus(Qt.MouseFocusReason);
            tools.closeMenu();
            if (tapCount === 2)
                root.camera.zoomAt(point.position.x, point.position.y, 1);
            else
                root.model.clickAt(point.position.x, point.position.y);
        }
    }
    TapHandler {
        acceptedButtons: Qt.RightButton
        gesturePolicy: TapHandler.DragThreshold
        onTapped: point => root.model.listAt(point.position.x, point.position.y)
    }
    TapHandler {
        acceptedButtons: Qt.LeftButton
        acceptedModifiers: Qt.ShiftModifier
        gesturePolicy: TapHandler.DragThreshold
        onTapped: point => root.model.listAt(point.position.x, point.position.y)
    }
    HoverHandler {
        id: hover
        cursorShape: root.model.hover.visible || root.model.city.hover.hint !== "" ? Qt.PointingHandCursor : Qt.ArrowCursor
        onPointChanged: if (hovered)
            root.model.hoverAt(point.position.x, point.position.y)
        onHoveredChanged: if (!hovered)
            root.model.leaveHover()
    }

    Keys.onPressed: event => {
        event.accepted = relocate.handleKey(event) || keys.handle(event);
    }
    QtObject {
        id: keys

        function handle(event: var): bool {
            const step = (event.modifiers & Qt.ShiftModifier) ? 320 : 96;
            switch (event.key) {
            case Qt.Key_Left:
                root.camera.glideBy(-step, 0);
                return true;
            case Qt.Key_Right:
                root.camera.glideBy(step, 0);
                return true;
            case Qt.Key_Up:
                root.camera.glideBy(0, -step);
                return true;
            case Qt.Key_Down:
                root.camera.glideBy(0, step);
                return true;
            case Qt.Key_Plus:
            case Qt.Key_Equal:
                root.camera.zoomBy(1);
                return true;
            case Qt.Key_Minus:
                root.camera.zoomBy(-1);
                return true;
            case Qt.Key_Home:
                root.camera.fit();
                return true;
            case Qt.Key_Escape:
                return root.model.closeLeaves();
            }
            return false;
        }
    }

    RelocateOverlay {
        id: relocate
        anchors.fill: parent
        model: root.model
    }
    HoverCard {
        colors: root.colors
        frame: Qt.size(root.width - root.camera.rightInset, root.height)
        info: root.model.hover
        place: root.camera.toScreen(root.model.hover.place)
        visible: root.model.hover.visible && !root.model.relocation.active
    }
    CityOverlay {
        anchors.fill: parent
        cardRight: root.width - tools.x + 8
        model: root.model
    }
    LeafList {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 48
        anchors.right: tools.left
        anchors.rightMargin: 8
        anchors.top: parent.top
        anchors.topMargin: 12
        model: root.model
    }

    CountPill {
        anchors.left: parent.left
        anchors.leftMargin: 12
        anchors.top: parent.top
        anchors.topMargin: 12
        colors: root.colors
        text: root.model.countLine
        visible: text !== "" && !root.model.relocation.active
    }
    MapTools {
        id: tools
        anchors.right: parent.right
        anchors.rightMargin: 12 + root.camera.rightInset
        anchors.top: parent.top
        anchors.topMargin: 12
        menuHeight: root.height - 36
        model: root.model
    }
    LegendCard {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 12
        anchors.left: parent.left
        anchors.leftMargin: 12
        model: root.model
        roomy: root.height > 540
        visible: root.height > 240
    }
    ScaleLine {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 8
        anchors.right: parent.right
        anchors.rightMargin: 12 + root.camera.rightInset
        attribution: root.model.attribution
        camera: root.camera
        colors: root.colors
    }

    // Where the keyboard is.
    Rectangle {
        anchors.fill: parent
        border.color: root.colors.accent
        border.width: 2
        color: "transparent"
        visible: root.activeFocus && root.keyboardFocus
    }
}
