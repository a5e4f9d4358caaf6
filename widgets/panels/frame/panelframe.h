// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/city/boardservice.h"

#include <QWidget>

namespace JakOps {

class PanelStates;
class Theme;

// A page of the city: its board; or, in the board's place, why there is none and what to do.
class PanelFrame : public QWidget
{
    Q_OBJECT

public:
    [[nodiscard]] PanelStates& states() const { return *m_states; }

Q_SIGNALS:
    void sourcesRequested();

protected:
    // The page lays itself out, and calls review() once it is made.
    PanelFrame(BoardServiceBase& service, const Theme& theme, QWidget* parent);
    [[nodiscard]] QWidget* content() const { return m_content; } // of the board

    // Three parts of a page side by side; the middle one takes what is left.
    struct Side
    {
        QWidget* part;
        int width;
        int least;
    };
    void layOut(const Side& left, QWidget* centre, const Side& right);
    [[nodiscard]] bool hasFailed() const { return m_service.state() == BoardState::Failed; } // to read the board anew

    void review(); // the service told something new, or words are others
    [[nodiscard]] virtual bool isEmpty() const = 0; // the board
    virtual void tellEmpty() = 0; // by states()
    virtual void showBoard() = 0;
    virtual void retranslate() { review(); }
    void changeEvent(QEvent* event) override;

private:
    BoardServiceBase& m_service;
    QWidget* m_content;
    PanelStates* m_states;
};

} // namespace JakOps
