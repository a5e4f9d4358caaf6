// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/palette.h"

#include "support/testmain.h"
#include "widgets/common/theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Shown
{
    Shown()
        : palette(theme, &window)
    {
        window.resize(1000, 700);
        before = new QLineEdit(&window);
        window.show();
        window.activateWindow();
        [[maybe_unused]] const bool active = QTest::qWaitForWindowActive(&window);
        before->setFocus();
    }
    void open(const QStringList& recent = {})
    {
        const auto entry = [this](const QString& id, const QString& title, const QString& keys, const QString& refused) {
            return PaletteEntry {id, title, u"Kelompok"_s, keys, refused, [this, id] { done << id; }};
        };
        palette.openWith({entry(u"import"_s, u"Impor laporan"_s, u"Ctrl+I"_s, {}), entry(u"note"_s, u"Catatan"_s, u"Shift+N"_s, {}),
                             entry(u"withdraw"_s, u"Tarik"_s, {}, u"Peran Anda tidak berwenang"_s),
                             entry(u"area"_s, u"Kelurahan Manggarai"_s, {}, {}), entry(u"area2"_s, u"Kelurahan Mangga Besar"_s, {}, {})},
            recent);
    }
    void type(const QString& words) { QTest::keyClicks(&palette.field(), words); }
    void press(Qt::Key key) { QTest::keyClick(&palette.field(), key); }
    [[nodiscard]] QStringList titles() const
    {
        QStringList titles;
        for (int row = 0; row < const_cast<Palette&>(palette).model().rowCount(); ++row)
            titles << const_cast<Palette&>(palette).model().entry(row).title;
        return titles;
    }

    Theme theme;
    QWidget window;
    QLineEdit* before;
    Palette palette;
    QStringList done;
};

} // namespace

class TestPalette final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void doesWhatIsFoundByTheKeyboardAlone()
    {
        Shown shown;
        shown.open();
        QTRY_VERIFY(shown.palette.field().hasFocus());
        QCOMPARE(shown.titles(), (QStringList {u"Impor laporan"_s, u"Catatan"_s})); // what has a key
        shown.type(u"kel mang"_s);
        QCOMPARE(shown.titles(), (QStringList {u"Kelurahan Manggarai"_s, u"Kelurahan Mangga Besar"_s}));
        QSignalSpy chosen(&shown.palette, &Palette::chosen);
        shown.press(Qt::Key_Down);
        shown.press(Qt::Key_Return);
        QCOMPARE(shown.done, QStringList {u"area2"_s});
        QCOMPARE(chosen.first()[0].toString(), u"area2"_s);
        QVERIFY(!shown.palette.isVisible());
        QTRY_VERIFY(shown.before->hasFocus()); // as if it had never been there
    }

    void whatCannotBeDoneSaysWhy()
    {
        Shown shown;
        shown.open();
        shown.type(u"tarik"_s);
        QCOMPARE(shown.titles().first(), u"Tarik"_s);
        shown.press(Qt::Key_Return);
        QVERIFY(shown.done.isEmpty());
        QVERIFY(shown.palette.isVisible());
        bool told = false;
        for (const QLabel* const label : shown.palette.findChildren<QLabel*>())
            told = told || label->text() == u"Peran Anda tidak berwenang"_s;
        QVERIFY(told);
        QVERIFY(shown.palette.model().index(0, 0).data(Qt::AccessibleTextRole).toString().contains(u"tidak berwenang"_s));
    }

    void whatWasUsedLastComesFirst()
    {
        Shown shown;
        shown.open({u"area"_s, u"note"_s});
        QCOMPARE(shown.titles(), (QStringList {u"Kelurahan Manggarai"_s, u"Catatan"_s, u"Impor laporan"_s}));
        shown.press(Qt::Key_Escape);
        shown.open({u"area2"_s});
        shown.type(u"kel mang"_s);
        QCOMPARE(shown.titles().first(), u"Kelurahan Mangga Besar"_s);
    }

    void numbersThatWereFoundMeanwhileComeFirstUnlessMoreWasTyped()
    {
        Shown shown;
        shown.open();
        shown.type(u"jk26"_s);
        const auto found = [] { return std::vector<PaletteEntry> {{{}, u"JK2611200001"_s, {}, {}, {}, {}}}; };
        shown.palette.model().setFound(u"jk2"_s, found()); // of fewer letters: too late
        QCOMPARE(shown.palette.model().rowCount(), 0);
        shown.palette.model().setFound(u"jk26"_s, found());
        QCOMPARE(shown.titles(), QStringList {u"JK2611200001"_s});
        shown.type(u"1"_s);
        QCOMPARE(shown.palette.model().rowCount(), 0);
    }

    void placesAreFoundAmongThousandsAndTheCutIsSaid()
    {
        Shown shown;
        auto places = std::make_shared<std::vector<PaletteItem>>();
        for (int i = 0; i < 3000; ++i)
            places->emplace_back(PaletteEntry {{}, u"Pos RW %1"_s.arg(i), u"Tempat"_s, {}, {}, {}});
        shown.palette.model().setPlaces(places);
        shown.open();
        shown.type(u"pos rw"_s);
        QCOMPARE(shown.palette.model().rowCount(), PaletteModel::kMostShown);
        QCOMPARE(shown.palette.model().matched(), 3000);
        shown.type(u" 2999"_s);
        QCOMPARE(shown.titles(), QStringList {u"Pos RW 2999"_s});
    }

    void escapeAndAClickElsewhereLeaveIt()
    {
        Shown shown;
        shown.open();
        shown.press(Qt::Key_Escape);
        QVERIFY(!shown.palette.isVisible());
        QTRY_VERIFY(shown.before->hasFocus());
        shown.open();
        QTRY_VERIFY(shown.palette.field().hasFocus());
        shown.before->setFocus();
        QTRY_VERIFY(!shown.palette.isVisible());
    }
};

QTEST_MAIN(TestPalette)
#include "tst_palette.moc"
