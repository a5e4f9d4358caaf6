// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/photointake.h"
#include "storage/attachmentstore.h"
#include "support/testmain.h"

#include <QBuffer>
#include <QDirIterator>
#include <QFile>
#include <QImage>
#include <QTemporaryDir>

#include <sys/stat.h>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray png(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(qRgb(40, 90, 160));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "png");
    return bytes;
}

} // namespace

class PhotoIntakeTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        pinEnvironment();
        m_dir = std::make_unique<QTemporaryDir>();
        QVERIFY(m_dir->isValid());
        m_store = std::make_unique<AttachmentStore>(m_dir->filePath(u"attachments"_s));
        m_intake = std::make_unique<PhotoIntake>(*m_store);
    }
    void cleanup()
    {
        m_intake.reset();
        m_store.reset();
        m_dir.reset();
    }

    void keepsTheFileAsItWasGivenAndTheCopyToShow()
    {
        const QByteArray file = png(3000, 1500);
        const auto photo = m_intake->takeFile(write(u"bukti.png"_s, file)).result();
        VERIFY_RESULT(photo);
        QCOMPARE(photo->size, QSize(3000, 1500));
        QVERIFY(photo->original != photo->shown);
        const auto original = m_store->read(photo->original);
        VERIFY_RESULT(original);
        QCOMPARE(*original, file);
        const auto shown = m_store->read(photo->shown);
        VERIFY_RESULT(shown);
        const auto image = decodePhoto(*shown, 0);
        VERIFY_RESULT(image);
        QCOMPARE(image->size(), QSize(1600, 800));
    }

    // A citizen's own photo tells whose camera it was: nothing of the file itself stays.
    void keepsOnlyTheCopyOfACitizensPhoto()
    {
        PhotoIntake intake(*m_store, nullptr, PhotoIntake::Originals::Dropped);
        const QByteArray file = png(3000, 1500) + "Pemilik Kamera Zulaikha";
        const auto photo = intake.takeBytes(file).result();
        VERIFY_RESULT(photo);
        QCOMPARE(photo->original, photo->shown);
        int files = 0;
        for (QDirIterator it(m_dir->path(), QDir::Files, QDirIterator::Subdirectories); it.hasNext(); ++files) {
            QFile stored(it.next());
            QVERIFY(stored.open(QIODevice::ReadOnly));
            QVERIFY(!stored.readAll().contains("Zulaikha"));
        }
        QCOMPARE(files, 1);
    }

    void goesByContentNotByName()
    {
        VERIFY_RESULT(m_intake->takeFile(write(u"foto.txt"_s, png(10, 10))).result());
        VERIFY_ERROR(m_intake->takeFile(write(u"foto.jpg"_s, "hanya teks"_ba)).result(), ErrorCode::WrongFormat);
    }

    void storesTheSamePhotoOnce()
    {
        const auto first = m_intake->takeBytes(png(50, 50)).result();
        const auto second = m_intake->takeBytes(png(50, 50)).result();
        VERIFY_RESULT(first);
        VERIFY_RESULT(second);
        QCOMPARE(first->shown, second->shown);
        QCOMPARE(first->original, second->original);
    }

    void takesPastedPixels()
    {
        QImage image(120, 80, QImage::Format_ARGB32);
        image.fill(Qt::red);
        const auto photo = m_intake->takePixels(image).result();
        VERIFY_RESULT(photo);
        QCOMPARE(photo->size, QSize(120, 80));
        VERIFY_ERROR(m_intake->takePixels(QImage()).result(), ErrorCode::InvalidInput);
    }

    void tellsEachCauseApart()
    {
        VERIFY_ERROR(m_intake->takeFile(m_dir->filePath(u"tidak-ada.jpg"_s)).result(), ErrorCode::NotFound);
        VERIFY_ERROR(m_intake->takeFile(m_dir->path()).result(), ErrorCode::Unreadable);
        VERIFY_ERROR(m_intake->takeFile(write(u"kosong.jpg"_s, {})).result(), ErrorCode::InvalidInput);
        const QString large = m_dir->filePath(u"besar.jpg"_s);
        QFile file(large);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.resize(kMaxPhotoBytes + 1));
        file.close();
        VERIFY_ERROR(m_intake->takeFile(large).result(), ErrorCode::TooLarge);
    }

    void neverWaitsForAPipe()
    {
        const QString pipe = m_dir->filePath(u"pipa.jpg"_s);
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        VERIFY_ERROR(m_intake->takeFile(pipe).result(), ErrorCode::Unreadable);
        VERIFY_ERROR(m_intake->takeFile(u"/dev/zero"_s).result(), ErrorCode::Unreadable);
    }

    void storesNothingOfARefusedFile()
    {
        VERIFY_ERROR(m_intake->takeBytes("hanya teks"_ba).result(), ErrorCode::WrongFormat);
        QVERIFY(QDir(m_store->dir()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).isEmpty());
    }

    void endsWhatStillWaitsWhenItGoesAway()
    {
        QList<QFuture<Result<TakenPhoto>>> futures;
        for (int i = 0; i < 20; ++i)
            futures.append(m_intake->takeBytes(png(600 + i, 600)));
        m_intake.reset();
        for (auto& future : futures) {
            QVERIFY(future.isFinished());
            QVERIFY(future.result() || future.result().error().code == ErrorCode::Cancelled);
        }
    }

private:
    QString write(const QString& name, const QByteArray& bytes)
    {
        const QString path = m_dir->filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return {};
        return path;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<AttachmentStore> m_store;
    std::unique_ptr<PhotoIntake> m_intake;
};

QTEST_GUILESS_MAIN(PhotoIntakeTest)
#include "tst_photointake.moc"
