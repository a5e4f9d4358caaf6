// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/evidence/videoview.h"

#include "services/photoreader.h"
#include "storage/attachmentstore.h"
#include "support/testmain.h"
#include "widgets/common/theme.h"
#include "widgets/evidence/videoframes.h"

#include <QFile>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTemporaryDir>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestVideoView final : public QObject
{
    Q_OBJECT

    Theme m_theme;
    const QString m_video = QStringLiteral(JAKOPS_TEST_DATA "/short.mp4");

private Q_SLOTS:
    void init()
    {
        pinEnvironment();
        // The players warn of missing sound cards and graphics, which is no failure here.
        qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) {});
    }

    void givesTheFirstPictureOnce()
    {
        QTemporaryDir dir;
        const AttachmentStore store(dir.path());
        QFile file(m_video);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto video = store.put(file.readAll());
        VERIFY_RESULT(video);
        const PhotoReader reader(store);
        VideoFrames frames(reader);
        QSignalSpy arrived(&frames, &VideoFrames::arrived);
        QVERIFY(frames.frame(*video).isNull());
        QVERIFY(frames.frame(*video).isNull()); // asked once
        QTRY_COMPARE_WITH_TIMEOUT(arrived.count(), 1, 20'000);
        QCOMPARE(frames.frame(*video).size(), QSize(96, 72));
    }

    void whatIsNoVideoFailsOnce()
    {
        QTemporaryDir dir;
        const AttachmentStore store(dir.path());
        const auto fake = store.put(QByteArray("\0\0\0\x18" "ftypmp42", 12) + QByteArray(400, 'x'));
        VERIFY_RESULT(fake);
        const PhotoReader reader(store);
        VideoFrames frames(reader);
        QSignalSpy failed(&frames, &VideoFrames::failed);
        std::ignore = frames.frame(*fake);
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, 20'000);
        QVERIFY(frames.hasFailed(*fake));
    }

    void playsPausesAndSeeks()
    {
        VideoView view(m_theme);
        view.resize(480, 360);
        view.show();
        auto* const play = view.findChild<QPushButton*>(u"play"_s);
        auto* const seek = view.findChild<QSlider*>(u"seek"_s);
        view.open(m_video);
        QTRY_VERIFY_WITH_TIMEOUT(seek->maximum() > 1000 && !view.isPlaying(), 20'000); // stopped at its first picture
        QVERIFY(view.problem().isEmpty());
        QTest::mouseClick(play, Qt::LeftButton);
        QTRY_VERIFY(view.isPlaying());
        QTest::mouseClick(play, Qt::LeftButton);
        QTRY_VERIFY(!view.isPlaying());
        seek->setValue(1200);
        QTRY_VERIFY(seek->value() >= 1000);
        view.stop();
    }

    void saysWhatItCannotPlayAndOffersToSaveIt()
    {
        QTemporaryDir dir;
        QFile file(dir.filePath(u"rusak.mp4"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray("\0\0\0\x18" "ftypmp42", 12) + QByteArray(400, 'x'));
        file.close();
        VideoView view(m_theme);
        view.open(file.fileName());
        QTRY_VERIFY_WITH_TIMEOUT(!view.problem().isEmpty(), 20'000);
        QVERIFY(!view.findChild<QPushButton*>(u"play"_s)->isEnabled());
        QVERIFY(view.findChild<QPushButton*>(u"saveVideo"_s)->isEnabled());
    }
};

QTEST_MAIN(TestVideoView)
#include "tst_videoview.moc"
