// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ispu.h"
#include "support/testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestIspu final : public QObject
{
    Q_OBJECT

    static QJsonObject table()
    {
        QFile file(sharedFile(u"air/breakpoints_p14_2020.json"_s));
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    }

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void followsTheTableAtEveryBoundary()
    {
        const QJsonObject published = table();
        const QJsonArray index = published[u"index"_s].toArray();
        int checked = 0;
        for (const Quantity pollutant :
            {Quantity::Pm10, Quantity::Pm25, Quantity::So2, Quantity::Co, Quantity::O3, Quantity::No2, Quantity::Hc}) {
            const QJsonArray row = published[quantityCode(pollutant)].toArray();
            QCOMPARE(row.size(), index.size());
            for (qsizetype i = 0; i < row.size(); ++i) {
                const double at = row[i].toDouble();
                QCOMPARE(ispuOf(pollutant, at), std::optional(index[i].toInt()));
                // Just above a boundary is the next category, just below it is not.
                if (i > 0 && i + 1 < row.size()) {
                    QCOMPARE(ispuOf(pollutant, at + 0.001), std::optional(index[i].toInt() + 1));
                    QVERIFY(*ispuOf(pollutant, at - 0.001) <= index[i].toInt());
                }
                ++checked;
            }
        }
        QCOMPARE(checked, 42);
    }

    void agreesWithPublishedPairsToOnePoint()
    {
        int exact = 0;
        for (const auto& pair : table()[u"checks"_s].toArray()) {
            const int ours = *ispuOf(Quantity::Pm25, pair[u"pm25"_s].toDouble());
            const int theirs = pair[u"klh_index"_s].toInt();
            QVERIFY(qAbs(ours - theirs) <= 1);
            exact += ours == theirs ? 1 : 0;
        }
        QCOMPARE(exact, 4); // of five
    }

    void endsWithTheTable()
    {
        QCOMPARE(ispuOf(Quantity::Pm25, 900.0), std::optional(500));
        QVERIFY(!ispuOf(Quantity::Pm25, -0.1));
        QVERIFY(!ispuOf(Quantity::Pm25, std::numeric_limits<double>::quiet_NaN()));
        QVERIFY(!ispuOf(Quantity::WaterLevel, 10.0));
    }

    void categoriesChangeAtTheirNumbers()
    {
        const QList<std::pair<double, IspuCategory>> expected{{0.0, IspuCategory::Good}, {50.0, IspuCategory::Good},
            {50.4, IspuCategory::Good}, {50.5, IspuCategory::Moderate}, {51.0, IspuCategory::Moderate},
            {100.0, IspuCategory::Moderate}, {101.0, IspuCategory::Unhealthy}, {200.0, IspuCategory::Unhealthy},
            {201.0, IspuCategory::VeryUnhealthy}, {300.0, IspuCategory::VeryUnhealthy},
            {301.0, IspuCategory::Hazardous}, {1915.0, IspuCategory::Hazardous}, {-1.0, IspuCategory::Unknown}};
        for (const auto& [index, category] : expected)
            QCOMPARE(ispuCategory(index), category);
        QCOMPARE(ispuCategoryFromWords(u"SANGAT  TIDAK SEHAT"), IspuCategory::VeryUnhealthy);
        QCOMPARE(ispuCategoryFromWords(u"TIDAK ADA DATA"), IspuCategory::Unknown);
    }

    void theLargestSubIndexCounts()
    {
        const std::array day{
            Concentration{Quantity::Pm10, 60}, Concentration{Quantity::Pm25, 45.9}, Concentration{Quantity::So2, 10}};
        const auto result = ispuOf(day);
        QVERIFY(result);
        QCOMPARE(result->critical, Quantity::Pm25);
        QCOMPARE(result->index, *ispuOf(Quantity::Pm25, 45.9));
        QVERIFY(!ispuOf(std::span<const Concentration>()));
    }

    void knowsPollutantsByTheirManyNames()
    {
        for (const auto* name : {u"PM25", u"PM2.5", u"PM<sub>2.5</sub>", u"pm_duakomalima", u"2"})
            QCOMPARE(pollutantFromWords(QStringView(name)), std::optional(Quantity::Pm25));
        QCOMPARE(pollutantFromWords(u"5"), std::optional(Quantity::O3));
        QCOMPARE(pollutantFromWords(u"sulfur_dioksida"), std::optional(Quantity::So2));
        QVERIFY(!pollutantFromWords(u"7"));
        QVERIFY(!pollutantFromWords(u""));
        QCOMPARE(pollutantOf(subIndexOf(Quantity::No2)), Quantity::No2);
        QCOMPARE(subIndexOf(Quantity::WaterLevel), Quantity::Other);
    }
};

QTEST_GUILESS_MAIN(TestIspu)
#include "tst_ispu.moc"
