// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/checktree.h"

#include "support/testmain.h"

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestCheckTree : public QObject
{
    Q_OBJECT

private:
    static CheckTree areas()
    {
        return CheckTree({{u"1"_s, u"City"_s, {}}, {u"2"_s, u"Other city"_s, {}}, {u"1.1"_s, u"District"_s, u"1"_s},
            {u"1.2"_s, u"District two"_s, u"1"_s}, {u"1.1.1"_s, u"Village a"_s, u"1.1"_s},
            {u"1.1.2"_s, u"Village b"_s, u"1.1"_s}});
    }

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void choosingANodeChoosesAllUnderIt()
    {
        CheckTree tree = areas();
        tree.toggle(u"1.1"_s);
        QCOMPARE(tree.chosen(), QStringList {u"1.1"_s});
        QCOMPARE(tree.state(u"1.1.2"_s), Qt::Checked);
        QCOMPARE(tree.state(u"1"_s), Qt::PartiallyChecked);
        QCOMPARE(tree.state(u"2"_s), Qt::Unchecked);
    }

    void allChildrenChosenIsTheParentChosen()
    {
        CheckTree tree = areas();
        tree.toggle(u"1.1.1"_s);
        tree.toggle(u"1.1.2"_s);
        QCOMPARE(tree.chosen(), QStringList {u"1.1"_s});
        tree.toggle(u"1.2"_s);
        QCOMPARE(tree.chosen(), QStringList {u"1"_s});
    }

    void takingOneOutOfAChosenParentLeavesTheOthers()
    {
        CheckTree tree = areas();
        tree.toggle(u"1"_s);
        tree.toggle(u"1.1.1"_s);
        QStringList chosen = tree.chosen();
        chosen.sort();
        QCOMPARE(chosen, (QStringList {u"1.1.2"_s, u"1.2"_s}));
        QCOMPARE(tree.state(u"1.1.1"_s), Qt::Unchecked);
        tree.toggle(u"1.1.1"_s);
        QCOMPARE(tree.chosen(), QStringList {u"1"_s});
    }

    void choosingAParentForgetsItsChildren()
    {
        CheckTree tree = areas();
        tree.toggle(u"1.1.1"_s);
        tree.toggle(u"1"_s);
        QCOMPARE(tree.chosen(), QStringList {u"1"_s});
    }

    void rootsAreNotGathered()
    {
        CheckTree tree = areas();
        tree.toggle(u"1"_s);
        tree.toggle(u"2"_s);
        QCOMPARE(tree.chosen(), (QStringList {u"1"_s, u"2"_s}));
    }

    void unknownCodesAreKept()
    {
        CheckTree tree = areas();
        tree.setChosen({u"9"_s, u"1.1"_s});
        QCOMPARE(tree.chosen(), (QStringList {u"9"_s, u"1.1"_s}));
        QCOMPARE(tree.label(u"9"_s), u"9"_s);
    }
};

QTEST_APPLESS_MAIN(TestCheckTree)
#include "tst_checktree.moc"
