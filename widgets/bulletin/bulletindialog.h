// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "domain/bulletin.h"

#include <QDialog>
#include <QHash>

class QCheckBox;
class QListWidget;
class QPushButton;

namespace JakOps {

class BulletinForm;
class BulletinService;
class OfficerContext;
class ReadingText;
class WrapText;

// The bulletins of the officer's area: the valid ones, on demand all others. What is shown has been read. Who may writes a new
// one or withdraws one here. Beside the window, not over it.
class BulletinDialog final : public QDialog
{
    Q_OBJECT

public:
    BulletinDialog(BulletinService& service, const OfficerContext& officer, const CityFacts& facts, const Clock& clock,
        QWidget* parent = nullptr);

    void setOfficers(const QList<Officer>& officers); // whose names are known
    void showBulletin(const QUuid& id); // when it is there
    void review(); // reads them anew
    void write(); // asks for a new one
    [[nodiscard]] BulletinForm* form() const; // of the officer at the console; null until he wrote

Q_SIGNALS:
    void formMade(JakOps::BulletinForm* form, const QString& officer);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void fill(const QList<Bulletin>& all);
    void showCurrent();
    void showPowers(const Bulletin* bulletin);
    void publish(BulletinForm* form, const Bulletin& bulletin, const Officer& officer);
    void askToWithdraw(const QUuid& id); // null: no longer
    void withdraw();
    void tell(const Error& error);
    void retranslate();
    [[nodiscard]] const Bulletin* current() const;

    BulletinService& m_service;
    const OfficerContext& m_officer;
    const CityFacts& m_facts;
    const Clock& m_clock;
    QList<Officer> m_officers;
    QList<Bulletin> m_shown;
    QUuid m_wanted;
    QUuid m_askedFor; // whether it is to be withdrawn
    QHash<QString, BulletinForm*> m_forms; // by officer: what one began the next does not see
    QListWidget* m_list;
    QCheckBox* m_past;
    WrapText* m_title;
    WrapText* m_about;
    ReadingText* m_words;
    WrapText* m_problem;
    QWidget* m_question;
    WrapText* m_asked;
    QPushButton* m_yes;
    QPushButton* m_no;
    QPushButton* m_write;
    QPushButton* m_withdraw;
    QPushButton* m_close;
};

} // namespace JakOps
