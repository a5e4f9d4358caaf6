// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tour/tourhand.h"

#include "widgets/ticket/identitydialog.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPlainTextEdit>
#include <QTimer>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

TourHand::TourHand(QWidget& window, QString outDir)
    : m_window(window)
    , m_outDir(std::move(outDir))
{
}

Result<> TourHand::waitFor(const QString& what, const std::function<bool()>& condition, int timeoutMs) const
{
    QElapsedTimer elapsed;
    elapsed.start();
    bool met = condition(); // asked once a look: what was met may have moved on by the next
    QEventLoop loop;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        met = condition();
        if (met || elapsed.hasExpired(timeoutMs))
            loop.quit();
    });
    look.start(15);
    if (!met)
        loop.exec();
    return met ? Result<> {} : fail(ErrorCode::Internal, u"waited in vain for "_s + what);
}

Result<QWidget*> TourHand::find(const QString& objectName, QWidget* under) const
{
    const auto found = (under ? under : &m_window)->findChildren<QWidget*>(objectName);
    for (QWidget* const widget : found) {
        if (widget->isVisible())
            return widget;
    }
    return fail(ErrorCode::NotFound, u"no visible widget "_s + objectName);
}

Result<> TourHand::click(const QString& objectName, QWidget* under) const
{
    const auto widget = find(objectName, under);
    return widget ? click(**widget) : fail(widget.error());
}

Result<> TourHand::click(QWidget& widget) const
{
    // What an officer may do is read anew when the officer or the report changes: a person would wait for the button, too.
    if (!waitFor(widget.objectName(), [&widget] { return widget.isEnabled(); }, 10'000))
        return fail(ErrorCode::NotAllowed, widget.objectName() + u" is disabled: "_s + widget.toolTip());
    const QPointF at = widget.rect().center();
    const QPointF global = widget.mapToGlobal(at);
    QMouseEvent press(QEvent::MouseButtonPress, at, global, Qt::LeftButton, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&widget, &press);
    QMouseEvent release(QEvent::MouseButtonRelease, at, global, Qt::LeftButton, Qt::NoButton, Qt::NoModifier);
    QApplication::sendEvent(&widget, &release);
    return {};
}

void TourHand::press(QWidget& widget, Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QKeyEvent down(QEvent::KeyPress, key, modifiers);
    QApplication::sendEvent(&widget, &down);
    QKeyEvent up(QEvent::KeyRelease, key, modifiers);
    QApplication::sendEvent(&widget, &up);
}

Result<> TourHand::type(const QString& objectName, const QString& text, QWidget* under) const
{
    const auto found = find(objectName, under);
    if (!found)
        return fail(found.error());
    QWidget* field = *found;
    if (auto* const combo = qobject_cast<QComboBox*>(field))
        field = combo->lineEdit();
    field->setFocus();
    press(*field, Qt::Key_A, Qt::ControlModifier);
    for (const QChar c : text) {
        QKeyEvent down(QEvent::KeyPress, 0, Qt::NoModifier, QString(c));
        QApplication::sendEvent(field, &down);
    }
    return {};
}

Result<> TourHand::resize(QSize size) const
{
    m_window.resize(size);
    // The window system answers in its own time, and the layouts follow in a later turn of the event loop: the first line folds its menus
    // only as the window gets narrower, and then it can get narrower still.
    int turns = 0;
    return waitFor(u"the window's new size"_s, [&] {
        if (m_window.size() != size)
            m_window.resize(size);
        return m_window.size() == size && ++turns > 5;
    });
}

Result<> TourHand::picture(const QString& name) const
{
    return picture(name, m_window);
}

Result<> TourHand::picture(const QString& name, QWidget& of) const
{
    // What was opened for one pair of eyes is in no picture.
    for (const QWidget* const widget : QApplication::allWidgets()) {
        if (widget->isVisible() && widget->property(IdentityDialog::kSecretProperty).toBool())
            return fail(ErrorCode::Internal, name + u": an opened identity is on the screen"_s);
    }
    const QPixmap shown = of.grab();
    const QString path = QDir(m_outDir).filePath(name + u".png"_s);
    if (!shown.save(path, "PNG"))
        return fail(ErrorCode::Unwritable, path);
    ++m_pictures;
    return {};
}

} // namespace JakOps
