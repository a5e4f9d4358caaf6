// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/signin/idlewatch.h"

#include <QApplication>
#include <QEvent>

namespace JakOps {

IdleWatch::IdleWatch(QObject* parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &IdleWatch::idle);
    qApp->installEventFilter(this);
}

void IdleWatch::setAfter(int ms)
{
    m_timer.setInterval(ms);
    if (m_watching)
        start();
}

void IdleWatch::start()
{
    m_watching = true;
    if (m_timer.interval() > 0)
        m_timer.start();
    else
        m_timer.stop();
}

void IdleWatch::stop()
{
    m_watching = false;
    m_timer.stop();
}

bool IdleWatch::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::InputMethod:
        if (m_timer.isActive())
            m_timer.start();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace JakOps
