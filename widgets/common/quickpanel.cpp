// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/quickpanel.h"

#include "base/logging.h"

#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickItem>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

QuickPanel::QuickPanel(QWidget* parent)
    : QQuickWidget(parent)
{
    setResizeMode(SizeRootObjectToView);
    setFocusPolicy(Qt::StrongFocus);
    setClearColor(palette().color(QPalette::Window));
}

bool QuickPanel::load(const QString& module, const QString& type, const QVariantMap& required)
{
    QString problem;
    m_hasScreen = present(module, type, required, &problem);
    if (m_hasScreen)
        return true;
    qCCritical(lcWidgets).noquote() << "screen" << type << "does not load:" << problem;
    const QVariantMap about {{u"title"_s, tr("This view could not be shown")},
        {u"detail"_s, problem},
        {u"ink"_s, palette().color(QPalette::WindowText)},
        {u"color"_s, palette().color(QPalette::Window)}};
    if (!present(u"JakOps"_s, u"PanelError"_s, about, &problem))
        qCCritical(lcWidgets).noquote() << "the error screen does not load:" << problem;
    return false;
}

bool QuickPanel::present(const QString& module, const QString& type, const QVariantMap& required, QString* problem)
{
    auto component = std::make_unique<QQmlComponent>(engine(), module, type);
    std::unique_ptr<QObject> root(component->isReady() ? component->createWithInitialProperties(required) : nullptr);
    if (!root || component->isError()) {
        *problem = component->errorString();
        return false;
    }
    QQmlComponent* const made = component.release(); // the widget owns both from here
    setContent(made->url(), made, root.release());
    return true;
}

void QuickPanel::focusInEvent(QFocusEvent* event)
{
    QQuickWidget::focusInEvent(event);
    const Qt::FocusReason reason = event->reason();
    if (QQuickItem* root = rootObject())
        root->setProperty("keyboardFocus",
            reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason);
}

void QuickPanel::changeEvent(QEvent* event)
{
    QQuickWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        engine()->retranslate();
}

} // namespace JakOps
