// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>
#include <utility>

namespace JakOps {

// The numbers are stored: never reuse one.
enum class AlertKind : quint8 {
    Siaga = 1, // a river post has reached a state: value and threshold in cm, level 1 (Siaga 3) to 3 (Siaga 1)
    Rising = 2, // it rises fast: value and threshold in cm an hour, detail: cm
    Air = 3, // an index above the limit: value and threshold are indices, level: the category's number, detail: stations above it
    Price = 4, // a week's rise: value and threshold are shares, detail: rupiah
    Stale = 5, // a chosen source gives nothing: value: since when, UTC ms; 0: never since it was chosen
};

// What an alert is about. The code stays when a store's own numbers change.
struct AlertSubject
{
    AlertKind kind = AlertKind::Siaga;
    QString code; // "<source>:<station>", "<source>:<commodity>", the name of a source, "city"

    friend bool operator==(const AlertSubject&, const AlertSubject&) = default;
};
[[nodiscard]] inline size_t qHash(const AlertSubject& subject, size_t seed = 0)
{
    return qHashMulti(seed, quint8(subject.kind), subject.code);
}

// That a rule holds now. A value.
struct AlertSign
{
    AlertSubject subject;
    int level = 1; // higher is worse
    QString name; // of the station, commodity or source, as it was called then
    double value = 0.0;
    double threshold = 0.0;
    double detail = 0.0;
    QString unit; // of a price
    qint64 measuredAt = 0; // UTC ms
    qint64 target = 0; // the station's or commodity's number in this store; 0: none

    friend bool operator==(const AlertSign&, const AlertSign&) = default;
};

// How much it presses, to compare alerts of different kinds: a flood state before the air, the air before prices, a worse level before a lesser.
[[nodiscard]] int pressure(const AlertSign& sign);

// What all rules say of one moment. What is in neither list is not known, so that a silent station ends no alert.
struct AlertView
{
    QList<AlertSign> signs;
    QList<AlertSubject> calm;
};

// A line of the log.
struct AlertEntry
{
    qint64 id = 0; // of this store; 0: not stored yet
    AlertSign sign; // as it was when the alert was given
    qint64 raisedAt = 0;
    qint64 heldAt = 0; // when the rule last held
    qint64 endedAt = 0; // 0: not yet
    qint64 acknowledgedAt = 0; // 0: not yet
    QString acknowledgedBy; // officer's code

    [[nodiscard]] bool isOpen() const { return endedAt == 0; }
    [[nodiscard]] bool isAcknowledged() const { return acknowledgedAt != 0; }
    friend bool operator==(const AlertEntry&, const AlertEntry&) = default;
};

} // namespace JakOps
