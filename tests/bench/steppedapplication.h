// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QElapsedTimer>
#include <QThread>
#include <QTimer>

#include <ctime>

namespace JakOps {

// Of the calling thread, so that other programs do not count.
inline double threadMilliseconds()
{
    timespec now {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

// Remembers the longest step of the event loop: the outermost event only.
class SteppedApplication final : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject* receiver, QEvent* event) override
    {
        if (QThread::currentThread() != thread() || !measures || m_depth > 0) // workers' events come here, too
            return QApplication::notify(receiver, event);
        ++m_depth;
        QElapsedTimer wall;
        wall.start();
        const double before = threadMilliseconds();
        const int type = event->type();
        QByteArray name = receiver->metaObject()->className();
        if (const QObject* const parent = receiver->parent())
            name += QByteArray(" of ") + parent->metaObject()->className();
        const bool done = QApplication::notify(receiver, event);
        if (const double step = threadMilliseconds() - before; step > longest) {
            longest = step;
            what = name + " / event " + QByteArray::number(type);
        }
        longestWall = std::max(longestWall, double(wall.nsecsElapsed()) / 1e6);
        --m_depth;
        return done;
    }
    void begin() // anew
    {
        measures = true;
        longest = longestWall = 0.0;
        what.clear();
    }

    bool measures = false;
    double longest = 0.0;
    double longestWall = 0.0;
    QByteArray what;

private:
    int m_depth = 0;
};

template<class Done> void waitFor(Done done)
{
    QTimer heart; // what is waited for may not be an event
    heart.start(20);
    while (!done())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

} // namespace JakOps
