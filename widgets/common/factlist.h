// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QGridLayout;

namespace JakOps {

class PlainLabel;
class WrapText;

struct Fact
{
    QString name;
    QString value; // may come from outside: shown as plain text

    friend bool operator==(const Fact&, const Fact&) = default;
};

// Facts as pairs of name and value, as many as there are.
class FactList final : public QWidget
{
    Q_OBJECT

public:
    explicit FactList(QWidget* parent = nullptr);

    void setFacts(const QList<Fact>& facts);
    [[nodiscard]] const QList<Fact>& facts() const { return m_facts; }

private:
    struct Row
    {
        PlainLabel* name;
        WrapText* value;
    };
    QGridLayout* m_grid;
    QList<Row> m_rows;
    QList<Fact> m_facts;
};

} // namespace JakOps
