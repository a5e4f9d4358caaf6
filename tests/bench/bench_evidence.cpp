// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a photo that was used before is found again, whether one that was not is left alone, and how long that takes: 10,000 made-up
// photos, 1,000 of them altered and used again, 1,000 new ones and 1,000 that show a known place at another time. The kinds of
// hashes are measured against each other on the same pictures; the look-up is a figure of its own.
#include "bench/benchreport.h"
#include "index/photoindex.h"
#include "services/demo/demophoto.h"
#include "services/demo/demorandom.h"
#include "services/preparedphoto.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImageWriter>

#include <bit>
#include <ctime>
#include <map>
#include <optional>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

enum Change { Mirrored = 1, Cut = 2, Saved = 4, Resized = 8, Brighter = 16, Stamped = 32, Turned = 64 };

// Of this thread alone: what the look-up takes where nobody else wants the processor.
double processorMilliseconds()
{
    timespec now {};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

QByteArray jpegOf(const QImage& image, int quality)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "jpeg"_ba);
    writer.setQuality(quality);
    writer.write(image);
    return bytes;
}

LumaImage lumaOfFile(const QByteArray& file)
{
    return lumaOf(decodePhoto(file, kPhotoLumaEdge).value_or(QImage()));
}

DemoPhoto photoOf(quint64 i)
{
    DemoRandom random(77, i);
    DemoPhoto photo {.place = 1000 + i, .moment = i};
    static constexpr std::array sizes {QSize(256, 192), QSize(192, 256), QSize(256, 144), QSize(200, 200)};
    photo.size = sizes[size_t(random.below(4))];
    photo.stamp = random.chance(0.4) ? i + 1 : 0;
    return photo;
}

