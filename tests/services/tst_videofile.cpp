// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/videofile.h"

#include "services/photointake.h"
#include "storage/attachmentstore.h"
#include "support/testmain.h"

#include <QFile>
#include <QTemporaryDir>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestVideoFile final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void knowsVideosByContent()
    {
        QCOMPARE(videoFormatOf("\0\0\0\x18" "ftypmp42...."_ba), VideoFormat::Mp4);
        QCOMPARE(videoFormatOf("\0\0\0\x14" "ftyp3gp4...."_ba), VideoFormat::Mp4);
        QCOMPARE(videoFormatOf("\x1A\x45\xDF\xA3........"_ba), VideoFormat::Matroska);
        QCOMPARE(videoFormatOf("RIFF....AVI LIST"_ba), VideoFormat::Avi);
    }

    void aPictureInAVideosBoxIsNone()
    {
        for (const QByteArray& brand : {"heic"_ba, "mif1"_ba, "avif"_ba})
            QVERIFY(!videoFormatOf(QByteArray(QByteArray("\0\0\0\x18" "ftyp", 8) + brand + "....")));
        QVERIFY(!videoFormatOf("\xFF\xD8\xFF........."_ba));
        QVERIFY(!videoFormatOf("RIFF....WEBPVP8 "_ba));
        QVERIFY(!videoFormatOf("ftyp"_ba));
        QVERIFY(!videoFormatOf({}));
    }

    void aVideoNamedJpgIsTakenInAsAVideo()
    {
        QTemporaryDir dir;
        QVERIFY(QFile::copy(QStringLiteral(JAKOPS_TEST_DATA "/short.mp4"), dir.filePath(u"foto.jpg"_s)));
        const AttachmentStore store(dir.filePath(u"attachments"_s));
        PhotoIntake intake(store);
        const auto taken = intake.takeFile(dir.filePath(u"foto.jpg"_s)).result();
        VERIFY_RESULT(taken);
        QVERIFY(taken->isVideo);
        QCOMPARE(taken->shown, taken->original);
        QVERIFY(store.contains(taken->shown));
    }

    void aPhotoOfManyBytesIsStillRefused()
    {
        QTemporaryDir dir;
        QFile file(dir.filePath(u"besar.jpg"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("\xFF\xD8\xFF"_ba);
        QVERIFY(file.resize(kMaxPhotoBytes + 1));
        file.close();
        const AttachmentStore store(dir.filePath(u"attachments"_s));
        PhotoIntake intake(store);
        VERIFY_ERROR(intake.takeFile(file.fileName()).result(), ErrorCode::TooLarge);
    }
};

QTEST_GUILESS_MAIN(TestVideoFile)
#include "tst_videofile.moc"
