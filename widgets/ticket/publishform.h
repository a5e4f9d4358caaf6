// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/ticket/commandform.h"
#include "widgets/ticket/formcontext.h"
#include "widgets/ticket/redactview.h"

#include <QHash>
#include <QTimer>

class QCheckBox;
class QPushButton;
class QToolButton;

namespace JakOps {

class PlainLabel;
class WordsEdit;

// The version of a private report that the field gets: words written anew, and its photos with boxes over what gives the
// reporter away. What is sent are new pictures; the originals stay where they are.
class PublishForm final : public CommandForm
{
    Q_OBJECT

public:
    PublishForm(const FormContext& context, QWidget* parent);

    void setTicket(const TicketDetail& detail) override;
    void fill(TicketCommand& command) const override;
    [[nodiscard]] QString problem() const override;
    [[nodiscard]] QVariantMap draft() const override;
    void restore(const QVariantMap& draft) override;
    [[nodiscard]] QWidget* firstField() override;

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Photo
    {
        QString original; // sha256
        QImage image; // null: not read yet, or not to be read
        RedactionBoxes boxes;
        bool chosen = false;
        QString made; // sha256 of the new one; empty: not made yet
        quint64 generation = 0;
    };
    void turn(qsizetype to);
    void show();
    void make(); // the new pictures that are wanted and not there
    void makeOne(Photo& photo);
    void retranslate();
    [[nodiscard]] Photo* current();

    const FormContext m_context;
    QList<Photo> m_photos;
    qsizetype m_at = 0;
    quint64 m_generation = 0;
    bool m_wasFilled = false;
    QTimer m_later;
    WordsEdit* m_words;
    PlainLabel* m_wordsLabel;
    PlainLabel* m_hint;
    QWidget* m_photoPart;
    PlainLabel* m_which;
    QToolButton* m_before;
    QToolButton* m_next;
    RedactView* m_view;
    QPushButton* m_add;
    QPushButton* m_remove;
    QCheckBox* m_use;
    PlainLabel* m_problem;
};

} // namespace JakOps
