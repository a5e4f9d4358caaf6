// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/evidenceservice.h"

#include "services/changenotifier.h"
#include "services/demo/demophoto.h"
#include "services/photointake.h"
#include "services/testworkspace.h"
#include "services/ticketcommands.h"
#include "storage/photostore.h"
#include "support/testmain.h"

#include <QBuffer>
#include <QFile>
#include <QJsonArray>
#include <QSignalSpy>

#include <exiv2/exiv2.hpp>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray jpeg(const QImage& image, int quality = 88)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "jpeg", quality);
    return bytes;
}

QByteArray withExif(const QByteArray& file, const std::map<std::string, std::string>& fields)
{
    auto image = Exiv2::ImageFactory::open(reinterpret_cast<const Exiv2::byte*>(file.constData()), size_t(file.size()));
    Exiv2::ExifData exif;
    for (const auto& [key, value] : fields)
        exif[key] = value;
    image->setExifData(exif);
    image->writeMetadata();
    Exiv2::BasicIo& io = image->io();
    io.open();
    const Exiv2::DataBuf data = io.read(io.size());
    return QByteArray(reinterpret_cast<const char*>(data.c_data()), qsizetype(data.size()));
}

} // namespace

class TestEvidenceService final : public QObject
{
    Q_OBJECT

    std::unique_ptr<TestWorkspace> m_desk;
    std::unique_ptr<EvidenceService> m_service;

