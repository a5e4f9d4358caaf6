// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace JakOps {

enum class SceneGraph {
    Hardware, // as Qt chooses: OpenGL on a graphics processor
    Software, // Qt Quick's own painter
};

// Whether an OpenGL renderer of this name (GL_RENDERER) computes its pictures on the processor.
[[nodiscard]] bool isSoftwareRenderer(QByteArrayView glRenderer);

// Decides once, at start, how Qt Quick draws, and sets it. Call after the application object is made and before the first
// window. Where OpenGL is missing or emulated the software scene graph is used: a frame of the map costs it 2 ms of processor
// time instead of 20. An explicit QT_QUICK_BACKEND or QSG_RHI_BACKEND is left alone.
SceneGraph chooseSceneGraph();

} // namespace JakOps
