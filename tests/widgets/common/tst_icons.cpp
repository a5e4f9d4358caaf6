// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/icons.h"

#include "support/testmain.h"

#include <QDirIterator>
#include <QImage>
#include <QRegularExpression>
#include <QSet>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestIcons : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    // Reads the sources: a name that the theme does not have would be an empty button.
    void everyIconUsedExists()
    {
        static const QRegularExpression call(
            uR"--((?:Icons::icon|Icons::pixmap|setIcon|addButton|smallButton|make)\([^;\n]*?u"([a-z]+(?:-[a-z0-9]+)+|tag|user|globe|contrast)"_s)--"_s);
        QSet<QString> names;
        QDirIterator files(QStringLiteral(JAKOPS_SOURCE_DIR "/widgets"), {u"*.cpp"_s, u"*.h"_s}, QDir::Files,
            QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString source = QString::fromUtf8(file.readAll());
            for (auto it = call.globalMatch(source); it.hasNext();) {
                const QString name = it.next().captured(1);
                names << name;
                QVERIFY2(!Icons::filePath(name, 16).isEmpty(), qPrintable(name + u" in " + file.fileName()));
                QVERIFY2(!Icons::filePath(name, 22).isEmpty(), qPrintable(name + u" in " + file.fileName()));
            }
        }
        QVERIFY2(names.size() > 30, "the pattern finds the icons of the sources");
    }

    void drawsInTheInkAsked()
    {
        const QImage image = Icons::pixmap(u"view-filter"_s, 22, 2.0, QColor(Qt::red)).toImage();
        QCOMPARE(image.size(), QSize(44, 44));
        int drawn = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const QColor pixel = image.pixelColor(x, y);
                if (pixel.alpha() < 255)
                    continue;
                ++drawn;
                QCOMPARE(pixel.rgb(), QColor(Qt::red).rgb());
            }
        }
        QVERIFY(drawn > 40);
    }

    void followsTheInkOfTheScheme()
    {
        const QIcon icon = Icons::icon(u"edit-find"_s);
        Icons::setInk({Qt::blue, Qt::gray, Qt::white});
        const QImage blue = icon.pixmap(16).toImage();
        Icons::setInk({Qt::green, Qt::gray, Qt::white});
        QVERIFY(icon.pixmap(16).toImage() != blue);
    }

    void unknownNameIsNull()
    {
        QVERIFY(Icons::icon(u"no-such-icon"_s).isNull());
        QVERIFY(!Icons::icon(u"edit-find"_s).isNull());
    }
};

QTEST_MAIN(TestIcons)
#include "tst_icons.moc"
