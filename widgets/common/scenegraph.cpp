// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/scenegraph.h"

#include "base/logging.h"

#include <QOffscreenSurface>
#include <QOpenGLContext>
#include <QOpenGLFunctions>
#include <QQuickWindow>

namespace JakOps {

namespace {

QByteArray glRenderer()
{
    QOpenGLContext context;
    if (!context.create())
        return {};
    QOffscreenSurface surface;
    surface.setFormat(context.format());
    surface.create();
    if (!surface.isValid() || !context.makeCurrent(&surface))
        return {};
    const QByteArray name(reinterpret_cast<const char*>(context.functions()->glGetString(GL_RENDERER)));
    context.doneCurrent();
    return name;
}

} // namespace

bool isSoftwareRenderer(QByteArrayView glRenderer)
{
    const QByteArray name = glRenderer.toByteArray().toLower();
    for (const char* emulated : {"llvmpipe", "softpipe", "swrast", "swiftshader", "software"}) {
        if (name.contains(emulated))
            return true;
    }
    return name.isEmpty();
}

SceneGraph chooseSceneGraph()
{
    const QByteArray asked = qgetenv("QT_QUICK_BACKEND");
    if (!asked.isEmpty())
        return asked == "software" ? SceneGraph::Software : SceneGraph::Hardware;
    if (!qEnvironmentVariableIsEmpty("QSG_RHI_BACKEND"))
        return SceneGraph::Hardware;
    const QByteArray renderer = glRenderer();
    const bool software = isSoftwareRenderer(renderer);
    qCInfo(lcWidgets) << "OpenGL renderer" << renderer << (software ? "-> software scene graph" : "");
    if (!software)
        return SceneGraph::Hardware;
    QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
    return SceneGraph::Software;
}

} // namespace JakOps
