// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/map/cityentries.h"
#include "widgets/map/mapscene.h"
#include "widgets/map/referencepoints.h"

#include <QFuture>
#include <QSet>

namespace JakOps {

// One list of places in the layer menu; also one found place, where `title` is its name and `remark` its list.
struct ReferenceEntry
{
    Q_GADGET
    QML_VALUE_TYPE(referenceEntry)
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString remark MEMBER remark)
    Q_PROPERTY(QString warning MEMBER warning)
    Q_PROPERTY(QColor color MEMBER color)
    Q_PROPERTY(bool shown MEMBER shown)

public:
    QString title;
    QString remark; // how many places
    QString warning; // rows that could not be read
    QColor color;
    bool shown = true;

    friend bool operator==(const ReferenceEntry&, const ReferenceEntry&) = default;
};

// The user's lists of places on the map: which there are, which are shown, what is found in them; and the emergency
// numbers. Files are read and written in workers. GUI thread; part of the map's view model.
class ReferenceLayers final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the map's view model")
    Q_PROPERTY(QList<JakOps::ReferenceEntry> entries READ entries NOTIFY changed FINAL)
    Q_PROPERTY(QList<JakOps::ReferenceEntry> found READ found NOTIFY foundChanged FINAL)
    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY foundChanged FINAL)
    Q_PROPERTY(QStringList numbers READ numbers NOTIFY changed FINAL)
    Q_PROPERTY(bool available READ isAvailable NOTIFY changed FINAL)
    Q_PROPERTY(QString trouble READ trouble NOTIFY changed FINAL)

public:
    ReferenceLayers(MapScene& scene, QObject* parent);
    ~ReferenceLayers() override; // waits for what is being written

    void open(const QString& profileDir); // reads what is kept there
    [[nodiscard]] bool isAvailable() const { return m_store.has_value(); }
    [[nodiscard]] bool isSettled() const { return m_running == 0; }
    [[nodiscard]] const ReferenceSet& shown() const { return m_shown; }
    [[nodiscard]] std::shared_ptr<const MarkSet> reports() const { return m_scene.marks(); } // names keep clear of them
    [[nodiscard]] QList<ReferenceEntry> entries() const;
    [[nodiscard]] QList<ReferenceLayer> lists() const; // all of them, shown or not; cheap to take along
    [[nodiscard]] QList<ReferenceEntry> found() const; // in all lists, shown or not
    [[nodiscard]] QString search() const { return m_search; }
    void setSearch(const QString& words);
    [[nodiscard]] QStringList numbers() const; // "112 · Jakarta Siaga 112"
    [[nodiscard]] QString trouble() const; // why the last file was refused
    [[nodiscard]] QJsonObject remembered() const; // which are hidden, for the settings
    void restore(const QJsonObject& remembered);

    // Reads the file's columns first; mappingWanted() asks what is what. Then add() reads its places and keeps them.
    void offer(const QString& path);
    void add(const QString& path, const QString& title, const ReferenceMapping& mapping, qint64 now);
    [[nodiscard]] CityCard card(const ReferenceHit& hit) const;
    [[nodiscard]] ReferenceHit at(double x, double y) const;
    void retranslate() { Q_EMIT changed(); }

    Q_INVOKABLE void choose() { Q_EMIT fileWanted(); }
    Q_INVOKABLE void remove(int at);
    Q_INVOKABLE void setShown(int at, bool shown);
    Q_INVOKABLE void goTo(int found); // shows its list, if it was not

Q_SIGNALS:
    void changed();
    void foundChanged();
    void shownChanged(); // the picture is another
    void edited(); // remembered() is
    void fileWanted();
    void mappingWanted(const QString& path, const JakOps::ReferenceColumns& columns, const JakOps::ReferenceMapping& guess);
    void cardWanted(const JakOps::CityCard& card);

private:
    struct Loaded
    {
        QList<ReferenceLayer> layers;
        QList<EmergencyNumber> numbers;
        QStringList problems;
    };
    template<class T, class Then>
    void work(QFuture<T> future, Then then);
    void rebuild();
    [[nodiscard]] CityCard cardOf(const ReferenceMarks& marks, qsizetype point) const;
    [[nodiscard]] bool isHidden(const ReferenceMarks& marks) const { return m_hidden.contains(marks.layer.id); }

    MapScene& m_scene;
    QThreadPool m_pool; // one thread: what is written keeps its order
    std::optional<ReferenceStore> m_store;
    ReferenceSet m_layers; // all
    QSet<QString> m_hidden; // ids
    ReferenceSet m_shown;
    QList<EmergencyNumber> m_numbers;
    QString m_search;
    std::vector<ReferenceHit> m_found; // in m_layers
    std::optional<Error> m_trouble;
    int m_running = 0;
    int m_made = 0; // lists since the start, for shape and colour
};

} // namespace JakOps
