// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/learn/suggester.h"
#include "services/citizenreport.h"

#include <QTimer>
#include <QVariantMap>
#include <QWidget>

class QButtonGroup;
class QCheckBox;

namespace JakOps {

class ChoiceBox;
class ContactFields;
class PhotoCache;
class PhotoField;
class PhotoIntake;
class PlaceField;
class PlainLabel;
class SuggestionChips;
class SuggestionService;
class Theme;
class WordsEdit;
class Workspace;

// What a citizen says, in the order it is said: what, where, which kind, a photo, whether in private, who. Category is offered from
// what closed reports teach, never filled in by itself.
class IntakeForm final : public QWidget
{
    Q_OBJECT

public:
    struct Parts
    {
        Workspace& workspace;
        const Theme& theme;
        PhotoIntake& intake;
        PhotoCache& photos;
        SuggestionService& suggestions;
    };
    explicit IntakeForm(const Parts& parts, QWidget* parent = nullptr);

    [[nodiscard]] CitizenReport report() const;
    [[nodiscard]] QString problem() const; // in words; empty: it can be taken
    void focusProblem(); // where it is to be put right
    void clear();
    // Everything but who reports: that is nowhere before it is sealed.
    [[nodiscard]] QVariantMap draft() const;
    void restore(const QVariantMap& draft);
    [[nodiscard]] PlaceField& place() const { return *m_place; }
    [[nodiscard]] ContactFields& contact() const { return *m_contact; }
    [[nodiscard]] QWidget* firstField() const;

Q_SIGNALS:
    void changed();
    void mapRequested();
    void photoOpened(const QStringList& photos, int index);

protected:
    void changeEvent(QEvent* event) override;

private:
    void ask();
    void showLearned(const Result<Suggestion>& answer);
    void showPrivacy();
    void retranslate();

    Parts m_parts;
    QButtonGroup* m_channel;
    QWidget* m_channelRow;
    WordsEdit* m_words;
    PlainLabel* m_wordsLabel;
    PlaceField* m_place;
    ChoiceBox* m_category;
    PlainLabel* m_categoryLabel;
    SuggestionChips* m_learned;
    PhotoField* m_photos;
    QCheckBox* m_private;
    PlainLabel* m_privacy;
    ContactFields* m_contact;
    QTimer m_pause;
    quint64 m_asked = 0;
};

} // namespace JakOps
