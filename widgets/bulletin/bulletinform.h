// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/bulletin.h"

#include <QDialog>
#include <QVariantMap>

class QCheckBox;
class QDateTimeEdit;
class QFormLayout;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace JakOps {

class ChoiceBox;
class WrapText;

// Writes a bulletin: title, text, for which area, from when to when, pinned or not. What is missing is said beneath. What was
// written stays in it until it is published, so that a closed form or a full disk costs nobody his words.
class BulletinForm final : public QDialog
{
    Q_OBJECT

public:
    BulletinForm(const CityFacts& facts, const Clock& clock, QWidget* parent = nullptr);

    void begin(const Officer& officer); // with times from now on where nothing is written yet
    void clear();
    void setBusy(bool busy); // while it is being published
    void tell(const QString& problem); // why it was not published
    [[nodiscard]] Bulletin bulletin() const;
    [[nodiscard]] QVariantMap draft() const; // empty: neither title nor text
    void restore(const QVariantMap& draft);

Q_SIGNALS:
    void publishRequested(const JakOps::Bulletin& bulletin);
    void changed(); // what draft() is

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void check();
    void setAreas();
    void retranslate();

    const CityFacts& m_facts;
    const Clock& m_clock;
    Officer m_officer;
    QFormLayout* m_rows;
    QLineEdit* m_title;
    QPlainTextEdit* m_words;
    ChoiceBox* m_area;
    QDateTimeEdit* m_from;
    QDateTimeEdit* m_until;
    QCheckBox* m_pinned;
    WrapText* m_problem;
    QPushButton* m_publish;
    QPushButton* m_cancel;
    bool m_busy = false;
};

} // namespace JakOps
