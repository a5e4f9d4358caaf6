// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import JakOps

// Moving a report: the pin is dragged or pushed with the arrow keys, Enter says that it is right, Esc leaves it where it was.
Item {
    id: root

    required property MapViewModel model
    readonly property mapPalette colors: model.palette
    readonly property MapCamera camera: model.camera
    readonly property bool dragging: drag.active

    function handleKey(event: var): bool {
        if (!root.visible)
            return false;
        const step = (event.modifiers & Qt.ShiftModifier) ? 1 : 8;
        switch (event.key) {
        case Qt.Key_Return:
        case Qt.Key_Enter:
            root.model.confirmRelocation();
            return true;
        case Qt.Key_Escape:
            root.model.cancelRelocation();
            return true;
        case Qt.Key_Left:
            root.model.nudgeRelocation(-step, 0);
            return true;
        case Qt.Key_Right:
            root.model.nudgeRelocation(step, 0);
            return true;
        case Qt.Key_Up:
            root.model.nudgeRelocation(0, -step);
            return true;
        case Qt.Key_Down:
            root.model.nudgeRelocation(0, step);
            return true;
        }
        return false;
    }

    visible: model.relocation.active

    Item {
        id: spot

        // Follows the view as well as the pin.
        readonly property point at: {
            const zoom = root.camera.zoom, center = root.camera.center, size = root.camera.size;
            return root.camera.toScreen(root.model.relocation.place);
        }

        x: at.x
        y: at.y

        Rectangle {
            readonly property real reach: root.model.relocation.accuracyMetres / root.camera.metresPerPixel

            border.color: root.colors.accent
            border.width: 1
            color: Qt.alpha(root.colors.accent, 0.12)
            height: 2 * reach
            radius: reach
            visible: reach > 6
            width: 2 * reach
            x: -reach
            y: -reach
        }
        PinItem {
            id: pin
            accent: root.colors.accent
            objectName: "relocationPin"
            scene: root.model.scene
            status: root.model.relocation.status
            x: -width / 2
            y: -height

            HoverHandler {
                cursorShape: drag.active ? Qt.ClosedHandCursor : Qt.OpenHandCursor
            }
            DragHandler {
                id: drag
                dragThreshold: 0
                target: null
                onTranslationChanged: delta => root.model.nudgeRelocation(delta.x, delta.y)
            }
        }
    }

    MapCard {
        id: card
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.horizontalCenterOffset: -root.camera.rightInset / 2
        anchors.top: parent.top
        anchors.topMargin: 12
        colors: root.colors
        height: 44
        objectName: "relocateCard"
        width: line.implicitWidth + 24

        readonly property real room: root.width - root.camera.rightInset - 24

        Row {
            id: line
            anchors.centerIn: parent
            spacing: 12

            MapText {
                anchors.verticalCenter: parent.verticalCenter
                color: root.colors.text
                text: root.model.relocation.isNew ? qsTr("Click the place, or drag the pin") : qsTr("Drag the pin to the right place")
                // What the buttons say is enough where there is little room.
                visible: card.room > implicitWidth + cancel.width + confirm.width + 48
            }
            T.Button {
                id: cancel
                anchors.verticalCenter: parent.verticalCenter
                focusPolicy: Qt.TabFocus
                height: 28
                objectName: "relocateCancel"
                text: qsTr("Cancel (Esc)")
                width: cancelText.implicitWidth + 24
                onClicked: root.model.cancelRelocation()

                background: Rectangle {
                    border.color: cancel.visualFocus ? root.colors.accent : root.colors.strongLine
                    color: cancel.hovered ? root.colors.raised : root.colors.surface
                    radius: 4
                }
                contentItem: MapText {
                    id: cancelText
                    color: root.colors.text
                    horizontalAlignment: Text.AlignHCenter
                    text: cancel.text
                }
            }
            T.Button {
                id: confirm
                anchors.verticalCenter: parent.verticalCenter
                focusPolicy: Qt.TabFocus
                height: 28
                objectName: "relocateConfirm"
                text: root.model.relocation.isNew ? qsTr("It is here (Enter)") : qsTr("Move here (Enter)")
                width: confirmText.implicitWidth + 24
                onClicked: root.model.confirmRelocation()

                background: Rectangle {
                    border.color: root.colors.text
                    border.width: confirm.visualFocus ? 2 : 0
                    color: root.colors.accent
                    radius: 4
                }
                contentItem: MapText {
                    id: confirmText
                    color: root.colors.accentText
                    horizontalAlignment: Text.AlignHCenter
                    strong: true
                    text: confirm.text
                }
            }
        }
    }
}