    QString take(const QByteArray& file)
    {
        PhotoIntake intake(m_desk->operator->()->attachments(), &(**m_desk).database());
        const auto taken = intake.takeBytes(file).result();
        return taken ? taken->shown : QString();
    }
    // A report in progress, followed up with this photo.
    qint64 followUp(int n, const QByteArray& file, const QJsonObject& more = {})
    {
        const auto key = m_desk->addReport(n, more);
        if (!key)
            return 0;
        m_desk->clock.advanceMs(3'600'000);
        for (const CommandKind kind : {CommandKind::Start, CommandKind::FollowUp}) {
            TicketCommand command = m_desk->command(*key, kind, kind == CommandKind::FollowUp ? u"Sudah dikerjakan"_s : QString());
            if (kind == CommandKind::FollowUp)
                command.photos = {take(file)};
            const auto done = (**m_desk).commands().give(command, m_desk->village).result();
            if (!done) {
                qWarning("%s", qPrintable(done.error().toLog()));
                return 0;
            }
        }
        return *key;
    }
    [[nodiscard]] bool settle()
    {
        m_service->begin();
        return QTest::qWaitFor(
            [this] {
                const auto left = (**m_desk).database().read(PhotoStore::dueCount).result();
                return left && *left == 0;
            },
            30'000);
    }
    TicketEvidence evidence(qint64 key, const Officer& officer) { return m_service->evidence(key, officer).result().value_or(TicketEvidence()); }

private Q_SLOTS:
    void init()
    {
        pinEnvironment();
        m_desk = std::make_unique<TestWorkspace>();
        VERIFY_RESULT(m_desk->open());
        m_service = std::make_unique<EvidenceService>(**m_desk);
    }
    void cleanup()
    {
        m_service.reset();
        m_desk.reset();
    }

    // When, where and with what a citizen took his photo tells who he is. It is known again all the same.
    void keepsNothingOfAPrivateReportsPhotoButWhatItIsKnownAgainBy()
    {
        const QImage picture = paintDemoPhoto({7, 1, {480, 360}, 0});
        const QByteArray file = withExif(jpeg(picture),
            {{"Exif.Image.Make", "Zulaikha"}, {"Exif.Image.Model", "Zulaikha X1"}, {"Exif.Image.Software", "Zulaikha 2.0"},
                {"Exif.Photo.DateTimeOriginal", "2026:11:20 09:30:00"}, {"Exif.GPSInfo.GPSLatitudeRef", "S"},
                {"Exif.GPSInfo.GPSLatitude", "6/1 10/1 37/1"}, {"Exif.GPSInfo.GPSLongitudeRef", "E"},
                {"Exif.GPSInfo.GPSLongitude", "106/1 49/1 35/1"}});
        const QString photo = take(file);
        VERIFY_RESULT(m_desk->addReport(1, {{u"private"_s, true}, {u"photos"_s, QJsonArray{photo}}}));
        const qint64 cheat = followUp(2, jpeg(picture.mirrored(true, false), 70));
        QVERIFY(cheat > 0 && settle());
        const auto kept = (**m_desk).database().read([&](ReadSession& session) -> Result<QString> {
            auto statement = session.prepare("SELECT coalesce(taken_at, ''), coalesce(lat, ''), camera || software, hashes IS NOT NULL, "
                                             "(SELECT count(*) FROM photo_thumb WHERE photo = p.id) FROM photo p WHERE sha256 = ?");
            if (!statement)
                return fail(statement.error());
            statement->bind(1, photo);
            if (const auto row = statement->step(); !row || !*row)
                return fail(ErrorCode::NotFound);
            QStringList all;
            for (int i = 0; i < 5; ++i)
                all += statement->text(i);
            return all.join(u'|');
        }).result();
        VERIFY_RESULT(kept);
        QCOMPARE(*kept, u"|||1|0"_s);
        const TicketEvidence found = evidence(cheat, m_desk->bureau);
        QCOMPARE(found.rating.light, EvidenceLight::Red);
        QVERIFY(found.evidence.photos.first().reuses.first().isMirrored);
    }

    void aMirroredAndCutPhotoOfAnotherReportIsNamed()
    {
        const QImage picture = paintDemoPhoto({1, 1, {480, 360}, 0});
        const qint64 first = followUp(1, jpeg(picture));
        const qint64 second = followUp(2, jpeg(picture.mirrored(true, false).copy(24, 18, 420, 310), 60));
        const qint64 other = followUp(3, jpeg(paintDemoPhoto({2, 2, {480, 360}, 0})));
        QVERIFY(first > 0 && second > 0 && other > 0);
        QVERIFY(settle());
        const TicketEvidence found = evidence(second, m_desk->bureau);
        QCOMPARE(found.rating.light, EvidenceLight::Red);
        QCOMPARE(found.rating.findings.first().reason, EvidenceReason::UsedElsewhere);
        const ReuseHit hit = found.evidence.photos.first().reuses.first();
        QCOMPARE(hit.number, u"JK0000000001"_s);
        QVERIFY(hit.isMirrored && hit.isCut && hit.mayBeSeen && !hit.isSameFile);
        QVERIFY(evidence(first, m_desk->bureau).rating.light != EvidenceLight::Red); // it was there first
        QVERIFY(evidence(other, m_desk->bureau).evidence.photos.first().reuses.isEmpty());
    }

    void theSameFileIsFoundThoughItShowsNothing()
    {
        QImage night(64, 48, QImage::Format_RGB32);
        night.fill(qRgb(9, 9, 9));
        followUp(1, jpeg(night));
        const qint64 again = followUp(2, jpeg(night));
        QVERIFY(settle());
        const TicketEvidence found = evidence(again, m_desk->bureau);
        QVERIFY(found.evidence.photos.first().isPlain);
        QVERIFY(found.evidence.photos.first().reuses.first().isSameFile);
        QCOMPARE(found.rating.light, EvidenceLight::Red);
    }

    void theCamerasWordsAreReadFromTheOriginal()
    {
        const QByteArray file = withExif(jpeg(paintDemoPhoto({5, 5, {320, 240}, 0})),
            {{"Exif.Photo.DateTimeOriginal", "1904:01:01 00:00:00"}, {"Exif.GPSInfo.GPSLatitude", "0/1 0/1 0/1"},
                {"Exif.GPSInfo.GPSLatitudeRef", "N"}, {"Exif.GPSInfo.GPSLongitude", "0/1 0/1 0/1"},
                {"Exif.GPSInfo.GPSLongitudeRef", "E"}, {"Exif.Image.Software", "Adobe Photoshop 25.1"}});
        const qint64 key = followUp(1, file);
        QVERIFY(settle());
        const EvidencePhoto photo = evidence(key, m_desk->bureau).evidence.photos.first();
        QVERIFY(photo.original != photo.photo);
        QVERIFY(photo.facts.has(PhotoFacts::AbsurdTime));
        QVERIFY(photo.facts.has(PhotoFacts::AbsurdPlace));
        QVERIFY(!photo.facts.takenAt && !photo.facts.place);
        QCOMPARE(editorIn(photo.facts.software), u"Photoshop"_s);
    }

    void theReportersOwnPictureIsNoEvidence()
    {
        const QByteArray file = jpeg(paintDemoPhoto({6, 6, {320, 240}, 0}));
        const QString before = take(file);
        const qint64 key = followUp(1, jpeg(paintDemoPhoto({6, 6, {320, 240}, 0}).mirrored(true, false)), {{BodyKey::photos, QJsonArray {before}}});
        QVERIFY(settle());
        QCOMPARE(evidence(key, m_desk->bureau).rating.findings.first().reason, EvidenceReason::ReportsOwnPhoto);
    }

    void privatePhotosAreKeptFromWhoMayNotSeeThem()
    {
        const QImage picture = paintDemoPhoto({8, 8, {320, 240}, 0});
        const qint64 key = followUp(1, jpeg(picture), {{BodyKey::isPrivate, true}});
        const qint64 second = followUp(2, jpeg(picture, 40));
        QVERIFY(settle());
        const TicketEvidence kept = evidence(key, m_desk->viewer);
        QVERIFY(kept.isWithheld);
        QVERIFY(kept.after.isEmpty() && kept.words.isEmpty());
        QVERIFY(kept.evidence.photos.first().photo.isEmpty());
        const ReuseHit hit = evidence(second, m_desk->viewer).evidence.photos.first().reuses.first();
        QVERIFY(!hit.mayBeSeen);
        QCOMPARE(hit.number, u"JK0000000001"_s);
        QVERIFY(evidence(second, m_desk->bureau).evidence.photos.first().reuses.first().mayBeSeen);
    }

    void whatWaitsIsListedAndNobodyJudgesHisOwn()
    {
        const qint64 key = followUp(1, jpeg(paintDemoPhoto({9, 9, {320, 240}, 0})));
        QVERIFY(m_desk->addReport(2).has_value());
        const auto awaiting = m_service->awaiting(m_desk->bureau).result();
        VERIFY_RESULT(awaiting);
        QCOMPARE(awaiting->total, 1);
        QCOMPARE(awaiting->rows.first().key, key);
        QVERIFY(!awaiting->rows.first().rating.isComplete); // not looked at yet
        const auto refusalOf = [&](const Officer& officer) {
            const TicketEvidence one = evidence(key, officer);
            return std::ranges::find(one.options, CommandKind::Validate, &CommandOption::kind)->refusal;
        };
        QCOMPARE(refusalOf(m_desk->bureau), Refusal::None);
        QVERIFY(refusalOf(m_desk->village) != Refusal::None);
    }

    void aVideoIsComparedByItsFirstPicture()
    {
        QFile file(QStringLiteral(JAKOPS_TEST_DATA "/short.mp4"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const qint64 key = followUp(1, file.readAll());
        QVERIFY(key > 0);
        QVERIFY(settle());
        QVERIFY(evidence(key, m_desk->bureau).evidence.photos.first().isVideo);
        QVERIFY(!evidence(key, m_desk->bureau).evidence.photos.first().isCompared);
        const QImage frame = paintDemoPhoto({10, 10, {320, 240}, 0});
        m_service->keepFrame(evidence(key, m_desk->bureau).after.first(), frame);
        QVERIFY(QTest::qWaitFor([&] { return evidence(key, m_desk->bureau).evidence.photos.first().isCompared; }, 10'000));
        const qint64 still = followUp(2, jpeg(frame));
        QVERIFY(settle());
        QCOMPARE(evidence(still, m_desk->bureau).rating.light, EvidenceLight::Red);
    }

    void aFileThatIsGoneIsSaidToBe()
    {
        const auto key = m_desk->addReport(1);
        VERIFY_RESULT(key);
        const qint64 other = followUp(2, jpeg(paintDemoPhoto({11, 11, {320, 240}, 0})));
        const QString photo = evidence(other, m_desk->bureau).after.first();
        QVERIFY(QFile::remove((**m_desk).attachments().path(photo)));
        QVERIFY(settle());
        QCOMPARE(evidence(other, m_desk->bureau).evidence.photos.first().state, EvidencePhoto::State::Unreadable);
    }

    void samplesOfTheDemoAreComparedWithNothing()
    {
        const QByteArray file = jpeg(paintDemoPhoto({12, 12, {320, 240}, 0}));
        const QString photo = take(file);
        VERIFY_RESULT((**m_desk).database().write(WritePriority::User, [&](WriteSession& s) { return PhotoStore::markSample(s, photo); }).result());
        followUp(1, file);
        const qint64 again = followUp(2, file);
        QVERIFY(settle());
        QVERIFY(evidence(again, m_desk->bureau).evidence.photos.first().reuses.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestEvidenceService)
#include "tst_evidenceservice.moc"
