// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/map/mapscene.h"

#include <QJsonObject>

namespace JakOps {

// One package in the list of base maps.
struct PackEntry
{
    Q_GADGET
    QML_VALUE_TYPE(packEntry)
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QString remark MEMBER remark)
    Q_PROPERTY(bool shown MEMBER shown)
    Q_PROPERTY(bool refused MEMBER refused)

public:
    QString name;
    QString remark; // zooms, or why it was refused
    bool shown = true;
    bool refused = false;

    friend bool operator==(const PackEntry&, const PackEntry&) = default;
};

// The packages a person added as base map: order, choice, and what became of opening them. Files stay where they are — a package can
// be larger than the whole store — and are opened by workers. The lowest entry is drawn first. GUI thread.
class BasePacks final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the map's view model")
    Q_PROPERTY(QList<JakOps::PackEntry> entries READ entries NOTIFY changed FINAL)

public:
    BasePacks(MapScene& scene, QObject* parent);

    [[nodiscard]] QList<PackEntry> entries() const; // the uppermost first
    [[nodiscard]] QStringList attributions() const; // of those shown, plain text
    [[nodiscard]] bool isSettled() const { return m_opening == 0; }
    void add(const QString& path); // on top; again: looked at anew
    // For the settings: {"packs": [{"path", "shown"}, …]}, the lowest first.
    [[nodiscard]] QJsonObject remembered() const;
    void restore(const QJsonObject& remembered);
    void retranslate() { Q_EMIT changed(); }

    Q_INVOKABLE void setShown(int index, bool shown);
    Q_INVOKABLE void remove(int index);
    Q_INVOKABLE void raise(int index); // one place up
    Q_INVOKABLE void choose() { Q_EMIT fileWanted(); }

Q_SIGNALS:
    void changed();
    void edited(); // by hand: worth remembering
    void fileWanted();

private:
    struct Pack
    {
        QString path;
        bool shown = true;
        std::shared_ptr<PackSource> source; // null: not opened yet, or refused
        std::optional<PackFault> fault;
    };
    [[nodiscard]] size_t at(int index) const { return m_packs.size() - 1 - size_t(index); }
    [[nodiscard]] bool has(int index) const { return index >= 0 && size_t(index) < m_packs.size(); }
    void open(const QString& path);
    void publish();

    MapScene& m_scene;
    std::vector<Pack> m_packs; // the lowest first
    int m_opening = 0;
};

} // namespace JakOps