QImage changed(QImage image, int changes, quint64 seed)
{
    DemoRandom random(seed, 5);
    if (changes & Mirrored)
        image = image.mirrored(true, false);
    if (changes & Turned)
        image = image.transformed(QTransform().rotate(90.0 * (1 + random.below(3))));
    if (changes & Cut) {
        const int width = int(image.width() * (0.7 + 0.28 * random.unit())), height = int(image.height() * (0.7 + 0.28 * random.unit()));
        image = image.copy(random.below(image.width() - width + 1), random.below(image.height() - height + 1), width, height);
    }
    if (changes & Stamped)
        paintDemoStamp(image, seed + 99);
    if (changes & Resized)
        image = image.scaled(image.size() * (0.4 + 1.4 * random.unit()), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    if (changes & Brighter) {
        const double gain = 0.7 + 0.6 * random.unit(), lift = -30 + 60 * random.unit();
        for (int y = 0; y < image.height(); ++y) {
            auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
            for (int x = 0; x < image.width(); ++x) {
                const auto shade = [&](int value) { return std::clamp(int(value * gain + lift), 0, 255); };
                line[x] = qRgb(shade(qRed(line[x])), shade(qGreen(line[x])), shade(qBlue(line[x])));
            }
        }
    }
    return image;
}

QString nameOf(int changes)
{
    QStringList names;
    for (const auto& [bit, name] : {std::pair(Mirrored, "mirrored"), {Cut, "cut"}, {Saved, "saved anew"}, {Resized, "resized"},
             {Brighter, "brightness"}, {Stamped, "other date"}, {Turned, "turned"}}) {
        if (changes & bit)
            names << QLatin1StringView(name);
    }
    return names.join(u" + "_s);
}

struct Library
{
    std::vector<PhotoPrint> prints;
    PhotoIndex index;
};

// The best likeness of all candidates, and whose.
std::pair<double, qint64> bestOf(const Library& library, const PhotoQuery& query, int radius, size_t* verified = nullptr)
{
    const auto found = library.index.find(query, radius);
    const auto matches
        = confirmPhotos(query, found, [&](qint64 photo) { return library.prints[size_t(photo)].thumbImage(); });
    const std::pair<double, qint64> best = matches.empty() ? std::pair(0.0, qint64(-1)) : std::pair(matches.front().likeness, matches.front().photo);
    if (verified)
        *verified += found.size();
    return best;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    BenchReport report(u"evidence"_s);
    const auto photos = quint64(benchSize("JAKOPS_BENCH_PHOTOS", 10'000));
    const quint64 reuses = photos / 10;
    Library library;
    std::vector<LumaImage> lumas;
    for (quint64 i = 0; i < photos; ++i) {
        lumas.push_back(lumaOfFile(jpegOf(paintDemoPhoto(photoOf(i)), 88)));
        library.prints.push_back(photoPrint(lumas.back()));
        library.index.add(qint64(i), library.prints.back().hashes);
    }
    library.index.settle();
    report.note(u"%1 photos; load %2"_s.arg(photos).arg(loadAverage()));

    static constexpr std::array kinds {int(Saved), Mirrored | Saved, Cut | Saved, Resized | Saved, Brighter | Saved, Stamped | Saved,
        Turned | Saved, Mirrored | Cut | Saved, Cut | Brighter | Resized | Saved, Mirrored | Cut | Brighter | Resized | Stamped | Saved};
    std::map<int, std::pair<int, int>> byKind; // found, all
    std::vector<double> likenessOfReuses, likenessOfNew, likenessOfTwins;
    std::map<PhotoHashKind, std::array<std::array<int, 81>, 2>> reach; // by distance: reuses by best window; strangers
    size_t verified = 0;
    std::vector<double> times;
    std::map<int, int> strangersAt, reusesAt; // candidates of the index by distance
    int wrong = 0;
    for (quint64 i = 0; i < reuses; ++i) {
        const quint64 original = i * 10 + 3;
        const int changes = kinds[i % kinds.size()];
        DemoRandom random(5, i);
        const QImage again = changed(decodePhoto(jpegOf(paintDemoPhoto(photoOf(original)), 88), 0).value_or(QImage()), changes, i);
        const LumaImage luma = lumaOfFile(jpegOf(again, 35 + random.below(50)));
        std::pair<double, qint64> best;
        times.push_back(millisecondsOf([&] { best = bestOf(library, PhotoQuery(luma), kPhotoHashRadius, &verified); }));
        for (const PhotoCandidate& candidate : library.index.find(PhotoQuery(luma), 20, 100'000))
            ++(candidate.photo == qint64(original) ? reusesAt : strangersAt)[candidate.distance];
        likenessOfReuses.push_back(best.second == qint64(original) ? best.first : 0.0);
        wrong += best.second != qint64(original) && best.first >= kPhotoLikeness ? 1 : 0;
        auto& [found, all] = byKind[changes];
        ++all;
        found += best.second == qint64(original) && best.first >= kPhotoLikeness ? 1 : 0;
        const LumaField field(luma), turnedField(lumas[original]);
        const LumaField mirroredField(mirrored(luma));
        for (const PhotoHashKind kind : {PhotoHashKind::Dct, PhotoHashKind::Difference, PhotoHashKind::BlockMean}) {
            if (changes & Turned)
                continue;
            const PhotoHash a = photoHash(field, {}, kind), b = photoHash(mirroredField, {}, kind);
            int least = 80;
            for (const UnitRect& window : photoWindows()) {
                const PhotoHash stored = photoHash(turnedField, window, kind);
                least = std::min({least, distance(stored, a), distance(stored, b)});
            }
            ++reach[kind][0][size_t(least)];
        }
    }
    for (const bool twins : {false, true}) {
        for (quint64 i = 0; i < reuses; ++i) {
            DemoPhoto photo = photoOf(photos + i);
            if (twins) {
                photo = photoOf(i * 10 + 7);
                photo.moment += 1'000'000; // the same street, another day
            }
            const LumaImage luma = lumaOfFile(jpegOf(paintDemoPhoto(photo), 85));
            (twins ? likenessOfTwins : likenessOfNew).push_back(bestOf(library, PhotoQuery(luma), kPhotoHashRadius, &verified).first);
            if (twins)
                continue;
            const LumaField field(luma);
            for (const PhotoHashKind kind : {PhotoHashKind::Dct, PhotoHashKind::Difference, PhotoHashKind::BlockMean}) {
                const PhotoHash a = photoHash(field, {}, kind);
                const LumaField other(lumas[(i * 7919) % photos]);
                int least = 80;
                for (const UnitRect& window : photoWindows())
                    least = std::min(least, distance(photoHash(other, window, kind), a));
                ++reach[kind][1][size_t(least)];
            }
        }
    }
    const auto atLeast = [](const std::vector<double>& values, double limit) {
        return double(std::ranges::count_if(values, [limit](double value) { return value >= limit; })) / double(values.size());
    };
    for (const auto& [changes, counts] : byKind)
        report.note(u"  %1: %2 of %3 found"_s.arg(nameOf(changes), -70).arg(counts.first).arg(counts.second));
    for (const auto& [kind, distances] : reach) {
        for (const int radius : {8, 10, 12, 14, 16, 18, 20}) {
            const auto within = [&](const std::array<int, 81>& counts) {
                int inside = 0, all = 0;
                for (int d = 0; d <= 80; ++d) {
                    all += counts[size_t(d)];
                    inside += d <= radius ? counts[size_t(d)] : 0;
                }
                return 100.0 * inside / all;
            };
            report.note(u"  hash %1, radius %2: %3 % of reuses among the candidates, %4 % of strangers"_s.arg(int(kind)).arg(radius)
                            .arg(within(distances[0]), 0, 'f', 2).arg(within(distances[1]), 0, 'f', 2));
        }
    }
    int reusesUpTo = 0, strangersUpTo = 0;
    for (int d = 0; d <= 20; ++d) {
        reusesUpTo += reusesAt[d];
        strangersUpTo += strangersAt[d];
        report.note(u"  index, distance up to %1: %2 % of reuses, %3 strangers for each photo"_s.arg(d).arg(100.0 * reusesUpTo / double(reuses), 0, 'f', 1)
                        .arg(double(strangersUpTo) / double(reuses), 0, 'f', 2));
    }
    for (const double limit : {0.7, 0.75, 0.8})
        report.note(u"  likeness %1: recall %2, new photos taken for old %3, same place another day %4"_s.arg(limit).arg(atLeast(likenessOfReuses, limit))
                        .arg(atLeast(likenessOfNew, limit)).arg(atLeast(likenessOfTwins, limit)));
    report.note(u"  %1 candidates looked at for each photo, %2 ms"_s.arg(double(verified) / double(3 * reuses)).arg(median(times)));
    report.add({.name = u"reused photos found"_s, .ours = atLeast(likenessOfReuses, kPhotoLikeness), .unit = u"share"_s, .aim = u">=0.98"_s});
    report.add({.name = u"new photos taken for reused"_s, .ours = atLeast(likenessOfNew, kPhotoLikeness), .unit = u"share"_s, .aim = u"<=0.001"_s});
    report.add({.name = u"same place another day taken for reused"_s, .ours = atLeast(likenessOfTwins, kPhotoLikeness), .unit = u"share"_s, .aim = u"<=0.001"_s});

    // A store of 500,000: the prints of the made-up photos, and half a million more with bits like theirs.
    const auto stored = quint64(benchSize("JAKOPS_BENCH_HASHES", 500'000));
    DemoRandom random(9);
    library.index.reserve(stored);
    for (quint64 i = photos; i < stored; ++i) {
        // Made of two photos each, bit by bit: as far from each other as photos are.
        PhotoHashes hashes = library.prints[i % photos].hashes;
        const PhotoHashes& other = library.prints[random.next() % photos].hashes;
        const quint64 mask = random.next();
        for (size_t w = 0; w < hashes.size(); ++w)
            hashes[w] = {(hashes[w].fine & mask) | (other[w].fine & ~mask), quint16((hashes[w].coarse & mask) | (other[w].coarse & ~mask))};
        library.prints.push_back(library.prints[i % photos]);
        library.prints.back().hashes = hashes;
        library.index.add(qint64(i), hashes);
    }
    const double settling = millisecondsOf([&] { library.index.settle(); });
    report.note(u"  put in order in %1 ms, %2 MB resident"_s.arg(settling).arg(residentMegabytes()));
    times.clear();
    std::vector<double> scans, processor;
    verified = 0;
    int hits = 0;
    for (quint64 i = 0; i < 100; ++i) {
        const quint64 original = i * 10 + 3;
        const QImage again = changed(paintDemoPhoto(photoOf(original)), kinds[i % kinds.size()], i);
        const LumaImage luma = lumaOfFile(jpegOf(again, 60));
        std::pair<double, qint64> best;
        const double before = processorMilliseconds();
        times.push_back(millisecondsOf([&] { best = bestOf(library, PhotoQuery(luma), kPhotoHashRadius, &verified); }));
        processor.push_back(processorMilliseconds() - before);
        hits += best.first >= kPhotoLikeness ? 1 : 0;
        const PhotoQuery query(luma);
        const double beforeScan = processorMilliseconds();
        std::ignore = library.index.find(query);
        scans.push_back(processorMilliseconds() - beforeScan);
    }
    std::ranges::sort(times);
    std::ranges::sort(processor);
    report.note(u"  %1 hashes of %2 photos; pass over the index %3 ms of the processor, %4 candidates a photo, %5 of 100 found"_s.arg(stored * kPhotoWindowCount)
                    .arg(stored).arg(median(scans), 0, 'f', 2).arg(double(verified) / 100).arg(hits));
    report.add({.name = u"look-up among 500,000 photos, processor, median"_s, .ours = median(processor), .unit = u"ms"_s, .aim = u"<=50"_s});
    report.add({.name = u"look-up among 500,000 photos, processor, 95th of 100"_s, .ours = processor[94], .unit = u"ms"_s, .aim = u"<=50"_s});
    report.add({.name = u"look-up among 500,000 photos, median"_s, .ours = median(times), .unit = u"ms"_s, .aim = u"<=50"_s});
    report.add({.name = u"look-up among 500,000 photos, 95th of 100"_s, .ours = times[94], .unit = u"ms"_s, .aim = u"<=50"_s});
    return 0;
}
